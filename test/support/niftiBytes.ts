/** How each voxel type is written: NIfTI datatype code, bytes, and the method of DataView. */
export const niftiTypes = {
  uint8: { code: 2, bytes: 1, put: (v: DataView, at: number, x: number) => v.setUint8(at, x) },
  int16: {
    code: 4,
    bytes: 2,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setInt16(at, x, le),
  },
  int32: {
    code: 8,
    bytes: 4,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setInt32(at, x, le),
  },
  float32: {
    code: 16,
    bytes: 4,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setFloat32(at, x, le),
  },
  float64: {
    code: 64,
    bytes: 8,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setFloat64(at, x, le),
  },
  int8: { code: 256, bytes: 1, put: (v: DataView, at: number, x: number) => v.setInt8(at, x) },
  uint16: {
    code: 512,
    bytes: 2,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setUint16(at, x, le),
  },
  uint32: {
    code: 768,
    bytes: 4,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setUint32(at, x, le),
  },
  int64: {
    code: 1024,
    bytes: 8,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setBigInt64(at, BigInt(x), le),
  },
  uint64: {
    code: 1280,
    bytes: 8,
    put: (v: DataView, at: number, x: number, le: boolean) => v.setBigUint64(at, BigInt(x), le),
  },
} as const;
export type NiftiType = keyof typeof niftiTypes;

/** A NIfTI file to be written; what is left out is as in a plain file with an identity sform. */
export interface NiftiFile {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly type?: NiftiType;
  readonly version?: 1 | 2;
  readonly littleEndian?: boolean;
  readonly sformCode?: number;
  /** Row-major, 12 or 16 numbers. */
  readonly affine?: readonly number[];
  readonly qformCode?: number;
  readonly quaternion?: readonly [number, number, number];
  readonly offset?: readonly [number, number, number];
  /** pixdim[0..3]. */
  readonly pixdim?: readonly [number, number, number, number];
  readonly slope?: number;
  readonly intercept?: number;
  readonly voxelOffset?: number;
  readonly magic?: string;
  readonly typeCode?: number;
  /** dim[0..7], when they are to lie about the shape. */
  readonly dims?: readonly number[];
}

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** Bytes of a single-file NIfTI-1 or NIfTI-2 volume; every header field can be made wrong. */
export function niftiBytes(file: NiftiFile): Buffer {
  const { version = 1, littleEndian = true, type = 'int16', shape, values } = file;
  const { bytes, put } = niftiTypes[type];
  const voxelOffset = file.voxelOffset ?? (version === 1 ? 352 : 544);
  const buffer = Buffer.alloc(Math.max(voxelOffset, version === 1 ? 352 : 544) + values.length * bytes);
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  const dims = file.dims ?? [shape.length, ...shape, ...Array<number>(7 - shape.length).fill(1)];
  const put16 = (at: number, x: number) => view.setInt16(at, x, littleEndian);
  const put32 = (at: number, x: number) => view.setInt32(at, x, littleEndian);
  const put64 = (at: number, x: number) => view.setBigInt64(at, BigInt(x), littleEndian);
  const putFloat = (at: number, x: number) => view.setFloat32(at, x, littleEndian);
  const putDouble = (at: number, x: number) => view.setFloat64(at, x, littleEndian);
  const isFirst = version === 1;
  const putReal = isFirst ? putFloat : putDouble;
  const realBytes = isFirst ? 4 : 8;
  const putReals = (at: number, numbers: readonly number[]) => {
    for (const [index, x] of numbers.entries()) putReal(at + realBytes * index, x);
  };

  put32(0, isFirst ? 348 : 540);
  buffer.write(file.magic ?? (isFirst ? 'n+1\0' : 'n+2\0\r\n\x1a\n'), isFirst ? 344 : 4, 'latin1');
  for (const [index, size] of dims.entries()) {
    if (isFirst) put16(40 + 2 * index, size);
    else put64(16 + 8 * index, size);
  }
  put16(isFirst ? 70 : 12, file.typeCode ?? niftiTypes[type].code);
  put16(isFirst ? 72 : 14, bytes * 8);
  putReals(isFirst ? 76 : 104, file.pixdim ?? [1, 1, 1, 1]);
  if (isFirst) putFloat(108, voxelOffset);
  else put64(168, voxelOffset);
  putReals(isFirst ? 112 : 176, [file.slope ?? 0, file.intercept ?? 0]);
  const putCode = isFirst ? put16 : put32;
  putCode(isFirst ? 252 : 344, file.qformCode ?? 0);
  putCode(isFirst ? 254 : 348, file.sformCode ?? 1);
  putReals(isFirst ? 256 : 352, [...(file.quaternion ?? [0, 0, 0]), ...(file.offset ?? [0, 0, 0])]);
  putReals(isFirst ? 280 : 400, (file.affine ?? identity).slice(0, 12));
  for (let index = 0; index < values.length; index++) {
    put(view, voxelOffset + bytes * index, values[index], littleEndian);
  }
  return buffer;
}
