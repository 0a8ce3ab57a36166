import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { registerSheetFont, sheetFont } from '../../generator/sheet/sheetFont.js';
import { darkRunColour, runColour, truthColour } from '../../generator/sheet/sheetPrediction.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { frameVolumes } from './frameVolumes.js';
import { type PlaceVolumes, type PlaceVolumesOptions, readPlaceVolumes } from './readPlaceVolumes.js';
import {
  project,
  renderSurface,
  type Seen,
  type Surface,
  surfaceOf,
  type View,
  views,
} from './renderSurface.js';
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
  const surfaces = new Map<MaskVolume, Surface>();
  for (const [order, row] of rows.entries()) {
    const top = gap + order * rowHeight;
    for (const { volume } of partsOf(row)) surfaces.set(volume, surfaces.get(volume) ?? surfaceOf(volume));
    const frame = frameVolumes(
      row.truth,
      partsOf(row).map(({ volume }) => volume),
      side,
    );
    context.fillStyle = row.colour;
    context.fillText(row.title, gap, top + 12);
    for (const [column, view] of views.entries()) {
      const corner = { left: gap + column * (side + gap), top: top + lineHeight };
      const seen = partsOf(row).flatMap(({ volume, colour }) => {
        const surface = surfaces.get(volume);
        return surface === undefined
          ? []
          : { seen: renderSurface(surface, { view, size: side, ...frame }), colour };
      });
      context.putImageData(blend(context, seen), corner.left, corner.top);
      labelView(context, view, corner);
    }
  }
  return canvas.encode('png');
}

/** The truth, and what was said where anything was. */
function partsOf({ truth, said }: Row): { readonly volume: MaskVolume; readonly colour: string }[] {
  return [{ volume: truth, colour: truthColour }, ...(said === null ? [] : [said])];
}

interface Coloured {
  readonly seen: Seen;
  readonly colour: string;
}

/** Share of what lies in front where both are seen. */
const front = 0.6;

/** What is nearer shows most; what lies behind shines through. */
function blend(context: SKRSContext2D, parts: readonly Coloured[]) {
  const image = context.createImageData(side, side);
  const colours = parts.map(({ colour }) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  for (let pixel = 0; pixel < side * side; pixel++) {
    const seen = parts
      .map(({ seen: { heights, lights } }, place) => ({
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
