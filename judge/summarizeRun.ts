import { basename, resolve } from 'node:path';
import { runPaths, suitePaths } from '../suites/paths.js';
import { readManifest } from '../suites/readRows.js';
import { type Item, suiteManifestSchema } from '../suites/schema.js';
import { armLabel } from './armLabel.js';
import { summarizeConsistency } from './consistency/summarizeConsistency.js';
import { type ItemColumns, readItemColumns } from './join/readItemColumns.js';
import { type Outcomes, readOutcomes } from './join/readOutcomes.js';
import { listJudges, readRunOfSuite } from './join/readRunOfSuite.js';
import { readVerdicts, type Verdicts } from './join/readVerdicts.js';
import type { GroupKey, GroupSummary, JudgeSummary, RunSummary } from './runSummary.js';
import { countItem, noCounts } from './summarize/groupCounts.js';
import { summarizeGroup } from './summarize/summarizeGroup.js';

/** Folders of a run and of the suite it was run on. */
export interface RunOfSuite {
  readonly run: string;
  readonly suite: string;
}

type SummaryItems = ItemColumns<'group'>;

/**
 * Joins a run's items, responses and judgements by id, and counts and averages them by group, for each judge. Nothing is
 * imputed: what has no score is counted as such. Rows that cannot be used are reported and never end it.
 *
 * @throws InputError when a manifest or file cannot be read, or the run is not of this suite.
 */
export async function summarizeRun({ run, suite }: RunOfSuite): Promise<RunSummary> {
  const suiteManifest = await readManifest(suitePaths(suite).manifest, suiteManifestSchema);
  const runManifest = await readRunOfSuite(run, suiteManifest);
  const items = await readItemColumns(suitePaths(suite).items, { group: groupText });
  const outcomes = await readOutcomes(runPaths(run).responses, items.indexById);
  const judges: JudgeSummary[] = [];
  for (const judge of await listJudges(run)) {
    judges.push(await summarizeJudge({ folder: run, judge, items, outcomes }));
  }
  return {
    run: basename(resolve(run)),
    suite: runManifest.suite,
    model: runManifest.model,
    items: items.report,
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

async function summarizeJudge({ folder, judge, items, outcomes }: JudgedRun): Promise<JudgeSummary> {
  const { codes, texts } = items.columns.group;
  const keys = texts.map(groupKey);
  const verdicts = await readVerdicts({
    folder,
    judge,
    indexById: items.indexById,
    formOf: (index) => keys[codes[index]].form,
    outcomes,
  });
  const { manifest, report } = verdicts;
  return {
    name: judge,
    judge: manifest.judge,
    provider: manifest.provider,
    model: manifest.model,
    rows: report,
    groups: countGroups(items, outcomes, verdicts),
    consistency: summarizeConsistency(verdicts.answers, (index) => keys[codes[index]]),
  };
}

function countGroups(items: SummaryItems, outcomes: Outcomes, verdicts: Verdicts): GroupSummary[] {
  const { codes, texts } = items.columns.group;
  const counts = texts.map(noCounts);
  codes.forEach((code, index) => {
    countItem(counts[code], outcomes.of(index), verdicts, index);
  });
  return texts.flatMap((text, code) =>
    counts[code].items === 0 ? [] : [summarizeGroup(groupKey(text), counts[code])],
  );
}

function groupText({ aspect, form, prompt, question, arm }: Item): string {
  const key: Required<GroupKey> = { aspect, form, prompt, question, arm: armLabel(arm) };
  return JSON.stringify(key);
}

function groupKey(text: string): GroupKey {
  return JSON.parse(text) as GroupKey;
}
