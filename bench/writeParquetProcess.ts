/** A process of its own for `benchParquet`: `node writeParquetProcess.js SUITE OUT`. */
import { writeParquet } from '../exchange/parquet/writeParquet.js';
import { createRowCounter } from '../exchange/rows/countRows.js';
import { toExportRow } from '../exchange/rows/exportRow.js';
import { openSuite } from '../suites/openSuite.js';
import { readItems } from '../suites/rows/readItems.js';
import { peakMegabytes } from './peakMegabytes.js';

const [, , suite, out] = process.argv;
const manifest = await openSuite(suite);
async function* rows() {
  for await (const item of readItems(suite)) yield toExportRow(item, null, manifest);
}
const counter = createRowCounter();
for await (const row of rows()) counter.add(row);
const start = performance.now();
const begun = process.cpuUsage();
await writeParquet(
  { suite, counts: counter.counts(), isKeyed: false, shardBytes: Number.POSITIVE_INFINITY, rows },
  out,
);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(begun);
const processorSeconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, processorSeconds, peakMegabytes: peakMegabytes() }));
