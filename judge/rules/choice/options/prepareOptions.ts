import { plainText } from '../../../../util/text/plainText.js';
import { phraseKey, wordsOf } from '../../text/phraseTrie.js';
import { createAdjectiveFinder } from './adjectiveFinder.js';
import { createAuthenticityFinder, isAuthenticity } from './authenticityFinder.js';
import { createCoordinatedFinder } from './coordinatedFinder.js';
import { areDirections, createDirectionFinder } from './directionFinder.js';
import { createHeadFinder } from './headFinder.js';
import { createHeadlessFinder } from './headlessFinder.js';
import { createLiteralFinder } from './literalFinder.js';
import { createNameFinder } from './nameFinder.js';
import { areNormalities, createNormalityFinder } from './normalityFinder.js';
import { createNumberedFinder } from './numberedFinder.js';
import { areNumbers, createNumberFinder } from './numberFinder.js';
import { createOnlyVertebraFinder } from './onlyVertebraFinder.js';
import type { AskedOptions, OptionKind, Options } from './options.js';
import { createRangeFinder } from './rangeFinder.js';
import { createScatteredFinder } from './scatteredFinder.js';
import { areSides, createSideFinder, isSideOfOther } from './sideFinder.js';
import { createTermFinder } from './termFinder.js';
import { withLongest } from './withLongest.js';
import { withoutOtherHeads } from './withoutOtherHeads.js';
import { withoutOverlap } from './withoutOverlap.js';
import { withScaleNouns } from './withScaleNouns.js';
import { areYesAndNo, createYesNoFinder } from './yesNoFinder.js';

/** A number, or a word for one: "L3", "stage II". */
const numberWord = /\d|\b[IVX]+\b|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast)\b/u;

type FinderOf = (names: readonly string[], question: AskedOptions) => Options['find'];

/** How the options of each kind are found in a text. */
const finders: Readonly<Record<OptionKind, FinderOf>> = {
  names: createTextFinder,
  directions: createDirectionFinder,
  numbers: createNumberFinder,
  quantities: createQuantityFinder,
  'yes or no': createYesNoFinder,
  authenticities: createAuthenticityFinder,
};

/** Prepares option texts to be found; a synonym that fits two options stands for neither. */
export function prepareOptions(texts: readonly string[], question: AskedOptions): Options {
  const names = texts.map(plainText);
  const kind = optionKindOf(names, question);
  return {
    count: texts.length,
    kind,
    areKinds: kind === 'names' && !areSides(names) && !names.every(isStructure),
    hasNumbers: names.some((name) => numberWord.test(name)),
    find: finders[kind](names, question),
    isVariant: (choice, phrase) => {
      const own = wordSet(names[choice]);
      const said = wordSet(phrase);
      return isSubset(said, own) || isSubset(own, said);
    },
  };
}

/** Quantities as they are written, and by what lies within a range. */
function createQuantityFinder(written: readonly string[]): Options['find'] {
  const names = withoutAbout(written);
  const findLiteral = createLiteralFinder(names);
  const findRange = createRangeFinder(names);
  return (text) => withoutOverlap(findLiteral(text), findRange(text));
}

/** "90%" for "About 90%.", where it is still one of a kind. */
function withoutAbout(names: readonly string[]): readonly string[] {
  const amounts = names.map((name) =>
    name
      .replace(/^(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|~|≈) ?/i, '')
      .replace(/\.$/, ''),
  );
  return new Set(amounts).size === names.length ? amounts : names;
}

function optionKindOf(names: readonly string[], { asked }: AskedOptions): OptionKind {
  const keys = names.map(phraseKey);
  // Left and right alone are sides of the patient, unless a direction was asked for.
  if (asked === null && areSides(names)) return 'names';
  if (areDirections(names)) return 'directions';
  if (names.every(isAuthenticity)) return 'authenticities';
  if (areNumbers(names) || names.every((name) => /^\d+$/.test(name))) return 'numbers';
  if (names.every(isQuantity)) return 'quantities';
  return areYesAndNo(keys) ? 'yes or no' : 'names';
}

const findAnyName = createNameFinder([]);

function isStructure(name: string): boolean {
  return findAnyName(name).some(({ start, end }) => start === 0 && end === name.length);
}

/** "Grade 2", "BI-RADS 4". */
const isOfScale = /^\p{L}[\p{L} -]{2,} ?-?\d{1,2}$/u;

/** "T1", "N2b". */
const isCode = /^\p{L}{1,2}\d{1,2}[a-c]?$/u;

/** "5.5 cm", "y = 2x"; a rib and a vertebra have names with numbers. */
function isQuantity(name: string): boolean {
  return /\d/.test(name) && !isOfScale.test(name) && !isCode.test(name) && findAnyName(name).length === 0;
}

/** Signs that are no part of a name as the anatomy table has it. */
const otherSign = /[^\p{L}\p{M}\p{N} _'.-]/u;

/** Finds names, terms for modalities and the like, and texts with signs of their own ("portal/splenic vein") as they are written. */
function createTextFinder(names: readonly string[], question: AskedOptions): Options['find'] {
  const findName = createNameFinder(names, { isOneOfBoth: question.asked?.about === 'visible' });
  const findTerm = createTermFinder(names);
  const findHeadless = createHeadlessFinder(names);
  const findHead = createHeadFinder(names);
  const findVertebra = createOnlyVertebraFinder(names);
  const findAdjective = createAdjectiveFinder(names);
  const findScattered = createScatteredFinder(names, question);
  // "Of 1000" is not of -1000.
  const areSigned = names.some((name) => / -\d/.test(name));
  const findLiteral = createLiteralFinder(
    names.map((name) => ((areSigned || otherSign.test(name)) && phraseKey(name).length > 1 ? name : '')),
  );
  const findNumbered = createNumberedFinder(names);
  const findCoordinated = createCoordinatedFinder(names);
  const areOfSide = question.asked === null && areSides(names);
  const findSided = areOfSide ? createSideFinder(names) : () => [];
  const find = (text: string) => {
    const known = [findSided, findNumbered, findCoordinated, findVertebra].reduce(
      (told, find) => withoutOverlap(told, find(text)),
      findLiteral(text),
    );
    const short = [findHeadless, findHead, findAdjective, findTerm].reduce(
      (known, find) => withoutOverlap(known, find(text)),
      known,
    );
    const named = findName(text);
    // "Graves disease" is more than "Graves".
    const whole = withLongest(
      short,
      named.filter(({ meaning }) => meaning !== null),
    );
    const told = withoutOtherHeads(
      text,
      withLongest(withoutOverlap(whole, named), findScattered(text)),
      names,
    );
    return withScaleNouns(text, told, names);
  };
  if (question.asked === null && areNormalities(names)) return withNormality(find, names);
  return areOfSide ? (text) => find(text).filter((mention) => !isSideOfOther(text, mention, names)) : find;
}

/** A bare "normal" counts where it is said of the image only. */
function withNormality(find: Options['find'], names: readonly string[]): Options['find'] {
  const findNormality = createNormalityFinder(names);
  return (text) =>
    withoutOverlap(
      findNormality(text),
      find(text).filter(({ start, end }) => !/^(?:ab)?normal$/i.test(text.slice(start, end))),
    );
}

function wordSet(phrase: string): ReadonlySet<string> {
  return new Set(wordsOf(phrase).map((word) => word.text));
}

function isSubset(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}
