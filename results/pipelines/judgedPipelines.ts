import { runPaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type PipelineAnswer, pipelineAnswerSchema, responseSchema } from '../../suites/schema/schema.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { RunColumns } from '../join/runColumns.js';
import type { AskedProgram } from './askedPrograms.js';

/** How pipelines that were wanted may end. */
export const judgedEnds = [
  'predicted',
  /** Without masks: then Dice is 0 in one reading, and missing in the other. */
  'failed',
  /** No reply came, the money was used up, the run is not complete, or nothing was handed in: nobody failed. */
  'never made',
  /** With masks that no verdict is on, or of a data set without any target. */
  'not scored',
] as const;
export type JudgedEnd = (typeof judgedEnds)[number];

/** What came of an item in one repeat, as a judge scored it. */
export interface JudgedPipeline {
  readonly asked: AskedProgram;
  readonly repeat: number;
  readonly end: JudgedEnd;
  /** Null where there is no response, or it is no answer of a pipeline. */
  readonly answer: PipelineAnswer | null;
  /** 0 of one that failed; null of one that was never made or not scored. */
  readonly dice: number | null;
}

/** The pipelines that were wanted of a run, by item and then by repeat, with what a judge's verdicts say of them. */
export async function judgedPipelines(
  run: Pick<RunColumns, 'folder' | 'manifest' | 'outcomes'>,
  verdicts: Verdicts,
  programs: readonly AskedProgram[],
): Promise<JudgedPipeline[]> {
  const answers = await readAnswers(run.folder);
  const { items = Number.POSITIVE_INFINITY, repeats = 1 } = run.manifest.wanted ?? {};
  return programs.flatMap((asked, place) => {
    const all = Array.from({ length: Math.max(repeats, run.outcomes.repeats) }, (_none, repeat) => repeat);
    return all.flatMap((repeat) => {
      const answer = answers.get(rowKey({ id: asked.id, repeat }));
      const isWanted = place < items && repeat < repeats;
      if (answer === undefined && !isWanted) return [];
      const end = { asked, repeat, ...endOf(asked, answer, toldDice(verdicts, asked.index, repeat)) };
      return [{ ...end, answer: answer ?? null }];
    });
  });
}

function endOf(
  { truth }: AskedProgram,
  answer: PipelineAnswer | null | undefined,
  dice: number | null,
): Pick<JudgedPipeline, 'end' | 'dice'> {
  if (answer === undefined) return { end: 'never made', dice: null };
  if (truth.every(({ foreground }) => foreground === 0)) return { end: 'not scored', dice: null };
  if (answer?.outcome !== 'predicted') return { end: 'failed', dice: 0 };
  return dice === null ? { end: 'not scored', dice } : { end: 'predicted', dice };
}

/** What a verdict says, and not what is assumed where none is. */
function toldDice({ measures, byRepeat }: Verdicts, index: number, repeat: number): number | null {
  const measured = (byRepeat.length === 0 ? measures : byRepeat[repeat]?.measures)?.dice;
  return measured?.told[index] === 1 ? measured.values[index] : null;
}

/** Of each response; none of calls that failed. */
async function readAnswers(folder: string): Promise<ReadonlyMap<string, PipelineAnswer | null>> {
  const answers = new Map<string, PipelineAnswer | null>();
  for await (const row of readRows(runPaths(folder).responses, responseSchema, () => undefined)) {
    if (row.outcome === 'failed') answers.delete(rowKey(row));
    else answers.set(rowKey(row), answerIn(row.response));
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
