import type { JudgedEnd } from '../judgedPipelines.js';
import type { ComparedPipeline } from './compareCohorts.js';

/** Pipelines of a run that are in no comparison: nobody failed, and there is no Dice. */
export interface UncountedPipelines {
  readonly end: Extract<JudgedEnd, 'never made' | 'not scored'>;
  /** Name of the run's folder. */
  readonly run: string;
  readonly pipelines: number;
}

/** Counts pipelines without a Dice, by how they ended and by run. */
export function uncountedPipelines(pipelines: readonly ComparedPipeline[]): UncountedPipelines[] {
  const runs = [...new Set(pipelines.map(({ run }) => run))];
  return (['never made', 'not scored'] as const).flatMap((end) =>
    runs.flatMap((run) => {
      const own = pipelines.filter((one) => one.run === run && one.end === end);
      return own.length === 0 ? [] : [{ end, run, pipelines: own.length }];
    }),
  );
}
