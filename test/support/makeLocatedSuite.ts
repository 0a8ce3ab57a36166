import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boxOf, centreOf, cornersOf } from '../../geometry/box.js';
import { toRuns } from '../../geometry/maskRuns.js';
import { polygonOf } from '../../geometry/polygonOf.js';
import type { Mask } from '../../statistics/mask.js';
import { type CoordinateConvention, writePoints } from '../../suites/answers/coordinates.js';
import { suitePaths } from '../../suites/paths.js';
import type { Item, KeyRow, Plane, SuiteManifest } from '../../suites/schema/schema.js';
import { createKeyedHash } from '../../util/keyedHash.js';
import { drawMask } from '../statistics/drawMask.js';
import { makeSuite } from './makeSuite.js';

/** A slice with a tumour. */
export interface LocatedSlice {
  readonly subject: string;
  readonly plane?: Plane;
  readonly mask: Mask;
}

export type LocatedQuestion = 'centre' | 'box' | 'polygon';
const questions: readonly LocatedQuestion[] = ['centre', 'box', 'polygon'];

/** A disc in an image of 64 x 64 pixels. */
export function disc(x: number, y: number, radius: number): Mask {
  return drawMask([64, 64], (column, row) => (column - x) ** 2 + (row - y) ** 2 <= radius ** 2);
}

/** Writes a suite that asks for the centre, the box and the outline of each tumour, in pixels of 2 mm; returns its folder. */
export async function makeLocatedSuite(
  folder: string,
  slices: readonly LocatedSlice[],
  coordinates: CoordinateConvention = 'row-col pixels',
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await makeSuite(folder, 1);
  const paths = suitePaths(folder);
  const rows = slices.flatMap((slice, place) =>
    questions.map((question) => locatedRow(slice, `${question}-${place}`, { question, coordinates })),
  );
  const lines = (of: readonly unknown[]) => of.map((row) => `${JSON.stringify(row)}\n`).join('');
  const [items, keys] = [lines(rows.map(({ item }) => item)), lines(rows.map(({ key }) => key))];
  await writeFile(paths.items, items);
  await writeFile(paths.key, keys);
  const manifest: SuiteManifest = {
    ...(JSON.parse(await readFile(paths.manifest, 'utf8')) as SuiteManifest),
    ...{ kind: 'glioma-locate', name: 'glioma-locate', units: { of: 'patient', joinedBy: 'mean' } },
    itemsHash: createHash('sha256').update(items).digest('hex'),
    keyHash: createKeyedHash(1).update(keys).digest('hex'),
    counts: { cases: slices.length, items: rows.length, images: 1 },
  };
  await writeFile(paths.manifest, JSON.stringify(manifest));
  return folder;
}

function locatedRow(
  { subject, plane = 'axial', mask }: LocatedSlice,
  id: string,
  asked: { readonly question: LocatedQuestion; readonly coordinates: CoordinateConvention },
): { item: Item; key: KeyRow } {
  const { question, coordinates } = asked;
  const { width, height } = mask;
  const box = boxOf(mask) ?? [0, 0, 0, 0];
  const polygon = polygonOf(mask) ?? [];
  const points = { centre: [centreOf(box)], box: cornersOf(box), polygon }[question];
  const item: Item = {
    ...{ id, pair: id, unit: subject, suite: 'glioma-locate', case: subject, subject },
    ...{ aspect: 'glioma', question, answer: { kind: question, width, height, coordinates } },
    conditions: { prompt: 'basic', window: 'window', perturbation: null, control: null, channel: 'flair' },
    origin: {
      ...{ kind: 'glioma', modality: 'MR', plane, index: 1 },
      ...{ channels: ['flair'], told: { region: 'brain', structures: [] } },
    },
    images: [join('images', '00', 'tiny.png')],
    text: `Where is it? (${question})`,
  };
  const key: KeyRow = {
    id,
    reference: writePoints(points, coordinates, mask),
    answer: {
      kind: question,
      box: [...box] as [number, number, number, number],
      polygon: polygon.map(([x, y]): [number, number] => [x, y]),
      mask: toRuns(mask),
      pixelMm: 2,
    },
    labels: null,
    proof: {
      ...{ kind: 'glioma', windows: [], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] },
      ...{ image: { width, height, pixelMm: 2 }, areaMm2: 4, pieces: 1, grade: null },
    },
  };
  return { item, key };
}
