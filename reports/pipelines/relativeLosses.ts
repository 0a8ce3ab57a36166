import type { PipelineDetails } from '../../results/pipelines/pipelineDetails.js';
import { deviation, mean } from '../text/spreadOf.js';

/** Validation losses of networks as shares of the first epoch's; none of pipelines without epochs, or whose first loss is not above 0. */
export function relativeLosses(pipelines: readonly Pick<PipelineDetails, 'program'>[]): number[][] {
  const curves = pipelines.flatMap(({ program }) =>
    program === null || program.facts.epochs === null ? [] : [program.losses.validation ?? []],
  );
  return curves.filter(([first]) => first > 0).map((losses) => losses.map((loss) => loss / losses[0]));
}

/**
 * The mean of the epochs that pipelines chose, where they were trained for another number and a curve goes so far; null where all
 * were trained as long as they wanted.
 */
export function chosenEpochs(pipelines: readonly Pick<PipelineDetails, 'program'>[]): number | null {
  const held = pipelines.flatMap(({ program }) => {
    const { epochs = null, chosenEpochs: chosen = null } = program?.facts ?? {};
    return chosen === null || epochs === chosen ? [] : [chosen];
  });
  const chosen = mean(held);
  return chosen === null ? null : Math.round(chosen);
}

/** A curve over several: the mean at each place of those that reach so far, and their standard deviation. */
export function joinedCurve(curves: readonly (readonly number[])[]): {
  readonly values: readonly number[];
  readonly spread: readonly (number | null)[];
} {
  const longest = Math.max(0, ...curves.map(({ length }) => length));
  const at = Array.from({ length: longest }, (_none, place) =>
    curves.flatMap((curve) => (place < curve.length ? [curve[place]] : [])),
  );
  return { values: at.map((values) => mean(values) ?? 0), spread: at.map(deviation) };
}
