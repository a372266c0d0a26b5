/** The logistic function: any number as a share from 0 to 1. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
