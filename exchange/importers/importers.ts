import type { Importer } from '../importer.js';
import { isInspectLog } from './inspect/isInspectLog.js';

/** Every tool whose logs come home as runs. */
export const importers: readonly Importer[] = [
  /** Inspect of the UK AI Security Institute (inspect_ai): .eval files, and logs as one JSON. */
  {
    name: 'inspect',
    summary: 'a log of inspect_ai: .eval, or .json',
    recognises: isInspectLog,
    load: async () => (await import('./inspect/readInspectLog.js')).readInspectLog,
  },
];
