import { copyFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import test from 'ava';
import { readDicomHeader } from '../../../data/volume/dicom/readDicomHeader.js';
import { readVolume } from '../../../data/volume/readVolume.js';
import { realData } from '../../support/realData.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/**
 * What nibabel 5.0.0 says of the volumes, after
 *   c = nib.as_closest_canonical(nib.load(file)); d = np.asanyarray(c.dataobj).astype(np.float64); n = d.shape
 * axes: nib.aff2axcodes of the loaded affine; affine: c.affine[:3].ravel(); sum: d.sum(); voxels: d at
 * (n0//3, n1//2, n2//4), (n0//2, n1//3, n2//2), (n0*3//4, n1*3//5, n2*2//3).
 */
const volumes = [
  {
    file: 'totalsegmentator-ct/s0001/ct.nii.gz',
    what: 'int16, LAS, NaN slope, qform 0 and sform 2',
    axes: 'LAS',
    shape: [512, 512, 20],
    affine: [0.9765625, 0, 0, -249.51171875, 0, 0.9765625, 0, -61.51171875, 0, 0, 2, -804.5],
    sum: -3272217339,
    voxels: [67, 130, -84],
  },
  {
    file: 'totalsegmentator-ct/s0001/segmentations/liver.nii.gz',
    what: 'a mask',
    axes: 'LAS',
    shape: [512, 512, 20],
    affine: [0.9765625, 0, 0, -249.51171875, 0, 0.9765625, 0, -61.51171875, 0, 0, 2, -804.5],
    sum: 366708,
    voxels: [0, 0, 0],
  },
  {
    file: 'totalsegmentator-ct/s0002/ct.nii.gz',
    what: 'int16, RAS',
    axes: 'RAS',
    shape: [122, 101, 30],
    affine: [3, 0, 0, -177.95632934570312, 0, 3, 0, 11.319000244140625, 0, 0, 3, 94.3017578125],
    sum: -130894872,
    voxels: [28, 71, 44],
  },
  {
    file: 'totalsegmentator-mri/s0001/mri.nii.gz',
    what: 'MR, LPS',
    axes: 'LPS',
    shape: [117, 91, 20],
    affine: [3, 0, 0, -179.40036010742188, 0, 3, 0, -103.64056396484375, 0, 0, 3, 28.989641189575195],
    sum: 41238711,
    voxels: [334, 50, 70],
  },
  {
    file: 'multilabel-ct/s0003_ct.nii.gz',
    what: 'int32 voxels',
    axes: 'RAS',
    shape: [122, 101, 112],
    affine: [3, 0, 0, -177.95632934570312, 0, 3, 0, 11.319000244140625, 0, 0, 3, 94.3017578125],
    sum: -496851173,
    voxels: [-11, 7, 28],
  },
  {
    file: 'multilabel-ct/s0003_labels.nii.gz',
    what: 'a label file',
    axes: 'RAS',
    shape: [122, 101, 112],
    affine: [3, 0, 0, -177.95632934570312, 0, 3, 0, 11.319000244140625, 0, 0, 3, 94.3017578125],
    sum: 15188945,
    voxels: [0, 79, 20],
  },
  {
    file: 'brats/BraTS20_Training_001/BraTS20_Training_001_flair.nii.gz',
    what: 'float32, negative values',
    axes: 'LPS',
    shape: [240, 240, 155],
    affine: [1, 0, 0, -239, 0, 1, 0, 0, 0, 0, 1, 0],
    sum: -26992285.660733417,
    voxels: [0.6925662755966187, -2.168675184249878, -3.624394416809082],
  },
  {
    file: 'brats/BraTS20_Training_001/BraTS20_Training_001_seg.nii.gz',
    what: 'float32 labels, qform and sform',
    axes: 'LPS',
    shape: [240, 240, 155],
    affine: [1, 0, 0, -239, 0, 1, 0, 0, 0, 0, 1, 0],
    sum: 260865,
    voxels: [0, 0, 0],
  },
  {
    file: 'segmentation-quality/lung-ct-001/image.nii.gz',
    what: 'float32, spacing that is not exact',
    axes: 'LPS',
    shape: [204, 201, 60],
    affine: [
      0.9769999980926514, 0, 0, -23.936498880386353, 0, 0.9769999980926514, 0, -115.77449607849121, 0, 0, 3,
      -100.4000015258789,
    ],
    sum: -655581056,
    voxels: [-107, 42, 19],
  },
];

for (const { file, what, axes, shape, affine, sum, voxels } of volumes) {
  test(`${file} (${what}) is what nibabel reads`, async (t) => {
    const path = realData(t, file);
    if (path === null) return;
    const volume = await readVolume(path);
    const [nx, ny, nz] = volume.shape;
    t.is(volume.storedAxes, axes);
    t.deepEqual([nx, ny, nz], shape);
    affine.forEach((expected, index) => {
      t.true(Math.abs(volume.affine[index] - expected) < 1e-9, `${index}: ${volume.affine[index]}`);
    });
    let total = 0;
    for (const value of volume.data) total += value;
    t.true(Math.abs(total - sum) <= 1e-9 * Math.abs(sum), `${total}`);
    const places = [
      [nx / 3, ny / 2, nz / 4],
      [nx / 2, ny / 3, nz / 2],
      [(nx * 3) / 4, (ny * 3) / 5, (nz * 2) / 3],
    ].map((place) => place.map(Math.floor));
    t.deepEqual(
      places.map(([i, j, k]) => volume.data[i + nx * (j + ny * k)]),
      voxels,
    );
  });
}

test('a DICOM series, by a relative path, is the same volume as the NIfTI file made of it', async (t) => {
  const folder = realData(t, 'dicom-ct/s0001');
  const file = realData(t, 'totalsegmentator-ct/s0001/ct.nii.gz');
  if (folder === null || file === null) return;
  const dicom = await readVolume(relative('', folder));
  const nifti = await readVolume(file);
  t.deepEqual(dicom.shape, nifti.shape);
  t.deepEqual(dicom.affine, nifti.affine);
  t.is(dicom.storedAxes, 'LPS');
  t.is(Buffer.compare(Buffer.from(dicom.data.buffer), Buffer.from(nifti.data.buffer)), 0);
});

test('a DICOM series with a slice missing is refused', async (t) => {
  const folder = realData(t, 'dicom-ct/s0001');
  if (folder === null) return;
  const incomplete = temporaryFolder(t);
  const names = readdirSync(folder).sort();
  for (const name of names.filter((_, index) => index !== 7))
    copyFileSync(`${folder}/${name}`, `${incomplete}/${name}`);
  const message = /slices at even distances, found distances from 2\.000 to 4\.000 mm/;
  await t.throwsAsync(readVolume(incomplete), { name: 'InputError', message });
  t.deepEqual(
    readDicomHeader(`${folder}/${names[0]}`).elements.decimals('00200032'),
    [-249.51171875, -437.51171875, -766.5],
  );
});

test('an NRRD image and its mask have the same grid', async (t) => {
  const folder = realData(t, 'segmentation-quality/brain-mr-001');
  if (folder === null) return;
  const image = await readVolume(`${folder}/image.nrrd`);
  const mask = await readVolume(`${folder}/mask.nrrd`);
  t.deepEqual([...image.shape], [256, 256, 25]);
  t.deepEqual(image.shape, mask.shape);
  t.deepEqual(image.affine, mask.affine);
});
