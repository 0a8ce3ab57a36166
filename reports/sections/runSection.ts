import type { JudgeSummary, RunSummary } from '../../judge/runSummary.js';
import { scoresFigure } from '../figures/scoresFigure.js';
import { formatCount } from '../format/formatCount.js';
import { formatShare } from '../format/formatShare.js';
import type { ReportedRun } from '../reportData.js';
import type { ReportBlock, ReportSection } from '../reportSection.js';
import { consistencyTable } from '../tables/consistencyTable.js';
import { hallucinationTable } from '../tables/hallucinationTable.js';
import { orderGroups } from '../tables/orderGroups.js';
import { outcomesTable } from '../tables/outcomesTable.js';
import { runTable } from '../tables/runTable.js';
import { scoresTable } from '../tables/scoresTable.js';

/** One run: who answered, then for each judge scores, hallucination and what became of the items. */
export function runSection(run: ReportedRun, position: number): ReportSection {
  const { summary } = run;
  const blocks: ReportBlock[] = [{ kind: 'table', table: runTable(run) }];
  for (const judge of summary.judges) {
    blocks.push({ kind: 'heading', text: `Judged by ${judge.name} (${judge.provider}:${judge.model})` });
    blocks.push(...judgeBlocks(judge));
  }
  if (summary.judges.length === 0) blocks.push({ kind: 'paragraph', text: unjudgedText(summary) });
  return { id: `run-${position + 1}`, title: `Run ${summary.run}`, blocks };
}

function judgeBlocks({ groups, consistency }: JudgeSummary): ReportBlock[] {
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'The suite has no items.' }];
  const ordered = orderGroups(groups, ['prompt', 'arm']);
  const scores = (['open', 'closed'] as const).flatMap((form): ReportBlock[] => {
    const members = ordered.filter(({ key }) => key.form === form);
    if (members.length === 0) return [];
    return [
      { kind: 'table', table: scoresTable(form, members) },
      { kind: 'figure', figure: scoresFigure(members) },
    ];
  });
  return [
    ...scores,
    { kind: 'table', table: hallucinationTable(ordered) },
    { kind: 'table', table: outcomesTable(orderGroups(groups, [])) },
    ...(consistency.length === 0 ? [] : [{ kind: 'table', table: consistencyTable(consistency) } as const]),
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
