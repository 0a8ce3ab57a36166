import { answerKinds } from '../../suites/answers/answerKinds.js';
import type { PromptName } from '../../suites/conditions.js';
import type { Aspect } from '../../suites/schema/schema.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';
import type { GroupKey } from './runSummary.js';

/** The finest groups of a suite's items. */
export interface ItemGroups {
  /** Group of each item, as a position among the keys. */
  readonly codes: Uint32Array;
  /** In order of first item. */
  readonly keys: readonly Required<GroupKey>[];
}

/** Groups items by aspect, form, prompt, question and how the images are shown. */
export function itemGroups(suite: SuiteColumns): ItemGroups {
  const { aspect, question, levels } = suite.columns;
  const codeByName = new Map<string, number>();
  const keys: Required<GroupKey>[] = [];
  const codes = new Uint32Array(suite.size);
  for (let index = 0; index < suite.size; index++) {
    const { form } = answerKinds[suite.kindOf(index)];
    const name = `${aspect.codes[index]} ${question.codes[index]} ${levels.codes[index]} ${form}`;
    const code = codeByName.get(name) ?? keys.length;
    codeByName.set(name, code);
    codes[index] = code;
    if (code === keys.length) keys.push(keyOf(suite, index));
  }
  return { codes, keys };
}

function keyOf({ columns, levels, kindOf }: SuiteColumns, index: number): Required<GroupKey> {
  const { prompt, ...shown } = levels[columns.levels.codes[index]];
  return {
    aspect: textAt(columns.aspect, index) as Aspect,
    form: answerKinds[kindOf(index)].form,
    prompt: prompt as PromptName,
    question: textAt(columns.question, index),
    shown,
  };
}
