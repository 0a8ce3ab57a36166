import { findAnyActor, withoutActors } from './directionActors.js';
import type { OptionMention } from './options.js';

const image =
  '(?:the|this) (?:[\\w-]+ )?(?:image|picture|scan|slice|figure|photo|view|screen|frame|film|radiograph|x-ray|field of view)';
const part =
  '(?: (?:corner|quadrant|half|third|part|portion|edge|section|region|area|side|aspect|margin|border))?';
const ofImage = `(?:,? (?:of|in|on) ${image})?`;
const before = String.raw`(?:(?:up|down|right) )?(?:(?:in|at|on|near|towards?|to|within|along|into|close to) )?(?:(?:the|its) )?(?:(?:very|far|extreme) )?`;
const height = '(?:upper|top|lower|bottom)';
const side = '(?:left|right)(?:[- ]hand)?';
const middle = '(?:cent(?:er|re)|middle|central)';
const one = `${before}(?:${height}(?:[- ]${side})?|${side}(?:[- ]${height})?|${middle})${part}${ofImage}`;

/** A place in the image: "in the top right part of the image", "near the bottom on the right-hand side", "centrally". */
const place = new RegExp(
  String.raw`(?<![\p{L}-])(?:${one}(?:,? (?:and |but )?${one})?|centrally|[RL][UL]Q)(?: (?:located|placed|situated|positioned))?(?=["')\]]{0,2}(?:$|[\n.,;:!?()])| (?:and|with|where|which|because|as|since|while|whereas|but|next|near|just|beside|adjacent|relative|is|are)\b|(?<=quadrant|third|half|part|portion|region|area) of the \p{L}+)`,
  'giu',
);

/** "The patient's left", "the left of the patient": no place in an image. */
const ofPatient = /\b(?:patient|anatomical)/i;

/** What a place says of height and side, or that it is the middle; empty where it contradicts itself. */
function placeKey(words: string): string {
  const found =
    words
      .toLowerCase()
      .replace(/\br(?=[ul]q)/, 'right ')
      .replace(/\bl(?=[ul]q)/, 'left ')
      .replace(/\buq\b/, 'upper')
      .replace(/\blq\b/, 'lower')
      .match(/upper|top|lower|bottom|left|right|cent|middle/g) ?? [];
  const parts = new Set(found.map((word) => same[word] ?? word));
  const isOne = [...parts].filter((word) => /upper|lower/.test(word)).length <= 1;
  const isSided = [...parts].filter((word) => /left|right/.test(word)).length <= 1;
  return isOne && isSided ? [...parts].sort().join(' ') : '';
}
const same: Readonly<Record<string, string>> = {
  top: 'upper',
  bottom: 'lower',
  cent: 'middle',
};

const wholePlace = new RegExp(String.raw`^(?:${one})$`, 'iu');

/** Whether a text is the name of a place in an image, and nothing else. */
export function isPlace(name: string): boolean {
  return wholePlace.test(name);
}

/** Finds places in the image; the options' own mean them, others `null`. */
export function createPlaceFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const keys = names.map(placeKey);
  return (text) =>
    [...withoutActors(text, findAnyActor(text)).matchAll(place)].flatMap(({ 0: words, index: start }) => {
      const end = start + words.length;
      const near = text.slice(Math.max(0, start - 20), end + 20);
      const choice = keys.indexOf(placeKey(words));
      return ofPatient.test(near) ? [] : [{ start, end, meaning: choice < 0 ? null : choice }];
    });
}
