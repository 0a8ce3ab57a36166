import { canonicalJson } from '../../util/canonicalJson.js';
import type { ReportedJudge, ReportedRun } from '../reportData.js';
import { type ReportTable, textColumn } from './reportTable.js';

/** Who answered, how it was asked, and who judged. */
export function runTable({ manifest, judges }: ReportedRun): ReportTable {
  const rows = [
    ['Model', `${manifest.model.provider}:${manifest.model.name}`],
    ['Parameters as sent', canonicalJson(sentParameters(manifest))],
    ...notSent(manifest),
    ...(manifest.served === undefined ? [] : [['Model, as its replies name it', manifest.served.join(', ')]]),
    ['Images were sent as', manifest.imagePolicy],
    ['Prompts were sent as', manifest.promptPolicy],
    ['Run by', runBy(manifest)],
    ...notTold(manifest),
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

function sentParameters({ parameters, dropped = [] }: ReportedRun['manifest']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !dropped.includes(name)));
}

/** What was asked for, and not sent to a model that does not take it. */
function notSent({ parameters, dropped = [] }: ReportedRun['manifest']): string[][] {
  if (dropped.length === 0) return [];
  const told = dropped.map((name) =>
    name in parameters ? `${name} ${canonicalJson(parameters[name])}` : name,
  );
  return [['Asked for, but not sent: the model does not take it', told.join(', ')]];
}

function runBy({ imported, toolVersion }: ReportedRun['manifest']): string {
  if (imported === undefined) return `radvuqa ${toolVersion}`;
  return `${imported.from} ${imported.toolVersion ?? '(version not known)'}, taken in by radvuqa ${toolVersion}`;
}

function notTold({ imported }: ReportedRun['manifest']): string[][] {
  if (imported === undefined || imported.unknown.length === 0) return [];
  return [['Not told by the log', imported.unknown.join('; ')]];
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
