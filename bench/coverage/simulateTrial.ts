import type { ClusterTotals } from '../../statistics/clusterBootstrapInterval.js';
import type { Random } from '../../util/random.js';
import { itemNumbers, type Outcome, outcomes, type Scenario } from './scenario.js';

/** What is added to the deviates of the second arm where arms differ. */
export const shift = 0.3;

/** One trial in one outcome. */
export interface Trial {
  /** Values of three arms that are equal on average, by item; items are those of patients, one patient after the other. */
  readonly arms: readonly Float64Array[];
  /** The second arm's, had it the shift. */
  readonly shifted: Float64Array;
  /** Values that are paired with nothing, whose patients have effects of their own. */
  readonly single: Float64Array;
}

/** What patients, items and answers share in arms that are paired: variances that are 1 together, and the effect beside. */
const parts = { patient: 0.25, item: 0.25, answer: 0.5 };

/** Variance of the deviates of an arm: the difference of two has the effects' deviation. */
export function armVariance({ deviation }: Scenario): number {
  return 1 + deviation ** 2 / 2;
}

/** Variance of the deviates of what is not paired. */
export function singleVariance({ deviation }: Scenario): number {
  return 1 + deviation ** 2;
}

/** Draws a trial, which all outcomes share. */
export function simulateTrial(scenario: Scenario, random: Random): Trial[] {
  const numbers = itemNumbers[scenario.items](scenario.patients);
  const size = numbers.reduce((sum, number) => sum + number, 0);
  const empty = (): Trial => ({
    arms: [0, 1, 2].map(() => new Float64Array(size)),
    shifted: new Float64Array(size),
    single: new Float64Array(size),
  });
  const trials = outcomes.map(empty);
  let item = 0;
  for (const number of numbers) {
    const patient = drawPatient(scenario, random);
    for (let end = item + number; item < end; item++) drawItem(trials, item, { patient, scenario, random });
  }
  return trials;
}

function drawPatient({ deviation }: Scenario, random: Random) {
  const common = Math.sqrt(parts.patient) * random.normal();
  const own = () => (deviation === 0 ? 0 : deviation * random.normal());
  return { arms: [0, 1, 2].map(() => common + own() / Math.SQRT2), single: own() };
}

function drawItem(
  trials: readonly Trial[],
  item: number,
  drawn: {
    readonly patient: ReturnType<typeof drawPatient>;
    readonly scenario: Scenario;
    readonly random: Random;
  },
): void {
  const { patient, scenario, random } = drawn;
  const common = Math.sqrt(parts.item) * random.normal();
  const latents = patient.arms.map((effect) => effect + common + Math.sqrt(parts.answer) * random.normal());
  const single = patient.single + random.normal();
  for (const [place, { arms, ...trial }] of trials.entries()) {
    const outcome: Outcome = outcomes[place];
    for (const [arm, values] of arms.entries()) {
      values[item] = outcome.valueOf(latents[arm], armVariance(scenario));
    }
    trial.shifted[item] = outcome.valueOf(latents[1] + shift, armVariance(scenario));
    trial.single[item] = outcome.valueOf(single, singleVariance(scenario));
  }
}

/** Sums of values, or of their differences from others, by patient. */
export function patientTotals(
  { patients, items }: Scenario,
  values: Float64Array,
  others?: Float64Array,
): ClusterTotals {
  const counts = itemNumbers[items](patients);
  let item = 0;
  const sums = counts.map((count) => {
    let sum = 0;
    for (const end = item + count; item < end; item++) sum += values[item] - (others?.[item] ?? 0);
    return sum;
  });
  return { sums, counts };
}
