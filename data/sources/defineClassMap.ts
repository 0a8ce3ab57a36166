import type { ClassMap } from './source.js';

/**
 * The class map of a data set: classes of the anatomy table by id, null for ids that stand for nothing in it, and aliases.
 *
 * @example
 * defineClassMap('lits', { 1: 'liver', 2: 'lesion' });
 */
export function defineClassMap(
  name: string,
  labels: Readonly<Record<number, string | null>>,
  aliases: ClassMap['aliases'] = {},
): ClassMap {
  const entries = Object.entries(labels).map(([id, className]) => ({ id: Number(id), className }));
  const sorted = entries.sort((a, b) => a.id - b.id);
  return {
    name,
    classes: sorted.flatMap(({ id, className }) => (className === null ? [] : [{ id, className }])),
    ignored: sorted.filter(({ className }) => className === null).map(({ id }) => id),
    aliases,
  };
}
