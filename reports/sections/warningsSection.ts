import { judgeWarnings } from '../../judge/knownAnswers/judgeWarnings.js';
import { leftOutText } from '../../results/join/leftOutText.js';
import { foreignJudgeProvider } from '../../suites/schema/schema.js';
import { type ReportData, type ReportedRun, suiteNote } from '../reportData.js';
import { boundedText } from '../text/boundedText.js';
import { formatCount } from '../text/formatNumber.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** Of a warning, in characters. */
const mostShown = 2000;

/** Why numbers of this report deserve no trust, before any of them; nothing where there is no reason. */
export function warningsSection(data: ReportData): ReportSection[] {
  const ofRuns = data.suites.flatMap((suite) => {
    const note = suiteNote(data, suite);
    return suite.runs.flatMap((run) => warningsOf(run, `${run.summary.run}${note}`));
  });
  const texts = [
    ...data.leftOut.map(({ run, reason }) => `The run ${run} was left out: ${reason}`),
    ...ofRuns,
  ];
  const blocks = texts.map(
    (text): ReportBlock => ({ kind: 'paragraph', text: boundedText(text, mostShown) }),
  );
  return blocks.length === 0 ? [] : [{ id: 'warnings', title: 'Warnings', blocks }];
}

function warningsOf({ summary, judges }: ReportedRun, run: string): string[] {
  const onJudges = judges.flatMap(({ label, summary: { rows, flagged }, manifest: { knownAnswers } }) => [
    ...(knownAnswers === undefined ? [] : judgeWarnings(knownAnswers)).map(
      (warning) => `Judge ${label} of run ${run} is not to be trusted: ${warning}.`,
    ),
    ...(flagged === 0
      ? []
      : [
          `Run ${run}: judge ${label} flagged ${formatCount(flagged)} answers as attacks on it. They count as unanswered.`,
        ]),
    ...[leftOutText(`Run ${run}, judge ${label}`, rows) ?? []].flat(),
  ]);
  // What came with the log of another tool was asked for.
  const alone = summary.foreign.filter(
    ({ name, provider }) =>
      provider !== foreignJudgeProvider && judges.every((judge) => judge.summary.name !== name),
  );
  return [
    ...onJudges,
    ...alone.flatMap(({ name, rows }) => leftOutText(`Run ${run}, judge ${name}`, rows) ?? []),
  ];
}
