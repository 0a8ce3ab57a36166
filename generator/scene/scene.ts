import type { AnatomyClass } from '../../data/anatomy/anatomyClass.js';
import type { Affine } from '../../data/volume/volume.js';
import type { Plane } from '../../suites/schema/schema.js';
import type { DisplayWindow } from '../images/windows.js';
import type { Piece } from './findPieces.js';
import type { Laterality } from './laterality.js';
import type { PixelGrid } from './pixelGrid.js';
import type { SliceRegions } from './rankRegions.js';
import type { Layers } from './toLayers.js';

/** A structure (spatial category, such as "left lung") as seen on one slice. */
export interface SeenStructure {
  readonly name: string;
  /** Number of its voxels in `Scene.layers`, from 1. */
  readonly group: number;
  /** Facts shared by its classes: category, location, function. */
  readonly anatomy: AnatomyClass;
  /** Its classes with voxels on the slice, and their ids in the class map. */
  readonly classes: readonly string[];
  readonly labels: readonly number[];
  readonly areaMm2: number;
  /** Connected pieces in display voxels, largest first. */
  readonly pieces: readonly Piece[];
  /** All pieces together. */
  readonly whole: Piece;
}

/** All that questions may ask of a slice; nothing here depends on prompts, windows or randomness. */
export interface Scene {
  readonly case: string;
  readonly plane: Plane;
  /** Index in the RAS+ grid. */
  readonly index: number;
  readonly fraction: number;
  /** Structure groups of each voxel in display order; 0 is none. */
  readonly layers: Layers;
  /** The window that shows the slice, and greys (0 to 255) of the same voxels in it. */
  readonly window: DisplayWindow;
  readonly greys: Uint8Array;
  readonly pixelGrid: PixelGrid;
  /** Every structure with at least one voxel, largest area first. */
  readonly structures: readonly SeenStructure[];
  /** Those of at least the minimum area that are called by their name here, lesions apart ... */
  readonly visible: readonly SeenStructure[];
  /** As large, but cut beyond where their name holds, as the rectum in a mask of the colon: there, and not asked about. */
  readonly misnamed: readonly SeenStructure[];
  /** ... and of these the ones whose side, if any, a reader can tell. */
  readonly tellable: readonly SeenStructure[];
  /** Structures that this case labels, this slice has no voxel of, and whose side can be told; no lesions. */
  readonly absent: readonly AnatomyClass[];
  /** Of these, the ones without a voxel near the slice either. */
  readonly absentNearby: readonly AnatomyClass[];
  /** Structures of the slice's regions that may be there without a label: lists and sizes cannot do without them. */
  readonly unsegmented: readonly string[];
  readonly regions: SliceRegions;
  readonly laterality: Laterality;
  /** Class names with at least one voxel, and those that the case does not label. */
  readonly present: readonly string[];
  readonly unlabelled: readonly string[];
  readonly classMap: string;
  readonly affine: Affine;
}

/** Area in mm2 of one piece of a structure. */
export function pieceArea(structure: SeenStructure, piece: Piece): number {
  return (structure.areaMm2 * piece.voxels) / structure.whole.voxels;
}
