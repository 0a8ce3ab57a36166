import { classesOfStructure } from '../../data/anatomy/classesOfStructure.js';
import { classMaps } from '../../data/sources/classMaps.js';
import { judgeByRules } from '../../judge/rules/judgeByRules.js';
import { valueTold } from '../../judge/valueTold.js';
import type { AnswerForm, KeyAnswer, OfKind } from '../../suites/answers/answerKinds.js';
import type { Asked } from '../../suites/answers/asked.js';
import type { Direction } from '../../suites/answers/directions.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import type { Item, KeyRow, Labels, StructureProof, Verdict } from '../../suites/schema/schema.js';

/** What an item in a test is about; everything else is filled in. */
export interface KeyedContent {
  /** Structures of the answer by name: all their classes of the class map are visible. For a direction the target, the reference. */
  readonly answer: readonly string[];
  /** Further structures on the slice. */
  readonly visible?: readonly string[];
  readonly unlabelled?: readonly string[];
  readonly direction?: Direction;
  /** What an image is; its `answer` has no names. */
  readonly identity?: Omit<OfKind<KeyAnswer, 'identity'>, 'kind'>;
  /** Of a closed item. */
  readonly options?: readonly string[];
  readonly choice?: number;
  /** The answer in words, where it is not the direction or the structures by name. */
  readonly reference?: string;
  readonly classMap?: string;
}

/** An item and its key with the members that the rules read, the rest filled in. */
export function makeKeyed(question: string, content: KeyedContent): KeyedItem {
  const item: Item = {
    id: 'item',
    pair: 'pair',
    unit: 's0001',
    suite: 'suite',
    case: 's0001',
    subject: 's0001',
    aspect: 'anatomy',
    question,
    answer: formOf(question, content),
    conditions: { prompt: 'basic', window: 'window', perturbation: null, control: null },
    origin: {
      kind: 'slice',
      modality: 'CT',
      plane: 'axial',
      index: 10,
      fraction: 0.5,
      told: { region: null, structures: [] },
    },
    images: ['images/ab/ab.png'],
    text: 'What is it?',
  };
  return { item, key: makeKey(question, content) };
}

/** What the rules say of a response to `makeKeyed(question, content)`. */
export function judged(question: string, content: KeyedContent, response: string): Verdict {
  const { item, key } = makeKeyed(question, content);
  return judgeByRules(item, key, response);
}

/** Response accuracy, or the reason why there is none; and hallucination, null when it is not told. */
export function openScore(verdict: Verdict): readonly [number | string, number | null] {
  const accuracy = valueTold(verdict, 'responseAccuracy') ?? reasonOf(verdict);
  return [accuracy, valueTold(verdict, 'hallucination') ?? null];
}

/** Why a verdict has no score; empty when it has one. */
export function reasonOf(verdict: Verdict): string {
  return verdict.outcome === 'unscored' ? verdict.reason : '';
}

/** The option that was read; undefined without one. */
export function choiceOf(verdict: Verdict): number | undefined {
  if (verdict.outcome === 'unscored' || verdict.reading?.kind !== 'choice') return undefined;
  return verdict.reading.choice;
}

/** What questions of these names ask, but for names of structures. */
const abouts: Readonly<Record<string, Asked['about'] | 'function' | 'identity'>> = {
  'OEQ1.1': 'visible',
  'OEQ1.2': 'visible',
  OEQ2: 'enclosed',
  'OEQ3.1': 'largest',
  'OEQ3.2': 'direction',
  'OEQ3.3': 'direction',
  OEQ4: 'function',
  CEQ1: 'visible',
  CEQ2: 'enclosed',
  CEQ3: 'largest',
  'CEQ3.1': 'direction',
  'CEQ3.2': 'direction',
  OEQ5: 'identity',
  CEQ5: 'authenticity',
};

function formOf(question: string, { answer, options, identity }: KeyedContent): AnswerForm {
  const about = abouts[question];
  const [target, reference] = answer;
  if (about === 'function') return { kind: 'function' };
  if (about === 'identity') return { kind: 'identity', modality: identity?.modality ?? 'CT' };
  const asked = about === 'direction' ? { about, target, reference } : { about };
  if (options !== undefined) return { kind: 'choice', asked, options: [...options] };
  if (asked.about === 'direction') return { kind: 'direction', target, reference };
  if (asked.about === 'authenticity') throw new Error(`no options for ${question}`);
  return { kind: 'structures', asked: { about: asked.about } };
}

function makeKey(question: string, content: KeyedContent): KeyRow {
  const { answer, direction, reference = direction ?? answer.join(', ') } = content;
  return {
    id: 'item',
    reference,
    answer: keyAnswerOf(question, content),
    labels: content.identity === undefined ? makeLabels(content) : null,
    proof: {
      kind: 'slice',
      window: { kind: 'window', lower: -160, upper: 240 },
      affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      image: { width: 512, height: 512, pixelMm: 1 },
      structures: answer.map((name, place) => makeProof(name, direction ? place : null, content)),
      margins: {},
    },
  };
}

function keyAnswerOf(
  question: string,
  { answer, options, choice = 0, direction, identity, classMap }: KeyedContent,
): KeyAnswer {
  const about = abouts[question];
  if (identity !== undefined) return { kind: 'identity', ...identity };
  if (options !== undefined) {
    const wrong = options.map((_, index) => (index === choice ? null : ('absent' as const)));
    return { kind: 'choice', choice, wrong };
  }
  if (about === 'direction') return { kind: 'direction', direction: direction ?? 'above' };
  const classes = answer.flatMap((name) => visibleClasses(name, classMap));
  return { kind: about === 'function' ? 'function' : 'structures', classes };
}

/** Labels of the whole slice: what the answer is made of and what else is visible. */
export function makeLabels({
  answer,
  visible = [],
  unlabelled = [],
  classMap = 'total',
}: KeyedContent): Labels {
  const present = [...answer, ...visible].flatMap((name) => visibleClasses(name, classMap));
  return { classMap, present, unlabelled: [...unlabelled] };
}

function makeProof(name: string, place: number | null, { classMap }: KeyedContent): StructureProof {
  return {
    role: place === 1 ? 'reference' : 'target',
    name,
    classes: visibleClasses(name, classMap),
    labels: [],
    areaMm2: 1000,
    boxPixels: [0, 0, 9, 9],
    boxVoxels: [0, 0, 0, 9, 9, 9],
    centroidPixels: [5, 5],
  };
}

/** Names of a structure's classes that a class map has. */
export function visibleClasses(structure: string, classMap = 'total'): string[] {
  const map = classMaps.find(({ name }) => name === classMap);
  return classesOfStructure(structure)
    .map((one) => one.className)
    .filter((name) => map?.classes.some((one) => one.className === name));
}
