import type { QuestionForm } from '../../suites/answers/answerKind.js';
import { answerKinds, optionsOf, rightAnswerOf } from '../../suites/answers/answerKinds.js';
import type { Aspect, Item, KeyRow, Plane, SuiteManifest } from '../../suites/schema/schema.js';
import type { Split } from '../../suites/splits.js';

/**
 * An item as exports tell it, flat: what a model is asked, under which conditions, and of whom. What a key says is null in an export
 * without answers. One word for one thing in all forms: columns and metadata are called like the members here.
 */
export interface ExportRow {
  readonly id: string;
  /** Equal for the same question on the same image under other conditions. */
  readonly pair: string;
  readonly case: string;
  /** The patient. */
  readonly subject: string;
  /** What the readings of several items are joined over. */
  readonly unit: string;
  readonly split: Split | null;
  readonly modality: string;
  readonly plane: Plane | null;
  /** In the RAS+ grid, and the fraction of the axis that asked for it; null for what is no slice. */
  readonly slice: { readonly index: number; readonly fraction: number | null } | null;
  readonly aspect: Aspect;
  readonly question: string;
  readonly form: QuestionForm;
  readonly prompt: string;
  readonly window: string | null;
  /** By picture, the intensity in the middle between black and white, and how far these lie apart; null where nobody says. */
  readonly windows: readonly { readonly level: number; readonly width: number }[] | null;
  /** Parameters as JSON: they differ by perturbation. */
  readonly perturbation: {
    readonly name: string;
    readonly severity: number;
    readonly parameters: string;
  } | null;
  readonly control: string | null;
  readonly overlay: string | null;
  readonly context: string | null;
  readonly channel: string | null;
  /** Of the body, as far as it is known or told. */
  readonly region: string | null;
  /** Paths relative to the suite folder, in the order in which they are shown. */
  readonly images: readonly string[];
  /** All that a model reads, options included. */
  readonly text: string;
  /** In the order of their letters; null where the answer is in the model's own words. */
  readonly options: readonly string[] | null;
  /** In words: of a closed item the text of the right option, else the answer as it is asked for. */
  readonly answer: string | null;
  /** Of a closed item, the place of the right option from 0. */
  readonly choice: number | null;
  /** Names of the structures that the answer rests on. */
  readonly structures: readonly string[] | null;
  /** As JSON: its shape differs by question. */
  readonly proof: string | null;
  /** Of a closed item, why each option is wrong, in their order; null for the right one. */
  readonly distractors: readonly (string | null)[] | null;
  /** The suite's marker, which should be in no training data. */
  readonly canary: string;
  /** SHA-256 of the suite's items.jsonl: what the items belong to. */
  readonly itemsHash: string;
  /** What the row was made of. */
  readonly item: Item;
  readonly key: KeyRow | null;
}

/** An item, and its answer if it is to be told, as a row of an export. */
export function toExportRow(
  item: Item,
  key: KeyRow | null,
  { canary, itemsHash }: Pick<SuiteManifest, 'canary' | 'itemsHash'>,
): ExportRow {
  const { conditions, origin } = item;
  return {
    ...{ id: item.id, pair: item.pair, case: item.case, subject: item.subject, unit: item.unit },
    split: item.split ?? null,
    modality: origin.modality,
    plane: 'plane' in origin ? origin.plane : null,
    slice: 'index' in origin ? { index: origin.index, fraction: fractionOf(item) } : null,
    ...{ aspect: item.aspect, question: item.question, form: answerKinds[item.answer.kind].form },
    ...{ prompt: conditions.prompt, window: conditions.window, windows: item.windows ?? null },
    perturbation: perturbationOf(item),
    control: conditions.control,
    overlay: conditions.overlay ?? null,
    context: conditions.context ?? null,
    channel: conditions.channel ?? null,
    region: 'region' in origin ? origin.region : origin.told.region,
    ...{ images: item.images, text: item.text, options: optionsOf(item.answer) },
    ...toldByKey(key),
    ...{ canary: item.canary ?? canary, itemsHash, item, key },
  };
}

function fractionOf({ origin }: Item): number | null {
  return origin.kind === 'slice' ? origin.fraction : null;
}

/** Without the seed of its noise, which is of use to nobody but the suite's maker. */
function perturbationOf({ conditions: { perturbation } }: Item): ExportRow['perturbation'] {
  if (perturbation === null) return null;
  const { name, severity } = perturbation;
  const { seed: _seed, ...parameters } = perturbation.parameters;
  return { name, severity, parameters: JSON.stringify(parameters) };
}

type ToldByKey = Pick<ExportRow, 'answer' | 'choice' | 'structures' | 'proof' | 'distractors'>;

function toldByKey(key: KeyRow | null): ToldByKey {
  if (key === null) return { answer: null, choice: null, structures: null, proof: null, distractors: null };
  const { answer, reference, proof } = key;
  const isClosed = answer.kind === 'choice';
  return {
    answer: isClosed ? reference : rightAnswerOf(answer, reference),
    choice: isClosed ? answer.choice : null,
    structures: proof.kind === 'slice' ? [...new Set(proof.structures.map(({ name }) => name))] : null,
    proof: JSON.stringify(proof),
    distractors: isClosed ? answer.wrong : null,
  };
}
