import { structureNames } from '../../data/anatomy/classesOfStructure.js';
import type { AnswerForm } from '../../suites/answers/answerKinds.js';
import type { Asked } from '../../suites/answers/asked.js';
import type { Item } from '../../suites/schema/schema.js';
import type { ModelRequest } from '../model.js';
import { type Clues, readClues } from './readClues.js';

/** What one can take from texts about an image without seeing it: from those of its other items, beside the question's own. */
export interface Hearsay extends Clues {
  /** Structures that some text says are seen. */
  readonly seen: ReadonlySet<string>;
  /** Options of closed questions about the same, by what they ask. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Which share of what was heard of the case's other slices names a structure, the nearer ones counting more; absent where nobody listens to them. */
  readonly elsewhere?: ReadonlyMap<string, number>;
}

/** What the text of a request alone tells. */
export function ownHearsay(request: Pick<ModelRequest, 'text'>): Hearsay {
  return { ...readClues(request), seen: new Set(), options: new Map() };
}

/** What the texts of several items of one image tell together, with what was known `before`. */
export function gatherHearsay(
  items: readonly Pick<Item, 'text' | 'answer'>[],
  before: Hearsay = {
    plane: undefined,
    regions: new Set(),
    count: undefined,
    seen: new Set(),
    options: new Map(),
  },
): Hearsay {
  const clues = [before, ...items.map(readClues)];
  const options = items.flatMap(({ answer }) =>
    answer.kind === 'choice' ? [[topicOf(answer.asked), answer.options] as const] : [],
  );
  return {
    plane: clues.find(({ plane }) => plane !== undefined)?.plane,
    regions: new Set(clues.flatMap(({ regions }) => [...regions])),
    count: clues.find(({ count }) => count !== undefined)?.count,
    seen: new Set([...before.seen, ...items.flatMap(namedAsSeen)]),
    options: new Map([...before.options, ...options]),
  };
}

/** What a question asks of the image, as one name for its open and its closed form. */
export function topicOf(asked: Asked): string {
  return asked.about === 'direction' ? `${asked.target} from ${asked.reference}` : asked.about;
}

/** Hints and the names of boxes, which stand in the text outside the options; the largest is asked for among those that are seen. */
function namedAsSeen({
  text,
  answer,
}: {
  readonly text: string;
  readonly answer: AnswerForm;
}): readonly string[] {
  const told = text.replace(/^[A-Z]\. .*$/gm, '');
  const named = structureNames.filter((name) => told.includes(name));
  return isAbout(answer, 'largest') ? [...named, ...answer.options] : named;
}

/** These, and the options of what a box encloses, most of which are there; those of what is visible mostly are not. */
export function namedAsThere(item: Pick<Item, 'text' | 'answer'>): readonly string[] {
  const { answer } = item;
  return isAbout(answer, 'enclosed') ? [...namedAsSeen(item), ...answer.options] : namedAsSeen(item);
}

function isAbout(
  answer: AnswerForm,
  about: 'largest' | 'enclosed',
): answer is Extract<AnswerForm, { kind: 'choice' }> {
  return answer.kind === 'choice' && answer.asked.about === about;
}
