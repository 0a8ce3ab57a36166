import { seriesColours } from '../figures/legend.js';
import type { PipelineModel } from './reportedPipelines.js';

/** What stands for the classes that are too many to tell apart. */
const others = 'other';

/** Errors of a run, and of how many pipelines. */
export interface ErrorCounts {
  readonly errors: number;
  readonly byClass: ReadonlyMap<string, number>;
  /** Pipelines with rounds; those of them that came to their end without any error, and those with a loop. */
  readonly pipelines: number;
  readonly clean: number;
  readonly loops: number;
}

/** The classes of errors, the commonest first; the rarest go together where there are more than colours. */
export function errorClasses(models: readonly PipelineModel[]): string[] {
  const counts = new Map<string, number>();
  for (const { pipelines } of models)
    for (const { attempts } of pipelines)
      for (const { class: name } of attempts)
        if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const names = byCount.map(([name]) => name);
  return names.length <= seriesColours ? names : [...names.slice(0, seriesColours - 1), others];
}

/** Counts the errors of a run by class. */
export function errorsOf(
  model: PipelineModel,
  classes: readonly string[] = errorClasses([model]),
): ErrorCounts {
  const byClass = new Map<string, number>();
  const built = model.pipelines.filter(({ attempts }) => attempts.length > 0);
  for (const { attempts } of built) {
    for (const { class: name } of attempts) {
      if (name === null) continue;
      const counted = classes.includes(name) ? name : others;
      byClass.set(counted, (byClass.get(counted) ?? 0) + 1);
    }
  }
  return {
    errors: [...byClass.values()].reduce((sum, count) => sum + count, 0),
    byClass,
    pipelines: built.length,
    clean: built.filter(
      ({ end, attempts }) => end !== 'never made' && attempts.every(({ class: name }) => name === null),
    ).length,
    loops: built.filter(({ attempts }) => attempts.some(({ isLoop }) => isLoop)).length,
  };
}
