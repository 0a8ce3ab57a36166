import { join } from 'node:path';
import type { AnswerForm, OfKind } from '../../suites/answers/answerKinds.js';
import { type DataSet, openDataSet } from '../../suites/dataSet.js';
import { runPaths } from '../../suites/paths.js';
import type { Ask } from '../asking/missingAsks.js';
import type { OpenBuild } from './openBuild.js';

/** One pipeline of a run: an item, and which of its repeats. */
export interface Pipeline extends Ask {
  readonly build: OpenBuild;
  readonly form: OfKind<AnswerForm, 'program'>;
  readonly data: DataSet;
}

/**
 * Looks up what a pipeline needs.
 *
 * @throws InputError when its data set was changed.
 */
export async function openPipeline(build: OpenBuild, ask: Ask): Promise<Pipeline> {
  const { answer } = ask.item;
  if (answer.kind !== 'program') throw new Error(`an item of the kind ${answer.kind} among programs`);
  return { ...ask, build, form: answer, data: await openDataSet(build.options.suite, answer) };
}

/** Where the files of a round are. */
export function roundPaths({ build, item, repeat }: Pipeline, round: number) {
  const folder = runPaths(build.options.out).round(item.id, repeat, round);
  return {
    folder,
    /** What the model replied: its text, and the call. */
    reply: join(folder, 'reply.txt'),
    call: join(folder, 'reply.json'),
    /** The four files. */
    program: join(folder, 'program'),
    /** What training wrote, as it is while it runs, and what was kept of it. */
    rawOutput: join(folder, 'out.part'),
    output: join(folder, 'out'),
    rawMasks: join(folder, 'masks.part'),
    masks: join(folder, 'masks'),
    trained: join(folder, 'train.json'),
    predicted: join(folder, 'predict.json'),
    print: (stage: string, stream: 'stdout' | 'stderr') => join(folder, `${stage}-${stream}.txt`),
  };
}

/** Where the masks of a pipeline are in the end. */
export function predictionsFolder({ build, item, repeat }: Pipeline): string {
  return runPaths(build.options.out).predictions(item.id, repeat);
}

/** Says what is going on. */
export function tellDoing({ build, item, repeat }: Pipeline, round: number, doing: string): void {
  const { onProgress } = build.options;
  const { prompt } = item.conditions;
  const total = build.plan.items * build.plan.repeats;
  onProgress?.({
    done: build.ends.size,
    total,
    doing: `${item.case} (${prompt}) ${repeat + 1}, round ${round}: ${doing}`,
  });
}
