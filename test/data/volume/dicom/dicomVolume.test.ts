import { appendFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { readGrid } from '../../../../data/volume/readGrid.js';
import { readVolume } from '../../../../data/volume/readVolume.js';
import {
  type DicomElement,
  type DicomFile,
  type DicomSyntax,
  dicomBytes,
  sopClasses,
} from '../../../support/dicomBytes.js';
import { readSlices } from '../../../support/readSlices.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const slices: readonly DicomFile[] = [0, 1, 2, 3].map((number) => ({
  number,
  position: [-10, -20, 30 + 2.5 * number],
  pixels: Array.from({ length: 12 }, (_, index) => 1000 + 100 * number + index),
}));

/** What ITK and pydicom read of the slices: value - 1024, turned from LPS to RAS+. */
const expected = slices.flatMap(({ pixels }) => pixels.map((pixel) => pixel - 1024).reverse());

type Files = Record<string, Uint8Array | string>;

/** The slices' files, in an order of names that is not that of positions. */
function filesOf(files: readonly DicomFile[]): Files {
  return Object.fromEntries(files.map((file, index) => [`${(index * 7) % 4}.dcm`, dicomBytes(file)]));
}

/** A folder of the slices, each or one of them changed. */
function folderOf(t: ExecutionContext, change: (slice: DicomFile) => Partial<DicomFile>): string {
  return temporaryFolder(t, filesOf(slices.map((slice) => ({ ...slice, ...change(slice) }))));
}

const only =
  (which: number, change: Partial<DicomFile>) =>
  ({ number }: DicomFile) =>
    number === which ? change : {};

const withElements = (elements: Readonly<Record<string, DicomElement | null>>) => ({ elements });

test('a DICOM series is sorted by position, rescaled and turned to RAS+', async (t) => {
  const { data, shape, affine, storedAxes } = await readVolume(folderOf(t, () => ({})));
  t.is(storedAxes, 'LPS');
  t.deepEqual([...shape], [4, 3, 4]);
  t.deepEqual(
    affine.map(Math.fround),
    [0.8, 0, 0, 7.6, 0, 0.8, 0, 18.4, 0, 0, 2.5, 30, 0, 0, 0, 1].map(Math.fround),
  );
  t.deepEqual([...data], expected);
});

/** 300,000 bytes before what is looked for. */
const manyBytes = { '00090010': ['LO', 'MINE'], '00091001': ['OB', 'x'.repeat(300_000)] } as const;

for (const syntax of ['explicit', 'implicit', 'big-endian', 'deflated', 'RLE'] as const) {
  test(`${syntax} slices are the same volume, and one missing is seen, however far the tags are`, async (t) => {
    for (const elements of [{}, manyBytes]) {
      const folder = folderOf(t, () => ({ syntax, elements }));
      t.deepEqual([...(await readVolume(folder)).data], expected);
      const missing = folderOf(t, ({ number }) => ({
        ...{ syntax, elements },
        position: [-10, -20, 30 + 2.5 * number + (number === 3 ? 2.5 : 0)],
      }));
      const message = /slices at even distances, found distances from 2\.500 to 5\.000 mm/;
      await t.throwsAsync(readVolume(missing), { name: 'InputError', message });
    }
  });
}

for (const start of ['header', 'data set'] as const) {
  test(`slices that begin with their ${start} are read without a preamble`, async (t) => {
    for (const syntax of ['explicit', 'implicit', 'big-endian'] as const) {
      t.deepEqual([...(await readVolume(folderOf(t, () => ({ syntax, start })))).data], expected, syntax);
    }
  });
}

test('each slice has a rescale of its own', async (t) => {
  const rescales = [
    [2, -1024],
    [0.5, 10],
    [1, 0],
    [3, -0.25],
  ];
  const { data } = await readVolume(
    folderOf(t, ({ number }) => ({
      slope: rescales[number][0],
      elements: { '00281052': ['DS', `${rescales[number][1]}`] },
    })),
  );
  const own = slices.flatMap(({ pixels, number }) =>
    pixels.map((pixel) => pixel * rescales[number][0] + rescales[number][1]).reverse(),
  );
  t.deepEqual([...data], own);
});

test('MONOCHROME1 is how values are shown, and CT that is rescaled has the same Hounsfield units', async (t) => {
  for (const syntax of ['explicit', 'RLE'] as const) {
    const { data } = await readVolume(folderOf(t, () => ({ photometric: 'MONOCHROME1', syntax })));
    t.deepEqual([...data], expected);
  }
});

test('only the bits of a pixel that are its own count, with their sign', async (t) => {
  const bits = { '00280101': ['US', [12]], '00280102': ['US', [11]], '00280103': ['US', [1]] } as const;
  for (const syntax of ['explicit', 'big-endian'] as const) {
    const { data } = await readVolume(
      folderOf(t, ({ pixels }) => ({
        ...{ syntax, elements: bits },
        // 12 bits of -1 less each value, and an overlay in the four above.
        pixels: pixels.map((pixel) => (~pixel & 0xfff) | 0xa000),
      })),
    );
    const negative = slices.flatMap(({ pixels }) => pixels.map((pixel) => -1 - pixel - 1024).reverse());
    t.deepEqual([...data], negative);
  }
});

test('pixels of 8 bits are read in either byte order, an odd number of them too', async (t) => {
  const bits = { '00280100': ['US', [8]], '00280101': ['US', [8]], '00280102': ['US', [7]] } as const;
  const bytes = ({ number }: DicomFile) => Array.from({ length: 15 }, (_, index) => 60 * number + index);
  const swapped = (values: readonly number[]) =>
    values.flatMap((_, at) => (at % 2 === 0 ? [values[at + 1] ?? 0, values[at]] : []));
  const inOrder = slices.flatMap((slice) => bytes(slice).map((value) => value - 1024));
  for (const [syntax, representation] of [
    ['explicit', 'OB'],
    ['explicit', 'OW'],
    ['big-endian', 'OB'],
    ['big-endian', 'OW'],
  ] as const) {
    const { data } = await readVolume(
      folderOf(t, (slice) => {
        const isSwapped = syntax === 'big-endian' && representation === 'OW';
        const stored = isSwapped ? swapped(bytes(slice)) : bytes(slice);
        const text = String.fromCharCode(...stored);
        return {
          ...{ syntax, rows: 3, columns: 5 },
          elements: { ...bits, '7fe00010': [representation, text] },
        };
      }),
    );
    t.deepEqual(data.toSorted(), Int16Array.from(inOrder).sort(), `${syntax} ${representation}`);
  }
});

const direction = {
  coronal: ['1\\0\\0\\0\\0\\-1', (n: number) => [5, 6 + 2 * n, 7], 'LIP'],
  sagittal: ['0\\1\\0\\0\\0\\-1', (n: number) => [5 - 1.5 * n, 6, 7], 'PIR'],
} as const;

for (const [plane, [orientation, positionOf, axes]] of Object.entries(direction)) {
  test(`a ${plane} series lies where its positions are`, async (t) => {
    const folder = folderOf(t, ({ number }) => ({
      position: positionOf(number),
      elements: { '00200037': ['DS', orientation] },
    }));
    t.is((await readGrid(folder)).storedAxes, axes);
  });
}

/** A multi-frame image of the slices, in another order. */
function enhanced(t: ExecutionContext, change: Partial<DicomFile> = {}): string {
  const order = [2, 0, 3, 1].map((number) => slices[number]);
  const perFrame = order.map(({ position, number }) => ({
    '00209113': ['SQ', [{ '00200032': ['DS', position.join('\\')] }]],
    '00289145': ['SQ', [{ '00281052': ['DS', '-1024'], '00281053': ['DS', `${number + 1}`] }]],
  })) as readonly Readonly<Record<string, DicomElement>>[];
  const file: DicomFile = {
    ...slices[0],
    sopClass: sopClasses.enhancedCt,
    spacing: null,
    pixels: order.flatMap(({ pixels }) => pixels),
    ...change,
    elements: {
      '00200032': null,
      '00200037': null,
      '00281052': null,
      '00281053': null,
      '00280008': ['IS', '4'],
      '52009229': [
        'SQ',
        [
          {
            '00209116': ['SQ', [{ '00200037': ['DS', '1\\0\\0\\0\\1\\0'] }]],
            '00289110': ['SQ', [{ '00280030': ['DS', '0.8\\0.8'] }]],
          },
        ],
      ],
      '52009230': ['SQ', perFrame],
      ...change.elements,
    },
  };
  return temporaryFolder(t, { 'ct/ct.dcm': dicomBytes(file) });
}

for (const syntax of ['explicit', 'implicit', 'big-endian', 'deflated'] as const satisfies DicomSyntax[]) {
  test(`an enhanced multi-frame image in ${syntax} has positions and rescales of its functional groups`, async (t) => {
    const folder = enhanced(t, { syntax });
    const own = slices.flatMap(({ pixels, number }) =>
      pixels.map((pixel) => pixel * (number + 1) - 1024).reverse(),
    );
    for (const path of [join(folder, 'ct'), join(folder, 'ct/ct.dcm')]) {
      const { data, affine } = await readVolume(path);
      t.deepEqual([...data], own);
      t.deepEqual(affine.slice(8, 12).map(Math.fround), [0, 0, 2.5, 30]);
    }
  });
}

test('a multi-frame image that does not say where each frame is is refused', async (t) => {
  const folder = enhanced(t, withElements({ '52009230': null }));
  const message = /ct\.dcm: expected a position for each frame, found 4 frames, and 0 descriptions/;
  await t.throwsAsync(readVolume(join(folder, 'ct')), { name: 'InputError', message });
});

const localizer = {
  '00080008': ['CS', 'ORIGINAL\\PRIMARY\\LOCALIZER'],
  '00200037': ['DS', '0\\1\\0\\0\\0\\-1'],
} as const;

test('objects beside the slices are left out and named', async (t) => {
  const [slice] = slices;
  const noPixels = { '7fe00010': null, '00280010': null };
  const others = {
    DICOMDIR: dicomBytes({ ...slice, sopClass: sopClasses.dicomdir, elements: noPixels }),
    dose: dicomBytes({ ...slice, sopClass: sopClasses.doseReport, elements: noPixels }),
    'scout.dcm': dicomBytes({ ...slice, elements: { ...localizer, '0020000e': ['UI', '1.2.9'] } }),
    'screen.dcm': dicomBytes({ ...slice, sopClass: sopClasses.capture }),
    vendor: dicomBytes({ ...slice, sopClass: '1.3.12.2.1107.5.9.1', elements: noPixels }),
    'README.txt': 'slices',
    '.hidden': '',
  };
  const folder = temporaryFolder(t, { ...filesOf(slices), ...others });
  t.deepEqual([...(await readVolume(folder)).data], expected);
  const { files } = await readSlices(folder, []);
  t.deepEqual(
    files.flatMap(({ path, notice }) => (notice === undefined ? [] : [`${notice}: ${basename(path)}`])),
    [
      'left out beside the slices, a DICOMDIR: DICOMDIR',
      'left out beside the slices, a report of radiation dose: dose',
      'left out beside the slices, a localizer (scout image): scout.dcm',
      'left out beside the slices, a secondary capture: screen.dcm',
      'left out beside the slices, an object of class 1.3.12.2.1107.5.9.1: vendor',
    ],
  );
});

test('slices that a program wrote as secondary captures are a volume', async (t) => {
  t.deepEqual([...(await readVolume(folderOf(t, () => ({ sopClass: sopClasses.capture })))).data], expected);
});

test('slices whose series and class were emptied are a volume by their positions', async (t) => {
  const emptied = withElements({ '0020000e': ['UI', ''], '0020000d': ['UI', ''], '00080016': ['UI', ''] });
  t.deepEqual([...(await readVolume(folderOf(t, () => emptied))).data], expected);
});

/** Of as many slices as given, each with elements of its own. */
function manySlices(
  t: ExecutionContext,
  count: number,
  elementsOf: (place: number) => DicomFile['elements'],
) {
  const files = Array.from({ length: count }, (_, place) => {
    const elements = elementsOf(place) ?? {};
    return dicomBytes({ ...slices[0], number: place, position: [-10, -20, 30 + 2.5 * place], elements });
  });
  return temporaryFolder(t, Object.fromEntries(files.map((bytes, place) => [`${place}.dcm`, bytes])));
}

const ownUid = (place: number) => ['UI', `1.2.${100 + place}`] as const;

test('slices that each name a series of their own, as in CHAOS, are a volume by all else, and it is told', async (t) => {
  const folder = manySlices(t, 12, (place) => ({ '0020000e': ownUid(place), '0020000d': ownUid(place) }));
  t.deepEqual([...(await readVolume(folder)).shape], [4, 3, 12]);
  const { files } = await readSlices(folder, []);
  const told =
    'slices of one series by all else that they say, as each names a study and a series of its own, such as';
  t.deepEqual(
    files.flatMap(({ notice }) => notice ?? []),
    [told],
  );
});

for (const [what, count, elementsOf, found] of [
  [
    'a few slices that each name a series',
    9,
    (place) => ({ '0020000e': ownUid(place) }),
    /all of one series,/,
  ],
  [
    'slices of which two name one series',
    12,
    (place) => ({ '0020000e': ownUid(Math.max(1, place)) }),
    /all of one series,/,
  ],
  [
    'slices that each name a series, of two descriptions',
    12,
    (place) => ({ '0020000e': ownUid(place), '0008103e': ['LO', place < 6 ? 'in' : 'out'] }),
    /all of one series description/,
  ],
  [
    'slices that each name a patient',
    12,
    (place) => ({ '00100020': ['LO', `${place}`] }),
    /all of one patient/,
  ],
] as [string, number, (place: number) => DicomFile['elements'], RegExp][]) {
  test(`${what} are refused`, async (t) => {
    const folder = manySlices(t, count, elementsOf);
    await t.throwsAsync(readVolume(folder), { name: 'InputError', message: found });
  });
}

/** Each is of a kind that was read without a word once. */
const bad: readonly [string, (slice: DicomFile) => Partial<DicomFile>, RegExp][] = [
  [
    'a smaller slice',
    only(2, { rows: 2, pixels: slices[2].pixels.slice(0, 8) }),
    /one series, all of one size, found "4 x 3 pixels" \(0\.dcm and 2 more\), "4 x 2 pixels" \(2\.dcm\)/,
  ],
  [
    'slices of a tilted scanner',
    ({ number }) => ({ position: [-10, -20 + number, 30 + 2.5 * number] }),
    /expected slices in line with each other, found one [0-9.]+ mm aside/,
  ],
  [
    'a slice missing',
    ({ number }) => ({ position: [-10, -20, 30 + 2.5 * number ** 2] }),
    /slices at even distances, found distances from 2\.500 to 12\.500 mm/,
  ],
  [
    'all slices at one position',
    () => ({ position: [0, 0, 0] }),
    /slices at even distances, found all 4 at one position/,
  ],
  [
    'a slice twice',
    only(2, { position: slices[1].position }),
    /one slice at each position, found [0-3]\.dcm and [0-3]\.dcm at the same one/,
  ],
  [
    'slices of two phases',
    ({ number }) => ({ position: slices[number >> 1].position }),
    /one slice at each position/,
  ],
  [
    'a slice without a position',
    only(3, withElements({ '00200032': null })),
    /an image position of 3 numbers in every slice, found none in 1\.dcm/,
  ],
  [
    'a position of two numbers',
    only(3, { position: [1, 2] }),
    /an image position of 3 numbers in every slice, found 1, 2 in/,
  ],
  [
    'no orientation',
    () => withElements({ '00200037': null }),
    /an image orientation of 6 numbers in every slice/,
  ],
  [
    'directions that are no directions',
    () => withElements({ '00200037': ['DS', '1\\0\\0\\1\\0\\0'] }),
    /directions of length 1 at right angles/,
  ],
  ['no pixel spacing', () => ({ spacing: null }), /a pixel spacing of 2 numbers in every slice/],
  ['a pixel spacing of 0', () => ({ spacing: '0\\0' }), /a pixel spacing above 0/],
  [
    'another pixel spacing in one slice',
    only(1, { spacing: '0.9\\0.9' }),
    /slices of one orientation and pixel spacing, as .* and 0\.8\\0\.8 mm .*, found .* and 0\.9\\0\.9 mm \(3\.dcm\).*scout/,
  ],
  [
    'a scout that does not say so',
    only(0, withElements({ '00200037': ['DS', '0\\1\\0\\0\\0\\-1'] })),
    /one orientation.*found 0\\1\\0\\0\\0\\-1 .*\(0\.dcm\).*scout/,
  ],
  [
    'slices of two series',
    only(1, withElements({ '0020000e': ['UI', '1.2.77'] })),
    /slices of one series, all of one series, found "1\.2\.5" \(0\.dcm and 2 more\), "1\.2\.77" \(3\.dcm\)/,
  ],
  ['slices of two patients', only(1, withElements({ '00100020': ['LO', 'p2'] })), /all of one patient/],
  [
    'slices of two series without UIDs',
    ({ number }) =>
      withElements({ '0020000e': ['UI', ''], '0008103e': ['LO', number > 1 ? 'thorax' : 'abdomen'] }),
    /all of one series description/,
  ],
  [
    'a slice without rescale tags',
    only(2, withElements({ '00281052': null, '00281053': null })),
    /a rescale slope and intercept in all slices or in none, found none in 2\.dcm/,
  ],
  [
    'a slice without a rescale intercept',
    only(2, withElements({ '00281052': null })),
    /a rescale slope other than 0 and an intercept, found 1 and none in 2\.dcm/,
  ],
  [
    'a slice of an unknown class',
    only(3, { sopClass: '1.2.3.4.5' }),
    /one series, all of one kind of object, found "[0-9.]+" \(0\.dcm and 2 more\), "1\.2\.3\.4\.5" \(1\.dcm\)/,
  ],
  ['a rescale slope of 0', () => ({ slope: 0 }), /a rescale slope other than 0/],
  [
    'a table in the place of a rescale',
    () =>
      withElements({
        '00281052': null,
        '00281053': null,
        '00283000': ['SQ', [{ '00283006': ['US', [1, 2]] }]],
      }),
    /found a table of values \(Modality LUT\)/,
  ],
  [
    'CT in another unit',
    () => withElements({ '00281054': ['LO', 'MGML'] }),
    /CT in Hounsfield units, found values in "MGML"/,
  ],
  [
    'MONOCHROME1 that may be turned round',
    () => ({ photometric: 'MONOCHROME1', modality: 'MR', sopClass: sopClasses.mr }),
    /pixels that are brighter where values are larger, found MONOCHROME1/,
  ],
  ['colours', () => ({ photometric: 'RGB' }), /grey pixels, found 1 samples of "RGB"/],
  [
    'no bits stored',
    () => withElements({ '00280101': null }),
    /its bits stored, found a file that does not say/,
  ],
  ['pixels of 12 bits', () => withElements({ '00280100': ['US', [12]] }), /pixels of 8, 16 or 32 bits/],
  ['more pixels than it says', () => ({ rows: 2 }), /the 16 bytes of 1 frames of 4 x 2 pixels.*found 24/],
  [
    'no pixels',
    only(1, withElements({ '7fe00010': null })),
    /3\.dcm: expected pixels, found an object without/,
  ],
  [
    'floating-point pixels',
    () => withElements({ '7fe00010': null, '7fe00008': ['OF', 'x'.repeat(48)] }),
    /pixels of whole numbers/,
  ],
];

for (const [title, change, message] of bad) {
  for (const syntax of ['explicit', 'big-endian'] as const) {
    test(`a ${syntax} DICOM series with ${title} is refused by name`, async (t) => {
      const folder = folderOf(t, (slice) => ({ syntax, ...change(slice) }));
      for (const read of [readVolume, readGrid]) {
        const error = await t.throwsAsync(read(folder), { name: 'InputError', message });
        t.true(error?.message.startsWith(folder), error?.message);
      }
    });
  }
}

test('slices whose numbers are rounded are a volume', async (t) => {
  const folder = folderOf(t, ({ number }) => ({
    position: [-10, -20, Number((30 + 0.6253 * number).toFixed(3))],
    spacing: number % 2 === 0 ? '0.8\\0.8' : '0.80001\\0.79999',
  }));
  t.is((await readGrid(folder)).shape[2], 4);
});

test('a slice cut short, before its pixels or in them, is refused by name', async (t) => {
  for (const syntax of ['explicit', 'implicit', 'big-endian', 'deflated', 'RLE'] as const) {
    const whole = dicomBytes({ ...slices[2], syntax });
    for (const length of [whole.length - 10, 300]) {
      const folder = temporaryFolder(t, { ...filesOf(slices), '2.dcm': whole.subarray(0, length) });
      const error = await t.throwsAsync(readVolume(folder), { name: 'InputError' }, `${syntax} ${length}`);
      t.true(error?.message.startsWith(join(folder, '2.dcm')), error?.message);
    }
  }
});

test('a file called like a slice that is empty, a pointer or something else is refused by name', async (t) => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n';
  for (const [name, content, message] of [
    ['4.dcm', '', /expected a DICOM file, found an empty file/],
    ['IM4', '', /found an empty file/],
    ['1.2.840.4', '', /found an empty file/],
    ['4.dcm', pointer, /found a Git LFS pointer in its place/],
    ['4.IMA', 'what is this?', /expected a DICOM file, found other bytes/],
  ] as const) {
    const folder = temporaryFolder(t, { ...filesOf(slices), [name]: content });
    const error = await t.throwsAsync(readVolume(folder), { name: 'InputError', message });
    t.true(error?.message.startsWith(join(folder, name)), error?.message);
  }
});

test('what is no volume is named as what it is', async (t) => {
  const [slice] = slices;
  const folder = temporaryFolder(t, {
    'ct.dcm': dicomBytes(slice),
    'lone/1': dicomBytes(slice),
    'scouts/1': dicomBytes({ ...slice, elements: localizer }),
    'reports/1': dicomBytes({ ...slice, sopClass: sopClasses.doseReport }),
  });
  for (const [name, message] of [
    ['ct.dcm', /ct\.dcm: expected a volume, found one DICOM slice, a CT image\. Hint: put the slices/],
    ['lone', /at least two slices, found one, 1/],
    ['scouts', /slices of a DICOM series, found only a localizer \(scout image\) \(1\)/],
    ['reports', /found only a report of radiation dose \(1\)/],
  ] as const) {
    await t.throwsAsync(readVolume(join(folder, name)), { name: 'InputError', message });
  }
});

test('of slices only what is before their pixels is read for their grid', async (t) => {
  const folder = folderOf(t, () => ({}));
  const path = join(folder, '0.dcm');
  const before = await readGrid(folder);
  writeFileSync(path, dicomBytes({ ...slices[0], pixels: slices[0].pixels.map(() => 7) }));
  appendFileSync(path, Buffer.alloc(100, 1));
  t.deepEqual(await readGrid(folder), before);
});
