import test from 'ava';
import { toExportRow } from '../../../exchange/rows/exportRow.js';
import { metadataOf } from '../../../exchange/rows/metadataOf.js';
import { makeItem } from '../../support/makeSuite.js';

test('metadata tell what stands beside a question, without what has no value', (t) => {
  const item = makeItem(0);
  const told = metadataOf(toExportRow(item, null, { canary: 'canary', itemsHash: 'hash' }));
  t.like(told, { id: 'item-0', pair: item.pair, subject: item.subject, split: 'test', form: 'closed' });
  t.false(Object.values(told).includes(null));
  for (const name of ['text', 'images', 'options', 'item', 'key', 'itemsHash', 'answer', 'proof'])
    t.false(name in told, name);
});
