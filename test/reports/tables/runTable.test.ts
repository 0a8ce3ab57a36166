import test from 'ava';
import { runTable } from '../../../reports/tables/runTable.js';

const manifest = {
  format: 'radvuqa-run/2',
  suite: { name: 's', version: '1', hash: '0'.repeat(64) },
  model: { provider: 'openai', name: 'asked' },
  parameters: { temperature: 0.8, topP: 0.95, seed: null },
  imagePolicy: 'PNG',
  promptPolicy: 'text',
  toolVersion: '0.1.0',
  started: '2020',
  finished: null,
  counts: {},
} as const;

const rowsOf = (more: object) =>
  new Map(
    runTable({ manifest: { ...manifest, ...more }, judges: [] } as never).rows.map(({ cells }) => [
      cells[0],
      cells[1],
    ]),
  );
const notSent = 'Asked for, but not sent: the model does not take it';
const served = 'Model, as its replies name it';

test('parameters stand as they were sent, and those that the model refused beside', (t) => {
  const rows = rowsOf({ dropped: ['schema', 'temperature'], served: ['asked-2020', 'asked-2021'] });
  t.is(rows.get('Parameters as sent'), '{"seed":null,"topP":0.95}');
  t.is(rows.get(notSent), 'schema, temperature 0.8');
  t.is(rows.get(served), 'asked-2020, asked-2021');
});

test('without refused parameters nothing is said of them, nor of a model that no reply names', (t) => {
  const rows = rowsOf({});
  t.is(rows.get('Parameters as sent'), '{"seed":null,"temperature":0.8,"topP":0.95}');
  t.false(rows.has(notSent));
  t.false(rows.has(served));
});

test('of an imported run stands who made it, and what its log could not tell', (t) => {
  const imported = { from: 'inspect', toolVersion: '0.3.285', unknown: ['seed', 'latency'] };
  const rows = rowsOf({ imported });
  t.is(rows.get('Run by'), 'inspect 0.3.285, taken in by radvuqa 0.1.0');
  t.is(rows.get('Not told by the log'), 'seed; latency');
  t.is(
    rowsOf({ imported: { ...imported, toolVersion: null } })
      .get('Run by')
      ?.split(',')[0],
    'inspect (version not known)',
  );
});
