import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { registerSheetFont, sheetFont } from '../../generator/sheet/sheetFont.js';
import { darkRunColour, runColour, truthColour } from '../../generator/sheet/sheetPrediction.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { type PlaceVolumes, type PlaceVolumesOptions, readPlaceVolumes } from './readPlaceVolumes.js';
import { type Camera, project, renderSurface, type Surface, type View, views } from './renderSurface.js';
import { type MaskVolume, millilitresOf } from './volumeOfSlices.js';

/** Where to draw, besides what. */
export interface DrawVolumesOptions extends PlaceVolumesOptions {
  /** PNG file to write. */
  readonly out: string;
  /** How many patients at most, in the order of the suite; 6 when not given. */
  readonly count?: number;
}

/** Side of a picture, in pixels. */
const side = 360;
const lineHeight = 18;
const gap = 12;

/** The truth by itself, or what a run said over it. */
interface Row {
  readonly title: string;
  readonly colour: string;
  readonly truth: MaskVolume;
  readonly said: { readonly volume: MaskVolume; readonly colour: string } | null;
}

/**
 * Draws tumours as volumes, each from three sides: a row for what each run said over the truth, or for the truth alone without runs.
 *
 * @returns how many patients are shown.
 * @throws as `readPlaceVolumes`; OutputError when the file cannot be written.
 */
export async function drawVolumes(options: DrawVolumesOptions): Promise<number> {
  const all = await readPlaceVolumes(options);
  const shown = [...new Set(all.map((one) => one.case))].slice(0, options.count ?? 6);
  const rows = all.filter((one) => shown.includes(one.case)).flatMap(rowsOf);
  await writeFileAtomic(options.out, await drawRows(rows));
  return shown.length;
}

function rowsOf({ case: name, question, plane, slices, truth, said }: PlaceVolumes): Row[] {
  const what = `${name} · ${question} · ${slices} ${plane} slices · truth ${words(truth)}`;
  if (said.length === 0) return [{ title: what, colour: '#000000', truth, said: null }];
  return said.map(({ run, volume, unread }, place) => {
    const overlap = overlapOf(truth, volume);
    const missing = unread === 0 ? '' : ` · ${unread} slices without a reading`;
    const title = `${what} · ${run} ${words(volume)}, Dice of the volumes ${overlap.toFixed(3)}${missing}`;
    return { title, colour: darkRunColour(place), truth, said: { volume, colour: runColour(place) } };
  });
}

function words(volume: MaskVolume): string {
  return `${millilitresOf(volume).toFixed(1)} ml`;
}

function overlapOf(truth: MaskVolume, said: MaskVolume): number {
  let [all, both] = [0, 0];
  for (const [voxel, value] of truth.values.entries()) {
    all += value + said.values[voxel];
    both += value & said.values[voxel];
  }
  return all === 0 ? 0 : (2 * both) / all;
}

async function drawRows(rows: readonly Row[]): Promise<Buffer> {
  registerSheetFont();
  const rowHeight = lineHeight + side + gap;
  const canvas = createCanvas(gap + views.length * (side + gap), gap + rows.length * rowHeight);
  const context = canvas.getContext('2d');
  context.font = `12px "${sheetFont}"`;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [order, row] of rows.entries()) {
    const top = gap + order * rowHeight;
    context.fillStyle = row.colour;
    context.fillText(row.title, gap, top + 12);
    for (const [column, view] of views.entries()) {
      drawView(context, row, view, { left: gap + column * (side + gap), top: top + lineHeight });
    }
  }
  return canvas.encode('png');
}

function drawView(
  context: SKRSContext2D,
  { truth, said }: Row,
  view: View,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  const camera = { view, size: side, ...frameOf(truth, [truth, ...(said === null ? [] : [said.volume])]) };
  const surfaces = [
    { surface: renderSurface(truth, camera), colour: truthColour },
    ...(said === null ? [] : [{ surface: renderSurface(said.volume, camera), colour: said.colour }]),
  ];
  context.putImageData(blend(context, surfaces), left, top);
  labelView(context, view, { left, top });
}

/** The middle of the true tumour's box, and the scale at which all that is inside anywhere fills most of the picture from any side. */
function frameOf(truth: MaskVolume, volumes: readonly MaskVolume[]): Pick<Camera, 'middle' | 'scale'> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const most = [0, 0, 0];
  for (const place of placesInside(truth)) {
    for (const axis of [0, 1, 2]) {
      least[axis] = Math.min(least[axis], place[axis]);
      most[axis] = Math.max(most[axis], place[axis]);
    }
  }
  const half = (axis: number) => (Number.isFinite(least[axis]) ? (least[axis] + most[axis]) / 2 : 0);
  const middle = [half(0), half(1), half(2)] as const;
  let furthest = 1;
  for (const volume of volumes) {
    for (const [x, y, z] of placesInside(volume)) {
      furthest = Math.max(furthest, (x - middle[0]) ** 2 + (y - middle[1]) ** 2 + (z - middle[2]) ** 2);
    }
  }
  return { middle, scale: (0.46 * side) / (Math.sqrt(furthest) * truth.voxelMm) };
}

function* placesInside({ width, height, values }: MaskVolume) {
  for (let voxel = 0; voxel < values.length; voxel++) {
    if (values[voxel] === 0) continue;
    yield [voxel % width, Math.floor(voxel / width) % height, Math.floor(voxel / width / height)] as const;
  }
}

interface Coloured {
  readonly surface: Surface;
  readonly colour: string;
}

/** Share of what lies in front where both are seen. */
const front = 0.6;

/** What is nearer shows most; what lies behind shines through. */
function blend(context: SKRSContext2D, surfaces: readonly Coloured[]) {
  const image = context.createImageData(side, side);
  const colours = surfaces.map(({ colour }) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  for (let pixel = 0; pixel < side * side; pixel++) {
    const seen = surfaces
      .map(({ surface: { heights, lights } }, place) => ({
        place,
        height: heights[pixel],
        light: lights[pixel],
      }))
      .filter(({ height }) => height > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.height - a.height);
    for (const channel of [0, 1, 2]) {
      const [near, far] = seen.map(({ place, light }) => light * colours[place][channel]);
      const value = near === undefined ? 24 : far === undefined ? near : front * near + (1 - front) * far;
      image.data[4 * pixel + channel] = value;
    }
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}

/** Sides of the body at the picture's edges, where one lies there. */
function labelView(
  context: SKRSContext2D,
  view: View,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  const sides = [
    ['L', [1, 0, 0]],
    ['R', [-1, 0, 0]],
    ['P', [0, 1, 0]],
    ['A', [0, -1, 0]],
    ['S', [0, 0, 1]],
    ['I', [0, 0, -1]],
  ] as const;
  context.fillStyle = '#ffffff';
  context.textAlign = 'center';
  for (const [letter, direction] of sides) {
    const [x, y] = project(direction, view);
    if (Math.hypot(x, y) < 0.5) continue;
    context.fillText(letter, left + side / 2 + x * (side / 2 - 12), top + side / 2 + y * (side / 2 - 12) + 4);
  }
  context.textAlign = 'left';
  context.fillText(view.name, left + 6, top + 16);
}
