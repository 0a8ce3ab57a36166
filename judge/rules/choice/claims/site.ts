import type { Asked } from '../../../../suites/answers/asked.js';
import { isLetterMark } from '../marks/markCharacters.js';
import type { OptionKind } from '../options/options.js';
import type { RoledClause } from '../sentences/clausesOf.js';
import type { Sentence } from '../sentences/sentencesOf.js';
import { modifiers } from './grammar/modifiers.js';
import { nameStart } from './grammar/nameStart.js';

/** How far around a mark its words are looked at, in characters. */
const reach = 200;

/** How far before a mark its name may begin. */
const nameReach = 80;

/** "An ultrasound-guided core needle" before "biopsy", where an option need not be a structure. */
const indefinite = new RegExp(String.raw`\ban? ${modifiers}$`, 'iu');

/** What is known of the question that a reply answers. */
export interface ReadFor {
  readonly asked: Asked['about'] | null;
  readonly options: OptionKind;
  /** True where options are kinds of things, of which something may be told in general: diseases, methods. */
  readonly areKinds: boolean;
}

/** A mark in a text, with the words around it. */
export interface Site extends ReadFor {
  readonly at: number;
  readonly mark: string;
  /** True for an option that is told by its letter. */
  readonly isLetter: boolean;
  readonly sentence: Sentence;
  readonly clause: RoledClause;
  /** From the start of the clause to the option's name: "the structure in the box is" of "the structure in the box is the X". */
  readonly before: string;
  /** The same from the start of the sentence. */
  readonly lead: string;
  /** What belongs to the name before the mark: "the tip of the". */
  readonly name: string;
  /** What follows the mark in its sentence. */
  readonly after: string;
  /** What follows the sentence on its line. */
  readonly next: string;
  /** The line before, where the mark begins its line. */
  readonly lineBefore: string;
  /** The line before, where the sentence begins its line. */
  readonly heading: string;
}

/** Where a mark is: its place in the text, and what it stands in. */
interface MarkPlace {
  readonly at: number;
  readonly sentence: Sentence;
  readonly clause: RoledClause;
}

/** The words around a mark. */
export function siteOf(text: string, { at, sentence, clause }: MarkPlace, readFor: ReadFor): Site {
  const { asked, options } = readFor;
  const wordsFrom = (start: number) => text.slice(Math.max(start, at - reach), at);
  const words = wordsFrom(sentence.start);
  const near = words.slice(-nameReach);
  const compound = asked === null && options === 'names' ? (indefinite.exec(near)?.[0] ?? '') : '';
  const plain = nameStart.exec(near)?.[0] ?? '';
  const name = compound.length > plain.length ? compound : plain;
  const withoutName = (told: string) => told.slice(0, Math.max(0, told.length - name.length)).trimStart();
  const lead = withoutName(words);
  return {
    ...readFor,
    at,
    mark: text[at],
    isLetter: isLetterMark(text[at]),
    sentence,
    clause,
    before: withoutName(wordsFrom(clause.start)),
    lead,
    name,
    after: text.slice(at + 1, Math.min(sentence.end, at + reach)),
    next: (/^[.!;)"']*([^\n]*)/.exec(text.slice(sentence.end, sentence.end + reach))?.[1] ?? '').trim(),
    heading: sentence.isFirstOfLine ? lineBefore(text, sentence.start) : '',
    lineBefore: sentence.isFirstOfLine && !/\p{L}/u.test(lead) ? lineBefore(text, sentence.start) : '',
  };
}

function lineBefore(text: string, start: number): string {
  const end = text.lastIndexOf('\n', start);
  if (end < 0) return '';
  const from = text.lastIndexOf('\n', end - 1) + 1;
  return text.slice(Math.max(from, end - reach), end).trim();
}
