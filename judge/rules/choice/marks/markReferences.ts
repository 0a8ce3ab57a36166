import { pattern } from './markCharacters.js';

const noMark = String.raw`[^\ue000-\ue045]`;
const reference = new RegExp(
  `(?<first>${pattern.mark})(?<between>${noMark}{1,40})(?<second>${pattern.mark})(?<rest>${noMark}{0,200}?)\\bthe (?:(?<former>former)|latter)\\b`,
  'giu',
);

const announced = new RegExp(
  [
    `(?<told>${pattern.option})(?<rest>[^\\ue000-\\ue044?\\n]{0,200}?)`,
    String.raw`\b(?:(?:so|and|hence|thus|therefore),? )?(?:that|this|it|which)(?:'s| is| would be) (?:therefore |thus |then )?`,
    String.raw`(?:what i(?: would|'d)? (?:go (?:with|for)|choose|pick|answer|select)|my (?:final |best )?(?:answer|choice|pick|assessment|diagnosis|selection|verdict|conclusion|guess))`,
    String.raw`(?=[^\p{L}\p{N}\ue000-\ue045]*(?:\n|$))`,
  ].join(''),
  'giu',
);
const turned = /\b(?:not|no|never|neither|nor|would|could|might|may|too|but|unless|if)\b|n't\b/i;

/** Puts marks for "the former" and "the latter" of two names, and for the last one where it is announced as "so that is my answer". */
export function markReferences(marked: string): string {
  return markFormer(marked).replace(announced, (words, ...match) => {
    const { told, rest } = match.at(-1) as Record<string, string>;
    return turned.test(rest) ? words : `${told}${rest} so my answer is ${told}`;
  });
}

function markFormer(marked: string): string {
  return marked.replace(reference, (...match) => {
    const { first, between, second, rest, former } = match.at(-1) as Record<string, string | undefined>;
    return `${first}${between}${second}${rest}the ${former === undefined ? second : first}`;
  });
}
