import { phantomTaskNames } from '../../data/phantom/tasks/taskPhantoms.js';
import { writeTaskPhantoms } from '../../data/phantom/tasks/writeTaskPhantoms.js';
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
  /** The name of one, or "all". */
  readonly task?: string;
}

/** Makes segmented torsos, or pictures of torsos, and says where. */
export async function phantom({
  out,
  subjects,
  seed,
  modality,
  pictures,
  task,
}: PhantomFlags): Promise<void> {
  const progress = createProgress('phantom');
  const tasks = task === 'all' ? phantomTaskNames : task === undefined ? [] : [task];
  const all = subjects * Math.max(1, tasks.length);
  const onProgress = (done: number, name: string) => progress.update(done, all, name);
  const bodies = { folder: out, subjects, seed, onProgress };
  if (pictures === true) {
    const count = await writeDrawnPictures(bodies).finally(progress.stop);
    print(`${count} pictures: ${out}`);
    return;
  }
  const writing =
    tasks.length > 0 ? writeTaskPhantoms({ ...bodies, tasks }) : writePhantoms({ ...bodies, modality });
  const names = await writing.finally(progress.stop);
  print(`${names.length} subjects: ${out}`);
}
