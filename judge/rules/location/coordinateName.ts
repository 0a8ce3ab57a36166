/** What the name of a number says of it: along which axis it is, and which of several along that axis. */
export interface CoordinateName {
  readonly axis: 'x' | 'y';
  /** By which those of an axis are ordered; null where they come in their own order. */
  readonly rank: number | null;
}

const edges: Readonly<Record<string, CoordinateName>> = {
  left: { axis: 'x', rank: 0 },
  right: { axis: 'x', rank: 1 },
  top: { axis: 'y', rank: 0 },
  bottom: { axis: 'y', rank: 1 },
};
const ranks: Readonly<Record<string, number>> = { min: 0, minimum: 0, start: 0, max: 1, maximum: 1, end: 1 };
const pattern =
  /^(?:(min|max)(?:imum)?)?(x|y|row|col|column|r|c)s?(?:coordinates?|coords?|range|index)?(min|max|minimum|maximum|start|end|\d{1,3})?$/;

/** What a word says as the name of a number, such as "row_min", "x1" or "column"; null for other words. */
export function coordinateName(word: string): CoordinateName | null {
  const plain = word.toLowerCase().replace(/[-_ ]/g, '');
  if (Object.hasOwn(edges, plain)) return edges[plain];
  const [, before, axis, behind] = pattern.exec(plain) ?? [];
  if (axis === undefined) return null;
  const rank = before ?? behind;
  return {
    axis: axis === 'y' || axis.startsWith('r') ? 'y' : 'x',
    rank: rank === undefined ? null : (ranks[rank] ?? Number(rank)),
  };
}

/** Whether a word names the width or the height of a box. */
export function isSizeName(word: string): boolean {
  return /^(?:w|h|width|height)$/i.test(word);
}
