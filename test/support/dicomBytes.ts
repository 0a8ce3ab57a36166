/** One axial CT slice of 4 x 3 pixels as a DICOM file, explicit little-endian. */
export interface DicomFile {
  readonly number: number;
  /** Image Position (Patient), LPS in mm. */
  readonly position: readonly [number, number, number];
  readonly pixels: readonly number[];
  readonly rows?: number;
  readonly columns?: number;
  readonly photometric?: string;
  /** Window centres and widths, as the file has them. */
  readonly window?: string;
  readonly windowWidth?: string;
  readonly slope?: number;
  readonly modality?: string;
  /** Pixel Spacing, as the file has it; null: none. */
  readonly spacing?: string | null;
  readonly detectorSpacing?: string;
  readonly aspect?: string;
}

const ctImage = '1.2.840.10008.5.1.4.1.1.2';
const explicitLittleEndian = '1.2.840.10008.1.2.1';

/** Bytes of a DICOM file with just the elements that make a slice (PS3.5, section 7.1.2). */
export function dicomBytes(file: DicomFile): Buffer {
  const { number, position, pixels, rows = 3, columns = 4, slope = 1, photometric = 'MONOCHROME2' } = file;
  const { modality = 'CT', spacing = '0.8\\0.8', detectorSpacing, aspect } = file;
  const instance = `1.2.3.${number}`;
  const meta = Buffer.concat([
    element(0x0002, 0x0002, 'UI', text(ctImage, '\0')),
    element(0x0002, 0x0003, 'UI', text(instance, '\0')),
    element(0x0002, 0x0010, 'UI', text(explicitLittleEndian, '\0')),
  ]);
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    element(0x0002, 0x0000, 'UL', numbers(Uint32Array.of(meta.length))),
    meta,
    element(0x0008, 0x0016, 'UI', text(ctImage, '\0')),
    element(0x0008, 0x0018, 'UI', text(instance, '\0')),
    element(0x0008, 0x0060, 'CS', text(modality)),
    ...(detectorSpacing === undefined ? [] : [element(0x0018, 0x1164, 'DS', text(detectorSpacing))]),
    element(0x0020, 0x000d, 'UI', text('1.2.4', '\0')),
    element(0x0020, 0x000e, 'UI', text('1.2.5', '\0')),
    element(0x0020, 0x0013, 'IS', text(`${number}`)),
    element(0x0020, 0x0032, 'DS', text(position.join('\\'))),
    element(0x0020, 0x0037, 'DS', text('1\\0\\0\\0\\1\\0')),
    element(0x0028, 0x0002, 'US', numbers(Uint16Array.of(1))),
    element(0x0028, 0x0004, 'CS', text(photometric)),
    element(0x0028, 0x0010, 'US', numbers(Uint16Array.of(rows))),
    element(0x0028, 0x0011, 'US', numbers(Uint16Array.of(columns))),
    ...(spacing === null ? [] : [element(0x0028, 0x0030, 'DS', text(spacing))]),
    ...(aspect === undefined ? [] : [element(0x0028, 0x0034, 'IS', text(aspect))]),
    element(0x0028, 0x0100, 'US', numbers(Uint16Array.of(16))),
    element(0x0028, 0x0101, 'US', numbers(Uint16Array.of(16))),
    element(0x0028, 0x0102, 'US', numbers(Uint16Array.of(15))),
    element(0x0028, 0x0103, 'US', numbers(Uint16Array.of(0))),
    ...(file.window === undefined ? [] : [element(0x0028, 0x1050, 'DS', text(file.window))]),
    ...(file.windowWidth === undefined ? [] : [element(0x0028, 0x1051, 'DS', text(file.windowWidth))]),
    element(0x0028, 0x1052, 'DS', text('-1024')),
    element(0x0028, 0x1053, 'DS', text(`${slope}`)),
    element(0x7fe0, 0x0010, 'OW', numbers(Uint16Array.from(pixels))),
  ]);
}

function element(group: number, tag: number, kind: string, value: Buffer): Buffer {
  const head = Buffer.alloc(kind === 'OW' ? 12 : 8);
  head.writeUInt16LE(group, 0);
  head.writeUInt16LE(tag, 2);
  head.write(kind, 4, 'latin1');
  if (kind === 'OW') head.writeUInt32LE(value.length, 8);
  else head.writeUInt16LE(value.length, 6);
  return Buffer.concat([head, value]);
}

/** Padded to an even length. */
function text(value: string, padding = ' '): Buffer {
  return Buffer.from(value.length % 2 === 0 ? value : value + padding, 'latin1');
}

function numbers(values: Uint16Array | Uint32Array): Buffer {
  return Buffer.from(values.buffer);
}
