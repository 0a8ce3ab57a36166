import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { readLabelNames } from '../../../../data/volume/nifti/readLabelNames.js';
import { type NiftiFile, niftiBytes } from '../../../support/niftiBytes.js';
import { realData } from '../../../support/realData.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const table = `<?xml version="1.0"?><CaretExtension><VolumeInformation Index="0"><LabelTable>
<Label Key="1" Red="0.0" Green="1.0" Blue="0.0" Alpha="1"><![CDATA[spleen]]></Label>
<Label Key="2" Red="0.0" Green="0.0" Blue="1.0" Alpha="1"><![CDATA[kidney_right]]></Label>
</LabelTable></VolumeInformation></CaretExtension>`;

/** A label volume with some text as its one header extension. */
function withExtension(text: string, change: Partial<NiftiFile> = {}): Buffer {
  const header = change.version === 2 ? 540 : 348;
  const voxelOffset = header + 12 + text.length + 1000;
  const bytes = niftiBytes({ values: [0, 1, 2, 0], shape: [2, 2, 1], voxelOffset, ...change });
  const size = change.littleEndian === false ? 'writeInt32BE' : 'writeInt32LE';
  bytes[header] = 1;
  bytes[size](voxelOffset - header - 4, header + 4);
  bytes[size](0, header + 8);
  bytes.write(text, header + 12);
  return bytes;
}

const files = [
  { title: 'a gzipped file', bytes: gzipSync(withExtension(table)) },
  { title: 'a plain file', bytes: withExtension(table) },
  { title: 'bare names', bytes: withExtension(table.replaceAll(/<!\[CDATA\[|\]\]>/g, '')) },
  { title: 'big-endian', bytes: withExtension(table, { littleEndian: false }) },
  { title: 'NIfTI-2', bytes: withExtension(table, { version: 2 }) },
  { title: 'big-endian NIfTI-2', bytes: withExtension(table, { version: 2, littleEndian: false }) },
];

for (const { title, bytes } of files) {
  test(`names of classes are read from the header extension: ${title}`, async (t) => {
    const path = join(temporaryFolder(t, { 'labels.nii.gz': bytes }), 'labels.nii.gz');
    t.deepEqual(
      await readLabelNames(path),
      new Map([
        [1, { texts: ['spleen'], isSegmented: true }],
        [2, { texts: ['kidney_right'], isSegmented: true }],
      ]),
    );
  });
}

const nameless = [
  { title: 'without an extension', bytes: niftiBytes({ values: [1], shape: [1, 1, 1] }) },
  { title: 'with another extension', bytes: withExtension('<LabelTable></LabelTable>') },
  {
    title: 'whose voxels read like names',
    bytes: niftiBytes({ values: Buffer.from(table), shape: [1, 1, 9], type: 'uint8' }),
  },
  { title: 'of another format', bytes: Buffer.from(`NRRD0005\n${table}`.padEnd(400)) },
  { title: 'of a few bytes', bytes: Buffer.from('NRRD') },
];

for (const { title, bytes } of nameless) {
  test(`a file ${title} has no names`, async (t) => {
    const path = join(temporaryFolder(t, { 'labels.nii.gz': bytes }), 'labels.nii.gz');
    t.is(await readLabelNames(path), null);
  });
}

// python: ext = nibabel.load(path).header.extensions[0]; len(re.findall('<Label ', str(ext.get_content())))
test("TotalSegmentator's own label file names all its classes", async (t) => {
  const path = realData(t, 'multilabel-ct/s0003_labels.nii.gz');
  if (path === null) return;
  const names = await readLabelNames(path);
  t.is(names?.size, 117);
  t.deepEqual(names?.get(117)?.texts, ['costal_cartilages']);
});
