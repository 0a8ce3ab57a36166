import { pattern } from './markCharacters.js';

const number = String.raw`\d{1,6}(?:[.,]\d{1,3})?`;
const unit = String.raw`(?:(?:square |sq\.? ?)?(?:cm|mm|px|pixels?|centimet(?:er|re)s?|millimet(?:er|re)s?)(?:2|²|\^2)?)`;
const words = String.raw`[^\d.;:\n\ue000-\ue045]{0,40}?`;
const size = `(?:the |an? )?${pattern.option}["')\\]]{0,2}(?::|=)?${words}${number} ?${unit}?\\)?`;
const joint = String.raw`(?:[,;/]|,? (?:and|while|whereas|but)|[.]|\n[-*•]?)\s{0,2}(?:(?:and|while|whereas) )?`;

/** "The liver has an area of about 150 cm2, the spleen 40". */
const sizes = new RegExp(`${size}(?:${joint}${size}){1,7}`, 'giu');
const each = new RegExp(`(?<mark>${pattern.option})[^\\d\\ue000-\\ue045]*(?<number>${number})`, 'gu');
const anyUnit = new RegExp(`\\d ?${unit}(?!\\p{L})`, 'iu');

/** Of options that are each told with a size, says of the one with the largest that it is so, if there is one. */
export function markSizes(marked: string): string {
  return marked.replace(sizes, (told) => {
    if (!anyUnit.test(told)) return told;
    const found = Array.from(told.matchAll(each), ({ groups }) => ({
      mark: groups?.mark ?? '',
      value: Number.parseFloat((groups?.number ?? '').replace(',', '.')),
    }));
    const highest = Math.max(...found.map(({ value }) => value));
    const largest = found.filter(({ value }) => value === highest);
    return largest.length === 1 ? `${largest[0].mark} is the largest` : told;
  });
}
