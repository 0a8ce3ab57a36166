import { drawnSets } from '../../data/phantom/sets/drawnSets.js';
import { picturesOfSubject } from '../../data/phantom/sets/drawPicture.js';
import { writeDrawnSets } from '../../data/phantom/sets/writeDrawnSets.js';
import { phantomTaskNames } from '../../data/phantom/tasks/taskPhantoms.js';
import { writeTaskPhantoms } from '../../data/phantom/tasks/writeTaskPhantoms.js';
import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { writeDrawnPictures } from '../../generator/kinds/ood/writeDrawnPictures.js';
import { countOf } from '../../util/text/countOf.js';
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
  /** The same of a data set. */
  readonly dataSet?: string;
}

/** Makes segmented torsos, or pictures, and says where. */
export async function phantom(flags: PhantomFlags): Promise<void> {
  const { out, subjects, seed, modality, pictures, task, dataSet } = flags;
  if (dataSet !== undefined) return writeSets(flags, dataSet);
  const progress = createProgress('phantom');
  const tasks = task === 'all' ? phantomTaskNames : task === undefined ? [] : [task];
  const all = subjects * Math.max(1, tasks.length);
  const onProgress = (done: number, name: string) => progress.update(done, all, name);
  const bodies = { folder: out, subjects, seed, onProgress };
  if (pictures === true) {
    const count = await writeDrawnPictures(bodies).finally(progress.stop);
    print(`${countOf(count, 'picture')}: ${out}`);
    return;
  }
  const writing =
    tasks.length > 0 ? writeTaskPhantoms({ ...bodies, tasks }) : writePhantoms({ ...bodies, modality });
  const names = await writing.finally(progress.stop);
  print(`${countOf(names.length, 'subject')}: ${out}`);
}

async function writeSets({ out, subjects, seed }: PhantomFlags, name: string): Promise<void> {
  const progress = createProgress('phantom');
  const sets = name === 'all' ? drawnSets.map((set) => set.name) : [name];
  const all = sets.length * subjects * picturesOfSubject;
  const onProgress = (done: number, set: string) => progress.update(done, all, set);
  const count = await writeDrawnSets({ folder: out, sets, subjects, seed, onProgress }).finally(
    progress.stop,
  );
  print(`${countOf(count, 'picture')} with masks: ${out}`);
}
