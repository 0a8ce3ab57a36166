import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { anatomyOf } from '../../data/anatomy/anatomyOf.js';
import { totalClassMap } from '../../data/sources/classMaps.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { firstVersion } from '../../generator/kinds/radvuqa/versions.js';
import { optionsOf } from '../../suites/answers/answerKinds.js';
import {
  type Item,
  itemSchema,
  type KeyRow,
  keyRowSchema,
  type StructureProof,
} from '../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { sliceOrigin, sliceProof } from '../support/ofSlice.js';
import { suiteOf } from '../support/suiteOf.js';

/*
 * Recomputes every answer of a suite from the label volume by plain loops over voxels: nothing of the
 * generator is used, only what the key says (labels, voxel boxes) and how a radiologist looks at a slice.
 */

const { labels } = drawSubject();
const [columns, rows] = labels.shape;
const spacing = [6, 6, 7];
const normalAxis = { sagittal: 0, coronal: 1, axial: 2 } as const;

interface Voxel {
  readonly at: readonly [number, number, number];
  readonly className: string;
}

const slices = new Map<string, Voxel[]>();

/** All labelled voxels of an item's slice; many items are of one slice. */
function voxelsOf(item: Item): Voxel[] {
  const origin = sliceOrigin(item);
  const slice = `${origin.plane} ${origin.index}`;
  const voxels = slices.get(slice) ?? findVoxels(origin);
  slices.set(slice, voxels);
  return voxels;
}

function findVoxels(origin: ReturnType<typeof sliceOrigin>): Voxel[] {
  return Array.from(labels.values, (label, index) => ({ label, index })).flatMap(({ label, index }) => {
    const at = [
      index % columns,
      Math.floor(index / columns) % rows,
      Math.floor(index / columns / rows),
    ] as const;
    if (label === 0 || at[normalAxis[origin.plane]] !== origin.index) return [];
    return [{ at, className: totalClassMap.classes[label - 1].className }];
  });
}

function voxelArea(item: Item): number {
  const normal = normalAxis[sliceOrigin(item).plane];
  return spacing.reduce((product, one, axis) => (axis === normal ? product : product * one), 1);
}

function areaByStructure(item: Item): Map<string, number> {
  const areas = new Map<string, number>();
  for (const { className } of voxelsOf(item)) {
    const { structure } = anatomyOf(className);
    areas.set(structure, (areas.get(structure) ?? 0) + voxelArea(item));
  }
  return areas;
}

function voxelsInBox(item: Item, { name, boxVoxels }: StructureProof): Voxel[] {
  return voxelsOf(item).filter(
    ({ at, className }) =>
      anatomyOf(className).structure === name &&
      at.every((index, axis) => index >= boxVoxels[axis] && index <= boxVoxels[axis + 3]),
  );
}

/** Millimetres to the viewer's right and down: right, anterior and superior are left or up on the screen. */
function onScreen(item: Item, proof: StructureProof): readonly [number, number] {
  const voxels = voxelsInBox(item, proof);
  const mean = (axis: number) =>
    (voxels.reduce((sum, { at }) => sum + at[axis], 0) / voxels.length) * spacing[axis];
  const { plane } = sliceOrigin(item);
  if (plane === 'axial') return [-mean(0), -mean(1)];
  return plane === 'coronal' ? [-mean(0), -mean(2)] : [-mean(1), -mean(2)];
}

function directionOf([x, y]: readonly [number, number], [x0, y0]: readonly [number, number]): string {
  const across = x - x0;
  const down = y - y0;
  const steep = Math.tan((67.5 * Math.PI) / 180);
  const flat = Math.tan((22.5 * Math.PI) / 180);
  const vertical = down < 0 ? 'above' : 'below';
  const horizontal = across < 0 ? 'left' : 'right';
  if (Math.abs(down) > steep * Math.abs(across)) return vertical;
  if (Math.abs(down) < flat * Math.abs(across)) return horizontal;
  return `${down < 0 ? 'upper' : 'lower'}-${horizontal}`;
}

const recipe = radvuqaRecipeSchema.parse({
  ...firstVersion,
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  minimumBoxPixels: 0,
  prompts: ['basic'],
  boxPadding: 0,
  boxLine: 1,
});

async function keyedItems(t: ExecutionContext, matches: (question: string) => boolean) {
  const out = await suiteOf(drawnFiles('a', drawSubject()), { recipe, seed: 11 });
  const read = (file: string) => readFileSync(join(out, file), 'utf8').trim().split('\n');
  const keys = read('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line)));
  const items = read('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line)));
  const both = items.map((item, index): { item: Item; key: KeyRow } => ({ item, key: keys[index] }));
  const wanted = both.filter(({ item }) => matches(item.question));
  t.true(wanted.length >= 5, `${wanted.length} items`);
  return wanted;
}

test('lists name exactly the structures of the minimum area, largest first', async (t) => {
  for (const { item, key } of await keyedItems(t, (question) => question.startsWith('OEQ1'))) {
    const areas = [...areaByStructure(item)].filter(([, area]) => area >= 100).sort((a, b) => b[1] - a[1]);
    t.deepEqual(
      sliceProof(key).structures.map(({ areaMm2 }) => areaMm2),
      areas.map(([, area]) => area),
    );
    t.deepEqual(key.reference.split(', ').sort(), areas.map(([name]) => name).sort());
  }
});

test('of the four options of CEQ1 only the right one has a voxel on the slice', async (t) => {
  for (const { item, key } of await keyedItems(t, (question) => question === 'CEQ1')) {
    const seen = areaByStructure(item);
    t.deepEqual(
      optionsOf(item.answer)?.filter((option) => seen.has(option)),
      [key.reference],
    );
  }
});

test('the largest is the largest by the margin, and so it is among the options', async (t) => {
  for (const { item, key } of await keyedItems(t, (question) => ['OEQ3.1', 'CEQ3'].includes(question))) {
    const [first, second] = [...areaByStructure(item)].sort((a, b) => b[1] - a[1]);
    t.is(key.reference, first[0]);
    t.true(first[1] >= 1.3 * second[1]);
    t.is(sliceProof(key).structures[0].areaMm2, first[1]);
  }
});

test('the boxed structure has the area the key says, and no other option has a voxel in the box', async (t) => {
  for (const { item, key } of await keyedItems(t, (question) =>
    ['OEQ2', 'CEQ2', 'OEQ4'].includes(question),
  )) {
    const [proof] = sliceProof(key).structures;
    t.is(voxelsInBox(item, proof).length * voxelArea(item), proof.areaMm2);
    for (const option of optionsOf(item.answer) ?? []) {
      t.is(voxelsInBox(item, { ...proof, name: option }).length > 0, option === key.reference, option);
    }
  }
});

test('directions are as a viewer sees them', async (t) => {
  for (const { item, key } of await keyedItems(t, (question) => /3\.[23]|CEQ3\.1/.test(question))) {
    const [target, reference] = sliceProof(key).structures;
    t.is(key.reference, directionOf(onScreen(item, target), onScreen(item, reference)), item.text);
    t.is(key.reference, directionOf(target.centroidPixels, reference.centroidPixels));
    t.true(
      item.text.includes(`What is the position of the ${target.name} relative to the ${reference.name}?`),
    );
  }
});
