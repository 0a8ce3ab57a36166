import sharp, { type Metadata, type Sharp } from 'sharp';
import { InputError } from '../../util/radvuqaError.js';
import { checkPictureSize } from './checkPictureSize.js';
import { greyRange } from './greyRange.js';
import { type Picture, type StoredGreys, toPicture } from './picture.js';

const formats: readonly string[] = ['png', 'jpeg', 'tiff', 'gif'];
const anyPicture = 'a PNG, JPEG, TIFF, GIF or DICOM picture';

/**
 * Reads a PNG, JPEG, TIFF or GIF picture: turned as its EXIF orientation says, what is transparent laid over black, palettes
 * resolved, colours made grey by their luma. Greys of 8 bits are taken as they are, those of 16 by `greyRange`.
 *
 * @throws InputError that names the file.
 */
export async function readRasterPicture(path: string): Promise<Picture> {
  const metadata = await orInputError(path, () => sharp(path, { limitInputPixels: false }).metadata());
  checkPictureSize(path, metadata);
  checkForm(path, metadata);
  const stored = await orInputError(path, () => readGreys(path, metadata));
  return toPicture(stored, metadata.depth === 'uchar' ? { lower: 0, upper: 255 } : greyRange(stored.values));
}

async function orInputError<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    const found = `what cannot be read (${(cause as Error).message.trim().split('\n', 1)[0]})`;
    const hint = 'copy it anew, or move it away';
    throw new InputError({ subject: path, expected: anyPicture, found, hint, cause });
  }
}

function checkForm(path: string, { format, depth, space, pages = 1 }: Metadata): void {
  const fail = (expected: string, found: string, hint: string) =>
    new InputError({ subject: path, expected, found, hint });
  if (!formats.includes(format)) throw fail(anyPicture, format, 'convert it to PNG');
  if (pages > 1) throw fail('one picture', `${pages} pages`, 'make a file of each page');
  if (depth !== 'uchar' && depth !== 'ushort')
    throw fail('8 or 16 bits a channel, unsigned', `values of type ${depth}`, 'convert it to 16 bits');
  if (space === 'cmyk' && depth !== 'uchar')
    throw fail('inks of 8 bits', 'CMYK of 16 bits', 'convert it to grey or RGB');
}

async function readGreys(path: string, metadata: Metadata): Promise<StoredGreys> {
  const { depth, hasAlpha, space, hasProfile } = metadata;
  const isDeep = depth === 'ushort';
  const turned = sharp(path, { failOn: 'error' }).autoOrient();
  const opaque = hasAlpha ? turned.flatten({ background: '#000000' }) : turned;
  const isPlainCmyk = space === 'cmyk' && !hasProfile;
  const converted = isPlainCmyk ? keepCmyk(opaque) : opaque.toColourspace(colourSpace(metadata));
  const { data, info } = await converted
    .raw(isDeep ? { depth: 'ushort' } : {})
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const greyOf = isPlainCmyk ? greyOfCmyk : channels === 1 ? greyOfGrey : greyOfRgb;
  const values = Float32Array.from({ length: width * height }, (_, pixel) =>
    greyOf(pixels, pixel * channels),
  );
  return { width, height, values };
}

function keepCmyk(image: Sharp): Sharp {
  return image.pipelineColourspace('cmyk').toColourspace('cmyk');
}

function colourSpace({ space, depth }: Metadata): string {
  const isGrey = space === 'b-w' || space === 'grey16';
  if (depth === 'ushort') return isGrey ? 'grey16' : 'rgb16';
  return isGrey ? 'b-w' : 'srgb';
}

type Pixels = Uint8Array | Uint16Array;

function greyOfGrey(pixels: Pixels, at: number): number {
  return pixels[at];
}

/** Luma (ITU-R BT.601); of a grey it is the grey itself. */
function greyOfRgb(pixels: Pixels, at: number): number {
  return luma(pixels[at], pixels[at + 1], pixels[at + 2]);
}

/** Inks without a profile of theirs: what each leaves of red, green and blue. */
function greyOfCmyk(pixels: Pixels, at: number): number {
  const left = (255 - pixels[at + 3]) / 255;
  return luma((255 - pixels[at]) * left, (255 - pixels[at + 1]) * left, (255 - pixels[at + 2]) * left);
}

function luma(red: number, green: number, blue: number): number {
  return (299 * red + 587 * green + 114 * blue) / 1000;
}
