import type { Comparison } from '../../results/compare/comparison.js';
import { formatCount } from './formatNumber.js';

/** So many places are named; what a model hardly answered at all has too many to read. */
const named = 20;

/** Says which pairs lack a score on a side, by run, level and question, most first; `null` where none does. */
export function unvaluedNote({ unvalued, by }: Pick<Comparison, 'unvalued' | 'by'>): string | null {
  if (unvalued.length === 0) return null;
  const total = unvalued.reduce((sum, { items }) => sum + items, 0);
  const sorted = [...unvalued].sort((one, other) => other.items - one.items);
  const listed = sorted.slice(0, named).map(({ run, level, question, items }) => {
    const place = by === 'model' ? level : `${run} ${level}`;
    return `${place} ${question} (${formatCount(items)})`;
  });
  const others = sorted.slice(named).reduce((sum, { items }) => sum + items, 0);
  const rest = others === 0 ? [] : [`elsewhere (${formatCount(others)})`];
  const pairs =
    total === 1
      ? '1 pair lacks a score on a side and is'
      : `${formatCount(total)} pairs lack a score on a side and are`;
  return `${pairs} not compared: ${[...listed, ...rest].join(', ')}.`;
}
