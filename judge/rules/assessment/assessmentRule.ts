import { isRefusal } from '../../../models/refusal/isRefusal.js';
import type { KeyAnswer, OfKind, Reading } from '../../../suites/answers/answerKinds.js';
import { type AssessmentFailure, stageNames } from '../../../suites/answers/assessment.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { unscored } from '../../unscored.js';
import { listed } from '../mentions/wording.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';
import { namedFaults } from './namedFaults.js';
import { readAssessment } from './readAssessment.js';
import type { StatedAssessment } from './statedAssessment.js';

/**
 * The score of an assessment, whether the mask is accepted by it as the key accepts it, and whether the reasoning names the fault
 * that was planted. A reply without a score, with several, without a stage that was asked for, or whose recommendation says
 * the opposite of its score, is no wrong verdict but an outcome of its own.
 */
export const assessmentRule: AnswerRule<'assessment'> = {
  judge: judgeAssessment,
  isAnswer: ({ response }) => readAssessment(withoutReasoning(response).text).stated.ratings.length > 0,
};

function judgeAssessment({ item, key, response }: AnsweredItem<'assessment'>): Verdict {
  const { text, unfinished } = withoutReasoning(response);
  const { stated, isObject } = readAssessment(text);
  const { staged, acceptFrom } = item.answer;
  const label = /^\W*(accept|reject)\W*$/i.exec(text)?.[1].toLowerCase();
  if (label !== undefined) return judgeLabel(label === 'accept', key.answer);
  const failure = formFailure(stated, { staged, acceptFrom });
  if (failure !== null) {
    if (text.trim() === '')
      return unscored(
        'assessment: empty',
        unfinished ? 'unfinished reasoning' : 'empty',
        'The reply has no text.',
      );
    if (stated.ratings.length === 0 && isRefusal(text))
      return unscored('assessment: refusal', 'refused', 'The reply declines to answer.');
    return unscored(`assessment: ${failure.name}`, failure.name, failure.analysis);
  }
  const reading = readingOf(
    stated,
    staged ? isObject : /^\s*score:\s*[1-5]\s*\.?\s*$/i.test(text),
    acceptFrom,
  );
  return {
    outcome: 'scored',
    reading,
    values: {
      accuracy: reading.accept === key.answer.accept ? 1 : 0,
      ...faultValue(reading, key.answer, staged),
    },
    by: 'assessment: score',
    analysis: `Scored ${reading.rating}: ${verdictWords(reading.accept)}; the key ${verdictWords(key.answer.accept)} it${faultNote(reading, key.answer)}.`,
  };
}

/** A verdict without a score, as classifiers give it. */
function judgeLabel(accept: boolean, key: OfKind<KeyAnswer, 'assessment'>): Verdict {
  const recommendation = accept ? 'accept' : 'reject';
  return {
    outcome: 'scored',
    reading: {
      kind: 'assessment',
      had: 'leniently',
      rating: null,
      accept,
      recommendation,
      parts: {},
      faults: [],
    },
    values: { accuracy: accept === key.accept ? 1 : 0 },
    by: 'assessment: label',
    analysis: `Says "${recommendation}" without a score; the key ${verdictWords(key.accept)} it.`,
  };
}

interface FormFailure {
  readonly name: AssessmentFailure;
  readonly analysis: string;
}

function formFailure(
  { ratings, stages, recommendations }: StatedAssessment,
  { staged, acceptFrom }: { readonly staged: boolean; readonly acceptFrom: number },
): FormFailure | null {
  const [rating] = ratings;
  if (rating === undefined) return { name: 'no score', analysis: 'The reply has no overall score.' };
  if (ratings.length > 1)
    return {
      name: 'several scores',
      analysis: `The reply has several overall scores: ${ratings.join(', ')}.`,
    };
  if (!Number.isInteger(rating) || rating < 1 || rating > 5)
    return { name: 'score out of range', analysis: `The score is no whole number from 1 to 5: ${rating}.` };
  const missing = stageNames.filter((stage) => !stages.includes(stage));
  if (staged && missing.length > 0)
    return { name: 'lacks a stage', analysis: `Scored ${rating}, without: ${listed(missing)}.` };
  const said = rating >= acceptFrom ? 'accept' : 'reject';
  if (recommendations.every((one) => one === said)) return null;
  return {
    name: 'contradicts itself',
    analysis: `The score is ${rating}, and the recommendation is to ${listed(recommendations)}.`,
  };
}

function readingOf(
  { ratings: [rating], recommendations, parts, findings }: StatedAssessment,
  asAsked: boolean,
  acceptFrom: number,
): OfKind<Reading, 'assessment'> {
  return {
    kind: 'assessment',
    had: asAsked ? 'as asked' : 'leniently',
    rating,
    accept: rating >= acceptFrom,
    recommendation: recommendations[0] ?? null,
    parts: Object.fromEntries(
      Object.entries(parts).filter(([, score]) => Number.isInteger(score) && score >= 1 && score <= 5),
    ),
    faults: namedFaults(findings),
  };
}

/** Of a planted fault alone, and where reasons were asked for. */
function faultValue(
  { faults }: OfKind<Reading, 'assessment'>,
  { fault }: OfKind<KeyAnswer, 'assessment'>,
  staged: boolean,
) {
  return fault === null || !staged ? {} : { faultNamed: faults.includes(fault.name) ? 1 : 0 };
}

function verdictWords(accept: boolean): string {
  return accept ? 'accepts' : 'rejects';
}

function faultNote(
  { faults }: OfKind<Reading, 'assessment'>,
  { fault }: OfKind<KeyAnswer, 'assessment'>,
): string {
  const named = faults.length === 0 ? 'none' : listed(faults);
  return fault === null ? '' : `. The planted fault is "${fault.name}"; named: ${named}`;
}
