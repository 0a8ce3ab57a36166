import { formatPower } from '../../reports/text/formatPower.js';
import type { ComparedBy } from '../../results/compare/comparedBy.js';
import { planPower } from '../../results/power/planPower.js';
import { print, printJson } from '../print.js';

export interface PowerFlags {
  readonly by: ComparedBy;
  readonly subjectSpread: readonly number[];
  readonly itemSpread: number;
  readonly json?: boolean;
}

/** Prints what a suite could show before it is run. */
export async function power(
  suite: string,
  { by, subjectSpread, itemSpread, json = false }: PowerFlags,
): Promise<void> {
  const planned = await planPower({ suite, by, subjectSpreads: subjectSpread, itemSpread });
  if (json) printJson(planned);
  else print(formatPower(planned));
}
