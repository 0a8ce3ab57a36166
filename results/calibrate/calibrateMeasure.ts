import { clusterMeanInterval } from '../../statistics/clusterMeanInterval.js';
import { clusterStatisticInterval } from '../../statistics/clusterStatisticInterval.js';
import { confusionTable } from '../../statistics/confusionTable.js';
import type { Interval } from '../../statistics/interval.js';
import { krippendorffAlpha } from '../../statistics/krippendorffAlpha.js';
import { quadraticWeightedKappa } from '../../statistics/quadraticWeightedKappa.js';
import { eachPair, type Ratings } from '../../statistics/ratings.js';
import { shareWithin } from '../../statistics/shareWithin.js';
import { totalsByCluster } from '../../statistics/totalsByCluster.js';
import { type MeasureName, measureOf, ratingsOf } from '../../suites/measures.js';
import type { ComparedRatings, KnownScore, MeasureCalibration } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { correctedMean } from './correctedMean.js';

/** Ratings of the same answers by a human and a judge; NaN where there is none. */
export interface RatedAnswers {
  readonly human: Ratings;
  readonly judge: Ratings;
  /** Number of each answer's subject. */
  readonly subjects: ArrayLike<number>;
  /** Question type of each answer. */
  readonly questions: readonly string[];
}

/** What is measured, on which values, and how sure to be. */
export interface MeasureOptions {
  readonly measure: MeasureName;
  readonly confidence: number;
  readonly seed: number;
}

/** Compares a judge's ratings of one measure with a human's, in all and by question type. */
export function calibrateMeasure(answers: RatedAnswers, options: MeasureOptions): MeasureCalibration {
  const { human, judge } = answers;
  const level = measureOf(options.measure).scale.isYesOrNo ? 'nominal' : 'ordinal';
  const all = compareRatings(answers, options);
  const kappa = quadraticWeightedKappa(human, judge);
  const unscored = Array.from(human, (rating, at) => !Number.isNaN(rating) && Number.isNaN(judge[at]));
  return {
    ...all,
    unscored: unscored.filter(Boolean).length,
    kappa,
    kappaInterval: agreementInterval(answers, options, quadraticWeightedKappa),
    alpha: krippendorffAlpha([human, judge], level),
    alphaInterval: agreementInterval(answers, options, (one, other) =>
      krippendorffAlpha([one, other], level),
    ),
    correction: correctionOf(answers, options.measure),
    verdict: { agreement: wordForKappa(kappa), bias: sideOf(all.bias.interval) },
    questions: [...new Set(answers.questions)].sort().flatMap((question) => {
      const compared = compareRatings(ofQuestion(answers, question), options);
      return compared.n === 0 ? [] : [{ question, ...compared }];
    }),
  };
}

/** The mean of all that the judge told, and what it would be without its errors where a human rated too. */
function correctionOf(
  { human, judge }: RatedAnswers,
  measure: MeasureName,
): MeasureCalibration['correction'] {
  const told = Array.from(judge).filter((rating) => !Number.isNaN(rating));
  if (told.length === 0) return { judged: null, corrected: null };
  const judged = sumOf(told) / told.length;
  const known: KnownScore[] = [];
  eachPair(human, judge, (right, rating) => known.push({ right, told: rating, n: 1 }));
  return { judged, corrected: correctedMean(judged, known, measure) };
}

/** Over what both have rated, by subject. */
function agreementInterval(
  { human, judge, subjects }: RatedAnswers,
  { measure, confidence, seed }: MeasureOptions,
  agreement: (human: Ratings, judge: Ratings) => number | null,
): Interval | null {
  const both = Array.from(human, (_rating, at) => at).filter((at) => !Number.isNaN(human[at] + judge[at]));
  const [ours, theirs] = [human, judge].map((ratings) => both.map((at) => ratings[at]));
  return clusterStatisticInterval(
    both.map((at) => subjects[at]),
    (drawn) =>
      agreement(
        drawn.map((at) => ours[at]),
        drawn.map((at) => theirs[at]),
      ),
    createRandom('calibrate', seed, measure),
    { confidence },
  );
}

function ofQuestion(answers: RatedAnswers, question: string): RatedAnswers {
  const places = answers.questions.flatMap((one, place) => (one === question ? [place] : []));
  return {
    human: places.map((place) => answers.human[place]),
    judge: places.map((place) => answers.judge[place]),
    subjects: places.map((place) => answers.subjects[place]),
    questions: places.map(() => question),
  };
}

function compareRatings(answers: RatedAnswers, { measure, confidence }: MeasureOptions): ComparedRatings {
  const { human, judge } = answers;
  const { values, counts } = confusionTable(whole(human), whole(judge), ratingsOf(measure) ?? []);
  const differences = Array.from(human, (rating, at) => judge[at] - rating);
  const totals = totalsByCluster(differences, answers.subjects);
  const n = sumOf(totals.counts);
  return {
    n,
    exact: shareWithin(human, judge, 0),
    withinOne: measureOf(measure).scale.isYesOrNo ? null : shareWithin(human, judge, 1),
    bias: {
      mean: n === 0 ? null : sumOf(totals.sums) / n,
      interval: clusterMeanInterval(totals, confidence),
    },
    values,
    confusion: counts,
  };
}

/** Ratings rounded half up, as a panel's mean needs it to have a place in the table. */
function whole(ratings: Ratings): number[] {
  return Array.from(ratings, Math.round);
}

function sumOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

/** The words of Landis and Koch (1977). */
function wordForKappa(kappa: number | null): MeasureCalibration['verdict']['agreement'] {
  if (kappa === null) return null;
  if (kappa < 0) return 'none';
  const steps = [
    [0.2, 'slight'],
    [0.4, 'fair'],
    [0.6, 'moderate'],
    [0.8, 'substantial'],
  ] as const;
  return steps.find(([limit]) => kappa <= limit)?.[1] ?? 'almost perfect';
}

function sideOf(interval: ComparedRatings['bias']['interval']): MeasureCalibration['verdict']['bias'] {
  if (interval === null) return null;
  if (interval.upper < 0) return 'below the human';
  return interval.lower > 0 ? 'above the human' : 'none found';
}
