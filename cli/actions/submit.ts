import { submitPredictions } from '../../runs/submission/predictions/submitPredictions.js';
import { type SubmitResult, submitResponses } from '../../runs/submission/submitResponses.js';
import { requirePlaces } from '../../suites/requirePlaces.js';
import { UsageError } from '../../util/radvuqaError.js';
import { countOf } from '../../util/text/countOf.js';
import { exitCodes } from '../exitCodes.js';
import { print, printNotice } from '../print.js';
import { readCoordinates } from '../readCoordinates.js';

export interface SubmitFlags {
  readonly responses?: string;
  readonly column?: string;
  readonly predictions?: string;
  readonly model: string;
  readonly out: string;
  readonly coordinates?: string;
  readonly minCoverage: number;
}

/** Takes in a file of responses or a folder of masks, says what was wrong with it, and returns the exit code. */
export async function submit(suite: string, flags: SubmitFlags): Promise<number> {
  const { responses, predictions, ...others } = flags;
  if (responses !== undefined && predictions === undefined)
    return submitFile(suite, { ...others, responses });
  if (predictions !== undefined && responses === undefined) {
    if (others.coordinates !== undefined) await requirePlaces(suite, others.coordinates);
    return submitMasks(suite, { ...others, predictions });
  }
  const found = responses === undefined ? 'neither' : 'both';
  throw new UsageError({ subject: 'submit', expected: 'either --responses or --predictions', found });
}

async function submitMasks(
  suite: string,
  { predictions, model, out, minCoverage }: SubmitFlags & { readonly predictions: string },
): Promise<number> {
  const result = await submitPredictions({ suite, predictions, model, out, onNotice: printNotice });
  const { accepted, masks, rejected, missing, errors } = result;
  print(
    `${countOf(masks, 'mask')} of ${countOf(accepted, 'pipeline')} taken in, ${countOf(rejected, 'problem')}, ${countOf(missing, 'item')} without masks`,
  );
  print(`run: ${out}`);
  if (rejected + missing > 0) print(`problems, one per line: ${errors}`);
  return accepted / (accepted + missing) < minCoverage ? exitCodes.belowCoverage : exitCodes.done;
}

async function submitFile(
  suite: string,
  flags: SubmitFlags & { readonly responses: string },
): Promise<number> {
  const coordinates = readCoordinates(flags.coordinates);
  const result = await submitResponses({ ...flags, suite, coordinates, onNotice: printNotice });
  const { accepted, outcomes, rejected, missing, errors } = result;
  print(
    `${countOf(accepted, 'response')} taken in (${outcomesText(outcomes)}), ${countOf(rejected, 'row')} rejected, ${countOf(missing, 'item')} missing`,
  );
  print(`run: ${flags.out}`);
  if (rejected + missing > 0) print(`problems, one per line: ${errors}`);
  const answered = (accepted - outcomes.failed) / (accepted + missing);
  return answered < flags.minCoverage ? exitCodes.belowCoverage : exitCodes.done;
}

/** "0 empty", "2 empty, 3 failed". */
function outcomesText({ ok, empty, ...others }: SubmitResult['outcomes']): string {
  const there = Object.entries(others).filter(([, number]) => number > 0);
  return [['empty', empty], ...there].map(([name, number]) => `${number} ${name}`).join(', ');
}
