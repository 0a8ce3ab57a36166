import test, { type ExecutionContext } from 'ava';
import { createPhantom } from '../../../data/phantom/createPhantom.js';
import type { Phantom } from '../../../data/phantom/phantom.js';
import { totalClasses } from '../../../data/phantom/totalClasses.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { type LabelMeasure, measureLabels } from './measureLabels.js';

/** Coarse phantoms of several seeds: the anatomy is that of full size, at a twentieth of the work. */
const coarse = [1, 7, 42].map((seed) => ({ seed, phantom: createPhantom({ seed, spacing: 4 }) }));
const measured = coarse.map(({ seed, phantom }) => ({ seed, classes: measureLabels(phantom) }));

/** Runs a check on every seed's measures; a class that is missing fails the test. */
function forEachSeed(
  t: ExecutionContext,
  check: (of: (className: string) => LabelMeasure, seed: number) => void,
): void {
  for (const { seed, classes } of measured) {
    check((className) => {
      const found = classes.get(className);
      if (found === undefined) throw new Error(`seed ${seed} has no ${className}`);
      return found;
    }, seed);
  }
  t.true(measured.length > 0);
}

test('the same options give the same bytes, another seed or subject gives others', (t) => {
  const hashes = (phantom: Phantom) =>
    [phantom.labels, phantom.intensities].map((values) => sha256Hex(new Uint8Array(values.buffer)));
  const make = (seed: number, subject?: number) =>
    hashes(createPhantom({ seed, spacing: 8, ...(subject === undefined ? {} : { subject }) }));
  const first = make(1);
  t.deepEqual(make(1), first);
  const others = [make(2), make(1, 2)];
  for (const [labels, intensities] of others) {
    t.not(labels, first[0]);
    t.not(intensities, first[1]);
  }
});

test('at least 105 classes are there in every body, none of them a stray voxel', (t) => {
  for (const { seed, classes } of measured) {
    t.true(classes.size >= 105, `seed ${seed}: ${classes.size} classes`);
    const absent = totalClasses.filter((name) => !classes.has(name));
    const mayBeAbsent = /^(brain|skull|prostate|kidney_cyst_(left|right)|vertebrae_C[1-6])$/;
    t.deepEqual(
      absent.filter((name) => !mayBeAbsent.test(name)),
      [],
      `seed ${seed}`,
    );
  }
});

test('the prostate is there in some bodies and not in others', (t) => {
  const present = measured.filter(({ classes }) => classes.has('prostate')).length;
  t.true(present > 0 && present < measured.length);
});

/** Plausible volumes in millilitres for adults, with the head room that cut-off bones and muscles need. */
const volumes: readonly (readonly [string, number, number])[] = [
  ['liver', 1000, 2200],
  ['spleen', 90, 350],
  ['kidney_right', 90, 240],
  ['kidney_left', 90, 240],
  ['heart', 350, 850],
  ['pancreas', 35, 120],
  ['gallbladder', 5, 60],
  ['stomach', 150, 800],
  ['urinary_bladder', 40, 500],
  ['aorta', 120, 300],
  ['inferior_vena_cava', 50, 130],
  ['trachea', 20, 80],
  ['thyroid_gland', 8, 35],
  ['vertebrae_L3', 25, 75],
  ['vertebrae_T6', 12, 35],
  ['hip_left', 180, 450],
  ['rib_left_6', 10, 30],
  ['autochthon_right', 350, 900],
  ['gluteus_maximus_left', 300, 1000],
  ['adrenal_gland_left', 1.5, 10],
];

test('organs have the volumes of adults', (t) => {
  forEachSeed(t, (of, seed) => {
    for (const [name, low, high] of volumes) {
      const { volume } = of(name);
      t.true(volume >= low && volume <= high, `seed ${seed}, ${name}: ${volume.toFixed(1)} ml`);
    }
    const lobes = totalClasses.filter((name) => name.startsWith('lung_')).map((name) => of(name).volume);
    const lungs = lobes.reduce((sum, volume) => sum + volume, 0);
    t.true(lungs > 3000 && lungs < 6500, `seed ${seed}, lungs: ${lungs.toFixed(0)} ml`);
  });
});

test('every class with a side lies on that side', (t) => {
  forEachSeed(t, (of) => {
    for (const left of totalClasses.filter((name) => name.includes('left') && !name.includes('cyst'))) {
      t.true(of(left).right < 0, left);
    }
    for (const right of totalClasses.filter((name) => name.includes('right') && !name.includes('cyst'))) {
      t.true(of(right).right > 0, right);
    }
  });
});

test('unpaired organs lie on their side of the spine', (t) => {
  forEachSeed(t, (of) => {
    const spine = of('vertebrae_L1').right;
    for (const name of ['liver', 'gallbladder', 'inferior_vena_cava', 'duodenum', 'superior_vena_cava']) {
      t.true(of(name).right > spine, `${name} is on the right`);
    }
    for (const name of ['spleen', 'stomach', 'pancreas', 'heart', 'aorta']) {
      t.true(of(name).right < spine, `${name} is on the left`);
    }
  });
});

/** From the head downwards. */
const descending: readonly (readonly string[])[] = [
  ['C7', ...Array.from({ length: 12 }, (_, n) => `T${n + 1}`), 'L1', 'L2', 'L3', 'L4', 'L5', 'S1'].map(
    (level) => `vertebrae_${level}`,
  ),
  ['lung_upper_lobe_right', 'lung_middle_lobe_right', 'liver', 'kidney_right', 'hip_right', 'femur_right'],
  ['lung_upper_lobe_left', 'spleen', 'kidney_left', 'hip_left', 'femur_left'],
  ['thyroid_gland', 'brachiocephalic_trunk', 'heart', 'stomach', 'small_bowel', 'urinary_bladder'],
  ['superior_vena_cava', 'inferior_vena_cava', 'iliac_vena_right'],
  ['common_carotid_artery_left', 'aorta', 'iliac_artery_left'],
  ['adrenal_gland_right', 'kidney_right'],
  ['adrenal_gland_left', 'kidney_left'],
  ...['left', 'right'].map((side) => Array.from({ length: 12 }, (_, n) => `rib_${side}_${n + 1}`)),
];

test('structures follow each other from head to foot', (t) => {
  forEachSeed(t, (of, seed) => {
    for (const row of descending) {
      for (const [index, lower] of row.slice(1).entries()) {
        t.true(of(row[index]).height > of(lower).height, `seed ${seed}: ${row[index]} above ${lower}`);
      }
    }
  });
});

/** From the front to the back. */
const backwards: readonly (readonly string[])[] = [
  ['sternum', 'heart', 'esophagus', 'vertebrae_T7', 'autochthon_left'],
  ['small_bowel', 'aorta', 'kidney_left'],
  ['trachea', 'esophagus', 'vertebrae_T2'],
  ['urinary_bladder', 'sacrum'],
  ['clavicula_left', 'scapula_left'],
  ['gluteus_medius_left', 'gluteus_maximus_left'],
];

test('structures follow each other from front to back', (t) => {
  forEachSeed(t, (of, seed) => {
    for (const row of backwards) {
      for (const [index, behind] of row.slice(1).entries()) {
        t.true(of(row[index]).front > of(behind).front, `seed ${seed}: ${row[index]} before ${behind}`);
      }
    }
  });
});

/** Mean Hounsfield units of whole classes at full size, portal venous phase. */
const means: readonly (readonly [string, number, number])[] = [
  ['liver', 95, 125],
  ['spleen', 95, 130],
  ['kidney_left', 140, 200],
  ['aorta', 130, 175],
  ['inferior_vena_cava', 120, 165],
  ['heart', 100, 160],
  ['lung_upper_lobe_left', -880, -740],
  ['lung_lower_lobe_right', -880, -740],
  ['trachea', -1000, -800],
  ['gluteus_maximus_right', 40, 65],
  ['autochthon_left', 40, 70],
  ['urinary_bladder', -10, 30],
  ['gallbladder', -5, 35],
  ['vertebrae_L3', 180, 400],
  ['rib_right_6', 220, 450],
  ['hip_left', 200, 400],
  ['spinal_cord', -10, 40],
  ['costal_cartilages', 70, 130],
];

test('at full size the grid is large enough and tissues have the values of life', (t) => {
  const phantom = createPhantom({ seed: 5 });
  const [width, height, depth] = phantom.grid.shape;
  t.true(width >= 240 && height >= 200 && depth >= 360);
  t.deepEqual(phantom.grid.spacing, [1.5, 1.5, 1.5]);
  const classes = measureLabels(phantom);
  for (const [name, low, high] of means) {
    const mean = classes.get(name)?.mean ?? Number.NaN;
    t.true(mean >= low && mean <= high, `${name}: ${mean.toFixed(0)}`);
  }
  t.true(phantom.intensities.every((value) => value >= -1024 && value < 2500));
});

test('air surrounds the patient and noise in an organ is correlated between neighbours', (t) => {
  const { phantom } = coarse[0];
  const [width] = phantom.grid.shape;
  t.true(phantom.intensities[width * 5 + 5] < -900);
  const liver = totalClasses.indexOf('liver') + 1;
  const pairs: [number, number][] = [];
  phantom.labels.forEach((label, index) => {
    const inside = label === liver && phantom.labels[index + 1] === liver;
    if (inside) pairs.push([phantom.intensities[index], phantom.intensities[index + 1]]);
  });
  t.true(correlation(pairs) > 0.3);
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (axis: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[axis], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const moment = (f: (x: number, y: number) => number) =>
    pairs.reduce((sum, [x, y]) => sum + f(x - a, y - b), 0);
  return moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y));
}
