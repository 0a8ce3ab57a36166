import { areSides } from './sideFinder.js';

const initial = /^[^\p{L}]*(?<side>[RL])[^\p{L}]*$/u;

/** A reply that is a radiologist's "R" or "L" alone, in words, where the options are sides; any other as it is. */
export function sideInWords(text: string, options: readonly string[]): string {
  const side = initial.exec(text)?.groups?.side;
  if (side === undefined || !areSides(options)) return text;
  return side === 'R' ? 'right' : 'left';
}
