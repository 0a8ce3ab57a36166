import type { Item, KeyRow, PromptKind } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import type { Random } from '../../util/random.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { DisplayWindow } from '../images/windowing.js';
import type { DistractorLevel, Draft, Question } from '../kinds/radvuqa/questions/question.js';
import type { Recipe } from '../kinds/radvuqa/recipe.js';
import type { Scene } from '../scene/scene.js';
import { composeText } from '../text/composeText.js';
import { nameRegions } from '../text/nameRegions.js';
import type { Templates } from '../text/templates.js';
import { chooseHints } from './chooseHints.js';
import { createProof } from './createProof.js';

/** A drafted question with everything that turns it into items. */
export interface ItemSource {
  readonly recipe: Recipe;
  readonly templates: Templates;
  readonly subject: string;
  /** The suite's marker. */
  readonly canary: string;
  readonly scene: Scene;
  readonly question: Question;
  readonly draft: Draft;
  /** 0-based position of the right option; null for open questions. */
  readonly choice: number | null;
  /** Chooses the hints of the advanced prompt. */
  readonly random: Random;
}

/** One way of showing the slice: its window, and the stored image. */
export interface Shown {
  readonly windowed: boolean;
  readonly window: DisplayWindow;
  readonly image: string;
}

/** An item with its key row. */
export interface KeyedItem {
  readonly item: Item;
  readonly key: KeyRow;
}

/** Makes the items of one drafted question: one for each prompt and way of showing. */
export function createItems(source: ItemSource, shown: readonly Shown[]): KeyedItem[] {
  const hints = chooseHints(source.scene, source.draft, source.random);
  const options = placeOptions(source);
  const pair = createPair(source, options);
  return shown.flatMap((show) => {
    const answer = createAnswer(source, show);
    return source.recipe.prompts.map((prompt) => {
      const item = createItem(source, { prompt, show, hints, options, pair });
      return { item, key: { id: item.id, ...answer } };
    });
  });
}

interface Variant {
  readonly prompt: PromptKind;
  readonly show: Shown;
  readonly hints: readonly string[];
  readonly options: string[] | null;
  readonly pair: string;
}

function createItem(source: ItemSource, { prompt, show, hints, options, pair }: Variant): Item {
  const { recipe, scene, question, draft } = source;
  const region = nameRegions(scene.regions.named);
  const { plane, laterality } = scene;
  const arm = { window: show.windowed, perturbation: null, control: null };
  const told = prompt === 'advanced' ? { region, structures: [...hints] } : { region: null, structures: [] };
  const parts = { prompt, question: question.name, values: draft.values, plane, laterality, region, options };
  const text = composeText({ ...parts, modality: recipe.modality, hints: told.structures }, source.templates);
  return {
    id: createId({ pair, prompt, arm }),
    pair,
    suite: recipe.name,
    case: scene.case,
    subject: source.subject,
    modality: recipe.modality,
    plane,
    slice: { index: scene.index, fraction: scene.fraction },
    aspect: question.aspect,
    question: question.name,
    form: question.form,
    prompt,
    arm,
    context: told,
    images: [show.image],
    text,
    options,
    canary: source.canary,
  };
}

/** What the key says of an item, whatever its prompt. */
function createAnswer({ draft, scene, choice }: ItemSource, show: Shown): Omit<KeyRow, 'id'> {
  const levels: (DistractorLevel | null)[] = draft.distractors.map(({ level }) => level);
  return {
    answer: draft.answer,
    choice,
    structures: [...draft.structures],
    direction: draft.direction,
    present: [...scene.present],
    unlabelled: [...scene.unlabelled],
    proof: createProof(scene, draft, show.window, choice === null ? null : levels.toSpliced(choice, 0, null)),
  };
}

/** Puts the right option at its position among the wrong ones. */
function placeOptions({ draft, choice }: ItemSource): string[] | null {
  if (choice === null) return null;
  return draft.distractors.map(({ text }) => text).toSpliced(choice, 0, draft.answer);
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

function createId(content: unknown): string {
  return sha256Hex(canonicalJson(content)).slice(0, 20);
}
