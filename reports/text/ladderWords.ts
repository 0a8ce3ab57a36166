import type { ContenderPair, Ladder, Rung } from '../../results/compare/ladders/ladder.js';
import { formatP, noValue } from './formatNumber.js';
import { aspectWords } from './words.js';

/** Below, percentile intervals of bootstraps hold less often than they say (docs/statistics.md). */
const fewSubjects = 20;

/** Whether anybody has a rank. */
export function isRanked({ rungs }: Pick<Ladder, 'rungs'>): boolean {
  return rungs.some(({ score }) => score !== null);
}

/** "spatial"; "mean over aspects". */
export function ladderAspect(aspect: Ladder['aspect']): string {
  return aspect === 'all' ? 'mean over aspects, each weighing the same' : aspectWords[aspect].toLowerCase();
}

/** @param adjustment What tables call it: "Holm". */
export function ladderHeader(adjustment: string): string[] {
  return ['Rank', 'Name', 'Mean', 'Rank between', `p from the next (${adjustment})`, 'Told from the next'];
}

/** A row a rung. */
export function ladderRows(
  { rungs, pairs }: Pick<Ladder, 'rungs' | 'pairs'>,
  formatScore: (score: number) => string,
): string[][] {
  return rungs.map(({ name, score, rank, lower, upper }, place) => {
    const next = nextPair(pairs, name, rungs[place + 1]);
    return [
      rank === null ? noValue : String(rank),
      name,
      score === null ? noValue : formatScore(score),
      lower === null || upper === null ? noValue : `${lower} to ${upper}`,
      next === undefined ? noValue : formatP(next.adjustedP),
      next === undefined ? noValue : toldApart(next),
    ];
  });
}

function nextPair(
  pairs: readonly ContenderPair[],
  name: string,
  next: Rung | undefined,
): ContenderPair | undefined {
  return pairs.find(({ better, worse }) => better === name && worse === next?.name);
}

function toldApart({ adjustedP, test }: ContenderPair): string {
  if (adjustedP === null) return `no test: ${test.clusters} subjects`;
  return adjustedP < 0.05 ? 'yes' : 'no';
}

/** What a ladder rests on, and whether any of its contenders differ. */
export function ladderNote({ friedman, items, leftOut, subjects, pairs, aspect, parts }: Ladder): string {
  const left = leftOut === 0 ? '' : `; ${leftOut} that lack a value of some are left out`;
  const names = parts.map((part) => aspectWords[part].toLowerCase());
  const over = aspect === 'all' ? ` The mean is over ${new Intl.ListFormat('en').format(names)}.` : '';
  const few = subjects < fewSubjects ? ', which with so few are mostly too narrow' : '';
  return (
    `${items} items of ${subjects} subjects with a value of all${left}.${over} ${friedmanWords(friedman)} Rank between: 95 % of ` +
    `bootstraps over subjects${few}. p: signed-rank test of subjects' means, adjusted over all ${pairs.length} pairs.`
  );
}

function friedmanWords(friedman: Ladder['friedman']): string {
  if (friedman.kind === 'too few') return 'Too few subjects for a Friedman test.';
  return `Friedman test of any difference, over subjects' means: p ${formatP(friedman.p).replace(/^(?=\d)/, '= ')}.`;
}
