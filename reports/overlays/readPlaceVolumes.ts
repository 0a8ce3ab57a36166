import type { SheetPrediction } from '../../generator/sheet/sheetPrediction.js';
import { fillPolygon } from '../../geometry/fillPolygon.js';
import { fromRuns } from '../../geometry/maskRuns.js';
import type { Mask } from '../../statistics/mask.js';
import { type KeyedItem, readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import { type Plane, planes } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { type MaskVolume, volumeOfSlices } from './volumeOfSlices.js';

/** Of which patients, and how asked, to stack the slices. */
export interface PlaceVolumesOptions {
  readonly suite: string;
  /** Only these cases; all when empty. */
  readonly cases: readonly string[];
  /** Only answers to these questions; all when empty. */
  readonly questions: readonly string[];
  readonly predictionsOf: (id: string) => Promise<readonly SheetPrediction[]>;
}

/** The true volume of a patient's tumour, and those that runs said. */
export interface PlaceVolumes {
  readonly case: string;
  readonly question: string;
  readonly plane: Plane;
  /** How many slices the volumes are made of. */
  readonly slices: number;
  readonly truth: MaskVolume;
  readonly said: readonly { readonly run: string; readonly volume: MaskVolume; readonly unread: number }[];
}

/** The slice of one item, true and as each run has it; null where nothing could be read. */
interface Slice {
  readonly index: number;
  readonly truth: Mask;
  readonly said: ReadonlyMap<string, Mask | null>;
}

interface Stack {
  readonly case: string;
  readonly question: string;
  readonly plane: Plane;
  readonly pixelMm: number;
  readonly sliceMm: number;
  readonly slices: Slice[];
}

/**
 * Stacks the areas that boxes and polygons enclose to volumes, for each case and question in the plane that has most slices. Of a
 * slice that is asked about in several ways the first counts; an answer that could not be read leaves its slice empty.
 *
 * @throws InputError when the suite or its key cannot be read, or there is no such item.
 */
export async function readPlaceVolumes(options: PlaceVolumesOptions): Promise<PlaceVolumes[]> {
  const stacks = new Map<string, Stack>();
  for await (const keyed of readItemsWithKey(options.suite)) {
    const read = await sliceOf(keyed, options);
    if (read === null) continue;
    const { slice, ...stack } = read;
    const name = JSON.stringify([stack.case, stack.question, stack.plane]);
    const known = stacks.get(name) ?? { ...stack, slices: [] };
    stacks.set(name, known);
    if (known.slices.every(({ index }) => index !== slice.index)) known.slices.push(slice);
  }
  if (stacks.size === 0) {
    const expected = 'boxes or polygons of tumours in these cases and questions';
    throw new InputError({ subject: options.suite, expected, found: 'none' });
  }
  return largest([...stacks.values()]).map(volumesOf);
}

async function sliceOf(
  { item, key: { answer, proof } }: KeyedItem,
  { cases, questions, predictionsOf }: PlaceVolumesOptions,
): Promise<(Omit<Stack, 'slices'> & { readonly slice: Slice }) | null> {
  const { origin, answer: form, question } = item;
  if (cases.length > 0 && !cases.includes(item.case)) return null;
  if (questions.length > 0 && !questions.includes(question)) return null;
  if (origin.kind !== 'glioma' || proof.kind !== 'glioma') return null;
  if (!(answer.kind === 'box' || answer.kind === 'polygon') || !('width' in form)) return null;
  const predictions = await predictionsOf(item.id);
  const said = predictions.map(({ run, reading }): [string, Mask | null] => [
    run,
    reading !== null && 'points' in reading ? fillPolygon(reading.points, form) : null,
  ]);
  const { plane, index } = origin;
  const { pixelMm } = answer;
  const slice = { index, truth: fromRuns(answer.mask, form), said: new Map(said) };
  return { case: item.case, question, plane, pixelMm, sliceMm: spacingAcross(proof.affine, plane), slice };
}

/** The axis of the RAS+ grid that a plane's slices follow each other on. */
const axisOf: Readonly<Record<Plane, number>> = { sagittal: 0, coronal: 1, axial: 2 };

function spacingAcross(affine: readonly number[], plane: Plane): number {
  const axis = axisOf[plane];
  return Math.hypot(affine[axis], affine[4 + axis], affine[8 + axis]);
}

/** For each case and question the stack of most slices, of equal ones the axial one. */
function largest(stacks: readonly Stack[]): Stack[] {
  const best = new Map<string, Stack>();
  for (const stack of stacks.toSorted((a, b) => planes.indexOf(a.plane) - planes.indexOf(b.plane))) {
    const name = JSON.stringify([stack.case, stack.question]);
    if (stack.slices.length > (best.get(name)?.slices.length ?? 0)) best.set(name, stack);
  }
  return [...best.values()];
}

function volumesOf({ slices, ...stack }: Stack): PlaceVolumes {
  const sorted = slices.toSorted((a, b) => a.index - b.index);
  const volume = (maskOf: (slice: Slice) => Mask) =>
    volumeOfSlices({
      ...stack,
      slices: sorted.map((slice) => ({ index: slice.index, mask: maskOf(slice) })),
    });
  const runs = [...new Set(sorted.flatMap(({ said }) => [...said.keys()]))];
  const { case: name, question, plane } = stack;
  return {
    case: name,
    question,
    plane,
    slices: sorted.length,
    truth: volume(({ truth }) => truth),
    said: runs.map((run) => ({
      run,
      volume: volume(({ truth, said }) => said.get(run) ?? emptyLike(truth)),
      unread: sorted.filter(({ said }) => !said.get(run)).length,
    })),
  };
}

function emptyLike({ width, height }: Mask): Mask {
  return { width, height, values: new Uint8Array(width * height) };
}
