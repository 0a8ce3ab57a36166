import type { JudgedEnd } from '../../../results/pipelines/judgedPipelines.js';
import type { PipelineDetails } from '../../../results/pipelines/pipelineDetails.js';
import type { TrivialRow } from '../../../results/pipelines/trivialMasks.js';
import { type MaskSummary, smallShare, summarizeMasks } from '../../../suites/masks/imageScore.js';
import {
  pipelinesOf,
  type ReportedPipelines,
  setName,
  setsAndPrompts,
  workingOf,
} from '../../pipelines/reportedPipelines.js';
import { formatCount, formatNumber, noValue } from '../../text/formatNumber.js';
import { deviation, mean } from '../../text/spreadOf.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** Dice of each run on each data set, with the answers that need no network. */
export function pipelineDiceTable(reported: ReportedPipelines): ReportTable {
  return {
    caption: 'Dice on held-out images, by data set',
    explanation:
      'Our own scores of predicted masks, whose truth no pipeline sees; means over pipelines. Pipelines that failed count as 0 in one column and ' +
      'not at all in the next; those that were never made, as no reply came, the money was used up, the run is not complete or nothing was handed in, are in ' +
      'none. SD: over pipelines, with failed ones left out. Pooled: of the pixels of all images together. ' +
      `Small: targets below ${100 * smallShare} % of the image. Empty: images without a target whose mask is empty, too. ` +
      'Said: mean Dice of its own test that a pipeline wrote down, and how far it is above ours. ' +
      "Without a network: all background, all foreground, the better side of Otsu's threshold, the mean of the training masks.",
    columns: [
      ...['Data set', 'Run'].map(textColumn),
      ...[
        'Pipelines',
        'Failed',
        'Never made',
        'Dice, failed as 0',
        'Dice, failed left out',
        'SD',
        'Pooled',
        'Small',
        'Empty',
      ].map(numberColumn),
      ...['HD95, px', 'Said', 'Said above ours'].map(numberColumn),
    ],
    rows: setsAndPrompts(reported).flatMap(({ set, prompt }, place, all) => {
      const name = setName(reported, set, prompt);
      const runs = reported.models.flatMap((model): ReportRow[] => {
        const own = pipelinesOf(model, set, prompt);
        return own.length === 0 ? [] : [{ cells: [name, model.run, ...runCells(own)] }];
      });
      if (all[place + 1]?.set === set) return runs;
      const trivial = reported.sets.find((one) => one.set === set)?.trivial ?? [];
      return [...runs, ...trivial.map((row) => trivialRow(set, row))];
    }),
  };
}

function runCells(pipelines: readonly PipelineDetails[]): string[] {
  const worked = workingOf(pipelines);
  const countOf = (end: JudgedEnd) => pipelines.filter((one) => one.end === end).length;
  const summaries = worked.flatMap(({ summary }) => summary ?? []);
  const said = worked.flatMap(({ answer, dice }) => {
    const test = answer?.selfReported?.test;
    return test === undefined || test === null ? [] : [{ test, above: test - dice }];
  });
  return [
    formatCount(pipelines.length - countOf('never made')),
    formatCount(countOf('failed')),
    formatCount(countOf('never made')),
    formatNumber(mean(pipelines.flatMap(({ dice }) => dice ?? [])), 3),
    formatNumber(mean(worked.map(({ dice }) => dice)), 3),
    formatNumber(deviation(worked.map(({ dice }) => dice)), 3),
    ...summaryCells(summaries),
    formatNumber(mean(said.map(({ test }) => test)), 3),
    signed(mean(said.map(({ above }) => above))),
  ];
}

function trivialRow(set: string, { name, scores }: TrivialRow): ReportRow {
  const summary = summarizeMasks(scores);
  const dice = formatNumber(summary.dice, 3);
  return {
    cells: [
      ...[set, `(${name})`, noValue, noValue, noValue, dice, dice, noValue],
      ...[...summaryCells([summary]), noValue, noValue],
    ],
  };
}

function summaryCells(summaries: readonly MaskSummary[]): string[] {
  const meanOf = (of: (summary: MaskSummary) => number | null) =>
    mean(summaries.flatMap((summary) => of(summary) ?? []));
  const empty = summaries.reduce((sum, one) => sum + one.empty.n, 0);
  const left = summaries.reduce((sum, one) => sum + one.empty.leftEmpty, 0);
  return [
    formatNumber(
      meanOf(({ pooledDice }) => pooledDice),
      3,
    ),
    formatNumber(
      meanOf(({ small }) => small.dice),
      3,
    ),
    empty === 0 ? noValue : `${formatCount(left)} of ${formatCount(empty)}`,
    formatNumber(
      meanOf(({ hd95 }) => hd95),
      1,
    ),
  ];
}

function signed(value: number | null): string {
  const text = formatNumber(value, 3);
  return value !== null && value > 0 ? `+${text}` : text;
}
