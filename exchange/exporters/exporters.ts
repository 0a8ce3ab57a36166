import type { Exporter } from '../exporter.js';

/** Every form of export. */
export const exporters: readonly Exporter[] = [
  /** Pictures and a table of labels, for training classifiers. */
  {
    name: 'pictures',
    summary: 'pictures and labels.csv, for training classifiers whose predictions "radvuqa submit" takes',
    needsKey: true,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim'],
    images: ['files'],
    special: [],
    load: async () => (await import('./writePictures.js')).picturesWriter,
  },
  /** Messages with text, pictures and the right answer, for fine-tuning. */
  {
    name: 'conversations',
    summary: 'conversations.jsonl and pictures, for fine-tuning; no subjects for testing',
    needsKey: true,
    splits: ['train'],
    forms: ['verbatim'],
    images: ['files'],
    special: [],
    load: async () => (await import('./writeConversations.js')).conversationsWriter,
  },
  /** Tables of tab-separated values in the folder `$LMUData`. */
  {
    name: 'vlmevalkit',
    summary: "tables (TSV) for VLMEvalKit's folder LMUData",
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim', 'native'],
    images: ['embed', 'files'],
    special: ['shardBytes'],
    load: async () => (await import('./vlmevalkit/writeVlmEvalKit.js')).vlmEvalKitWriter,
  },
  /** Config, prompt and tests. */
  {
    name: 'promptfoo',
    summary: 'config, prompt, tests and pictures for promptfoo',
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim'],
    images: ['files'],
    special: [],
    load: async () => (await import('./promptfoo/writePromptfoo.js')).promptfooWriter,
  },
];
