import { runPaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type PipelineAnswer, pipelineAnswerSchema, responseSchema } from '../../suites/schema/schema.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { RunColumns } from '../join/runColumns.js';
import type { AskedProgram } from './askedPrograms.js';

/** What came of an item in one repeat, as a judge scored it. */
export interface JudgedPipeline {
  readonly asked: AskedProgram;
  readonly repeat: number;
  /** Null where the response is no answer of a pipeline. */
  readonly answer: PipelineAnswer | null;
  /** 0 of one without masks, or whose response cannot be read. */
  readonly dice: number;
  /** Without masks: then Dice is 0 in one reading, and missing in the other. */
  readonly isFailed: boolean;
}

/** The pipelines of a run that a judge's verdicts tell of, by item and then by repeat. */
export async function judgedPipelines(
  run: Pick<RunColumns, 'folder'>,
  verdicts: Verdicts,
  programs: readonly AskedProgram[],
): Promise<JudgedPipeline[]> {
  const answers = await readAnswers(run.folder);
  const repeats = Math.max(1, verdicts.byRepeat.length);
  return programs.flatMap((asked) =>
    Array.from({ length: repeats }, (_none, repeat) => {
      const measured = verdicts.byRepeat[repeat]?.measures.dice ?? verdicts.measures.dice;
      const dice = measured?.values[asked.index] ?? Number.NaN;
      const answer = answers.get(rowKey({ id: asked.id, repeat })) ?? null;
      const isFailed = answer?.outcome !== 'predicted';
      return { asked, repeat, answer, dice, isFailed };
    }).filter(({ dice }) => !Number.isNaN(dice)),
  );
}

async function readAnswers(folder: string): Promise<ReadonlyMap<string, PipelineAnswer | null>> {
  const answers = new Map<string, PipelineAnswer | null>();
  for await (const row of readRows(runPaths(folder).responses, responseSchema, () => undefined)) {
    answers.set(rowKey(row), answerIn(row.response));
  }
  return answers;
}

function answerIn(response: string): PipelineAnswer | null {
  try {
    return pipelineAnswerSchema.safeParse(JSON.parse(response)).data ?? null;
  } catch {
    return null;
  }
}
