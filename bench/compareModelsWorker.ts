import { compareRuns } from '../results/compare/compareRuns.js';
import { peakMegabytes } from './peakMegabytes.js';

const [suite, ...runs] = process.argv.slice(2);
const begun = process.cpuUsage();
await compareRuns({ runs, suite, by: 'model' });
const { user, system } = process.cpuUsage(begun);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, peakMegabytes: peakMegabytes() }));
