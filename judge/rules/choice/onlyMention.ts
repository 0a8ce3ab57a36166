import { createClauseFinder } from '../text/clauses.js';
import { identityWords } from '../text/identityWords.js';
import { stanceOf } from '../text/stanceOf.js';
import { boundary } from './claimGrammar.js';
import type { Extraction } from './extraction.js';
import { choiceOfLetter } from './letterClaim.js';
import type { Options } from './options.js';

interface Mention {
  readonly choice: number;
  readonly start: number;
  readonly end: number;
}

/** A letter whose dress says that it is one: "(B)", "option B". */
const dressedLetter =
  /(?:\b(?:option|choice|letter) ["'(]{0,2}([A-Z])(?![\p{L}\p{M}\p{N}_'-])|\(([A-Z])\))/giu;

const asIdentity = [
  identityWords,
  String.raw`(?:it|that|this)'s|i\.e\.,?|see|sees|but|outlin(?:e|ing)|enclosing`,
  String.raw`box [^.;,\n]{0,40}(?:around|over|surrounds|covers)`,
  '(?:image|view|section|slice) of',
].join('|');
const partOf = '(?:a |an )?(?:part|portion|section|cross-section|image|view) of';
/** What may stand between those words and a name. */
const beforeName = `(?:the |an? )?(?:patient's |person's |human )?["'(]{0,2}$`;

/** Words that say what something is, before its name. */
const identity = new RegExp(
  String.raw`\b(?:${asIdentity})(?: (?:clearly|most likely|likely|probably|indeed|${partOf})){0,2} ${beforeName}`,
  'i',
);

/** Before a name that opens a sentence; what follows "A." within a sentence is an option told again. */
const opening = new RegExp(
  String.raw`(?:(?:^|\n|: ?)(?:[A-Z][.):] ?)?|(?<!\b[A-Z])[.!?] ?)(?:only )?${beforeName}`,
  'i',
);

const inImage = String.raw`(?:in|inside|within) (?:the|this) (?:(?:green|bounding|marked|highlighted|ct|axial|coronal|sagittal) ){0,3}(?:box|image|picture|scan|slice|view|section)\b`;
const shown = String.raw`(?:visible|seen|shown|present|enclosed|highlighted|outlined|marked)\b`;
/** "The largest organ" alone is common knowledge of the liver. */
const largest = String.raw`(?:largest|biggest)\b(?! (?:solid |internal )?organ(?: in the (?:human )?body| of the (?:human )?body|\W|$))`;

const askedFor = [
  shown,
  inImage,
  largest,
  String.raw`most (?:prominent|visible|likely)\b`,
  `(?:structure|organ|one) (?:that is |which is )?(?:${shown}|${inImage})`,
].join('|');
const adverb = 'also|clearly|most likely|likely|probably|indeed|partially|partly|the|by far';
const covers = String.raw`(?:covers|occupies|takes up|fills|dominates|has the (?:largest|biggest))\b`;

/** After a name that opens a sentence: nothing more, or that it is what was asked for. "The liver is bright" says neither. */
const asAsked = new RegExp(
  String.raw`^["')]{0,2}(?:$|[.!,;\n]| ?\(| (?:is|are|can be|appears|seems)(?: to be)?(?: (?:${adverb})){0,3} (?:${askedFor})| ${covers})`,
  'i',
);

/** The only option that a reply speaks for, by letter or by text, when it states no choice outright. */
export function onlyMention(text: string, options: Options): Extraction {
  const letters = standing(text, lettersIn(text, options));
  const texts = options.onlyAsAnswer ? [] : standing(text, textsIn(text, options));
  const choices = new Set([...letters, ...texts].map((mention) => mention.choice));
  if (choices.size > 1) return { kind: 'unparsed', reason: 'several choices' };
  if (letters.length > 0) return { kind: 'chosen', choice: letters[0].choice, rule: 'only letter' };
  const identified = texts.find((mention) => isIdentity(text, mention));
  if (identified === undefined) return { kind: 'unparsed', reason: 'no choice' };
  return { kind: 'chosen', choice: identified.choice, rule: 'only option text' };
}

function isIdentity(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 80);
  return (identity.test(before) && boundary.test(after)) || (opening.test(before) && asAsked.test(after));
}

function lettersIn(text: string, options: Options): Mention[] {
  return [...text.matchAll(dressedLetter)]
    .filter((match) => /[A-Z]/.test(match[1] ?? match[2]))
    .map((match) => ({
      choice: choiceOfLetter(match[1] ?? match[2]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter((mention) => mention.choice < options.count);
}

function textsIn(text: string, options: Options): Mention[] {
  return options
    .find(text)
    .flatMap(({ start, end, meaning }) => (meaning === null ? [] : [{ choice: meaning, start, end }]));
}

/** Mentions that are not denied. */
function standing(text: string, mentions: readonly Mention[]): Mention[] {
  const clauseOf = createClauseFinder(text);
  return mentions.filter((mention) => stanceOf(text, mention, clauseOf(mention)) !== 'denied');
}
