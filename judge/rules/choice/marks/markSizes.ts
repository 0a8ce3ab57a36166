import { pattern } from './markCharacters.js';

const number = String.raw`\d{1,6}(?:[.,]\d{1,3})*`;
const unit = String.raw`(?:(?:square |sq\.? ?)?(?:cm|mm|px|pixels?|centimet(?:er|re)s?|millimet(?:er|re)s?)(?:2|²|\^2)?|%|percent)`;
const words = String.raw`[^\d.;:\n\ue000-\ue045]{0,40}?`;
/** What heads a list of which the numbers need no unit: "estimated pixel counts:". */
const heading = String.raw`(?:(?:\b(?:normal|typical|usual|average|expected) )?\b(?:pixels?|areas?|sizes?|values)\b[^.;:\n\ue000-\ue045]{0,40}:\s{0,2}[-*•]? ?)?`;
const whole = String.raw`(?: of (?:the|this) [\p{L}-]+(?:['’]s)?(?: [\p{L}-]+){0,2})?`;
const size = `(?:the |an? )?${pattern.option}["')\\]]{0,2}(?::|=)?${words}${number} ?${unit}?\\)?${whole}`;
const joint = String.raw`(?:[,;/]|,? (?:and|while|whereas|but)|[.]|\n[-*•]?)\s{0,2}(?:(?:and|while|whereas) )?`;

/** "The liver has an area of about 150 cm2, the spleen 40". */
const sizes = new RegExp(`(?<heading>${heading})${size}(?:${joint}${size}){1,7}`, 'giu');
const each = new RegExp(`(?<mark>${pattern.option})[^\\d\\ue000-\\ue045]*(?<number>${number})`, 'gu');
const anyUnit = new RegExp(`\\d ?${unit}(?!\\p{L})`, 'iu');

/** "12,000" has thousands, "12,5" a decimal. */
function amountOf(number: string): number {
  return Number.parseFloat(number.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

/** "Normal sizes: liver 15 cm, spleen 11 cm." */
const usual = /^(?:normal|typical|usual|average|expected)\b/i;

/** Of options that are each told with a size, says of the one with the largest that it is so, if there is one. */
export function markSizes(marked: string): string {
  return marked.replace(sizes, (told, heading: string) => {
    if (usual.test(heading) || (heading === '' && !anyUnit.test(told))) return told;
    const found = Array.from(told.matchAll(each), ({ groups }) => ({
      mark: groups?.mark ?? '',
      value: amountOf(groups?.number ?? ''),
    }));
    const highest = Math.max(...found.map(({ value }) => value));
    const largest = found.filter(({ value }) => value === highest);
    return largest.length === 1 ? `${largest[0].mark} is the largest` : told;
  });
}
