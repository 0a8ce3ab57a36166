import type { AnatomyClass, WindowRegion } from '../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../data/anatomy/anatomyOf.js';
import type { SpineLevel } from '../../data/anatomy/spineLevels.js';
import type { LabelSlice } from '../../data/sources/source.js';
import type { Grid, Slice } from '../../data/volume/volume.js';
import { applyWindow, type DisplayWindow } from '../images/windows.js';
import { type BodyLevels, findNameLimits, type NameLimits } from './bodyLevels.js';
import type { CaseStructure, CaseStructures } from './caseStructures.js';
import type { ChosenSlice } from './chooseSlices.js';
import { toDisplayOrientation } from './displayOrientation.js';
import { findPieces, mergePieces, type Piece } from './findPieces.js';
import { findUnsegmented } from './findUnsegmented.js';
import { findLaterality, isSideTellable } from './laterality.js';
import { createPixelGrid, planeSpacing } from './pixelGrid.js';
import { type RegionShares, rankRegions } from './rankRegions.js';
import { regionVotes } from './regionVotes.js';
import type { Scene, SeenStructure } from './scene.js';
import { shareWithin } from './shareWithin.js';
import { type Layers, planeWith, toLayers } from './toLayers.js';

/** What a scene is made from. */
export interface SceneSource {
  readonly case: string;
  readonly grid: Grid;
  readonly classMap: string;
  readonly caseStructures: CaseStructures;
  readonly unlabelled: readonly string[];
  /** Structures that a complete list must be able to hold. */
  readonly expected: readonly AnatomyClass[];
  readonly chosen: ChosenSlice;
  /** Classes with a voxel in the slice or so near to it that they are no certain wrong answer. */
  readonly near: readonly string[];
  /** Where the levels of the spine lie in the case. */
  readonly levels: BodyLevels;
  /** Label ids of the chosen slice, in RAS+ order. */
  readonly labels: LabelSlice;
  /** Intensities of the same slice, in RAS+ order, and the window that shows them for a region. */
  readonly intensities: Slice<Float32Array>;
  readonly windowOf: (region: WindowRegion) => DisplayWindow;
}

/** Thresholds of the recipe that a scene depends on. */
export interface SceneThresholds extends RegionShares {
  /** Where spine and muscles vote that are cut along the body: "where it lies" as the body's own regions do, or only "alone". */
  readonly spineRegions: 'where it lies' | 'alone';
  readonly minimumLongerSide: number;
  readonly minimumArea: number;
  readonly nameShare: number;
}

/** Measures a slice: structures, pieces, areas (mm2), regions, in radiological display order. */
export function createScene(source: SceneSource, thresholds: SceneThresholds): Scene {
  const { chosen, caseStructures } = source;
  const layers = toLayers(source.labels, caseStructures.groupOfLabel);
  const spacing = planeSpacing(source.grid, chosen.plane);
  const voxelMm2 = spacing[0] * spacing[1];
  const structures = measureStructures(source.labels, layers, { caseStructures, voxelMm2 });
  const large = structures.filter(
    ({ areaMm2, anatomy }) => areaMm2 >= thresholds.minimumArea && !isLesion(anatomy),
  );
  const shareIn = ({ whole, group }: SeenStructure, limits: NameLimits) =>
    shareWithin(whole, planeWith(layers, group), chosen, limits);
  const isNamed = (structure: SeenStructure) =>
    shareIn(structure, findNameLimits(structure.anatomy.category, source.levels)) >= thresholds.nameShare;
  const visible = large.filter(isNamed);
  const isAlong =
    chosen.plane !== 'axial' &&
    thresholds.spineRegions === 'where it lies' &&
    source.levels.heightOf('S1 upper') !== undefined;
  const votes = visible.flatMap((structure) => {
    const shareAbove = (level: SpineLevel) =>
      shareIn(structure, {
        lowest: source.levels.heightOf(level) ?? Number.NEGATIVE_INFINITY,
        highest: Number.POSITIVE_INFINITY,
      });
    return regionVotes(structure, { shareAbove, isAlong });
  });
  const regions = rankRegions(votes, thresholds);
  const laterality = findLaterality(chosen.plane, visible);
  const isTellable = (anatomy: AnatomyClass) => isSideTellable(anatomy, laterality);
  const seen = new Set(structures.map(({ name }) => name));
  const near = new Set(source.near.map((name) => anatomyOf(name).structure));
  const window = source.windowOf(regions.window);
  const absent = caseStructures.structures
    .filter(
      ({ anatomy, labelled }) =>
        labelled && !isLesion(anatomy) && isTellable(anatomy) && !seen.has(anatomy.structure),
    )
    .map(({ anatomy }) => anatomy);
  return {
    case: source.case,
    plane: chosen.plane,
    index: chosen.index,
    fraction: chosen.fraction,
    layers,
    window,
    greys: toGreys(source.intensities, window),
    pixelGrid: createPixelGrid(layers.planes[0], spacing, thresholds.minimumLongerSide),
    structures,
    visible,
    misnamed: large.filter((structure) => !visible.includes(structure)),
    tellable: visible.filter(({ anatomy }) => isTellable(anatomy)),
    laterality,
    absent,
    absentNearby: absent.filter(({ structure }) => !near.has(structure)),
    unsegmented: findUnsegmented(caseStructures.structures, source.expected, regions.named),
    regions,
    present: structures.flatMap(({ classes }) => classes),
    unlabelled: source.unlabelled,
    classMap: source.classMap,
    affine: source.grid.affine,
  };
}

/** A lesion is no anatomical structure to be asked for, and one without a label may still be there. */
function isLesion({ generalCategory }: AnatomyClass): boolean {
  return generalCategory === 'lesion';
}

function toGreys(intensities: Slice<Float32Array>, window: DisplayWindow): Uint8Array {
  const values = applyWindow(intensities.values, window);
  return toDisplayOrientation({ ...intensities, values }).values;
}

interface Measuring {
  readonly caseStructures: CaseStructures;
  readonly voxelMm2: number;
}

function measureStructures(
  labels: LabelSlice,
  { planes }: Layers,
  { caseStructures, voxelMm2 }: Measuring,
): SeenStructure[] {
  const seenLabels = distinctLabels(labels);
  const pieces = planes.flatMap(findPieces);
  const seenGroups = [...new Set(pieces.map(({ group }) => group))];
  const structures = seenGroups.map((group) => {
    const own = pieces.filter((piece) => piece.group === group);
    return toStructure({ group, structure: caseStructures.structures[group - 1], own, seenLabels, voxelMm2 });
  });
  return structures.sort((a, b) => b.areaMm2 - a.areaMm2 || a.group - b.group);
}

/** Neighbours are mostly the same; iterating over all of them would make an object for each. */
function distinctLabels({ values, covered }: LabelSlice): ReadonlySet<number> {
  const distinct = new Set(covered.map(({ id }) => id));
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i - 1]) distinct.add(values[i]);
  return distinct;
}

interface Measured {
  readonly group: number;
  readonly structure: CaseStructure;
  readonly own: readonly Piece[];
  readonly seenLabels: ReadonlySet<number>;
  readonly voxelMm2: number;
}

function toStructure({ group, structure, own, seenLabels, voxelMm2 }: Measured): SeenStructure {
  const whole = mergePieces(own);
  const classes = structure.classes.filter(({ id }) => seenLabels.has(id));
  return {
    name: structure.anatomy.structure,
    group,
    anatomy: structure.anatomy,
    classes: [...new Set(classes.map(({ className }) => className))],
    labels: classes.map(({ id }) => id),
    areaMm2: whole.voxels * voxelMm2,
    pieces: own.toSorted((a, b) => b.voxels - a.voxels),
    whole,
  };
}
