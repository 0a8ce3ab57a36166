import test from 'ava';
import fc from 'fast-check';
import { boundedReply, readableLength } from '../../../util/text/boundedReply.js';

test('a reply of usual length is read whole, in NFKC', (t) => {
  t.deepEqual(boundedReply('Ａｎｓｗｅｒ: Ⓑ'), { text: 'Answer: B', isCut: false });
  const longest = 'a'.repeat(readableLength);
  t.deepEqual(boundedReply(longest), { text: longest, isCut: false });
});

test('of a longer one both ends are read', (t) => {
  const { text, isCut } = boundedReply(`head${'x'.repeat(1_000_000)}tail`);
  t.true(isCut && text.startsWith('head') && text.endsWith('tail'));
  t.is(text.length, readableLength);
});

test('characters that NFKC makes many of are bounded, too', (t) => {
  for (const reply of ['ﷺ'.repeat(1_000_000), 'ﷺ'.repeat(readableLength)]) {
    const { text, isCut } = boundedReply(reply);
    t.true(isCut);
    t.is(text.length, readableLength);
  }
});

test('no more is ever read, however long the reply', (t) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 3_000 }),
      (piece, times) => {
        t.true(boundedReply(piece.repeat(times)).text.length <= readableLength);
      },
    ),
    { numRuns: 50 },
  );
});
