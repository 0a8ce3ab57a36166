import { readFile } from 'node:fs';
import { listenForInterrupt } from '../../cli/listenForInterrupt.js';

/** Listens for a request to end, with 300 ms of patience, and hangs: in a read of the file that it is given, if any. */
listenForInterrupt(300);
setInterval(() => undefined, 1000);
if (process.argv.length > 2) readFile(process.argv[2], () => undefined);
process.send?.('listening');
