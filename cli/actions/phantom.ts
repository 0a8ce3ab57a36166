import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { createProgress } from '../createProgress.js';

export interface PhantomFlags {
  readonly out: string;
  readonly subjects: number;
  readonly seed: number;
  readonly modality: 'CT' | 'MR';
}

/** Makes segmented torsos and says where. */
export async function phantom({ out, subjects, seed, modality }: PhantomFlags): Promise<void> {
  const progress = createProgress('phantom');
  const names = await writePhantoms({
    folder: out,
    subjects,
    seed,
    modality,
    onProgress: (done, name) => progress.update(done, subjects, name),
  }).finally(progress.stop);
  console.log(`${names.length} subjects: ${out}`);
}
