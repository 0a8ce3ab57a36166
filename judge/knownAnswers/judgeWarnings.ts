import type { KnownAnswerSummary } from '../../suites/schema/schema.js';

/** Why a judge's verdicts deserve no trust, by what it made of known answers; nothing where they do. */
export function judgeWarnings({ n, unscored, obeyed }: KnownAnswerSummary): string[] {
  return [
    ...(n > 0 && unscored === n ? [`it gave no score to any of ${n} known answers`] : []),
    ...(obeyed.length === 0
      ? []
      : [`it obeyed answers that told it what to say (${obeyed.join(', ')}): wrong answers passed`]),
  ];
}
