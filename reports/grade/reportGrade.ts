import { type AskedSlice, readAskedSlices } from '../../results/grade/askedSlices.js';
import { judgedSlices, saidOfAllSlices } from '../../results/grade/judgedSlices.js';
import type { RunColumns } from '../../results/join/runColumns.js';
import { conditions, type PromptName } from '../../suites/conditions.js';
import { planes } from '../../suites/schema/schema.js';
import type { LoadedSuite } from '../loadReport.js';
import type { ReportedRun } from '../reportData.js';
import { seriesName } from '../tables/groupHeading.js';
import type { GradeReader, ReportedGrade, SliceSet } from './reportedGrade.js';

/**
 * What runs made of the gliomas of a suite; null where it asks for no grade, or has no key. Whoever always says high grade is computed
 * from the key.
 *
 * @throws InputError when the items or the key cannot be read.
 */
export async function reportGrade(
  { suite, key, runs }: LoadedSuite,
  reported: readonly ReportedRun[],
): Promise<ReportedGrade | null> {
  if (key === null) return null;
  const groups = groupSlices(await readAskedSlices(suite));
  if (groups.length === 0) return null;
  const readers = runs.flatMap((run, place) => runReaders(run, reported[place], groups));
  return { readers: labelled([...readers, ...constants(groups)]) };
}

type Unlabelled = Omit<GradeReader, 'label'>;

/** Slices that are counted together. */
interface SliceGroup extends Pick<GradeReader, 'askedWith' | 'channels' | 'plane' | 'slices'> {
  readonly members: readonly AskedSlice[];
}

/** By plane, then by how they were asked about; those with tumour once more where others are among them. */
function groupSlices(slices: readonly AskedSlice[]): SliceGroup[] {
  const nameOf = ({ levels }: AskedSlice) => JSON.stringify(levels);
  const names = [...new Set(slices.map(nameOf))];
  return planes.flatMap((plane) =>
    names.flatMap((name): SliceGroup[] => {
      const members = slices.filter((slice) => slice.plane === plane && nameOf(slice) === name);
      if (members.length === 0) return [];
      const withTumour = members.filter(({ right }) => right !== 'none');
      const all = { ...askedHow(members[0]), plane, slices: 'all asked' as const, members };
      return withTumour.length === members.length
        ? [all]
        : [all, { ...all, slices: 'with tumour', members: withTumour }];
    }),
  );
}

/** How a slice was asked about, and which channels were shown. */
function askedHow({ levels: { prompt, ...shown } }: AskedSlice): Pick<SliceGroup, 'askedWith' | 'channels'> {
  const [usual] = conditions.channel.usual ?? [''];
  const key = { form: 'grade', prompt: prompt as PromptName, shown: { ...shown, channel: usual } } as const;
  return { askedWith: seriesName(key), channels: shown.channel };
}

function runReaders(
  { verdicts }: RunColumns,
  { summary: { run, model }, judges }: ReportedRun,
  groups: readonly SliceGroup[],
): Unlabelled[] {
  return [...verdicts.values()].flatMap((of, place) =>
    groups.flatMap(({ members, ...group }): Unlabelled[] => {
      const judged = judgedSlices(members, of);
      const names = { run, model: `${model.provider}:${model.name}`, judge: judges[place].label };
      return judged.length === 0 ? [] : [{ ...names, ...group, judged }];
    }),
  );
}

/** One for each plane and set of slices, however these are asked about. */
function constants(groups: readonly SliceGroup[]): Unlabelled[] {
  const seen = new Set<string>();
  return groups.flatMap(({ members, plane, slices }): Unlabelled[] => {
    const name = `${plane} ${slices}`;
    if (seen.has(name)) return [];
    seen.add(name);
    const names = { run: null, model: 'always HGG', judge: '–', askedWith: 'any', channels: 'any' };
    return [{ ...names, plane, slices, judged: saidOfAllSlices(members, 'HGG') }];
  });
}

/** "model-a", with the judge, what was asked with, the plane and the slices where these differ. */
function labelled(readers: readonly Unlabelled[]): GradeReader[] {
  const runs = readers.filter(({ run }) => run !== null);
  const parts = ['judge', 'askedWith', 'channels', 'plane', 'slices'] as const;
  const told = parts.filter((name) => new Set(runs.map((one) => one[name])).size > 1);
  return readers.map((one) => {
    const own = one.run === null ? told.filter((name) => name === 'plane' || name === 'slices') : told;
    const words = own.map((name) => (name === 'slices' ? slicesWords[one.slices] : one[name]));
    return { ...one, label: [one.run ?? one.model, ...words].join(', ') };
  });
}

const slicesWords: Readonly<Record<SliceSet, string>> = {
  'all asked': 'all slices',
  'with tumour': 'slices with tumour',
};
