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
      const sent = Buffer.concat([...bodyPieces(parts)]);
      const expected = body(images.map((image) => image.toString('base64')));
      return sent.toString() === expected && bodyLength(parts) === sent.length;
    }),
  );
  t.pass();
});

test('large images are encoded in pieces that fit together', (t) => {
  const image = Buffer.alloc(200_003, 'abcdefg');
  const { markers, split } = markImages([image]);
  const pieces = [...bodyPieces(split(markers[0]))];
  t.true(pieces.every((piece) => piece.length <= 65_536));
  t.is(Buffer.concat(pieces).toString(), image.toString('base64'));
});
