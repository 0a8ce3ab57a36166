import type { Importer } from '../importer.js';
import { isInspectLog } from './inspect/isInspectLog.js';
import { isLmmsEvalLog } from './lmmsEval/isLmmsEvalLog.js';
import { isPromptfooLog } from './promptfoo/isPromptfooLog.js';
import { isVlmEvalKitLog } from './vlmevalkit/isVlmEvalKitLog.js';

/** Every tool whose logs come home as runs. */
export const importers: readonly Importer[] = [
  /** Inspect of the UK AI Security Institute (inspect_ai): .eval files, and logs as one JSON. */
  {
    name: 'inspect',
    summary: 'a log of inspect_ai: .eval, or .json',
    recognises: isInspectLog,
    load: async () => (await import('./inspect/readInspectLog.js')).readInspectLog,
  },
  /** promptfoo: rows, or all in one JSON. */
  {
    name: 'promptfoo',
    summary: 'an output of promptfoo: .jsonl, or .json',
    recognises: isPromptfooLog,
    load: async () => (await import('./promptfoo/readPromptfooLog.js')).readPromptfooLog,
  },
  /** VLMEvalKit: tables of predictions, or the folder of a run. */
  {
    name: 'vlmevalkit',
    summary: "VLMEvalKit's predictions: .xlsx, .tsv, .json, or the folder of a run",
    recognises: isVlmEvalKitLog,
    load: async () => (await import('./vlmevalkit/readVlmEvalKitLog.js')).readVlmEvalKitLog,
  },
  /** lmms-eval: rows of a task (--log_samples) and the results beside them. */
  {
    name: 'lmms-eval',
    summary: "lmms-eval's samples (--log_samples): .jsonl, or the folder with it",
    recognises: isLmmsEvalLog,
    load: async () => (await import('./lmmsEval/readLmmsEvalLog.js')).readLmmsEvalLog,
  },
];
