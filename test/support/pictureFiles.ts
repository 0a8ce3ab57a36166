import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/**
 * Pictures of 4 x 3 blocks of 8 x 8 pixels, written by Pillow 13.0.0 from
 *   g = np.kron([[0, 40, 80, 120], [160, 200, 240, 255], [10, 10, 250, 250]], np.ones((8, 8))).astype(np.uint8)
 *   im = Image.fromarray(np.stack([g, 255 - g, np.full_like(g, 60)], -1))
 */
export const pillowPictures = {
  /** im.convert('P', palette=Image.ADAPTIVE, colors=16).save('x.png', optimize=True) */
  palette:
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAYBAMAAABpfeIHAAAAHlBMVEUA/zwK9Two1zxQrzx4hzygXzzINzzwDzz6BTz/ADzEaguXAAAAKklEQVR42mNkYGBgUGJgYBCEYiYGNEAfAcZQJDcoDaA7BKGMcrpaiyEAAHQiAZPo9itTAAAAAElFTkSuQmCC',
  /** im.convert('CMYK').save('x.jpg', quality=90, subsampling=0, optimize=True) */
  cmykJpeg:
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgAGAAgBEMRAE0RAFkRAEsRAP/EABkAAQEBAQEBAAAAAAAAAAAAAAAHCgkGCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8A5VOqb5KdU1qRQFrRQFrRUFqRQFrRQFrRUHqHlwZcWo0ABqAZfwAH/9k=',
  /** ex = Image.Exif(); ex[0x0112] = 6; Image.fromarray(g).save('x.jpg', exif=ex, quality=90, optimize=True) */
  turnedJpeg:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAYACABAREA/8QAGAABAAMBAAAAAAAAAAAAAAAABwAGCgn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AOVRqNZrNRrNa0MuKNQCP//Z',
  /** tifffile.imwrite('x.tif', np.array([[0, 1.5, -2, 3]], np.float32), metadata=None), tifffile 2026.3.3 */
  floats:
    'SUkqAAgAAAAOAAABBAABAAAABAAAAAEBBAABAAAAAQAAAAIBAwABAAAAIAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEBBAABAAAA4AAAABUBAwABAAAAAQAAABYBBAABAAAAAQAAABcBBAABAAAAEAAAABoBBQABAAAAtgAAABsBBQABAAAAvgAAACgBAwABAAAAAQAAADEBAgAMAAAAxgAAAFMBAwABAAAAAwAAAAAAAAABAAAAAQAAAAEAAAABAAAAdGlmZmZpbGUucHkAAAAAAAAAAAAAAAAAAAAAAAAAAADAPwAAAMAAAEBA',
  /** tifffile.imwrite('x.tif', np.zeros((2, 2, 4), np.uint8), metadata=None, photometric='minisblack') */
  twoPages:
    'SUkqAAgAAAANAAABBAABAAAABAAAAAEBBAABAAAAAgAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEBBAABAAAA0AAAABUBAwABAAAAAQAAABYBBAABAAAAAgAAABcBBAABAAAACAAAABoBBQABAAAAqgAAABsBBQABAAAAsgAAACgBAwABAAAAAQAAADEBAgAMAAAAugAAAOAAAAABAAAAAQAAAAEAAAABAAAAdGlmZmZpbGUucHkAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAAABBAABAAAABAAAAAEBBAABAAAAAgAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEBBAABAAAA2AAAABUBAwABAAAAAQAAABYBBAABAAAAAgAAABcBBAABAAAACAAAABoBBQABAAAAdgEAABsBBQABAAAAfgEAACgBAwABAAAAAQAAAAAAAAABAAAAAQAAAAEAAAABAAAA',
} as const;

/** Bytes of one of these. */
export function pillowPicture(name: keyof typeof pillowPictures): Buffer {
  return Buffer.from(pillowPictures[name], 'base64');
}

/** A grey picture of so many pixels a row, by the values of its pixels: 8 bits each, or 16 where they are a Uint16Array. */
export function greyPicture(values: Uint8Array | Uint16Array, width: number): Sharp {
  const raw = { width, height: values.length / width, channels: 1 } as const;
  return sharp(values, { raw }).toColourspace(values instanceof Uint16Array ? 'grey16' : 'b-w');
}

/** A grey PNG file of 8 bits, made at once. */
export function greyPng(values: Uint8Array, width: number): Buffer {
  const rows = Array.from({ length: values.length / width }, (_, row) => [
    Buffer.alloc(1),
    values.subarray(row * width, (row + 1) * width),
  ]);
  return png(width, rows.length, Buffer.concat(rows.flat()));
}

/** A PNG file of a few bytes whose header says a size. */
export function pngOfSize(width: number, height: number): Buffer {
  return png(width, height, Buffer.alloc(100));
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
