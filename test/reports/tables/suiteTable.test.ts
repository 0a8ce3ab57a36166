import test from 'ava';
import { suiteTable } from '../../../reports/tables/suiteTable.js';
import { suiteManifestSchema } from '../../../suites/schema/schema.js';

/** A suite whose cases have these shares of pixels within 10 levels of grey. */
function suiteWith(shares: readonly (number | undefined)[]) {
  const hash = '0'.repeat(64);
  const cases = shares.map((share, number) => ({
    case: `s${number}`,
    subject: `s${number}`,
    files: [],
    origin: {
      kind: 'volume',
      modality: 'CT',
      shape: [2, 2, 2],
      spacing: [1, 1, 1],
      storedAxes: 'RAS',
      classMap: { name: 'total', knownBy: 'by the names of the masks' },
      ...(share === undefined ? {} : { shareWithin10Greys: share }),
    },
    licence: null,
    items: 1,
    images: 1,
    rejected: {},
  }));
  const manifest = suiteManifestSchema.parse({
    format: 'radvuqa-suite/2',
    kind: 'radvuqa',
    name: 'test',
    version: '1',
    units: { of: 'subject', joinedBy: null },
    seed: 1,
    recipe: {},
    recipeHash: hash,
    planHash: hash,
    toolVersion: '0',
    canary: 'canary',
    public: false,
    itemsHash: hash,
    keyHash: hash,
    cases,
    rejectedCases: [],
    counts: { cases: cases.length, items: 1, images: 1 },
  });
  return {
    manifest,
    label: 'test',
    hasKey: true,
    runs: [],
    comparisons: [],
    floors: [],
    quality: null,
    pipelines: null,
    grade: null,
    location: null,
  };
}

function rowOf(suite: ReturnType<typeof suiteWith>, name: string): string | undefined {
  const rows = suiteTable(suite).rows.map(({ cells }) => cells.map(String));
  return rows.find(([what]) => what === name)?.[1];
}

function pictureRow(shares: readonly (number | undefined)[]): string | undefined {
  return rowOf(suiteWith(shares), 'Pictures without a window');
}

test('cases whose pictures without a window are all but black are counted, with the worst share', (t) => {
  const found = pictureRow([0.6, 0.95, undefined, 0.987]) ?? '';
  t.regex(found, /^in 2 of 4 cases more than 90 % of the pixels \(up to 98 %\)/);
  t.regex(found, /minMax=percentile/);
});

test('where all pictures show something, or all have a window, nothing is said of them', (t) => {
  t.is(pictureRow([0.6, 0.9]), undefined);
  t.is(pictureRow([undefined]), undefined);
});

test('what the program drew in place of pictures is told', (t) => {
  const suite = suiteWith([undefined]);
  t.is(rowOf(suite, 'Drawn stand-ins'), undefined);
  const drawn = { ...suite, manifest: { ...suite.manifest, standIns: ['synthetic'] } };
  t.regex(rowOf(drawn, 'Drawn stand-ins') ?? '', /^synthetic: drawn by radvuqa, as the source had none$/);
});

test('one scan under two subjects is told', (t) => {
  const suite = suiteWith([undefined]);
  t.is(rowOf(suite, 'One scan under two subjects'), undefined);
  const sameScans = [{ cases: ['s1', 's2'], shared: 0.98 }];
  const twice = { ...suite, manifest: { ...suite.manifest, sameScans } };
  t.regex(rowOf(twice, 'One scan under two subjects') ?? '', /^s1 and s2: the same voxels, 98 %/);
});
