import { type AnswerKindName, rightAnswerOf, scoreOf } from '../suites/answers/answerKinds.js';
import { measureOf } from '../suites/measures.js';
import type { KeyedItem } from '../suites/rows/readItemsWithKey.js';
import { judgeByRules } from './rules/judgeByRules.js';
import { valueTold } from './valueTold.js';

/** Kinds whose right answer in words the rules always read as right. */
const readKinds: ReadonlySet<AnswerKindName> = new Set(['choice', 'structures', 'direction', 'function']);

/**
 * Why a row of a key is none for its item, such as a reference that says something else than its classes; null where nothing speaks
 * against it. Rules and models judge by different members of a row, so that these have to agree.
 */
export function keyFault({ item, key }: KeyedItem): string | null {
  const { kind } = item.answer;
  if (key.answer.kind !== kind) return `an answer of kind ${key.answer.kind} to an item of kind ${kind}`;
  if (item.answer.kind === 'choice' && key.answer.kind === 'choice') {
    const { choice, wrong } = key.answer;
    const isWhole = wrong.length === item.answer.options.length;
    const isWrongBut = wrong.every((level, place) => (level === null) === (place === choice));
    if (!isWhole || !isWrongBut) return '"wrong" does not have null for the right option alone';
  }
  if (!readKinds.has(kind)) return null;
  const answer = rightAnswerOf(key.answer, key.reference);
  const score = scoreOf(item.answer);
  const verdict = judgeByRules(item, key, answer);
  if (valueTold(verdict, score) === measureOf(score).best) return null;
  return `its right answer, "${answer}", is not right by the rest of the row (${verdict.analysis || verdict.by})`;
}
