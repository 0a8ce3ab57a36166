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
  /** Parquet with pictures, or folders of pictures, with the card and croissant.json. */
  {
    name: 'hf',
    summary: 'a data set for the Hugging Face Hub: Parquet with pictures, card, croissant.json',
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim'],
    images: ['embed', 'files'],
    special: ['licence', 'shardBytes'],
    shardedImages: ['embed'],
    load: async () => (await import('./writeHuggingFace.js')).huggingFaceWriter,
  },
  /** JSON Lines and pictures, described for any loader of Croissant. */
  {
    name: 'croissant',
    summary: 'croissant.json over items.jsonl, key.jsonl and pictures',
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim'],
    images: ['files'],
    special: ['licence'],
    load: async () => (await import('./writeCroissant.js')).croissantWriter,
  },
  /** Samples and a task file. */
  {
    name: 'inspect',
    summary: 'samples, pictures and a task with a scorer for inspect_ai',
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim', 'native'],
    images: ['files'],
    special: [],
    load: async () => (await import('./inspect/writeInspect.js')).inspectWriter,
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
  /** The folder of a task. */
  {
    name: 'lmms-eval',
    summary: 'the folder of a task for lmms-eval: YAML, Python and Parquet files',
    needsKey: false,
    splits: ['all', 'train', 'test'],
    forms: ['verbatim', 'native'],
    images: ['embed'],
    special: ['shardBytes'],
    load: async () => (await import('./lmmsEval/writeLmmsEval.js')).lmmsEvalWriter,
  },
];
