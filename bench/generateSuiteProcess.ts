/** A process of its own for `benchGenerateSuite`: `node generateSuiteProcess.js SOURCE OUT WORKERS`. */
import { generateSuite } from '../generator/generateSuite.js';
import { loadRecipe } from '../generator/recipes.js';

const [, , source, out, workers] = process.argv;
const recipe = await loadRecipe('radvuqa-ct', []);
const start = performance.now();
const { counts } = await generateSuite({ recipe, source, out, workers: Number(workers) });
const milliseconds = performance.now() - start;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...counts, milliseconds, peakMegabytes }));
