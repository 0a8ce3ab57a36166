import { measureEntries, measures } from '../../suites/measures.js';
import type { JudgeManifest, MeasureAgreement, RepeatSummary } from '../../suites/schema/schema.js';
import type { ReportedRun } from '../reportData.js';
import { correctionsTable } from '../tables/correctionsTable.js';
import { knownAnswersTable } from '../tables/knownAnswersTable.js';
import { formatCount, formatNumber, formatShare } from '../text/formatNumber.js';
import type { ReportBlock } from './reportSection.js';

/** What a run's judges made of known answers, and how far repeats and members of panels agree; nothing where that is not known. */
export function judgeChecksBlocks({ judges }: ReportedRun): ReportBlock[] {
  const judged = judges.flatMap(({ label, manifest: { knownAnswers } }) =>
    knownAnswers === undefined || knownAnswers.n === 0 ? [] : [{ judge: label, knownAnswers }],
  );
  const corrected = judges
    .map(({ label, summary: { corrections } }) => ({ judge: label, corrections }))
    .filter(({ corrections }) => corrections.length > 0);
  const lines = judges.flatMap(({ label, manifest }) => spreadTexts(label, manifest));
  if (judged.length === 0 && lines.length === 0) return [];
  return [
    { kind: 'heading', text: 'Judges on known answers, and agreement among verdicts' },
    ...(judged.length === 0 ? [] : [{ kind: 'table', table: knownAnswersTable(judged) } as const]),
    ...(corrected.length === 0 ? [] : [{ kind: 'table', table: correctionsTable(corrected) } as const]),
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

/** "alpha 0.71 (0.60 to 0.79 by subject; 120 answers; kappa a and b 0.68, 0.55 to 0.77)". */
function agreementText({ n, alpha, alphaInterval, pairs }: MeasureAgreement): string {
  const kappas = pairs.map(({ raters, kappa, kappaInterval }) => {
    const range = kappaInterval === null ? [] : [rangeText(kappaInterval)];
    return `kappa ${raters.join(' and ')} ${[formatNumber(kappa, 2), ...range].join(', ')}`;
  });
  const range = alphaInterval === null ? [] : [`${rangeText(alphaInterval)} by subject`];
  return `alpha ${formatNumber(alpha, 2)} (${[...range, `${formatCount(n)} answers`, ...kappas].join('; ')})`;
}

function rangeText({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${formatNumber(lower, 2)} to ${formatNumber(upper, 2)}`;
}
