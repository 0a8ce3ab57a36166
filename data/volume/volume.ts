/** Voxel arrays as they come out of a reader. */
export type VoxelArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Row-major 4x4 matrix of 16 numbers: RAS+ voxel index (i, j, k, 1) to millimetres. */
export type Affine = readonly number[];

export type Triple = readonly [number, number, number];

/** The grid of a volume after it was turned to RAS+: i grows to the right, j to the front, k to the head. */
export interface Grid {
  readonly shape: Triple;
  /** Millimetres between voxel centres along i, j, k, in single precision: the same however the file is stored. */
  readonly spacing: Triple;
  readonly affine: Affine;
  /** Axes as stored in the file, such as "LAS" (nibabel's `aff2axcodes`). */
  readonly storedAxes: string;
}

/** A whole volume in RAS+. */
export interface Volume extends Grid {
  /** Voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k); slope and intercept are applied. */
  readonly data: VoxelArray;
}

/** One plane of the RAS+ grid. */
export interface SliceRequest {
  readonly plane: 'axial' | 'coronal' | 'sagittal';
  /** Index along k (axial), j (coronal) or i (sagittal). */
  readonly index: number;
}

/**
 * Values of one plane. The first axis grows fastest: axial (i, j), coronal (i, k), sagittal (j, k);
 * value (u, v) is at u + width * v. Not yet in display orientation.
 */
export interface Slice<Values = Float32Array> extends SliceRequest {
  readonly width: number;
  readonly height: number;
  readonly values: Values;
}
