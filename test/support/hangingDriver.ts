import { listenForInterrupt } from '../../cli/listenForInterrupt.js';

/** Listens for a request to end, with 300 ms of patience, and hangs. */
listenForInterrupt(300);
setInterval(() => undefined, 1000);
process.send?.('listening');
