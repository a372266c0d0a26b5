import type { Estimate } from '../measure/metrics.js';

/** "93.7 ± 0.7", in percent. */
export function estimate(of: Estimate | null | undefined): string {
  return of ? `${(of.value * 100).toFixed(1)} ± ${(of.error * 100).toFixed(1)}` : '–';
}

/** "+0.4 ± 0.2", in percentage points. */
export function change(of: Estimate): string {
  return `${signed(of.value)} ± ${(of.error * 100).toFixed(1)}`;
}

/** "−2.4", in percentage points; "0.0" where it rounds to nothing. */
export function signed(value: number): string {
  const figure = Math.abs(value * 100).toFixed(1);
  const sign = value > 0 ? '+' : '−';
  return figure === '0.0' ? figure : sign + figure;
}

/** Milliseconds or seconds with three significant figures at most: "0.42", "12", "4581". */
export function time(value: number | null): string {
  if (value === null) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function megabytes(bytes: number | null): string {
  return bytes === null ? '–' : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

/** "100,000". */
export function count(of: number): string {
  return of.toLocaleString('en');
}
