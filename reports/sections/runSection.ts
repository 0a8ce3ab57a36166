import { rollUp } from '../../results/summarize/rollUp.js';
import type {
  GroupCounts,
  GroupKey,
  GroupSummary,
  JudgeSummary,
  RunSummary,
} from '../../results/summarize/runSummary.js';
import { scoresFigures } from '../figures/scoresFigures.js';
import { formatCount } from '../format/formatCount.js';
import { formatShare } from '../format/formatShare.js';
import { isHallucinationUnjudged } from '../format/hallucinationCells.js';
import { formWords } from '../format/words.js';
import type { ReportedJudge, ReportedRun } from '../reportData.js';
import type { ReportBlock, ReportSection } from '../reportSection.js';
import { consistencyTable } from '../tables/consistencyTable.js';
import { hallucinationTable } from '../tables/hallucinationTable.js';
import { inGroupOrder, orderGroups } from '../tables/orderGroups.js';
import { outcomesTable } from '../tables/outcomesTable.js';
import { runTable } from '../tables/runTable.js';
import { scoresTable } from '../tables/scoresTable.js';
import { calibrationBlocks } from './calibrationBlocks.js';
import { judgeChecksBlocks } from './judgeChecksBlocks.js';

/** One run: who answered, for each judge scores, hallucination and what became of the items, then how good the judges are. */
export function runSection(run: ReportedRun, position: number): ReportSection {
  const { summary } = run;
  const blocks: ReportBlock[] = [{ kind: 'table', table: runTable(run) }, ...repeatsNote(summary)];
  for (const judge of run.judges) {
    blocks.push({ kind: 'heading', text: `Judged by ${judgeWords(judge)}` });
    blocks.push(...judgeBlocks(judge.summary));
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
    'share of the answers; among the items, one counts as scored, or as one with a choice, when any of its answers is.';
  return [{ kind: 'paragraph', text }];
}

/** "rules", or "strict (openai:some-model)". */
function judgeWords({ label, summary: { name, provider, model } }: ReportedJudge): string {
  return name === provider && name === model ? label : `${label} (${provider}:${model})`;
}

function judgeBlocks({ groups, consistency }: JudgeSummary): ReportBlock[] {
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'The suite has no items.' }];
  const ordered = orderGroups(groups, ['prompt', 'arm']);
  const scores = (['open', 'closed'] as const).flatMap((form): ReportBlock[] => {
    const members = ordered.filter(({ key }) => key.form === form);
    if (members.length === 0) return [];
    return [
      { kind: 'table', table: scoresTable(form, members) },
      ...scoresFigures(members).map((figure): ReportBlock => ({ kind: 'figure', figure })),
    ];
  });
  return [
    ...armNote(groups),
    ...scores,
    ...hallucinationBlocks(groups),
    { kind: 'table', table: outcomesTable(orderGroups(groups, [])) },
    ...(consistency.length === 0
      ? []
      : [{ kind: 'table', table: consistencyTable(inGroupOrder(consistency)) } as const]),
  ];
}

/** What the words after a prompt mean, where images were shown in several ways. */
function armNote(groups: readonly GroupSummary[]): ReportBlock[] {
  if (new Set(groups.map(({ key }) => key.arm)).size < 2) return [];
  const text =
    'A prompt alone stands for images with the usual display window. "no window": shown from the lowest to the highest ' +
    'value of the volume instead; other words name what else was done to the images.';
  return [{ kind: 'paragraph', text }];
}

/** Forms of which the judge looked at no answer for hallucination are named instead of filling rows with dashes. */
function hallucinationBlocks(groups: readonly GroupSummary[]): ReportBlock[] {
  const unjudged = rollUp(groups, []).filter(isHallucinationUnjudged);
  const forms = unjudged.map(({ key }) => key.form);
  const judged = orderGroups(groups, ['prompt', 'arm']).filter(({ key }) => !forms.includes(key.form));
  return [
    ...unjudged.map(
      ({ key, counts }): ReportBlock => ({ kind: 'paragraph', text: unjudgedFormText(key, counts) }),
    ),
    ...(judged.length === 0 ? [] : [{ kind: 'table' as const, table: hallucinationTable(judged) }]),
  ];
}

function unjudgedFormText({ form }: GroupKey, { items }: GroupCounts): string {
  return (
    `${formWords[form]} questions: this judge does not judge hallucination in them, so none of the ` +
    `${formatCount(items)} items is in the table of hallucination.`
  );
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
