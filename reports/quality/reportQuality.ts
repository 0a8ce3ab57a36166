import type { RunColumns } from '../../results/join/runColumns.js';
import { type AskedMask, readAskedMasks } from '../../results/quality/askedMasks.js';
import { judgedMasks, saidOfAll } from '../../results/quality/judgedMasks.js';
import { readerAgreement } from '../../results/quality/readerAgreement.js';
import type { PromptName } from '../../suites/conditions.js';
import type { LoadedSuite } from '../loadReport.js';
import type { ReportedRun } from '../reportData.js';
import { seriesName } from '../tables/groupHeading.js';
import type { MaskAssessor, ReportedQuality } from './reportedQuality.js';

/**
 * What runs made of the masks of a suite; null where it asks about none, or has no key. Whoever always accepts and always rejects is
 * computed from the key, unless a run of that baseline is given.
 *
 * @throws InputError when the items or the key cannot be read.
 */
export async function reportQuality(
  { suite, key, runs }: LoadedSuite,
  reported: readonly ReportedRun[],
): Promise<ReportedQuality | null> {
  if (key === null) return null;
  const series = bySeries(await readAskedMasks(suite));
  const [first] = series.values();
  if (first === undefined) return null;
  const masks = first.filter(({ control }) => control === null);
  const assessors = runs.flatMap((run, place) => runAssessors(run, reported[place], series));
  const readers = readerAgreement(masks);
  return { masks, assessors: labelled([...assessors, ...constants(first, reported)]), readers };
}

type Unlabelled = Omit<MaskAssessor, 'label'>;

/** Masks by how they were asked about, controls beside what they stand for, in the order of tables. */
function bySeries(masks: readonly AskedMask[]): Map<string, AskedMask[]> {
  const series = new Map<string, AskedMask[]>();
  for (const mask of masks) {
    const { prompt, ...shown } = mask.levels;
    const name = seriesName({
      form: 'assessment',
      prompt: prompt as PromptName,
      shown: { ...shown, control: 'none' },
    });
    series.set(name, [...(series.get(name) ?? []), mask]);
  }
  return series;
}

function runAssessors(
  { verdicts }: RunColumns,
  { summary: { run, model }, judges }: ReportedRun,
  series: ReadonlyMap<string, readonly AskedMask[]>,
): Unlabelled[] {
  return [...verdicts.values()].flatMap((of, place) =>
    [...series].flatMap(([askedWith, masks]): Unlabelled[] => {
      const all = judgedMasks(masks, of);
      if (all.length === 0) return [];
      const judged = all.filter(({ mask }) => mask.control === null);
      const controls = all.filter(({ mask }) => mask.control !== null);
      const names = { run, model: `${model.provider}:${model.name}`, judge: judges[place].label, askedWith };
      return [{ ...names, judged, controls }];
    }),
  );
}

/** Baselines that a run may be of, too. */
const constantAnswers = [
  ['accept-all', 'accept'],
  ['reject-all', 'reject'],
] as const;

function constants(masks: readonly AskedMask[], reported: readonly ReportedRun[]): Unlabelled[] {
  const models = reported.map(({ summary }) => summary.model.name);
  return constantAnswers.flatMap(([name, verdict]): Unlabelled[] => {
    if (models.includes(name)) return [];
    const all = saidOfAll(masks, verdict);
    const names = { run: null, model: `always ${verdict}`, judge: '–', askedWith: 'any' };
    return [
      {
        ...names,
        judged: all.filter(({ mask }) => mask.control === null),
        controls: all.filter(({ mask }) => mask.control !== null),
      },
    ];
  });
}

/** "model-a", with the judge and what was asked with where these differ. */
function labelled(assessors: readonly Unlabelled[]): MaskAssessor[] {
  const runs = assessors.filter(({ run }) => run !== null);
  const differ = (name: 'judge' | 'askedWith') => new Set(runs.map((one) => one[name])).size > 1;
  const told = (['judge', 'askedWith'] as const).filter(differ);
  return assessors.map((one) => {
    const label = one.run === null ? one.model : [one.run, ...told.map((name) => one[name])].join(', ');
    return { ...one, label };
  });
}
