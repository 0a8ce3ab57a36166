import { z } from 'zod';
import type { ContentSketch } from '../../data/volume/paint/contentSketch.js';

/** A sketch of a scan as it waits with the finished case. */
export const savedContentSchema = z.strictObject({ hashes: z.array(z.int().min(0)), isWhole: z.boolean() });
export type SavedContent = z.infer<typeof savedContentSchema>;

/** To JSON. */
export function writeContent({ hashes, isWhole }: ContentSketch): SavedContent {
  return { hashes: [...hashes], isWhole };
}

/** From JSON. */
export function readContent({ hashes, isWhole }: SavedContent): ContentSketch {
  return { hashes: Uint32Array.from(hashes), isWhole };
}
