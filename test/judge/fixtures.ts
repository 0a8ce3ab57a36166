import { classesOfStructure } from '../../data/anatomy/classesOfStructure.js';
import { classMaps } from '../../data/sources/classMaps.js';
import type { Direction, Item, KeyRow } from '../../suites/schema/schema.js';

/** An item with the members that the rules read, the rest filled in. */
export function makeItem(question: string, options: readonly string[] | null = null): Item {
  return {
    id: 'item',
    pair: 'pair',
    suite: 'suite',
    case: 's0001',
    subject: 's0001',
    modality: 'CT',
    plane: 'axial',
    slice: { index: 10, fraction: 0.5 },
    aspect: 'anatomy',
    question,
    form: options === null ? 'open' : 'closed',
    prompt: 'basic',
    arm: { window: true, perturbation: null, control: null },
    context: { region: null, structures: [] },
    images: ['images/ab/ab.png'],
    text: 'What is it?',
    options: options === null ? null : [...options],
  };
}

/** What a key row in a test is about; everything else is filled in. */
export interface KeyContent {
  /** Structures of the answer by name: all their classes of the class map are visible. */
  readonly answer: readonly string[];
  /** Further structures on the slice. */
  readonly visible?: readonly string[];
  readonly unlabelled?: readonly string[];
  readonly direction?: Direction;
  readonly choice?: number;
  readonly classMap?: string;
}

/** A key row; for a direction the answer is the target, the reference. */
export function makeKey(content: KeyContent): KeyRow {
  const {
    answer,
    visible = [],
    unlabelled = [],
    direction = null,
    choice = null,
    classMap = 'total',
  } = content;
  const mapped = (name: string) => visibleClasses(name, classMap);
  return {
    id: 'item',
    answer: direction ?? answer.join(', '),
    choice,
    structures: answer.flatMap(mapped),
    direction,
    present: [...answer, ...visible].flatMap(mapped),
    unlabelled: [...unlabelled],
    proof: {
      classMap,
      window: { kind: 'window', lower: -160, upper: 240 },
      affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      image: { width: 512, height: 512, pixelMm: 1 },
      structures: answer.map((name) => ({
        name,
        classes: mapped(name),
        labels: [],
        areaMm2: 1000,
        boxPixels: [0, 0, 9, 9],
        boxVoxels: [0, 0, 0, 9, 9, 9],
        centroidPixels: [5, 5],
      })),
      margins: {},
      distractors: null,
    },
  };
}

function visibleClasses(structure: string, classMap: string): string[] {
  const map = classMaps.find(({ name }) => name === classMap);
  return classesOfStructure(structure)
    .map((one) => one.className)
    .filter((name) => map?.classes.some((one) => one.className === name));
}
