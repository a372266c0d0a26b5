/** A share from 0 to 1 as a percentage: "92.3 %". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
