import { canonicalJson } from '../../util/canonicalJson.js';
import type { ReportedJudge, ReportedRun } from '../reportData.js';
import { type ReportTable, textColumn } from './reportTable.js';

/** Who answered, how it was asked, and who judged. */
export function runTable({ manifest, judges }: ReportedRun): ReportTable {
  const rows = [
    ['Model', `${manifest.model.provider}:${manifest.model.name}`],
    ['Parameters', canonicalJson(manifest.parameters)],
    ['Images were sent as', manifest.imagePolicy],
    ['Prompts were sent as', manifest.promptPolicy],
    ['Run by', `radvuqa ${manifest.toolVersion}`],
    ['Started', manifest.started],
    ['Finished', manifest.finished ?? 'not finished'],
    ['SHA-256 of the suite', manifest.suite.hash],
    ...(judges.length === 0 ? [['Judge', 'none: this run has not been judged']] : []),
    ...judges.flatMap(judgeRows),
  ];
  return {
    caption: 'Who answered and who judged',
    explanation:
      'Scores of two runs can be compared only where the suite, the judge hash and the policies agree.',
    columns: [textColumn('What'), textColumn('Value')],
    rows: rows.map((cells) => ({ cells })),
  };
}

function judgeRows({ label, manifest: judge }: ReportedJudge): string[][] {
  const model = judge.provider === judge.model ? judge.model : `${judge.provider}:${judge.model}`;
  return [
    [`Judge ${label}`, `${model}, radvuqa ${judge.toolVersion}`],
    [`Judge ${label}: parameters`, canonicalJson(judge.parameters)],
    [`Judge ${label}: hash`, judge.judge],
    [`Judge ${label}: SHA-256 of the instructions`, judge.instructions],
  ];
}
