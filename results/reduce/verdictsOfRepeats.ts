import { type ItemVerdicts, type RepeatVerdicts, reduceRepeats } from './reduceRepeats.js';

/** One judge's verdicts of each repeat, as if items had been asked that time alone; none where they were asked once. */
export function verdictsOfRepeats<
  Verdicts extends ItemVerdicts & { readonly byRepeat: readonly RepeatVerdicts[] },
>(verdicts: Verdicts): Verdicts[] {
  return verdicts.byRepeat.map((of) => ({ ...verdicts, ...reduceRepeats([of], 1), byRepeat: [] }));
}
