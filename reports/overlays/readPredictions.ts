import type { SheetPrediction } from '../../generator/sheet/sheetPrediction.js';
import { type ComparedColumns, loadCompared } from '../../results/compare/loadCompared.js';
import { verdictsOf } from '../../results/join/judges.js';
import { categoryOf, measuresOf } from '../../suites/answers/answerKinds.js';
import { measureOf } from '../../suites/measures.js';
import { type Judgement, judgementSchema } from '../../suites/schema/schema.js';
import { createLineReader } from '../../util/lineReader.js';
import { boundedText } from '../text/boundedText.js';
import { formatMeasure } from '../text/formatMeasure.js';

/** Whose predictions to read. */
export interface PredictionSource {
  readonly suite: string;
  /** Run folders, all judged by this judge. */
  readonly runs: readonly string[];
  /** Base name of its files; not needed where the runs have one judge in common. */
  readonly judge?: string;
}

/**
 * Looks up what runs said to items, as one judge read it; the rows stay in their files, and of a run without a verdict on an item
 * there is nothing. Of an item that was asked several times it is the first answer.
 *
 * @throws InputError when the suite, a run or its judgements cannot be read; UsageError when there is no such judge.
 */
export async function readPredictions(
  source: PredictionSource,
): Promise<(id: string) => Promise<SheetPrediction[]>> {
  const { suite, compared } = await loadCompared(source);
  const readers = compared.map(judgementReader);
  return async (id) => {
    const index = suite.indexById.get(id);
    if (index === undefined) return [];
    const found = await Promise.all(readers.map((read) => read(index)));
    return found.flatMap((prediction) => prediction ?? []);
  };
}

function judgementReader({ run, judge }: ComparedColumns) {
  const { report, offsets } = verdictsOf(run, judge);
  const reader = createLineReader(report.file);
  return async (index: number): Promise<SheetPrediction | null> => {
    if (Number.isNaN(offsets[index])) return null;
    const { data } = judgementSchema.safeParse(JSON.parse(await reader.read(offsets[index])));
    if (data === undefined) return null;
    const reading = data.outcome === 'scored' ? data.reading : null;
    return { run: run.name, reading, words: wordsOf(data) };
  };
}

/** "HGG, right", or "Dice 0.712, HD95 4.2 mm"; why there is no score. */
function wordsOf(judgement: Judgement): string {
  if (judgement.outcome === 'unscored') return boundedText(judgement.reason, 200);
  const { reading, values } = judgement;
  if (reading === null) return 'scored';
  const measured = measuresOf(reading).flatMap((name) => {
    const [value, { label, words }] = [values[name], measureOf(name)];
    if (value === undefined) return [];
    return words === undefined ? `${label} ${formatMeasure(name, value)}` : words[Math.round(value)];
  });
  return [...(categoryOf(reading) === null ? [] : [categoryOf(reading)]), ...measured].join(', ');
}
