import test from 'ava';
import fc from 'fast-check';
import { bodyLength, bodyPieces, markImages } from '../../../models/http/requestBody.js';

test('a body with stand-ins becomes the body with base64, of the length that was said', (t) => {
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 4 }), fc.string({ unit: 'grapheme' }), (images, text) => {
      const body = (base64: readonly string[]) => JSON.stringify([text, ...base64, text]);
      const { markers, split } = markImages(images);
      const parts = split(body(markers));
      const sent = whole(bodyPieces(parts));
      const expected = body(images.map((image) => image.toString('base64')));
      return sent.toString() === expected && bodyLength(parts) === sent.length;
    }),
  );
  t.pass();
});

test('an image that is sent again is encoded once from then on', (t) => {
  const image = Buffer.alloc(200_003, 'abcdefg');
  const base64Of = () => {
    const { markers, split } = markImages([image]);
    return bodyPieces(split(markers[0])).filter((piece) => piece.length > 0);
  };
  t.is(whole(base64Of()).toString(), image.toString('base64'));
  const [again] = base64Of();
  t.is(again.toString(), image.toString('base64'));
  t.is(base64Of()[0], again);
});

/** What is sent of pieces. */
function whole(pieces: readonly (Buffer | string)[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
}
