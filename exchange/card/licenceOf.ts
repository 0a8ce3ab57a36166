import type { ExportSource } from '../exporter.js';

/**
 * The licence of an export: the one that was named, else the one that all of its cases have; null where cases differ, or do not say.
 */
export function licenceOf({ licence, facts }: Pick<ExportSource, 'licence' | 'facts'>): string | null {
  const [first = null, ...others] = new Set(facts.cases.map((one) => one.licence));
  return licence ?? (others.length === 0 ? first : null);
}
