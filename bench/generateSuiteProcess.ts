/** A process of its own for `benchGenerateSuite`: `node generateSuiteProcess.js SOURCE OUT WORKERS`. */
import { generateSuite } from '../generator/generate.js';
import { loadRecipe } from '../generator/loadRecipe.js';
import { peakMegabytes } from './peakMegabytes.js';

const [, , source, out, workers] = process.argv;
const recipe = await loadRecipe('radvuqa-ct', []);
const start = performance.now();
const { counts } = await generateSuite({ recipe, source, out, workers: Number(workers) });
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage();
const processorSeconds = (user + system) / 1e6;
console.log(JSON.stringify({ ...counts, milliseconds, processorSeconds, peakMegabytes: peakMegabytes() }));
