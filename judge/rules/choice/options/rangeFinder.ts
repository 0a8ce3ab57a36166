import type { OptionMention } from './options.js';

/** Millimetres of each unit of length. */
const millimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000 };
const unit = '(?<unit>mm|cm|m|ml|cc|hu|%|years?|months?|weeks?|days?|degrees?)';
const number = String.raw`\d+(?:\.\d+)?`;

const between = new RegExp(`^(?<low>${number}) ?(?:[-–]|to) ?(?<high>${number}) ?${unit}$`, 'iu');
const below = new RegExp(
  `^(?:<|≤|less than|under|below|up to|smaller than) ?(?<high>${number}) ?${unit}$`,
  'iu',
);
const above = new RegExp(
  `^(?:>|≥|more than|over|above|greater than|larger than|at least) ?(?<low>${number}) ?${unit}$`,
  'iu',
);
const measured = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,<>≤≥-]|[<>≤≥] |\b(?:than|over|under|below|above|to|least|by|x|and) )(?<value>${number}) ?${unit}(?![\p{L}\p{N}]| ?(?:x|by|to|or|-)\b)`,
  'giu',
);

/** An amount's bounds, in millimetres where it is a length. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly kind: string;
}

/** Finds ranges by a single amount that lies within one of them: "it measures 2.5 cm" is "2-3 cm". What lies on a common bound is in neither. */
export function createRangeFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const ranges = names.map(rangeOf);
  if (ranges.filter((range) => range !== null).length < 2) return () => [];
  return (text) =>
    Array.from(text.matchAll(measured), ({ 0: said, index, groups = {} }) => {
      const { scale, kind } = scaleOf(groups.unit);
      const value = Number(groups.value) * scale;
      const held = ranges.flatMap((range, choice) =>
        range !== null && range.kind === kind && value >= range.low && value <= range.high ? [choice] : [],
      );
      return { start: index, end: index + said.length, meaning: held.length === 1 ? held[0] : null };
    });
}

function rangeOf(name: string): Range | null {
  const groups = [between, below, above]
    .map((one) => one.exec(name)?.groups)
    .find((one) => one !== undefined);
  if (groups === undefined) return null;
  const { scale, kind } = scaleOf(groups.unit);
  return {
    low: groups.low === undefined ? Number.NEGATIVE_INFINITY : Number(groups.low) * scale,
    high: groups.high === undefined ? Number.POSITIVE_INFINITY : Number(groups.high) * scale,
    kind,
  };
}

function scaleOf(written: string): { readonly scale: number; readonly kind: string } {
  const name = written.toLowerCase().replace(/s$/, '');
  const scale = millimetres[name];
  return scale === undefined ? { scale: 1, kind: name } : { scale, kind: 'length' };
}
