import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExecutionContext } from 'ava';
import { parse } from 'csv-parse/sync';
import { type ReportOptions, writeReport } from '../../reports/writeReport.js';
import { makeJudgedRuns } from './makeJudgedRuns.js';
import { temporaryFolder } from './temporaryFolder.js';

/** The files of a report, read back. */
export interface Report {
  readonly page: string;
  readonly markdown: string;
  readonly csv: Readonly<Record<'scores' | 'hallucination' | 'comparison', Record<string, string>[]>>;
  /** The rows of paper.csv. */
  readonly paper: readonly Record<string, string>[];
  readonly latex: string;
  /** All files' bytes, to be compared. */
  readonly bytes: string;
}

/** Judged runs in a folder of their own, which is removed after the test. */
export async function makeRuns(t: ExecutionContext, names = ['run-a', 'run-b'], subjects = 8) {
  const folder = await temporaryFolder(t);
  return { folder, ...(await makeJudgedRuns({ folder, runs: names, subjects })) };
}

/** What a report is about; of one suite, or of several. */
type Reported = Omit<ReportOptions, 'out' | 'suites'> & { readonly suite: string | readonly string[] };

/** Writes a report and reads it back. */
export async function report({ suite, ...options }: Reported, out: string): Promise<Report> {
  const { files } = await writeReport({ floorItems: 0, ...options, suites: [suite].flat(), out });
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const text = (name: string) => contents[files.map((file) => basename(file)).indexOf(name)];
  const rows = (name: string) => parse<Record<string, string>>(text(name), { columns: true });
  return {
    page: text('report.html'),
    markdown: text('report.md'),
    csv: {
      scores: rows('scores.csv'),
      hallucination: rows('hallucination.csv'),
      comparison: rows('comparison.csv'),
    },
    paper: rows('paper.csv'),
    latex: text('paper.tex'),
    bytes: contents.join('\n'),
  };
}
