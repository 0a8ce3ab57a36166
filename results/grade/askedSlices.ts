import type { GradeChoice, TumourGrade } from '../../suites/answers/grade.js';
import { type Levels, levelsOf } from '../../suites/conditions.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import type { Plane } from '../../suites/schema/schema.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** An item that asks for the grade of a glioma by one slice, and what the key knows. */
export interface AskedSlice {
  /** Position of the item. */
  readonly index: number;
  readonly subject: string;
  readonly plane: Plane;
  readonly levels: Levels;
  /** Of the slice: "none" where it shows no tumour. */
  readonly right: GradeChoice;
  /** Of the patient. */
  readonly grade: TumourGrade;
}

/**
 * Reads the slices whose grade a suite with its key asks for, in the order of its items; none where it is of another kind.
 *
 * @throws InputError when a row is bad, or an item has no key row in its place.
 */
export async function readAskedSlices({ folder, columns, indexById }: SuiteColumns): Promise<AskedSlice[]> {
  if (!columns.kind.texts.includes('grade')) return [];
  const slices: AskedSlice[] = [];
  for await (const { item, key } of readItemsWithKey(folder)) {
    const { answer, proof } = key;
    const { subject, origin, conditions } = item;
    const index = indexById.get(item.id);
    if (index === undefined || answer.kind !== 'grade') continue;
    if (origin.kind !== 'glioma' || proof.kind !== 'glioma' || proof.grade === null) continue;
    const { plane } = origin;
    const levels = levelsOf(conditions);
    slices.push({ index, subject, plane, levels, right: answer.grade, grade: proof.grade });
  }
  return slices;
}
