import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupSummary, JudgeSummary, RunSummary } from '../../results/summarize/runSummary.js';
import { questionForms } from '../../suites/answers/answerKind.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { imageLabel } from '../../suites/conditions.js';
import { type MeasureName, measureNames, measures } from '../../suites/measures.js';
import type { RunManifest } from '../../suites/schema/schema.js';
import { scoresFigures } from '../figures/scoresFigures.js';
import type { ReportedJudge, ReportedRun } from '../reportData.js';
import { consistencyTable } from '../tables/consistencyTable.js';
import { isUnjudged } from '../tables/measureCells.js';
import { measureTable } from '../tables/measureTable.js';
import { inGroupOrder, orderGroups } from '../tables/orderGroups.js';
import { outcomesTable } from '../tables/outcomesTable.js';
import { repeatedItemsTable } from '../tables/repeatedItemsTable.js';
import { runTable } from '../tables/runTable.js';
import { formatCount, formatShare } from '../text/formatNumber.js';
import { capitalized, formWords } from '../text/words.js';
import { calibrationBlocks } from './calibrationBlocks.js';
import { judgeChecksBlocks } from './judgeChecksBlocks.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** One run: who answered, for each judge scores, other measures and what became of the items, then how good the judges are. */
export function runSection(run: ReportedRun, position: number): ReportSection {
  const { summary } = run;
  const blocks: ReportBlock[] = [{ kind: 'table', table: runTable(run) }, ...repeatsNote(summary)];
  for (const judge of run.judges) {
    blocks.push({ kind: 'heading', text: `Judged by ${judgeWords(judge)}` });
    blocks.push(...judgeBlocks(judge.summary, run.manifest));
  }
  blocks.push(...calibrationBlocks(run), ...judgeChecksBlocks(run));
  if (run.judges.length === 0) blocks.push({ kind: 'paragraph', text: unjudgedText(summary) });
  return { id: `run-${position + 1}`, title: `Run ${summary.run}`, blocks };
}

/** What the numbers are over, where items were asked several times. */
function repeatsNote({ repeats }: RunSummary): ReportBlock[] {
  if (repeats === 1) return [];
  const text =
    `Each item was asked up to ${formatCount(repeats)} times. Its score is the mean over its answers, and coverage is a ` +
    'share of the answers; among the items, one counts as scored, or as read, when any of its answers is.';
  return [{ kind: 'paragraph', text }];
}

/** "rules", or "strict (openai:some-model)". */
function judgeWords({ label, summary: { name, provider, model } }: ReportedJudge): string {
  return name === provider && name === model ? label : `${label} (${provider}:${model})`;
}

function judgeBlocks(
  { groups, consistency, repeatedItems }: JudgeSummary,
  manifest: RunManifest,
): ReportBlock[] {
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'The suite has no items.' }];
  const ordered = orderGroups(groups, ['prompt', 'shown']);
  return [
    ...shownNote(groups),
    ...questionForms.flatMap((form) => scoreBlocks(ordered.filter(({ key }) => key.form === form))),
    ...measureNames.filter((name) => !isScore(name)).flatMap((name) => sideBlocks(groups, name)),
    { kind: 'table', table: outcomesTable(orderGroups(groups, [])) },
    ...(consistency.length === 0
      ? []
      : [{ kind: 'table', table: consistencyTable(inGroupOrder(consistency), manifest) } as const]),
    ...(repeatedItems.length === 0
      ? []
      : [{ kind: 'table', table: repeatedItemsTable(repeatedItems, manifest) } as const]),
  ];
}

/** What the words after a prompt mean, where images were shown in several ways. */
function shownNote(groups: readonly GroupSummary[]): ReportBlock[] {
  if (new Set(groups.map(({ key: { shown } }) => shown && imageLabel(shown))).size < 2) return [];
  const text =
    'A prompt alone stands for images that are shown as is usual: with the usual display window, or pictures as they are. ' +
    '"no window": shown from the lowest to the highest value of the volume instead; other words name what else was done to ' +
    'the images.';
  return [{ kind: 'paragraph', text }];
}

/** A table and figures for each score of one form's groups. */
function scoreBlocks(groups: readonly GroupSummary[]): ReportBlock[] {
  const scores = measureNames.filter(isScore);
  return scores.flatMap((measure): ReportBlock[] => {
    const members = groups.filter(({ measures }) => measure in measures);
    if (members.length === 0) return [];
    const caption = `${formWords[members[0].key.form]} questions: ${measures[measure].label} by aspect and prompt`;
    return [
      { kind: 'table', table: measureTable(members, { caption, measure, hasForms: false }) },
      ...scoresFigures(members, measure).map((figure): ReportBlock => ({ kind: 'figure', figure })),
    ];
  });
}

/** A measure that is no score. Forms of which the judge told it of no answer are named instead of filling rows with dashes. */
function sideBlocks(groups: readonly GroupSummary[], measure: MeasureName): ReportBlock[] {
  const { label } = measures[measure];
  const unjudged = rollUp(groups, []).filter((group) => isUnjudged(group, measure));
  const forms = unjudged.map(({ key }) => key.form);
  const judged = orderGroups(groups, ['prompt', 'shown']).filter(
    (group) => measure in group.measures && !forms.includes(group.key.form),
  );
  const caption = `${capitalized(label)} by aspect, form and prompt`;
  const table = measureTable(judged, { caption, measure, hasForms: true });
  return [
    ...unjudged.map(({ key, counts }): ReportBlock => {
      const text =
        `${formWords[key.form]} questions: this judge does not judge ${label} in them, so none of the ` +
        `${formatCount(counts.items)} items is in the table of ${label}.`;
      return { kind: 'paragraph', text };
    }),
    ...(judged.length === 0 ? [] : [{ kind: 'table' as const, table }]),
  ];
}

function unjudgedText({ items, responses, repeats }: RunSummary): string {
  const asked = (items.rows - items.duplicates) * repeats;
  const asks = repeats === 1 ? 'items' : `times to ask (each item ${repeats} times)`;
  const answered = responses.rows - responses.duplicates;
  return (
    `This run has not been judged: of ${formatCount(asked)} ${asks}, ${formatCount(answered)} have a response and ` +
    `none has a score (coverage ${formatShare(0)}). Judge it with "radvuqa judge", then make the report again.`
  );
}
