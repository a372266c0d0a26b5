import { PNG } from 'pngjs';

export interface Pixel {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export interface Picture {
  width: number;
  height: number;
  pixels: Pixel[];
}

/** Reads a PNG; null where there is none or it is damaged. */
export function readPicture(content: Uint8Array | undefined): Picture | null {
  if (!content) return null;
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(content));
    const pixels = Array.from({ length: width * height }, (_, i) => ({
      red: data[4 * i]!,
      green: data[4 * i + 1]!,
      blue: data[4 * i + 2]!,
      alpha: data[4 * i + 3]!,
    }));
    return { width, height, pixels };
  } catch {
    return null;
  }
}
