import { marks, pattern } from './markCharacters.js';

/** How many namings of options are read from the start of a text, and how many up to its end; looking at one takes about a millisecond. */
const read = { first: 30, last: 120 } as const;

const claimable = new RegExp(pattern.claimable, 'gu');

/** A marked text in which only the first and the last namings of options claim something, so that a reply that names them endlessly is read in time. */
export function withoutMiddle(text: string): string {
  const count = text.match(claimable)?.length ?? 0;
  if (count <= read.first + read.last) return text;
  let index = 0;
  return text.replace(claimable, (mark) => {
    index++;
    return index <= read.first || index > count - read.last ? mark : marks.other;
  });
}
