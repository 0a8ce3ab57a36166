import { type AskedProgram, readAskedPrograms } from '../../results/pipelines/askedPrograms.js';
import { type CohortOptions, compareCohorts } from '../../results/pipelines/cohorts/compareCohorts.js';
import { type Cohorts, readCohorts } from '../../results/pipelines/cohorts/readCohorts.js';
import { uncountedPipelines } from '../../results/pipelines/cohorts/uncountedPipelines.js';
import { judgedPipelines } from '../../results/pipelines/judgedPipelines.js';
import { readPipelineDetails } from '../../results/pipelines/pipelineDetails.js';
import { scoreTrivialMasks } from '../../results/pipelines/trivialMasks.js';
import { UsageError } from '../../util/radvuqaError.js';
import type { LoadedSuite } from '../loadReport.js';
import type { ReportedRun } from '../reportData.js';
import { drawHardest } from './drawHardest.js';
import type {
  DrawnModel,
  PipelineModel,
  ReportedCohorts,
  ReportedPipelines,
  ReportedSet,
} from './reportedPipelines.js';

/** Groups of models, if any. */
export interface PipelineReportOptions extends CohortOptions {
  /** CSV file: see `readCohorts`. */
  readonly groups?: string | undefined;
}

/**
 * What came of the programs that runs wrote; null where a suite asks for none, or has no key.
 *
 * @throws InputError when the suite or the file of groups cannot be read.
 */
export async function reportPipelines(
  { suite, key, runs }: LoadedSuite,
  reported: readonly ReportedRun[],
  options: PipelineReportOptions,
): Promise<ReportedPipelines | null> {
  if (key === null) return null;
  const programs = await readAskedPrograms(suite);
  if (programs.length === 0) return null;
  const models: DrawnModel[] = [];
  for (const [place, run] of runs.entries()) {
    // Masks are scored the same whoever judges.
    const [verdicts] = run.verdicts.values();
    if (verdicts === undefined) continue;
    const judged = await judgedPipelines(run, verdicts, programs);
    const pipelines = await readPipelineDetails(judged, { suite: suite.folder, run: run.folder });
    const { provider, name } = reported[place].summary.model;
    models.push({ run: run.name, folder: run.folder, model: `${provider}:${name}`, pipelines });
  }
  return {
    models,
    sets: await reportSets(suite.folder, programs, models),
    prompts: [...new Set(programs.map(({ prompt }) => prompt))],
    groups: options.groups === undefined ? null : cohortsOf(models, readCohorts(options.groups), options),
  };
}

async function reportSets(
  suite: string,
  programs: readonly AskedProgram[],
  models: readonly DrawnModel[],
): Promise<ReportedSet[]> {
  const sets: ReportedSet[] = [];
  for (const set of new Set(programs.map((program) => program.set))) {
    const asked = programs.find((program) => program.set === set);
    if (asked === undefined) continue;
    const trivial = await scoreTrivialMasks(suite, asked);
    sets.push({ set, trivial, hardest: await drawHardest(suite, asked, models) });
  }
  return sets;
}

/** Groups that do not fit are told in the report, which has more to say than these. */
function cohortsOf(
  models: readonly PipelineModel[],
  cohorts: Cohorts,
  options: CohortOptions,
): ReportedCohorts {
  const pipelines = models.flatMap(({ run, pipelines: own }) =>
    own.map(({ asked, dice, end }) => ({ run, set: asked.set, prompt: asked.prompt, dice, end })),
  );
  const uncounted = uncountedPipelines(pipelines);
  try {
    return { cohorts, rows: compareCohorts(pipelines, cohorts, options), uncounted, problem: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { cohorts, rows: [], uncounted, problem: error.message };
  }
}
