import { correctKey } from '../../judge/correctKey.js';
import { print } from '../print.js';

export interface CorrectFlags {
  readonly key?: string;
}

/** Items that are named one by one. */
const mostNamed = 50;

/** Corrects a suite's key, and says which rows are others now and what is to be done. */
export async function correct(suite: string, { key }: CorrectFlags): Promise<void> {
  const { changed, rows } = await correctKey({ suite, rows: key });
  if (changed === null) {
    print(`${rows} rows of the key fit their items; which of them were edited nobody knows any more`);
  } else {
    const more = changed.length > mostNamed ? ` and ${changed.length - mostNamed} more` : '';
    const named = changed.length === 0 ? '' : `: ${changed.slice(0, mostNamed).join(', ')}${more}`;
    print(`${changed.length} of ${rows} rows of the key are others now${named}`);
    if (changed.length === 0) return;
  }
  print('judge each run of the suite again: verdicts are asked for anew where the row is another');
}
