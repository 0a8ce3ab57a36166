import { wordsOf } from '../../text/phraseTrie.js';
import { areSameWord, contentWords } from './contentWords.js';
import type { OptionMention, Options } from './options.js';

/** Words that tell kind, side, size, degree or time of many things. */
const general =
  /^(?:left|right|upper|lower|middle|anterior|posterior|superior|inferior|medial|lateral|central|proximal|distal|internal|external|small|large|big|great|high|low|major|minor|common|simple|complex|normal|abnormal|acute|chronic|diffuse|focal|severe|mild|moderate|early|late|primary|secondary|benign|malignant|positive|negative|present|absent|total|partial|single|multiple|bilateral|unilateral|first|second|third|true|false|open|closed|deep|free|full|more|less|most|least|same|other|both|none|all|without|with|not|structure|organ|region|tissue|side|level|lobe|part|area|view|image|scan|plane|sign|disease|syndrome|artery|vein|vessel|nerve|bone|muscle|gland|ligament|tendon|joint|duct|wall|cell|type|stage|grade|class|fracture|tumou?r|cancer|carcinoma|lesion|mass|cyst|infection|injury|disorder|obstruction|effusion|sequence|window|phase|contrast|test|study|treatment|therapy|increase|increased|decrease|decreased|change|changes|function|patient|body|system)s?$/;

const kindNoun = /^ (?:examination|exam|stud(?:y|ies)|scans?|technique|sequences?|lobe|type|variant)\b/i;

/** A word that just one of the options has. */
interface OwnWord {
  readonly word: string;
  readonly choice: number;
}

/**
 * Finds options by words that no other option has ("caudate", "Doppler"), where nothing else names one of them; a name that is no
 * option holds one where it has such a word ("lumbar spine").
 */
export function withOwnWords(find: Options['find'], names: readonly string[]): Options['find'] {
  const own = ownWords(names);
  return (text) => {
    const told = find(text);
    const named = told.filter(({ meaning }) => meaning !== null);
    const isFree = ({ start, end }: OptionMention) =>
      named.every((one) => one.end <= start || one.start >= end);
    const words = wordsOf(text)
      .filter(({ text: word }) => word.length > 3)
      .flatMap(({ text: word, start, end }) => {
        const choices = new Set(own.filter((one) => areSameWord(one.word, word)).map(({ choice }) => choice));
        const noun = kindNoun.exec(text.slice(end, end + 16))?.[0] ?? '';
        return choices.size === 1 ? [{ start, end: end + noun.length, meaning: [...choices][0] }] : [];
      })
      .filter(isFree);
    const others = told.filter(({ meaning }) => meaning === null);
    const holding = others.map((other) => ({
      ...other,
      meaning: choiceWithin(text.slice(other.start, other.end), names),
    }));
    const apart = words.filter(({ start, end }) =>
      others.every((one) => one.end <= start || one.start >= end),
    );
    return [...named, ...apart, ...holding].sort((one, other) => one.start - other.start);
  };
}

/** The one option of which a longer name has all words: "lumbar spine" of "Lumbar"; a side makes another thing of it. */
function choiceWithin(name: string, names: readonly string[]): number | null {
  const said = contentWords(name);
  if (said.includes('left') || said.includes('right')) return null;
  const held = names.flatMap((other, choice) => {
    const words = contentWords(other);
    return words.length > 0 &&
      words.every((word) => word.length > 3 && !general.test(word) && said.includes(word))
      ? [choice]
      : [];
  });
  return held.length === 1 ? held[0] : null;
}

function ownWords(names: readonly string[]): readonly OwnWord[] {
  const words = names.map(contentWords);
  return words.flatMap((own, choice) =>
    own
      .filter((word) => /^\p{L}{4,}$/u.test(word) && !general.test(word))
      .filter((word) =>
        words.every((others, at) => at === choice || !others.some((one) => areSameWord(one, word))),
      )
      .map((word) => ({ word, choice })),
  );
}
