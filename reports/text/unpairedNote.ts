import type { Comparison } from '../../results/compare/comparison.js';
import { formatCount } from './formatNumber.js';

/** Says what has no partner to be compared with, by level and question; `null` where everything has. */
export function unpairedNote({ unpaired }: Pick<Comparison, 'unpaired'>): string | null {
  if (unpaired.length === 0) return null;
  const total = unpaired.reduce((sum, { items }) => sum + items, 0);
  const named = unpaired.map(({ level, question, items }) => `${level} ${question} (${formatCount(items)})`);
  return `${formatCount(total)} items have no partner at the baseline and are not compared: ${named.join(', ')}.`;
}
