import { type AnswerForm, type KeyAnswer, optionsOf } from '../../suites/answers/answerKinds.js';
import { type Conditions, type PromptName, turnedControl } from '../../suites/conditions.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import type { Aspect, Item, KeyRow, Modality, Origin } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import type { Random } from '../../util/random.js';
import type { Templates } from '../../util/templates.js';
import type { Turn } from '../images/turnImage.js';
import type { View } from '../images/views.js';
import { levelAndWidth } from '../images/windows.js';
import type { Scene } from '../scene/scene.js';
import { tellsDisplay } from '../scene/tellsDisplay.js';
import { composeContext } from '../text/composeContext.js';
import { composeText } from '../text/composeText.js';
import { nameRegions } from '../text/nameRegions.js';
import { chooseHints } from './chooseHints.js';
import { createId } from './createId.js';
import { createProof } from './createProof.js';
import type { Draft } from './draft.js';
import { placeAnswer } from './placeAnswer.js';
import { turnAnswer, turnProof } from './turnAnswer.js';

/** A drafted question with everything that turns it into items. */
export interface ItemSource {
  readonly recipe: ItemParameters;
  readonly templates: Templates;
  readonly subject: string;
  readonly scene: Scene;
  readonly question: ItemQuestion;
  readonly draft: Draft;
  /** 0-based position of the right option; null for open questions. */
  readonly choice: number | null;
  /** What the advanced prompt names; null where that is chosen for this question alone. */
  readonly hints?: readonly string[] | null;
  /** Chooses hints where they are to be chosen. */
  readonly random: Random;
}

/** What items need of a recipe. */
export interface ItemParameters {
  /** The suite's. */
  readonly name: string;
  readonly modality: Modality;
  readonly prompts: readonly PromptName[];
  /** Whether the text says how the image is displayed where nothing else does. */
  readonly tellDisplay: boolean;
}

/** What items need of a question type. */
export interface ItemQuestion {
  readonly name: string;
  readonly aspect: Aspect;
  readonly needsSide: boolean;
}

/** A view of the slice, and where its picture is stored. */
export interface ShownView {
  readonly view: View;
  readonly image: string;
  /** Where the picture is turned by a quarter: a control, which the text does not mention. */
  readonly turn?: Turn;
}

/** Makes the items of one drafted question: one for each prompt and way of showing. */
export function createItems(source: ItemSource, shown: readonly ShownView[]): KeyedItem[] {
  const hints = hintsOf(source);
  const { form, key } = placeAnswer(source.draft, source.choice);
  const pair = createPair(source, optionsOf(form));
  return shown.flatMap((show) => {
    const answer = createAnswer(source, { key, form, show });
    return source.recipe.prompts.map((prompt) => {
      const item = createItem(source, { prompt, show, hints, form, pair });
      return { item, key: { id: item.id, ...answer } };
    });
  });
}

/** A question whose answer is a list is told none: any would be part of it. */
function hintsOf({ hints, scene, draft, random }: ItemSource): readonly string[] {
  if (hints === undefined || hints === null) return chooseHints(scene, draft, random);
  return draft.hidden === 'all' ? [] : hints;
}

interface Variant {
  readonly prompt: PromptName;
  readonly show: ShownView;
  readonly hints: readonly string[];
  readonly form: AnswerForm;
  readonly pair: string;
}

function createItem(source: ItemSource, variant: Variant): Item {
  const { recipe, scene, question } = source;
  const { prompt, show, form, pair } = variant;
  const conditions = conditionsOf(prompt, show);
  return {
    id: createId({ pair, conditions }),
    pair,
    unit: source.subject,
    case: scene.case,
    subject: source.subject,
    suite: recipe.name,
    aspect: question.aspect,
    question: question.name,
    answer: form,
    conditions,
    origin: {
      kind: 'slice',
      modality: recipe.modality,
      plane: scene.plane,
      index: scene.index,
      fraction: scene.fraction,
      told: tellContext(source, variant),
    },
    images: [show.image],
    windows: [levelAndWidth(show.view.window)],
    text: composeItemText(source, variant),
  };
}

function conditionsOf(prompt: PromptName, { view: { window, perturbation }, turn }: ShownView): Conditions {
  const control = turn === undefined ? null : turnedControl;
  return { prompt, window: window.kind, perturbation: perturbation?.condition ?? null, control };
}

/** What the prompt tells: the advanced one alone tells anything. */
function tellContext({ scene }: ItemSource, { prompt, hints }: Variant): Origin['told'] {
  if (prompt !== 'advanced') return { region: null, structures: [] };
  return { region: nameRegions(scene.regions.named), structures: [...hints] };
}

function composeItemText(source: ItemSource, variant: Variant): string {
  const { recipe, templates, scene, question, draft } = source;
  const { region, structures: hints } = tellContext(source, variant);
  const { plane, laterality } = scene;
  const options = optionsOf(variant.form);
  const told = { prompt: variant.prompt, plane, laterality, modality: recipe.modality, region, hints };
  const context = composeContext(told, templates);
  const values = { ...draft.values, ...draft.words };
  const isDisplayTold = !recipe.tellDisplay || tellsDisplay(scene);
  return composeText({ context, question, values, hints, options, isDisplayTold }, templates);
}

interface PlacedAnswer {
  readonly key: KeyAnswer;
  readonly form: AnswerForm;
  readonly show: ShownView;
}

/** What the key says of an item, whatever its prompt. */
function createAnswer({ draft, scene }: ItemSource, { key, form, show }: PlacedAnswer): Omit<KeyRow, 'id'> {
  const { classMap, present, unlabelled } = scene;
  const { view, turn } = show;
  const labels = { classMap, present: [...present], unlabelled: [...unlabelled] };
  const proof = createProof(scene, draft, view.window);
  const upright = { reference: draft.reference, answer: key, options: optionsOf(form) };
  if (turn === undefined) return { reference: draft.reference, answer: key, labels, proof };
  const { reference, answer } = turnAnswer(upright, turn);
  return { reference, answer, labels, proof: turnProof(proof, turn) };
}

/**
 * Names what is asked and where, so that an id stays with its question when others come or go. Only what the item
 * shows anyway, boxes in an order of their own: an id must not let anyone try out answers against it.
 */
function createPair(
  { recipe, scene, question, draft }: ItemSource,
  options: readonly string[] | null,
): string {
  const { plane, index } = scene;
  const boxes = draft.marks.map(({ piece, colour }) => canonicalJson([colour, piece.box])).sort();
  const asked = { question: question.name, values: draft.values, boxes, options };
  return createId({ suite: recipe.name, case: scene.case, plane, index, ...asked });
}
