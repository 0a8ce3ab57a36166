import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { radvuqaRecipeSchema } from '../../../../generator/kinds/radvuqa/recipe.js';
import { optionsOf } from '../../../../suites/answers/answerKinds.js';
import {
  type Item,
  itemSchema,
  type KeyRow,
  keyRowSchema,
  suiteManifestSchema,
} from '../../../../suites/schema/schema.js';
import { sliceOrigin, sliceProof } from '../../../support/ofSlice.js';
import {
  coarsePhantom,
  type LabelTable,
  phantomImage,
  phantomLabels,
  phantomLungs,
  phantomMask,
} from '../../../support/phantomAs.js';
import { phantomSlices } from '../../../support/phantomSlices.js';
import { suiteOf } from '../../../support/suiteOf.js';

/*
 * The data themselves are not here: a whole phantom is written in each layout, with names and ids as they were read in
 * its sources (see the layout's file), and what the suite says of each slice is counted again in the phantom's own labels.
 */

type Modality = 'CT' | 'MR';

interface LayoutCase {
  readonly title: string;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly cases: readonly string[];
  readonly classMap: string;
  readonly modality?: Modality;
  /** Classes of the phantom by the names that questions may use, and no other. */
  readonly structures: Readonly<Record<string, readonly string[]>>;
  /** Names that are in some question for certain. */
  readonly asked: readonly string[];
}

const kidneys = { 'left kidney': ['kidney_left'], 'right kidney': ['kidney_right'] };
const adrenals = {
  'left adrenal gland': ['adrenal_gland_left'],
  'right adrenal gland': ['adrenal_gland_right'],
};
const abdomen = {
  ...kidneys,
  ...adrenals,
  spleen: ['spleen'],
  gallbladder: ['gallbladder'],
  esophagus: ['esophagus'],
  liver: ['liver'],
  stomach: ['stomach'],
  aorta: ['aorta'],
  'inferior vena cava': ['inferior_vena_cava'],
  pancreas: ['pancreas'],
};

const amos: LabelTable = {
  1: ['spleen'],
  2: ['kidney_right'],
  3: ['kidney_left'],
  4: ['gallbladder'],
  5: ['esophagus'],
  6: ['liver'],
  7: ['stomach'],
  8: ['aorta'],
  9: ['inferior_vena_cava'],
  10: ['pancreas'],
  11: ['adrenal_gland_right'],
  12: ['adrenal_gland_left'],
  13: ['duodenum'],
  14: ['urinary_bladder'],
  15: ['prostate'],
};

const flare: LabelTable = {
  1: ['liver'],
  2: ['kidney_right'],
  3: ['spleen'],
  4: ['pancreas'],
  5: ['aorta'],
  6: ['inferior_vena_cava'],
  7: ['adrenal_gland_right'],
  8: ['adrenal_gland_left'],
  9: ['gallbladder'],
  10: ['esophagus'],
  11: ['stomach'],
  12: ['duodenum'],
  13: ['kidney_left'],
};

const btcv: LabelTable = {
  1: ['spleen'],
  2: ['kidney_right'],
  3: ['kidney_left'],
  4: ['gallbladder'],
  5: ['esophagus'],
  6: ['liver'],
  7: ['stomach'],
  8: ['aorta'],
  9: ['inferior_vena_cava'],
  10: ['portal_vein_and_splenic_vein'],
  11: ['pancreas'],
  12: ['adrenal_gland_right'],
  13: ['adrenal_gland_left'],
};

const vertebrae = [
  ...Array.from({ length: 12 }, (_, level) => `vertebrae_T${level + 1}`),
  ...Array.from({ length: 5 }, (_, level) => `vertebrae_L${level + 1}`),
];

const lungs = [...phantomLungs.left, ...phantomLungs.right];
const bones = ['sacrum', 'hip_left', 'hip_right', 'femur_left', 'femur_right', ...vertebrae];
const image = phantomImage();
const json = (content: unknown) => Buffer.from(JSON.stringify(content));

const number = (place: number, digits: number) => String(place).padStart(digits, '0');
const ctSlices = phantomSlices({ 255: ['liver'] }, 'CT');
const mrSlices = phantomSlices(
  { 63: ['liver'], 126: ['kidney_right'], 189: ['kidney_left'], 252: ['spleen'] },
  'MR',
  // Names were taken out file by file: each has a series of its own.
  (place) => ({ '0020000e': ['UI', `1.2.${place}`] }),
);
const chaosMr = mrSlices.flatMap(({ dicom, png }, place) => [
  [`Train_Sets/MR/1/T1DUAL/DICOM_anon/InPhase/IMG-0004-${number(2 * place + 2, 5)}.dcm`, dicom] as const,
  [`Train_Sets/MR/1/T1DUAL/DICOM_anon/OutPhase/IMG-0004-${number(2 * place + 1, 5)}.dcm`, dicom] as const,
  [`Train_Sets/MR/1/T1DUAL/Ground/IMG-0004-${number(2 * place + 2, 5)}.png`, png] as const,
  [`Train_Sets/MR/1/T2SPIR/DICOM_anon/IMG-0002-${number(place + 1, 5)}.dcm`, dicom] as const,
  [`Train_Sets/MR/1/T2SPIR/Ground/IMG-0002-${number(place + 1, 5)}.png`, png] as const,
]);

/** As Decathlon has them: along the fourth axis of one file. The second is nothing but 7. */
function withSecondChannel(file: Buffer): Buffer {
  const plain = Buffer.from(file);
  const start = plain.readFloatLE(108);
  plain.writeInt16LE(4, 40);
  plain.writeInt16LE(2, 48);
  return gzipSync(Buffer.concat([plain, Buffer.alloc(plain.length - start, 7)]));
}

const layouts: readonly LayoutCase[] = [
  {
    title: 'CHAOS, CT',
    files: Object.fromEntries(
      ctSlices.flatMap(({ dicom, png }, place) => [
        [`CT/1/DICOM_anon/i${number(place, 4)},0000b.dcm`, dicom],
        [`CT/1/Ground/liver_GT_${number(place, 3)}.png`, png],
      ]),
    ),
    cases: ['CT_1'],
    classMap: 'chaos_ct',
    structures: { liver: ['liver'] },
    asked: ['liver'],
  },
  {
    title: 'CHAOS, MR',
    modality: 'MR',
    files: Object.fromEntries(chaosMr),
    cases: ['MR_1_T1DUAL_InPhase', 'MR_1_T1DUAL_OutPhase', 'MR_1_T2SPIR'],
    classMap: 'chaos_mr',
    structures: { liver: ['liver'], spleen: ['spleen'], ...kidneys },
    asked: ['liver'],
  },
  {
    title: 'AbdomenAtlas',
    files: {
      'BDMAP_00000001/ct.nii.gz': image,
      'BDMAP_00000001/combined_labels.nii.gz': phantomMask(['liver']),
      ...Object.fromEntries(
        Object.entries({
          aorta: ['aorta'],
          gall_bladder: ['gallbladder'],
          kidney_left: ['kidney_left'],
          kidney_right: ['kidney_right'],
          liver: ['liver'],
          pancreas: ['pancreas'],
          postcava: ['inferior_vena_cava'],
          spleen: ['spleen'],
          stomach: ['stomach'],
          bladder: ['urinary_bladder'],
          intestine: ['small_bowel'],
          lung_left: phantomLungs.left,
          lung_right: phantomLungs.right,
        }).map(([name, classes]) => [`BDMAP_00000001/segmentations/${name}.nii.gz`, phantomMask(classes)]),
      ),
    },
    cases: ['BDMAP_00000001'],
    classMap: 'abdomenatlas',
    structures: {
      ...abdomen,
      'urinary bladder': ['urinary_bladder'],
      'small bowel': ['small_bowel'],
      'left lung': phantomLungs.left,
      'right lung': phantomLungs.right,
    },
    asked: ['liver', 'left lung', 'right lung', 'small bowel'],
  },
  {
    title: "TotalSegmentator's folder of masks beside an image",
    files: {
      'patient.nii.gz': image,
      'patient/liver.nii.gz': phantomMask(['liver']),
      'patient/kidney_left.nii.gz': phantomMask(['kidney_left']),
      'patient/kidney_right.nii.gz': phantomMask(['kidney_right']),
      'patient/statistics.json': json({}),
    },
    cases: ['patient'],
    classMap: 'total',
    structures: { liver: ['liver'], ...kidneys },
    asked: ['liver'],
  },
  {
    title: "TotalSegmentator's one file of labels beside an image",
    files: {
      'patient.nii.gz': image,
      'patient_seg.nii': phantomLabels({
        1: ['spleen'],
        2: ['kidney_right'],
        3: ['kidney_left'],
        5: ['liver'],
        6: ['stomach'],
      }),
    },
    cases: ['patient'],
    classMap: 'total',
    structures: abdomen,
    asked: ['liver'],
  },
  {
    title: 'AMOS, CT',
    files: {
      'dataset.json': json({ name: 'AMOS', labels: { 0: 'background', 8: 'arota' } }),
      'imagesTr/amos_0001.nii.gz': image,
      'labelsTr/amos_0001.nii.gz': phantomLabels(amos),
      'imagesTs/amos_0002.nii.gz': image,
    },
    cases: ['amos_0001'],
    classMap: 'amos',
    structures: { ...abdomen, duodenum: ['duodenum'], 'urinary bladder': ['urinary_bladder'] },
    asked: ['liver', 'left kidney', 'right kidney'],
  },
  {
    title: 'AMOS, MR beside CT',
    modality: 'MR',
    files: {
      'imagesVa/amos_0500.nii.gz': image,
      'labelsVa/amos_0500.nii.gz': phantomLabels(amos),
      'imagesVa/amos_0507.nii.gz': phantomImage('MR'),
      'labelsVa/amos_0507.nii.gz': phantomLabels(amos, 'MR'),
    },
    cases: ['amos_0507'],
    classMap: 'amos',
    structures: { ...abdomen, duodenum: ['duodenum'], 'urinary bladder': ['urinary_bladder'] },
    asked: ['liver'],
  },
  {
    title: 'FLARE 2022',
    files: {
      'images/FLARE22_Tr_0001_0000.nii.gz': image,
      'labels/FLARE22_Tr_0001.nii.gz': phantomLabels(flare),
    },
    cases: ['FLARE22_Tr_0001'],
    classMap: 'flare',
    structures: { ...abdomen, duodenum: ['duodenum'] },
    asked: ['liver', 'left kidney', 'right kidney'],
  },
  {
    title: 'FLARE 2021',
    files: {
      'TrainingImg/train_000_0000.nii.gz': image,
      'TrainingMask/train_000.nii.gz': phantomLabels({
        1: ['liver'],
        2: ['kidney_left', 'kidney_right'],
        3: ['spleen'],
        4: ['pancreas'],
      }),
    },
    cases: ['train_000'],
    classMap: 'flare21',
    structures: {
      liver: ['liver'],
      kidneys: ['kidney_left', 'kidney_right'],
      spleen: ['spleen'],
      pancreas: ['pancreas'],
    },
    asked: ['liver', 'kidneys'],
  },
  {
    title: 'FLARE 2023, in part',
    files: {
      'imagesTr2200/FLARE23_0001_0000.nii.gz': image,
      'labelsTr2200/FLARE23_0001.nii.gz': phantomLabels({
        1: ['liver'],
        2: ['kidney_right'],
        14: ['gallbladder'],
      }),
    },
    cases: ['FLARE23_0001'],
    classMap: 'flare',
    structures: { liver: ['liver'], 'right kidney': ['kidney_right'], lesion: ['gallbladder'] },
    asked: ['liver', 'right kidney'],
  },
  {
    title: 'BTCV',
    files: {
      'RawData/Training/img/img0001.nii.gz': image,
      'RawData/Training/label/label0001.nii.gz': phantomLabels(btcv),
    },
    cases: ['img0001'],
    classMap: 'btcv',
    structures: { ...abdomen, 'portal venous system': ['portal_vein_and_splenic_vein'] },
    asked: ['liver', 'left kidney', 'right kidney'],
  },
  {
    title: 'the Medical Segmentation Decathlon',
    files: {
      'dataset.json': json({
        name: 'Liver',
        modality: { 0: 'CT' },
        labels: { 0: 'background', 1: 'liver', 2: 'cancer' },
      }),
      'imagesTr/liver_0.nii.gz': image,
      'labelsTr/liver_0.nii.gz': phantomLabels({ 1: ['liver'], 2: ['spleen'] }),
      'imagesTs/liver_132.nii.gz': image,
    },
    cases: ['liver_0'],
    classMap: 'source',
    structures: { liver: ['liver'] },
    asked: ['liver'],
  },
  {
    title: "Decathlon's channels in one file",
    modality: 'MR',
    files: {
      'dataset.json': json({
        name: 'PROSTATE',
        modality: { 0: 'T2', 1: 'ADC' },
        labels: { 0: 'background', 1: 'PZ', 2: 'TZ' },
      }),
      'imagesTr/prostate_00.nii.gz': withSecondChannel(phantomImage('MR')),
      // The phantom of MR has no prostate; its bladder is about there.
      'labelsTr/prostate_00.nii.gz': phantomLabels({ 1: ['urinary_bladder'] }, 'MR'),
    },
    cases: ['prostate_00'],
    classMap: 'source',
    structures: { prostate: ['urinary_bladder'] },
    asked: ['prostate'],
  },
  {
    title: 'nnU-Net 2, with regions, a label to ignore and a name outside the table',
    files: {
      'dataset.json': json({
        channel_names: { 0: 'CT' },
        labels: { background: 0, kidneys: [1, 2], tumor: 2, liver: 3, fossa: 4, ignore: 5 },
        file_ending: '.nii.gz',
      }),
      'imagesTr/case_1_0000.nii.gz': image,
      'labelsTr/case_1.nii.gz': phantomLabels({
        1: ['kidney_left', 'kidney_right'],
        2: ['pancreas'],
        3: ['liver'],
        4: ['spleen'],
        5: ['stomach'],
      }),
    },
    cases: ['case_1'],
    classMap: 'source',
    structures: { liver: ['liver'], kidneys: ['kidney_left', 'kidney_right'] },
    asked: ['liver', 'kidneys'],
  },
  {
    title: 'VerSe by subject',
    files: {
      'rawdata/sub-verse004/sub-verse004_ct.nii.gz': image,
      'derivatives/sub-verse004/sub-verse004_seg-vert_msk.nii.gz': phantomLabels({
        ...Object.fromEntries(vertebrae.map((name, place) => [8 + place, [name]])),
        // As if this spine had one more of each: T12 as T13, L5 as L6.
        28: ['vertebrae_T12'],
        25: ['vertebrae_L5'],
      }),
      'derivatives/sub-verse004/sub-verse004_seg-subreg_ctd.json': json([]),
    },
    cases: ['sub-verse004'],
    classMap: 'verse',
    structures: { vertebrae },
    asked: ['vertebrae'],
  },
  {
    title: 'VerSe side by side',
    files: {
      'verse004.nii.gz': image,
      'verse004_seg.nii.gz': phantomLabels({
        ...Object.fromEntries(vertebrae.map((name, place) => [8 + place, [name]])),
        26: ['sacrum'],
      }),
      'verse004_ctd.json': json([]),
    },
    cases: ['verse004'],
    classMap: 'verse',
    structures: { vertebrae, sacrum: ['sacrum'] },
    asked: ['vertebrae', 'sacrum'],
  },
  {
    title: 'CT-ORG',
    files: {
      'volume-0.nii.gz': image,
      'labels-0.nii.gz': phantomLabels({
        1: ['liver'],
        2: ['urinary_bladder'],
        3: lungs,
        4: ['kidney_left', 'kidney_right'],
        5: bones,
      }),
    },
    cases: ['volume-0'],
    classMap: 'ct_org',
    structures: {
      liver: ['liver'],
      'urinary bladder': ['urinary_bladder'],
      lungs,
      kidneys: ['kidney_left', 'kidney_right'],
    },
    asked: ['liver', 'lungs'],
  },
  {
    title: 'KiTS',
    files: {
      'case_00000/imaging.nii.gz': image,
      'case_00000/segmentation.nii.gz': phantomLabels({ 1: ['kidney_left', 'kidney_right'], 2: ['spleen'] }),
    },
    cases: ['case_00000'],
    classMap: 'kits',
    structures: { kidneys: ['kidney_left', 'kidney_right'] },
    asked: ['kidneys'],
  },
  {
    title: 'KiTS 2021',
    files: {
      'case_00000/imaging.nii.gz': image,
      'case_00000/aggregated_MAJ_seg.nii.gz': phantomLabels({
        1: ['kidney_left', 'kidney_right'],
        3: ['spleen'],
      }),
      'case_00000/aggregated_OR_seg.nii.gz': phantomLabels({ 1: ['liver'] }),
      'case_00000/segmentations/kidney_instance-1_annotation-1.nii.gz': phantomMask(['kidney_left']),
    },
    cases: ['case_00000'],
    classMap: 'kits',
    structures: { kidneys: ['kidney_left', 'kidney_right'] },
    asked: ['kidneys'],
  },
  {
    title: 'LiTS',
    files: {
      'volume-0.nii': image,
      'segmentation-0.nii': phantomLabels({ 1: ['liver'], 2: ['spleen'] }),
      'test-volume-1.nii': image,
    },
    cases: ['volume-0'],
    classMap: 'lits',
    structures: { liver: ['liver'] },
    asked: ['liver'],
  },
];

const settings = {
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  minimumStructures: 1,
  boxPadding: 0,
  boxLine: 1,
  minimumBoxPixels: 0,
  prompts: ['basic'],
};

async function makeSuite({ files, modality = 'CT' }: LayoutCase) {
  const recipe = radvuqaRecipeSchema.parse({ ...settings, modality });
  const out = await suiteOf(files, { recipe, seed: 3 });
  const read = (file: string) =>
    readFileSync(join(out, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return {
    items: read('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    keys: read('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line))),
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8'))),
  };
}

const normalAxis = { sagittal: 0, coronal: 1, axial: 2 } as const;

/** Voxels of some classes of the phantom within a box. */
function countVoxels(
  names: readonly string[],
  [x0, y0, z0, x1, y1, z1]: readonly number[],
  modality: Modality,
) {
  const { labels, classNames, grid } = coarsePhantom(modality);
  const wanted = new Set(names.map((name) => classNames.indexOf(name) + 1));
  const [columns, rows] = grid.shape;
  let voxels = 0;
  for (let z = z0; z <= z1; z++) {
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) if (wanted.has(labels[x + columns * (y + rows * z)])) voxels++;
    }
  }
  return voxels;
}

/** Square millimetres of a voxel on a slice. */
function voxelArea(item: Item, modality: Modality): number {
  const { affine } = coarsePhantom(modality).grid;
  const normal = normalAxis[sliceOrigin(item).plane];
  return [0, 5, 10].reduce(
    (area, place, axis) => (axis === normal ? area : area * Math.abs(affine[place])),
    1,
  );
}

function structuresOf(keys: readonly KeyRow[]) {
  return keys.flatMap((key) => sliceProof(key).structures);
}

for (const layout of layouts) {
  test(`${layout.title}: the suite asks of what its labels mean, and of nothing else`, async (t) => {
    const { items, keys, manifest } = await makeSuite(layout);
    t.deepEqual(
      manifest.cases.map((one) => one.case),
      layout.cases,
    );
    t.deepEqual(
      manifest.rejectedCases.filter(({ reason }) => reason !== 'left out by the recipe'),
      [],
    );
    t.true(items.length > 0);
    t.true(keys.every(({ labels }) => labels?.classMap === layout.classMap || layout.classMap === 'source'));
    for (const [place, key] of keys.entries()) {
      const { modality = 'CT', structures } = layout;
      for (const { name, areaMm2, boxVoxels } of sliceProof(key).structures) {
        t.not(structures[name], undefined, name);
        const inBox =
          countVoxels(structures[name] ?? [], boxVoxels, modality) * voxelArea(items[place], modality);
        // A box is around one piece, and may hold a bit of another.
        t.true(areaMm2 <= inBox && areaMm2 > 0.8 * inBox, `${name}: ${areaMm2} of ${inBox}`);
      }
    }
    const names = new Set(structuresOf(keys).map(({ name }) => name));
    for (const name of layout.asked) t.true(names.has(name), name);
    for (const item of items.filter(({ question }) => question === 'CEQ2')) {
      for (const option of optionsOf(item.answer) ?? [])
        t.true(option in layout.structures || option === 'brain', option);
    }
  });

  test(`${layout.title}: what is called left is on the left of the body`, async (t) => {
    const { keys } = await makeSuite(layout);
    const middles = structuresOf(keys).flatMap(({ name, boxVoxels }) => {
      const side = /^(left|right) /.exec(name)?.[1];
      return side === undefined ? [] : [{ side, middle: (boxVoxels[0] + boxVoxels[3]) / 2 }];
    });
    const centre = coarsePhantom(layout.modality).grid.shape[0] / 2;
    // In RAS+ the first index grows to the patient's right.
    for (const { side, middle } of middles) t.is(middle > centre, side === 'right');
    t.is(
      middles.length > 0,
      Object.keys(layout.structures).some((name) => /^(?:left|right) /.test(name)),
    );
  });
}
