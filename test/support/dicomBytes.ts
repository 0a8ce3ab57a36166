import { deflateRawSync } from 'node:zlib';

/** One axial CT slice of 4 x 3 pixels as a DICOM file, explicit little-endian where nothing else is said. */
export interface DicomFile {
  readonly number: number;
  /** Image Position (Patient), LPS in mm. */
  readonly position: readonly number[];
  /** Numbers as they are stored, of all frames. */
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
  readonly syntax?: DicomSyntax;
  /** What the file begins with: by default preamble and header. */
  readonly start?: 'preamble' | 'header' | 'data set';
  readonly sopClass?: string;
  /** Elements by tag, such as "00281052": others than above, or in their place; null leaves one out. */
  readonly elements?: Readonly<Record<string, DicomElement | null>>;
}

export type DicomSyntax = 'explicit' | 'implicit' | 'big-endian' | 'deflated' | 'RLE';

/** Value representation, and a text, numbers or the items of a sequence. */
export type DicomElement = readonly [
  representation: string,
  value: string | readonly number[] | readonly Readonly<Record<string, DicomElement>>[],
];

/** SOP Class UIDs of objects that come in folders of slices. */
export const sopClasses = {
  ct: '1.2.840.10008.5.1.4.1.1.2',
  enhancedCt: '1.2.840.10008.5.1.4.1.1.2.1',
  mr: '1.2.840.10008.5.1.4.1.1.4',
  capture: '1.2.840.10008.5.1.4.1.1.7',
  doseReport: '1.2.840.10008.5.1.4.1.1.88.67',
  dicomdir: '1.2.840.10008.1.3.10',
} as const;

const syntaxes: Readonly<Record<DicomSyntax, string>> = {
  explicit: '1.2.840.10008.1.2.1',
  implicit: '1.2.840.10008.1.2',
  'big-endian': '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
  RLE: '1.2.840.10008.1.2.5',
};

/** Bytes of a DICOM file with just the elements that make a slice (PS3.5, section 7.1.2). */
export function dicomBytes(file: DicomFile): Buffer {
  const { syntax = 'explicit', start = 'preamble' } = file;
  const encoding = { isExplicit: syntax !== 'implicit', isLittleEndian: syntax !== 'big-endian' };
  const dataSet = encode(elementsOf(file), encoding);
  const whole = syntax === 'deflated' ? deflateRawSync(dataSet) : dataSet;
  if (start === 'data set') return whole;
  const header = Buffer.concat([fileHeader(file, syntaxes[syntax]), whole]);
  return start === 'header' ? header : Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), header]);
}

function fileHeader({ number, sopClass = sopClasses.ct }: DicomFile, syntax: string): Buffer {
  const encoding = { isExplicit: true, isLittleEndian: true };
  const rest = encode(
    { '00020002': ['UI', sopClass], '00020003': ['UI', `1.2.3.${number}`], '00020010': ['UI', syntax] },
    encoding,
  );
  return Buffer.concat([encode({ '00020000': ['UL', [rest.length]] }, encoding), rest]);
}

function elementsOf(file: DicomFile): Readonly<Record<string, DicomElement>> {
  const { number, position, pixels, rows = 3, columns = 4, slope = 1, photometric = 'MONOCHROME2' } = file;
  const { modality = 'CT', spacing = '0.8\\0.8', detectorSpacing, aspect, syntax } = file;
  const { sopClass = sopClasses.ct, window, windowWidth } = file;
  const given: Readonly<Record<string, DicomElement | null>> = {
    '00080016': ['UI', sopClass],
    '00080018': ['UI', `1.2.3.${number}`],
    '00080060': ['CS', modality],
    '00181164': detectorSpacing === undefined ? null : ['DS', detectorSpacing],
    '0020000d': ['UI', '1.2.4'],
    '0020000e': ['UI', '1.2.5'],
    '00200013': ['IS', `${number}`],
    '00200032': ['DS', position.join('\\')],
    '00200037': ['DS', '1\\0\\0\\0\\1\\0'],
    '00280002': ['US', [1]],
    '00280004': ['CS', photometric],
    '00280010': ['US', [rows]],
    '00280011': ['US', [columns]],
    '00280030': spacing === null ? null : ['DS', spacing],
    '00280034': aspect === undefined ? null : ['IS', aspect],
    '00280100': ['US', [16]],
    '00280101': ['US', [16]],
    '00280102': ['US', [15]],
    '00280103': ['US', [0]],
    '00281050': window === undefined ? null : ['DS', window],
    '00281051': windowWidth === undefined ? null : ['DS', windowWidth],
    '00281052': ['DS', '-1024'],
    '00281053': ['DS', `${slope}`],
    '7fe00010': [syntax === 'RLE' ? 'RLE' : 'OW', pixels],
    ...file.elements,
  };
  const present = Object.entries(given).flatMap(([tag, value]) => (value === null ? [] : [[tag, value]]));
  return Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Encoding {
  readonly isExplicit: boolean;
  readonly isLittleEndian: boolean;
}

function encode(elements: Readonly<Record<string, DicomElement>>, encoding: Encoding): Buffer {
  return Buffer.concat(
    // Keys that look like whole numbers come first whatever their order was.
    Object.entries(elements)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, element]) => encodeElement(tag, element, encoding)),
  );
}

function encodeElement(tag: string, [kind, value]: DicomElement, encoding: Encoding): Buffer {
  const { isExplicit } = encoding;
  const start = encodeTag(tag, encoding);
  if (kind === 'RLE') {
    const items = [['fffee000', Buffer.alloc(0)] as const, ...rleItems(value as readonly number[])];
    const fragments = items.map(([item, bytes]) =>
      Buffer.concat([encodeTag(item, encoding), uint(bytes.length, 4, encoding), bytes]),
    );
    return Buffer.concat([start, Buffer.from('OB\0\0'), uint(0xffffffff, 4, encoding), ...fragments]);
  }
  const bytes = encodeValue(kind, value, encoding);
  const isLong = /^(O.|S[QV]|U[CNRTV])$/.test(kind);
  const length = uint(bytes.length, isExplicit && !isLong ? 2 : 4, encoding);
  const kindBytes = isExplicit ? Buffer.from(isLong ? `${kind}\0\0` : kind) : Buffer.alloc(0);
  return Buffer.concat([start, kindBytes, length, bytes]);
}

function encodeValue(kind: string, value: DicomElement[1], encoding: Encoding): Buffer {
  if (typeof value === 'string') {
    const padding = kind === 'UI' || kind === 'OB' ? '\0' : ' ';
    return Buffer.from(value.length % 2 === 0 ? value : value + padding, 'latin1');
  }
  if (kind !== 'SQ') {
    const size = { UL: 4, OL: 4, OV: 8, OB: 1 }[kind] ?? 2;
    const bytes = Buffer.concat(value.map((number) => uint(Number(number), size, encoding)));
    return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
  }
  // Of unknown length, ended by delimiters.
  const items = (value as readonly Readonly<Record<string, DicomElement>>[]).flatMap((item) => [
    encodeTag('fffee000', encoding),
    uint(0xffffffff, 4, encoding),
    encode(item, encoding),
    encodeTag('fffee00d', encoding),
    uint(0, 4, encoding),
  ]);
  return Buffer.concat(items);
}

/** A frame of 16 bits as two segments of runs (PS3.5, annex G), and the end of the sequence. */
function rleItems(pixels: readonly number[]): (readonly [string, Buffer])[] {
  const segments = [8, 0].map((shift) =>
    // Runs of one literal byte each.
    Buffer.from(pixels.flatMap((pixel) => [0, (pixel >> shift) & 0xff])),
  );
  const header = Buffer.alloc(64);
  header.writeUInt32LE(2, 0);
  header.writeUInt32LE(64, 4);
  header.writeUInt32LE(64 + segments[0].length, 8);
  return [
    ['fffee000', Buffer.concat([header, ...segments])],
    ['fffee0dd', Buffer.alloc(0)],
  ];
}

function encodeTag(tag: string, encoding: Encoding): Buffer {
  const [group, element] = [tag.slice(0, 4), tag.slice(4)].map((half) => Number.parseInt(half, 16));
  return Buffer.concat([uint(group, 2, encoding), uint(element, 2, encoding)]);
}

function uint(value: number, size: number, { isLittleEndian }: Encoding): Buffer {
  const bytes = Buffer.alloc(size);
  const shown = Math.min(size, 6);
  if (isLittleEndian) bytes.writeUIntLE(value, 0, shown);
  else bytes.writeUIntBE(value, size - shown, shown);
  return bytes;
}
