import type { QuestionForm } from '../../suites/answers/answerKind.js';
import { type AnswerKindName, answerKinds } from '../../suites/answers/answerKinds.js';
import { type ConditionName, conditionNames } from '../../suites/conditions.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** Which items are meant; a member that is absent leaves all of them. */
export interface ItemSelection {
  /** "OEQ1.1", "CEQ2", ... */
  readonly questions?: readonly string[];
  readonly form?: QuestionForm;
  /** Levels by condition: `{ window: ['window'], prompt: ['basic', 'advanced'] }`. */
  readonly levels?: Readonly<Partial<Record<ConditionName, readonly string[]>>>;
}

/** Whether an item, by its position, is among those meant; what items share is looked at once. */
export function itemFilter(suite: SuiteColumns, selection: ItemSelection): (index: number) => boolean {
  const { question, kind, levels } = suite.columns;
  const { questions, form, levels: wanted = {} } = selection;
  const isQuestion = question.texts.map((text) => questions?.includes(text) ?? true);
  const forms = kind.texts.map((name) => answerKinds[name as AnswerKindName].form);
  const isForm = forms.map((one) => form === undefined || form === one);
  const isShown = suite.levels.map((of) =>
    conditionNames.every((name) => wanted[name]?.includes(of[name]) ?? true),
  );
  return (index) =>
    isQuestion[question.codes[index]] && isForm[kind.codes[index]] && isShown[levels.codes[index]];
}

/** Positions of the items meant, in order of first row. */
export function selectItems(suite: SuiteColumns, selection: ItemSelection): number[] {
  const isMeant = itemFilter(suite, selection);
  const items: number[] = [];
  for (let index = 0; index < suite.size; index++) if (isMeant(index)) items.push(index);
  return items;
}
