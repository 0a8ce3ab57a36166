import { pattern } from './markCharacters.js';

const share = String.raw`(?:\d{1,3}(?:\.\d{1,3})? ?%(?: of (?:the |this )?[\p{L}-]+(?:['’]s)?(?: (?!(?:and|while|whereas|but)\b)\p{Ll}[\p{Ll}-]*){0,2})?|0?\.\d{1,3}\b)`;
const article = '(?:the |an? )?';
const covers =
  '(?: (?:covers|occupies|takes up|fills|makes up|accounts for|has)(?: about| approximately| roughly| around| nearly| almost| only)*)?';
const afterOption = String.raw`${article}${pattern.option}["')\]]{0,2}${covers}[ :=(~-]{0,3}${share}\)?`;
const beforeOption = String.raw`${share}(?: for)? ${article}${pattern.option}`;
const joint = String.raw`(?:[,;/]|,? (?:and|while|whereas|but)\b)?\s{0,2}(?:(?:and|while|whereas) )?`;

/** "A: 5%, B: 85%, C: 10%"; "80% B, 20% A". */
const likelihoods = new RegExp(
  `${afterOption}(?:${joint}${afterOption}){1,7}|${beforeOption}(?:${joint}${beforeOption}){1,7}`,
  'giu',
);

const covering = /\b(?:covers|occupies|takes up|fills|makes up|accounts for)\b/iu;

/** Leaves of options with a likelihood each the likeliest one, if there is one; of a list in lines, or of shares of the image, a sentence that says so. */
export function markLikelihoods(marked: string): string {
  return marked.replace(likelihoods, (told) => {
    const options = told.match(new RegExp(pattern.option, 'gu')) ?? [];
    const shares = (told.match(new RegExp(share, 'gu')) ?? []).map(Number.parseFloat);
    const highest = Math.max(...shares);
    const isOne = shares.filter((one) => one === highest).length === 1;
    if (!isOne) return told;
    const likeliest = options[shares.indexOf(highest)];
    if (covering.test(told)) return `${likeliest} is the largest`;
    return told.includes('\n') ? `${likeliest} is the most likely` : likeliest;
  });
}
