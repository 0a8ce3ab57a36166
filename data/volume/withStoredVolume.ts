import { createScratch, type Scratch } from './scratch.js';
import { openStoredVolume, type StoredVolume } from './storedVolume.js';

/** Opens a volume, hands it over and closes it whatever happens. */
export async function withStoredVolume<Result>(
  path: string,
  use: (stored: StoredVolume) => Result | Promise<Result>,
  scratch: Scratch = createScratch(),
): Promise<Result> {
  const stored = await openStoredVolume(path, scratch);
  try {
    return await use(stored);
  } finally {
    stored.close();
  }
}
