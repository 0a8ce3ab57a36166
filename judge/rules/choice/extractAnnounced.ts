import type { Extraction } from './extraction.js';
import { areSameWord, contentWords } from './options/contentWords.js';
import { termGroups } from './options/termGroups.js';

/** "Answer: Intravenous hydrocortisone", "The most likely diagnosis is pulmonary embolism", at the start of a line. */
const announcement =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:(?:so|therefore|thus|hence),? )?(?:(?:the|my|final|best|correct|right|next|(?:most )?(?:likely|appropriate|probable|suitable)) ){0,4}(?:answer|diagnosis|choice|step|treatment|management|option|conclusion)(?: (?:is|would be):?|:) ?(?<told>[^.;\n]+)/giu;

/** Other ways of saying a modality, longest first, with the first one for each. */
const terms = termGroups
  .flatMap(([first, ...others]) => others.map((other) => ({ first, other })))
  .filter(({ other }) => other.includes(' '))
  .toSorted((one, another) => another.other.length - one.other.length);

/**
 * The option of which an announced answer has the words, where none is told whole: all that it says is in just one option
 * ("Answer: Intravenous hydrocortisone" of "Intravenous hydrocortisone and isotonic saline").
 */
export function extractAnnounced(text: string, names: readonly string[]): Extraction | null {
  const words = names.map((name) => contentWords(inOneForm(name)));
  const choices = new Set(
    [...text.matchAll(announcement)].map(({ groups }) => choiceOf(groups?.told ?? '', words)),
  );
  const [choice] = choices;
  return choices.size === 1 && choice !== null && choice !== undefined
    ? { kind: 'chosen', choice, rule: 'announced words' }
    : null;
}

/** The one option that has each of the words, two at least. */
function choiceOf(told: string, options: readonly (readonly string[])[]): number | null {
  const said = contentWords(inOneForm(told.replace(/\([^()]*\)/g, ' ')));
  if (said.length < 2 || /\b(?:not|no|or|either|unclear|unknown|none|cannot|depends)\b/i.test(told))
    return null;
  const held = options.flatMap((words, choice) =>
    said.every((one) => words.some((word) => areSameWord(one, word))) ? [choice] : [],
  );
  return held.length === 1 ? held[0] : null;
}

function inOneForm(text: string): string {
  const lower = text.toLowerCase().replaceAll(/\bnon-(?=\p{L})/gu, 'non');
  return terms.reduce((said, { first, other }) => said.replaceAll(other, first), lower);
}
