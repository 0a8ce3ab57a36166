import type { OptionMention } from './options.js';

const vertebra =
  /^(?:vertebra (?:[CTL]\d{1,2}|S1)|(?:[CTL]\d{1,2}|S1) (?:vertebra|vertebral body)|(?:\p{L}+ )?vertebra(?:l body)?)$/iu;
const unnamed =
  /(?<=\bthe )vertebra(?:l body)?(?= (?:(?:clearly|by far|easily|here) )?(?:has|is the|covers|occupies|takes|fills|dominates)\b)/giu;

/** Finds the only vertebra among the options where "the vertebral body" has what was asked: "the vertebral body has the largest area". */
export function createOnlyVertebraFinder(
  names: readonly string[],
): (text: string) => readonly OptionMention[] {
  const held = names.flatMap((name, choice) => (/vertebra/i.test(name) ? [choice] : []));
  const [meaning] = held;
  if (held.length !== 1 || !vertebra.test(names[meaning])) return () => [];
  return (text) =>
    Array.from(text.matchAll(unnamed), ({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      meaning,
    }));
}
