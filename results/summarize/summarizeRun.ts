import { basename, resolve } from 'node:path';
import { type AnswerKindName, answerKinds } from '../../suites/answers/answerKinds.js';
import { type ConditionName, conditionLabel, conditionNames, conditions } from '../../suites/conditions.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { listJudges, readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { type Item, suiteManifestSchema } from '../../suites/schema/schema.js';
import { type ItemColumns, readItemColumns } from '../join/readItemColumns.js';
import { type Outcomes, readOutcomes } from '../join/readOutcomes.js';
import { readVerdicts, type Verdicts } from '../join/readVerdicts.js';
import { countItem, noCounts } from './groupCounts.js';
import type { GroupKey, GroupSummary, JudgeSummary, RunSummary } from './runSummary.js';
import { summarizeConsistency } from './summarizeConsistency.js';
import { type SummarizedItem, summarizedItems } from './summarizedItem.js';
import { summarizeGroup } from './summarizeGroup.js';

/** Folders of a run and of the suite it was run on. */
export interface RunOfSuite {
  readonly run: string;
  readonly suite: string;
}

export interface SummarizeOptions extends RunOfSuite {
  /** Hears of each item once, whatever became of it, so that nobody has to read the files again for that. */
  readonly onItem?: (item: SummarizedItem) => void;
}

type SummaryItems = ItemColumns<'group' | 'kind' | ConditionName>;

/**
 * Joins a run's items, responses and judgements by id, and counts and averages them by group, for each judge. Nothing is
 * imputed: what has no score is counted as such. Rows that cannot be used are reported and never end it.
 *
 * @throws InputError when a manifest or file cannot be read, or the run is not of this suite.
 */
export async function summarizeRun({ run, suite, onItem }: SummarizeOptions): Promise<RunSummary> {
  const suiteManifest = await readManifest(suitePaths(suite).manifest, suiteManifestSchema);
  const runManifest = await readRunOfSuite(run, suiteManifest);
  const items = await readItemColumns(suitePaths(suite).items, summaryTexts);
  const outcomes = await readOutcomes(runPaths(run).responses, items.indexById);
  const judges: JudgeSummary[] = [];
  let firstVerdicts: Verdicts | undefined;
  for (const judge of await listJudges(run)) {
    const verdicts = await readJudge({ folder: run, judge, items, outcomes });
    firstVerdicts ??= verdicts;
    judges.push(summarizeJudge(judge, { items, outcomes, verdicts }));
  }
  if (onItem !== undefined) {
    for (const item of summarizedItems(items, outcomes, firstVerdicts)) onItem(item);
  }
  return {
    run: basename(resolve(run)),
    suite: runManifest.suite,
    model: runManifest.model,
    items: items.report,
    levels: levelsOf(items),
    repeats: outcomes.repeats,
    responses: outcomes.report,
    judges,
  };
}

interface JudgedRun {
  readonly folder: string;
  readonly judge: string;
  readonly items: SummaryItems;
  readonly outcomes: Outcomes;
}

function readJudge({ folder, judge, items, outcomes }: JudgedRun): Promise<Verdicts> {
  return readVerdicts({
    folder,
    judge,
    indexById: items.indexById,
    kindOf: (index) => kindOf(items, index),
    outcomes,
  });
}

interface JudgedItems {
  readonly items: SummaryItems;
  readonly outcomes: Outcomes;
  readonly verdicts: Verdicts;
}

function summarizeJudge(name: string, judged: JudgedItems): JudgeSummary {
  const { manifest, report, answers } = judged.verdicts;
  const { codes, texts } = judged.items.columns.group;
  const { judge, provider, model } = manifest;
  const keys = texts.map(groupKey);
  const consistency = summarizeConsistency(answers, (index) => keys[codes[index]]);
  return { name, judge, provider, model, rows: report, groups: countGroups(judged), consistency };
}

function countGroups({ items, outcomes, verdicts }: JudgedItems): GroupSummary[] {
  const { codes, texts } = items.columns.group;
  const counts = texts.map(noCounts);
  codes.forEach((code, index) => {
    countItem(counts[code], { index, kind: kindOf(items, index), outcome: outcomes.of(index) }, verdicts);
  });
  return texts.flatMap((text, code) =>
    counts[code].items === 0 ? [] : [summarizeGroup(groupKey(text), counts[code])],
  );
}

const summaryTexts = {
  group: groupText,
  kind: ({ answer }: Item) => answer.kind,
  ...levelTexts(),
};

function levelTexts() {
  const texts = conditionNames.map((name) => [
    name,
    (item: Item) => conditions[name].levelOf(item.conditions),
  ]);
  return Object.fromEntries(texts) as Record<ConditionName, (item: Item) => string>;
}

function levelsOf({ columns }: SummaryItems): RunSummary['levels'] {
  const levels = conditionNames.map((name) => [name, columns[name].texts]);
  return Object.fromEntries(levels) as RunSummary['levels'];
}

function kindOf({ columns: { kind } }: SummaryItems, index: number): AnswerKindName {
  return kind.texts[kind.codes[index]] as AnswerKindName;
}

function groupText({ aspect, answer, question, conditions }: Item): string {
  const { form } = answerKinds[answer.kind];
  const condition = conditionLabel(conditions);
  const key: Required<GroupKey> = { aspect, form, prompt: conditions.prompt, question, condition };
  return JSON.stringify(key);
}

function groupKey(text: string): GroupKey {
  return JSON.parse(text) as GroupKey;
}
