import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { writeDrawnPictures } from '../../generator/kinds/ood/writeDrawnPictures.js';
import { createProgress } from '../createProgress.js';
import { print } from '../print.js';

export interface PhantomFlags {
  readonly out: string;
  readonly subjects: number;
  readonly seed: number;
  readonly modality: 'CT' | 'MR';
  readonly pictures?: boolean;
}

/** Makes segmented torsos, or pictures of torsos, and says where. */
export async function phantom({ out, subjects, seed, modality, pictures }: PhantomFlags): Promise<void> {
  const progress = createProgress('phantom');
  const onProgress = (done: number, name: string) => progress.update(done, subjects, name);
  const bodies = { folder: out, subjects, seed, onProgress };
  if (pictures === true) {
    const count = await writeDrawnPictures(bodies).finally(progress.stop);
    print(`${count} pictures: ${out}`);
    return;
  }
  const names = await writePhantoms({ ...bodies, modality }).finally(progress.stop);
  print(`${names.length} subjects: ${out}`);
}
