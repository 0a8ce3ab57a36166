import { americanSpelling } from './americanSpelling.js';
import { radiologySynonyms } from './radiologySynonyms.js';

/** Other names of what an option is, as parts of an expression; none that another option has, or that is part of one. */
export function synonymsOf(name: string, names: readonly string[]): readonly string[] {
  const own = keyOf(name);
  const keys = names.map(keyOf);
  const taken = keys.filter((key) => key !== own).flatMap((key) => [key, ...groupsOf(key).flat()]);
  const place = inPlace.test(name) ? '(?:(?:with)?in(?:side)?|at) (?:the )?' : '';
  return [...new Set(groupsOf(own).flat())]
    .filter((phrase) => phrase !== own && !taken.some((other) => holds(other, phrase)))
    .flatMap((phrase) => (holds(own, phrase) ? endOf(own, phrase) : [place + written(phrase)]));
}

/** "Stroke" of "ischemic stroke", where it does not stand behind the rest of it. */
function endOf(name: string, phrase: string): readonly string[] {
  if (!name.endsWith(` ${phrase}`)) return [];
  return [String.raw`(?<!\b${name.slice(0, -phrase.length)})${written(phrase)}`];
}

const inPlace = /^(?:in|at) (?:the )?/i;

function written(phrase: string): string {
  return phrase.replaceAll(' ', '[ -]');
}

function holds(name: string, phrase: string): boolean {
  return ` ${name} `.includes(` ${phrase} `);
}

function groupsOf(key: string): readonly (readonly string[])[] {
  return radiologySynonyms.filter((group) => group.includes(key));
}

function keyOf(name: string): string {
  return americanSpelling(name.toLowerCase()).replace(/^(?:(?:in|at|of) (?:the )?|an? |acute )/, '');
}
