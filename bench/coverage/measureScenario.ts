import type { ClusterTotals } from '../../statistics/clusterBootstrapInterval.js';
import { clusterMcNemar } from '../../statistics/clusterMcNemar.js';
import { clusterMeanInterval } from '../../statistics/clusterMeanInterval.js';
import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import { clusterMeans, clusterSignedRank } from '../../statistics/clusterSignedRank.js';
import { countDistinct } from '../../statistics/distinctValues.js';
import { friedman } from '../../statistics/friedman.js';
import { mannWhitney } from '../../statistics/mannWhitney.js';
import { normalP } from '../../statistics/signedRankP.js';
import { rankDifferences, rankSums } from '../../statistics/signedRanks.js';
import { createRandom, type Random } from '../../util/random.js';
import { bootstrapIntervals } from './bootstrapIntervals.js';
import { type Outcome, outcomes, type Scenario } from './scenario.js';
import {
  armVariance,
  patientTotals,
  shift,
  simulateTrial,
  singleVariance,
  type Trial,
} from './simulateTrial.js';

/** What is measured: tests by the share of trials with p below 0.05 where arms are equal, intervals by that which hold the true value. */
export const measured = [
  'signedRank',
  'mcNemar',
  'friedman',
  'mannWhitney',
  'itemWilcoxon',
  'difference',
  'shiftedDifference',
  'mean',
  'percentile',
  'bootstrapT',
  'bca',
] as const;
export type Measured = (typeof measured)[number];

/** Shares of trials by what is measured; null for what does not suit the outcome or the size. */
export type Rates = Readonly<Record<Measured, number | null>>;

/** Bootstraps, which stand beside for comparison, are made for few patients alone, where methods differ. */
const bootstrappedPatients = 20;

/** The rates of each outcome over so many trials. */
export function measureScenario(scenario: Scenario, trials: number, seed: number): Rates[] {
  const { patients, items, deviation } = scenario;
  const random = createRandom(seed, 'coverage', patients, items, String(deviation));
  const counts = outcomes.map(() => new Map<Measured, number>());
  for (let trial = 0; trial < trials; trial++) {
    for (const [place, drawn] of simulateTrial(scenario, random).entries()) {
      const found = {
        ...testErrors(scenario, drawn, outcomes[place]),
        ...coverages(scenario, drawn, { outcome: outcomes[place], random }),
      };
      for (const [name, holds] of Object.entries(found)) {
        counts[place].set(name as Measured, (counts[place].get(name as Measured) ?? 0) + (holds ? 1 : 0));
      }
    }
  }
  return counts.map((of) => {
    const rates = measured.map((name) => [name, of.has(name) ? (of.get(name) ?? 0) / trials : null]);
    return Object.fromEntries(rates) as Rates;
  });
}

type Found = Partial<Record<Measured, boolean>>;

function isBelow(p: number): boolean {
  return p <= 0.05;
}

/** Of the signed-rank test. */
function approximateP(differences: Float64Array): number {
  const groups = rankDifferences(countDistinct(differences), 'wilcox');
  return groups.length === 0 ? 1 : normalP(groups, rankSums(groups), 'two-sided');
}

/** The exact distribution of many patients takes long, and is needed only where the approximation is anywhere near. */
const manyPatients = 60;

function signedRankFinds(totals: ClusterTotals): boolean {
  if (totals.counts.length >= manyPatients) {
    const near = approximateP(clusterMeans(totals));
    if (near > 0.07 || near < 0.035) return isBelow(near);
  }
  const result = clusterSignedRank(totals);
  return result.kind !== 'too few clusters' && isBelow(result.p);
}

function testErrors(scenario: Scenario, { arms, single }: Trial, { isShare }: Outcome): Found {
  const [one, other] = arms;
  const overItems = approximateP(other.map((value, item) => value - one[item]));
  const threeArms = friedman(arms.map((arm) => [...clusterMeans(patientTotals(scenario, arm))]));
  const means = [...clusterMeans(patientTotals(scenario, single))];
  // Every tenth patient has as many items: groups that take turns by tens have the same numbers of them.
  const isOfFirst = (patient: number) => (patient + Math.floor(patient / 10)) % 2 === 0;
  const groups = mannWhitney(
    means.filter((_mean, patient) => isOfFirst(patient)),
    means.filter((_mean, patient) => !isOfFirst(patient)),
  );
  return {
    signedRank: signedRankFinds(patientTotals(scenario, other, one)),
    friedman: threeArms.kind !== 'too few' && isBelow(threeArms.p),
    mannWhitney: groups.kind === 'tested' && isBelow(groups.p),
    itemWilcoxon: isBelow(overItems),
    ...(isShare ? { mcNemar: mcNemarFinds(scenario, one, other) } : {}),
  };
}

function mcNemarFinds(scenario: Scenario, one: Float64Array, other: Float64Array): boolean {
  const only = (yes: Float64Array, no: Float64Array) =>
    patientTotals(
      scenario,
      yes.map((value, item) => (value > no[item] ? 1 : 0)),
    ).sums;
  const result = clusterMcNemar({ firstOnly: only(other, one), secondOnly: only(one, other) });
  return result.kind === 'tested' && isBelow(result.p);
}

function coverages(
  scenario: Scenario,
  { arms, shifted, single }: Trial,
  { outcome, random }: { readonly outcome: Outcome; readonly random: Random },
): Found {
  const totals = patientTotals(scenario, arms[1], arms[0]);
  const variance = armVariance(scenario);
  const apart = outcome.meanOf(shift, variance) - outcome.meanOf(0, variance);
  const ofSingle = patientTotals(scenario, single);
  const intervalOf = outcome.isShare ? clusterShareInterval : clusterMeanInterval;
  const found: Found = {
    difference: holds(clusterMeanInterval(totals), 0),
    shiftedDifference: holds(clusterMeanInterval(patientTotals(scenario, shifted, arms[0])), apart),
    mean: holds(intervalOf(ofSingle), outcome.meanOf(0, singleVariance(scenario))),
  };
  const others = scenario.patients > bootstrappedPatients ? null : bootstrapIntervals(totals, random);
  if (others === null) return found;
  const { percentile, bootstrapT, bca } = others;
  return { ...found, percentile: holds(percentile, 0), bootstrapT: holds(bootstrapT, 0), bca: holds(bca, 0) };
}

function holds(interval: { readonly lower: number; readonly upper: number } | null, value: number): boolean {
  return interval !== null && interval.lower <= value + 1e-12 && interval.upper >= value - 1e-12;
}
