import { randomUUID } from 'node:crypto';

/** A stretch of a request's body: text as it is, or bytes that are sent as base64. */
export type BodyPart =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  | { readonly kind: 'base64'; readonly bytes: Buffer };

/** Stand-ins for images in a request that is built as text. */
export interface ImageMarkers {
  /** One a image, to be put where its base64 belongs; plain letters, digits and hyphens. */
  readonly markers: readonly string[];
  /** Cuts a body at the markers. */
  split(body: string): BodyPart[];
}

/**
 * Makes stand-ins for images. A body of some hundred kilobytes of base64 is copied several times on its way
 * through a client package (joined, quoted, encoded); with stand-ins it is never one piece.
 */
export function markImages(images: readonly Buffer[]): ImageMarkers {
  const begin = `image-${randomUUID()}-`;
  return {
    markers: images.map((_, index) => `${begin}${index}${end}`),
    split(body) {
      const [before, ...pieces] = body.split(begin);
      return [textPart(before), ...pieces.flatMap((piece) => splitPiece(piece, images))];
    },
  };
}

const end = '-end';

/** What follows the begin of a marker: the image's number, the marker's end, and text. */
function splitPiece(piece: string, images: readonly Buffer[]): BodyPart[] {
  const [number] = piece.split(end, 1);
  return [
    { kind: 'base64', bytes: images[Number(number)] },
    textPart(piece.slice(number.length + end.length)),
  ];
}

function textPart(text: string): BodyPart {
  return { kind: 'text', bytes: Buffer.from(text) };
}

/** Length of a body in bytes. */
export function bodyLength(parts: readonly BodyPart[]): number {
  return parts.reduce(
    (sum, { kind, bytes }) => sum + (kind === 'text' ? bytes.length : base64Length(bytes)),
    0,
  );
}

function base64Length(bytes: Buffer): number {
  return 4 * Math.ceil(bytes.length / 3);
}

/** Base64 of images that were sent before, for as long as somebody holds their bytes: many items show the same picture. */
const encoded = new WeakMap<Buffer, Buffer | 'not yet'>();

/** The first time in texts, which cost less where a picture is never shown again; from then on in bytes that are kept. */
function encode(bytes: Buffer): readonly (Buffer | string)[] {
  const known = encoded.get(bytes);
  if (known === undefined) {
    encoded.set(bytes, 'not yet');
    return stretchesOf(bytes);
  }
  const base64 = known === 'not yet' ? Buffer.from(stretchesOf(bytes).join(''), 'latin1') : known;
  encoded.set(bytes, base64);
  return [base64];
}

/** A multiple of 3, so that no stretch but the last is padded. */
const stretchBytes = 48 * 1024;

/** Texts of short stretches are collected at once; a text of the whole would lie with what lives long, which costs twice the time. */
function stretchesOf(bytes: Buffer): string[] {
  const stretches: string[] = [];
  for (let start = 0; start < bytes.length; start += stretchBytes)
    stretches.push(bytes.toString('base64', start, Math.min(bytes.length, start + stretchBytes)));
  return stretches;
}

/** The body in pieces, as they are sent: bytes, and texts of nothing but ASCII. */
export function bodyPieces(parts: readonly BodyPart[]): (Buffer | string)[] {
  return parts.flatMap(({ kind, bytes }) => (kind === 'text' ? [bytes] : encode(bytes)));
}
