import test from 'ava';
import { brokenTextReason } from '../../../exchange/rows/brokenTextReason.js';
import { toExportRow } from '../../../exchange/rows/exportRow.js';
import { makeItem, makeKeyRow } from '../../support/makeSuite.js';

const row = toExportRow(makeItem(0), makeKeyRow(0), { canary: 'c', itemsHash: 'h' });

test('half of a character is found wherever a tool would be told it, and whole ones are let be', (t) => {
  for (const part of [
    { text: 'Is it \ud83d?' },
    { options: ['liver', '\udc00'] },
    { subject: '\ude00\ud83d' },
    { answer: 'x\ud83d' },
  ])
    t.regex(brokenTextReason({ ...row, ...part }) ?? '', /half of a character/, JSON.stringify(part));
  t.is(brokenTextReason({ ...row, text: 'Is it 😀?', answer: null }), null);
});
