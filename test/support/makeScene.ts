import { totalClassMap } from '../../data/sources/classMaps.js';
import { expectedStructures } from '../../data/sources/expectedStructures.js';
import { ctWindow } from '../../generator/images/windows.js';
import type { BodyLevels } from '../../generator/scene/bodyLevels.js';
import { groupClasses } from '../../generator/scene/caseStructures.js';
import { createScene, type SceneThresholds } from '../../generator/scene/createScene.js';
import type { Scene } from '../../generator/scene/scene.js';

export interface SceneOptions {
  /** Class of each letter in the picture. */
  readonly classes: Readonly<Record<string, string>>;
  /** Millimetres per character, across and down. */
  readonly spacing?: readonly [number, number];
  readonly minimumArea?: number;
  readonly unlabelled?: readonly string[];
  /** Classes near the slice. */
  readonly near?: readonly string[];
  /** Of the case, where the slice has index 0; none by default. */
  readonly levels?: BodyLevels;
  /** "axial" by default. */
  readonly plane?: 'axial' | 'coronal';
  readonly spineRegions?: SceneThresholds['spineRegions'];
}

/** Makes a scene from a picture: a letter a voxel, as the viewer sees it; "." is unlabelled. */
export function makeScene(picture: readonly string[], options: SceneOptions): Scene {
  const { classes, spacing = [10, 10], minimumArea = 100, unlabelled = [], plane = 'axial' } = options;
  const classMap = totalClassMap;
  const idOf = (letter: string) => classMap.classes.find((one) => one.className === classes[letter])?.id ?? 0;
  const shown = Uint16Array.from(picture.join(''), idOf);
  /** Labelled voxels are light on dark. */
  const greys = Float32Array.from(shown, (label) => (label === 0 ? -100 : 100));
  const [width, height] = [picture[0].length, picture.length];
  return createScene(
    {
      case: 'drawn',
      grid: {
        shape: plane === 'axial' ? [width, height, 1] : [width, 1, height],
        spacing: plane === 'axial' ? [...spacing, 1] : [spacing[0], 1, spacing[1]],
        affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
        storedAxes: 'RAS',
      },
      classMap: classMap.name,
      caseStructures: groupClasses(classMap, unlabelled),
      unlabelled,
      expected: expectedStructures('CT'),
      chosen: { plane, index: 0, fraction: 0.5 },
      near: options.near ?? [],
      levels: options.levels ?? { heightOf: () => undefined, topOf: () => undefined },
      labels: { plane, index: 0, width, height, values: shown.toReversed(), covered: [] },
      intensities: { plane, index: 0, width, height, values: greys.toReversed() },
      windowOf: ctWindow,
    },
    {
      minimumLongerSide: 10 * width,
      minimumArea,
      regionShare: 0.1,
      chestShare: 0.75,
      nameShare: 0.9,
      spineRegions: options.spineRegions ?? 'where it lies',
    },
  );
}
