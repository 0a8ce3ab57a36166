import { join } from 'node:path';
import test from 'ava';
import { readSegments } from '../../../../data/volume/itk/readSegments.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

/** An NRRD header with segments of some layers and values. */
function header(segments: readonly (readonly [name: string, layer: number, value: number])[]): string {
  const fields = segments.flatMap(([name, layer, value], number) => [
    `Segment${number}_Name:=${name}`,
    `Segment${number}_Layer:=${layer}`,
    `Segment${number}_LabelValue:=${value}`,
  ]);
  return `${['NRRD0004', 'type: uchar', 'dimension: 3', 'sizes: 1 1 1', ...fields].join('\n')}\n\n\0`;
}

test('a value may stand for segments of several layers, and not for two of one', (t) => {
  const read = (bytes: string) => readSegments(join(temporaryFolder(t, { 'a.nrrd': bytes }), 'a.nrrd'));
  const layers = read(
    header([
      ['liver', 0, 1],
      ['lesion', 1, 1],
    ]),
  );
  t.deepEqual(
    layers.map(({ texts, layer, value }) => [texts[0], layer, value]),
    [
      ['liver', 0, 1],
      ['lesion', 1, 1],
    ],
  );
  const twice = header([
    ['liver', 0, 1],
    ['spleen', 0, 2],
    ['pancreas', 0, 1],
  ]);
  t.throws(() => read(twice), { name: 'InputError', message: /found 1 for "liver" and "pancreas"/ });
});
