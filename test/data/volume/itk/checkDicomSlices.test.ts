import test, { type ExecutionContext } from 'ava';
import { readVolume } from '../../../../data/volume/readVolume.js';
import { type DicomFile, dicomBytes } from '../../../support/dicomBytes.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const slices: readonly DicomFile[] = [0, 1, 2, 3].map((number) => ({
  number,
  position: [-10, -20, 30 + 2.5 * number],
  pixels: Array.from({ length: 12 }, (_, index) => 1000 + 100 * number + index),
}));

/** A folder of the slices' files, in an order of names that is not that of positions. */
function folderOf(t: ExecutionContext, files: readonly Buffer[]): string {
  return temporaryFolder(t, Object.fromEntries(files.map((file, index) => [`${(index * 7) % 4}.dcm`, file])));
}

/** The files, of which the third is of a changed slice. */
function withThird(change: Partial<DicomFile>): Buffer[] {
  return slices.map((slice, index) => dicomBytes(index === 2 ? { ...slice, ...change } : slice));
}

test('a DICOM series is sorted by position, rescaled and turned to RAS+', async (t) => {
  const { data, shape, affine, storedAxes } = await readVolume(folderOf(t, withThird({})));
  t.is(storedAxes, 'LPS');
  t.deepEqual([...shape], [4, 3, 4]);
  t.deepEqual(
    affine.map(Math.fround),
    [0.8, 0, 0, 7.6, 0, 0.8, 0, 18.4, 0, 0, 2.5, 30, 0, 0, 0, 1].map(Math.fround),
  );
  t.deepEqual(
    [...data],
    slices.flatMap(({ pixels }) => pixels.map((pixel) => pixel - 1024).reverse()),
  );
});

/** Each was read by ITK without a word. */
const bad: readonly [string, (whole: Buffer[]) => Buffer[], RegExp][] = [
  [
    'a slice cut short',
    (whole) => whole.map((file, index) => (index === 2 ? file.subarray(0, -10) : file)),
    /[0-3]\.dcm: expected the 24 bytes of pixels that it says, found the end of the file/,
  ],
  [
    'a smaller slice',
    () => withThird({ rows: 2, pixels: slices[2].pixels.slice(0, 8) }),
    /expected one number of pixel bytes in all slices, found/,
  ],
  ['another slope in one slice', () => withThird({ slope: 2 }), /rescale slope and intercept.*2 and -1024/],
  [
    'slices of a tilted scanner',
    () =>
      slices.map((slice) =>
        dicomBytes({ ...slice, position: [-10, -20 + slice.number, 30 + 2.5 * slice.number] }),
      ),
    /expected slices in line with each other, found one [0-9.]+ mm aside/,
  ],
  [
    'a slice missing',
    () => slices.map((slice) => dicomBytes({ ...slice, position: [-10, -20, 30 + 2.5 * slice.number ** 2] })),
    /slices at even distances, found distances from 2\.500 to 12\.500 mm/,
  ],
];

for (const [title, change, message] of bad) {
  test(`a DICOM series with ${title} is refused by name`, async (t) => {
    const folder = folderOf(t, change(withThird({})));
    const error = await t.throwsAsync(readVolume(folder), { name: 'InputError', message });
    t.true(error?.message.startsWith(folder), error?.message);
  });
}
