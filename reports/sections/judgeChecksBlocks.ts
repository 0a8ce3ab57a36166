import { measureEntries, measures } from '../../suites/measures.js';
import type { JudgeManifest, MeasureAgreement, RepeatSummary } from '../../suites/schema/schema.js';
import type { ReportedRun } from '../reportData.js';
import { knownAnswersTable } from '../tables/knownAnswersTable.js';
import { formatCount, formatNumber, formatShare } from '../text/formatNumber.js';
import type { ReportBlock } from './reportSection.js';

/** What a run's judges made of known answers, and how far repeats and members of panels agree; nothing where that is not known. */
export function judgeChecksBlocks({ judges }: ReportedRun): ReportBlock[] {
  const judged = judges.flatMap(({ label, manifest: { knownAnswers } }) =>
    knownAnswers === undefined || knownAnswers.n === 0 ? [] : [{ judge: label, knownAnswers }],
  );
  const lines = judges.flatMap(({ label, manifest }) => spreadTexts(label, manifest));
  if (judged.length === 0 && lines.length === 0) return [];
  return [
    { kind: 'heading', text: 'Judges on known answers, and agreement among verdicts' },
    ...(judged.length === 0 ? [] : [{ kind: 'table', table: knownAnswersTable(judged) } as const]),
    ...lines.map((text): ReportBlock => ({ kind: 'paragraph', text })),
  ];
}

function spreadTexts(judge: string, { repeats, agreement }: JudgeManifest): string[] {
  const agreements = measureEntries(agreement ?? {}).map(
    ([measure, one]) => `on ${measures[measure].label}: ${agreementText(one)}`,
  );
  return [
    ...(repeats === undefined ? [] : [repeatsText(judge, repeats)]),
    ...(agreements.length === 0
      ? []
      : [`Judge ${judge}: agreement of its members ${agreements.join('; ')}.`]),
  ];
}

function repeatsText(judge: string, repeats: RepeatSummary): string {
  const { answers, perAnswer, unscored } = repeats;
  const spreads = measureEntries(repeats.measures).map(
    ([measure, { same, deviation }]) =>
      `the same ${measures[measure].label} every time: ${formatShare(same)}, with a standard deviation within an ` +
      `answer of ${formatNumber(deviation, 2)}`,
  );
  const parts = [
    `asked ${formatCount(perAnswer)} times on each of ${formatCount(answers)} answers`,
    ...spreads,
    `verdicts without a score: ${formatCount(unscored)}`,
  ];
  return `Judge ${judge}: ${parts.join('; ')}.`;
}

/** "alpha 0.71 (120 answers; kappa a and b 0.68)". */
function agreementText({ n, alpha, pairs }: MeasureAgreement): string {
  const kappas = pairs.map(({ raters, kappa }) => `kappa ${raters.join(' and ')} ${formatNumber(kappa, 2)}`);
  return `alpha ${formatNumber(alpha, 2)} (${[`${formatCount(n)} answers`, ...kappas].join('; ')})`;
}
