import type { JudgeManifest } from '../../suites/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import type { ReportedRun } from '../reportData.js';
import { type ReportTable, textColumn } from '../reportTable.js';

/** Who answered, how it was asked, and who judged. */
export function runTable({ manifest, judgeManifests }: ReportedRun): ReportTable {
  const rows = [
    ['Model', `${manifest.model.provider}:${manifest.model.name}`],
    ['Parameters', canonicalJson(manifest.parameters)],
    ['Images were sent as', manifest.imagePolicy],
    ['Prompts were sent as', manifest.promptPolicy],
    ['Run by', `radvuqa ${manifest.toolVersion}`],
    ['Started', manifest.started],
    ['Finished', manifest.finished ?? 'not finished'],
    ['SHA-256 of the suite', manifest.suite.hash],
    ...(judgeManifests.length === 0 ? [['Judge', 'none: this run has not been judged']] : []),
    ...judgeManifests.flatMap(judgeRows),
  ];
  return {
    caption: 'Who answered and who judged',
    explanation:
      'Scores of two runs can be compared only where the suite, the judge hash and the policies agree.',
    columns: [textColumn('What'), textColumn('Value')],
    rows: rows.map((cells) => ({ cells })),
  };
}

function judgeRows(judge: JudgeManifest): string[][] {
  const name = judge.provider === judge.model ? judge.model : `${judge.provider}:${judge.model}`;
  return [
    ['Judge', `${name}, radvuqa ${judge.toolVersion}`],
    [`Judge ${name}: parameters`, canonicalJson(judge.parameters)],
    [`Judge ${name}: hash`, judge.judge],
    [`Judge ${name}: SHA-256 of the instructions`, judge.instructions],
  ];
}
