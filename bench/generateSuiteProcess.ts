/** A process of its own for `benchGenerateSuite`: `node generateSuiteProcess.js SOURCE OUT WORKERS`. */
import { readFileSync } from 'node:fs';
import { generateSuite } from '../generator/generateSuite.js';
import { loadRecipe } from '../generator/recipes.js';
import { peakMegabytes } from './peakMegabytes.js';

const [, , source, out, workers] = process.argv;
const recipe = await loadRecipe('radvuqa-ct', []);
// For the process that makes the suite.
process.env.NODE_OPTIONS = `--import=${new URL('./tellPeakMemory.js', import.meta.url).href}`;
process.env.PEAK_MEMORY = `${out}.peak`;
const start = performance.now();
const { counts } = await generateSuite({ recipe, source, out, workers: Number(workers) });
const milliseconds = performance.now() - start;
const makerMegabytes = Number(readFileSync(process.env.PEAK_MEMORY, 'utf8'));
console.log(JSON.stringify({ ...counts, milliseconds, makerMegabytes, callerMegabytes: peakMegabytes() }));
