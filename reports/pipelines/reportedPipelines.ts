import type { CohortRow } from '../../results/pipelines/cohorts/compareCohorts.js';
import type { Cohorts } from '../../results/pipelines/cohorts/readCohorts.js';
import type { UncountedPipelines } from '../../results/pipelines/cohorts/uncountedPipelines.js';
import type { PipelineDetails } from '../../results/pipelines/pipelineDetails.js';
import type { TrivialRow } from '../../results/pipelines/trivialMasks.js';

/** A run, whose pipelines one model wrote. */
export interface PipelineModel {
  /** Name of the run. */
  readonly run: string;
  readonly model: string;
  readonly pipelines: readonly PipelineDetails[];
}

/** A model whose masks are drawn. */
export interface DrawnModel extends PipelineModel {
  /** Run folder. */
  readonly folder: string;
}

/** One image of a data set with what was predicted of it; pictures are PNG files in base64. */
export interface MaskPictures {
  /** Of the image. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly { readonly label: string; readonly png: string }[];
}

/** A data set, as all prompts have it. */
export interface ReportedSet {
  readonly set: string;
  readonly trivial: readonly TrivialRow[];
  /** The image that is hardest for all runs together; null where no run has masks. */
  readonly hardest: MaskPictures | null;
}

/** Groups of models that a file names. */
export interface ReportedCohorts {
  readonly cohorts: Cohorts;
  /** Empty where the groups do not fit, with the reason. */
  readonly rows: readonly CohortRow[];
  readonly uncounted: readonly UncountedPipelines[];
  readonly problem: string | null;
}

/** What a report says of a suite whose items ask for programs. */
export interface ReportedPipelines {
  readonly models: readonly PipelineModel[];
  readonly sets: readonly ReportedSet[];
  /** In the order of tables. */
  readonly prompts: readonly string[];
  /** Null without a file of groups. */
  readonly groups: ReportedCohorts | null;
}

/** The pipelines of a model on one data set with one prompt. */
export function pipelinesOf(
  { pipelines }: PipelineModel,
  set: string,
  prompt: string,
): readonly PipelineDetails[] {
  return pipelines.filter(({ asked }) => asked.set === set && asked.prompt === prompt);
}

/** A pipeline whose masks are scored. */
export interface WorkingPipeline extends PipelineDetails {
  readonly dice: number;
}

/** The pipelines whose masks are scored: none that failed, or were never made. */
export function workingOf(pipelines: readonly PipelineDetails[]): WorkingPipeline[] {
  return pipelines.filter((one): one is WorkingPipeline => one.end === 'predicted' && one.dice !== null);
}

/** "skin-lesion, contract"; the data set alone where there is but one prompt. */
export function setName(
  { prompts }: Pick<ReportedPipelines, 'prompts'>,
  set: string,
  prompt: string,
): string {
  return prompts.length === 1 ? set : `${set}, ${prompt}`;
}

/** Every data set with every prompt, in the order of tables. */
export function setsAndPrompts({ sets, prompts }: ReportedPipelines): { set: string; prompt: string }[] {
  return sets.flatMap(({ set }) => prompts.map((prompt) => ({ set, prompt })));
}
