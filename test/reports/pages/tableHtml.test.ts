import test from 'ava';
import { tableHtml } from '../../../reports/pages/tableHtml.js';
import { textColumn } from '../../../reports/tables/reportTable.js';
import { readMarkup } from '../../support/readMarkup.js';

test('only text without a place to break a line, such as a hash, may be broken anywhere', (t) => {
  const cells = ['Judge', 'openai:Qwen/Qwen2.5-VL-72B-Instruct-AWQ', 'hallucination', 'f'.repeat(64)];
  const table = { caption: '', explanation: '', columns: cells.map(textColumn), rows: [{ cells }] };
  const { tags } = readMarkup(tableHtml(table).toString());
  const classes = tags.filter(({ name }) => name === 'td').map(({ attributes }) => attributes.get('class'));
  t.deepEqual(classes, ['text', 'text', 'text run']);
});
