import { submitResponses } from '../../runs/submission/submitResponses.js';
import { exitCodes } from '../exitCodes.js';
import { print, printNotice } from '../print.js';
import { readCoordinates } from '../readCoordinates.js';

export interface SubmitFlags {
  readonly responses: string;
  readonly model: string;
  readonly out: string;
  readonly coordinates?: string;
  readonly minCoverage: number;
}

/** Takes in a file of responses, says what was wrong with it, and returns the exit code. */
export async function submit(suite: string, flags: SubmitFlags): Promise<number> {
  const coordinates = readCoordinates(flags.coordinates);
  const result = await submitResponses({ ...flags, suite, coordinates, onNotice: printNotice });
  const { accepted, empty, rejected, missing, errors } = result;
  print(
    `${accepted} responses taken in (${empty} empty), ${count(rejected, 'row')} rejected, ${count(missing, 'item')} missing`,
  );
  print(`run: ${flags.out}`);
  if (rejected + missing > 0) print(`problems, one per line: ${errors}`);
  return accepted / (accepted + missing) < flags.minCoverage ? exitCodes.belowCoverage : exitCodes.done;
}

/** "1 row", "2 rows". */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
