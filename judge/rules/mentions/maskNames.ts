import type { Name } from './mention.js';

/** Stands for every character of a masked name. */
export const maskCharacter = '\uE000';

/** A masked name, for expressions. */
export const maskedName = `${maskCharacter}+`;

/** A text in which grammar can be read without knowing the names: as long as before, each name's characters masked. */
export function maskNames(
  text: string,
  names: readonly Pick<Name, 'start' | 'end'>[],
  character = maskCharacter,
): string {
  const pieces: string[] = [];
  let length = 0;
  for (const { start, end } of names) {
    if (start < length) continue;
    pieces.push(text.slice(length, start), character.repeat(end - start));
    length = end;
  }
  return pieces.join('') + text.slice(length);
}
