import type { JudgeManifest } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import type { ReportedRun } from '../reportData.js';

/** For each judge's name that stands for judges of several identities: which runs have which, and in what they differ. */
export function ambiguousJudgeTexts(runs: readonly ReportedRun[]): string[] {
  const judges = runs.flatMap(({ summary: { run }, judges }) => judges.map((judge) => ({ ...judge, run })));
  const ambiguous = judges.filter(({ label, summary }) => label !== summary.name);
  return [...new Set(ambiguous.map(({ summary }) => summary.name))].map((name) => {
    const namesakes = ambiguous.filter(({ summary }) => summary.name === name);
    const listed = namesakes.map(({ label, run }) => `${label} in run ${run}`).join(', ');
    const differences = differingParts(namesakes.map(({ manifest }) => manifest)).join(', ');
    return `The runs have different judges by the name ${name}: ${listed}. They differ in: ${differences}. Scores by different judges are not compared.`;
  });
}

/** Names of the parts of their identity in which judges differ. */
function differingParts(manifests: readonly JudgeManifest[]): string[] {
  const parts = manifests.map(({ provider, model, instructions, parameters }) => ({
    provider,
    model,
    instructions,
    ...parameters,
  }));
  const names = [...new Set(parts.flatMap(Object.keys))];
  return names.filter(
    (name) =>
      new Set(parts.map((part: Record<string, unknown>) => canonicalJson(part[name] ?? null))).size > 1,
  );
}
