import type { KeyAnswer, OfKind } from '../../suites/answers/answerKinds.js';
import type { PromptName } from '../../suites/conditions.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** An item that asks for a program, and what its key knows. */
export interface AskedProgram {
  /** Position of the item. */
  readonly index: number;
  readonly id: string;
  /** The data set, such as "skin-lesion". */
  readonly set: string;
  readonly prompt: PromptName;
  /** Folder of the data set, relative to the suite folder. */
  readonly dataSet: string;
  readonly dataSetHash: string;
  readonly trainingImages: number;
  readonly channels: 1 | 3;
  readonly truth: OfKind<KeyAnswer, 'program'>['masks'];
  /** Whether images of one subject are all held out or none. */
  readonly splitBy: 'subject' | 'image';
}

/**
 * Reads the programs that a suite with its key asks for, in the order of its items; none where it is of another kind.
 *
 * @throws InputError when a row is bad, or an item has no key row in its place.
 */
export async function readAskedPrograms({
  folder,
  manifest,
  indexById,
}: SuiteColumns): Promise<AskedProgram[]> {
  if (!manifest.cases.some(({ origin }) => origin.kind === 'data-set')) return [];
  const programs: AskedProgram[] = [];
  for await (const { item, key } of readItemsWithKey(folder)) {
    const { answer, proof } = key;
    const index = indexById.get(item.id);
    const asked = item.answer;
    if (index === undefined || answer.kind !== 'program' || asked.kind !== 'program') continue;
    const { dataSet, dataSetHash, trainingImages, channels } = asked;
    programs.push({
      ...{ index, id: item.id, set: item.case, prompt: item.conditions.prompt },
      ...{ dataSet, dataSetHash, trainingImages, channels, truth: answer.masks },
      splitBy: proof.kind === 'data-set' ? proof.splitBy : 'image',
    });
  }
  return programs;
}
