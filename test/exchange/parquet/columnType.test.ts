import test from 'ava';
import { type ColumnType, featureOf, schemaOf } from '../../../exchange/parquet/columnType.js';

const pictures: ColumnType = { kind: 'list', of: { kind: 'picture' } };

test('every node of a schema but the repeated one is optional, and a picture has its bytes first', (t) => {
  const nodes = schemaOf('images', pictures);
  t.deepEqual(
    nodes.map(({ name, repetition_type: repetition }) => [name, repetition]),
    [
      ['images', 'OPTIONAL'],
      ['list', 'REPEATED'],
      ['element', 'OPTIONAL'],
      ['bytes', 'OPTIONAL'],
      ['path', 'OPTIONAL'],
    ],
  );
  t.deepEqual(
    nodes.map(({ num_children: children }) => children ?? 0),
    [1, 1, 2, 0, 0],
  );
});

test('features are those that every version of datasets knows', (t) => {
  t.deepEqual(featureOf(pictures), { feature: { _type: 'Image' }, _type: 'Sequence' });
  t.deepEqual(featureOf({ kind: 'label', names: ['A', 'B'] }), { names: ['A', 'B'], _type: 'ClassLabel' });
  t.deepEqual(featureOf({ kind: 'struct', members: { index: { kind: 'value', of: 'int32' } } }), {
    index: { dtype: 'int32', _type: 'Value' },
  });
});
