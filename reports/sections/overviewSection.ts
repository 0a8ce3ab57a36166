import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { formatCount } from '../format/formatCount.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { formatShare } from '../format/formatShare.js';
import { hallucinationCells } from '../format/hallucinationCells.js';
import { formWords } from '../format/words.js';
import type { ReportData } from '../reportData.js';
import type { ReportBlock, ReportSection } from '../reportSection.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { ambiguousJudgeTexts } from './ambiguousJudgeTexts.js';

/** The main numbers: one row for each run, judge and form, over all aspects. */
export function overviewSection({ runs }: ReportData): ReportSection {
  const rows = runs.flatMap(({ summary, judges }) => {
    const names = [summary.run, `${summary.model.provider}:${summary.model.name}`];
    if (judges.length === 0) return [unjudgedRow(names)];
    return judges.flatMap(({ label, summary: { groups } }) =>
      rollUp(groups, []).map((group) => overviewRow([...names, label], group)),
    );
  });
  const notes = ambiguousJudgeTexts(runs).map((text): ReportBlock => ({ kind: 'paragraph', text }));
  return {
    id: 'overview',
    title: 'At a glance',
    blocks: [{ kind: 'table', table: overviewTable(rows) }, ...notes],
  };
}

function overviewTable(rows: readonly ReportRow[]): ReportTable {
  return {
    caption: 'All aspects and prompts together',
    explanation:
      'Score: mean response accuracy from 1 (worst) to 5 for open questions, share of right choices for ' +
      'multiple-choice questions, where an answer that chooses no option counts as not right and is not covered. ' +
      'Hallucination: share of answers that claim what is not there. Otherwise each is over the items it is known ' +
      'for; coverage says how many of all items those are. Nothing is filled in for the others. ' +
      '"not judged": this judge looks for no hallucination in such answers; the rules do so in open ones alone.',
    columns: [
      textColumn('Run'),
      textColumn('Model'),
      textColumn('Judge'),
      textColumn('Questions'),
      ...['Items', 'Score', 'Score coverage', 'Hallucination', 'Hallucination coverage'].map(numberColumn),
    ],
    rows,
  };
}

function overviewRow(names: readonly string[], group: GroupSummary): ReportRow {
  const { key, counts, score } = group;
  return {
    cells: [
      ...names,
      formWords[key.form],
      formatCount(counts.items),
      formatMeasure(score.measure, score.mean),
      formatShare(score.coverage),
      ...hallucinationCells(group),
    ],
  };
}

function unjudgedRow(names: readonly string[]): ReportRow {
  const nothing = [formatMeasure('accuracy', null), formatShare(0)];
  return { cells: [...names, 'not judged', 'all', '', ...nothing, ...nothing] };
}
