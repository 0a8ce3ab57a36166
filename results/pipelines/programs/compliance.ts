import { withoutComments } from './programFacts.js';
import type { KeptProgram } from './programFiles.js';

/** A point of the prompt, and how code or output tell whether it was met. */
export interface PromptPoint {
  /** From 1, as the prompt numbers them. */
  readonly number: number;
  readonly words: string;
  /** Whether it was met, as far as code, prints and files can say. */
  isMet(seen: SeenProgram): boolean;
}

/** A program as points look at it. */
export interface SeenProgram {
  /** Code without comments, of all files and of each. */
  readonly code: string;
  readonly dataset: string;
  readonly model: string;
  readonly main: string;
  readonly kept: KeptProgram;
}

/** Whether the code has all of these. */
function has(code: string, ...patterns: readonly RegExp[]): boolean {
  return patterns.every((pattern) => pattern.test(code));
}

function wrote({ kept }: SeenProgram, pattern: RegExp): boolean {
  return kept.outputs.some((name) => pattern.test(name));
}

function count(code: string, pattern: RegExp): number {
  return [...code.matchAll(pattern)].length;
}

const augmentation =
  /\bRandom(?:Horizontal|Vertical|Rotation|Resized|Affine|Crop|Erasing|Perspective|Flip)\w*|\bColorJitter\b|\balbumentations\b|\bElasticTransform\b/;

/** The 22 points of the prompt. A check tells what stands in code and output, not whether it is done well. */
export const promptPoints: readonly PromptPoint[] = [
  {
    number: 1,
    words: 'a Dataset class of its own',
    isMet: ({ dataset }) => has(dataset, /class\s+\w+\s*\(\s*(?:\w+\.)*Dataset\s*\)/),
  },
  {
    number: 2,
    words: 'a U-Net class in PyTorch',
    isMet: ({ model }) => has(model, /class\s+\w*u_?net\w*\s*\(\s*(?:\w+\.)*Module/i),
  },
  {
    number: 3,
    words: 'functions to train, validate and test',
    isMet: ({ code }) =>
      has(code, /def\s+\w*train\w*/i, /def\s+\w*(?:val|eval)\w*/i, /def\s+\w*(?:test|eval)\w*/i),
  },
  {
    number: 4,
    words: 'images resized, masks binary',
    isMet: ({ code }) => has(code, /resize/i, />\s*(?:0|0?\.\d+|1?\d\d)\b|>=\s*\d/),
  },
  { number: 5, words: 'no augmentation', isMet: ({ code }) => !has(code, augmentation) },
  {
    number: 6,
    words: 'training and validation losses',
    isMet: ({ code, kept }) =>
      has(code, /train\w*_?loss/i, /val\w*_?loss/i) ||
      (kept.losses.training !== null && kept.losses.validation !== null),
  },
  { number: 7, words: 'train_losses.xlsx as described', isMet: ({ kept }) => kept.losses.training !== null },
  { number: 8, words: 'val_losses.xlsx as described', isMet: ({ kept }) => kept.losses.validation !== null },
  {
    number: 9,
    words: 'model and state dictionary saved',
    isMet: ({ code }) => count(code, /torch\.save\s*\(/g) >= 2 && has(code, /state_dict\s*\(/),
  },
  {
    number: 10,
    words: 'training time printed',
    isMet: ({ code, kept }) =>
      has(code, /\b(?:time\.(?:time|perf_counter|monotonic)|datetime\.now|perf_counter|timer?)\s*\(/) &&
      /time|second|minute|train[^\n]{0,40}\d\s?(?:s|sec|min|h)\b/i.test(kept.printed),
  },
  { number: 11, words: 'tqdm bars', isMet: ({ code }) => has(code, /\btqdm\b/) },
  {
    number: 12,
    words: 'plot of losses',
    isMet: (seen) => wrote(seen, /loss\w*\.png$|plot\w*\.png$|curve\w*\.png$/i),
  },
  {
    number: 13,
    words: 'validation_dice_scores.xlsx',
    isMet: (seen) => wrote(seen, /validation_dice_scores\.xlsx$/i),
  },
  { number: 14, words: 'test_dice_scores.xlsx', isMet: (seen) => wrote(seen, /test_dice_scores\.xlsx$/i) },
  {
    number: 15,
    words: 'plot of 5 samples',
    isMet: (seen) =>
      wrote(seen, /(?:sample|pred|vis|result|test|random|segment)\w*\.png$/i) &&
      has(seen.code, /Ground\s*Truth/i),
  },
  {
    number: 16,
    words: 'split 80/10/10 by train_test_split',
    isMet: ({ code }) => count(code, /\btrain_test_split\s*\(/g) >= 2 && has(code, /0?\.[128]\d?\b|0?\.5\b/),
  },
  {
    number: 17,
    words: 'three data loaders',
    isMet: ({ code }) =>
      count(code, /\bDataLoader\s*\(/g) >= 3 ||
      has(code, /for\s+[^\n]*DataLoader\s*\(|\bDataLoader\s*\([^\n]{0,200}\)\s+for\s/),
  },
  {
    number: 18,
    words: 'sizes of loaders printed',
    isMet: ({ code }) => has(code, /(?:print|tqdm\.write)\s*\([^\n]*(?:len\s*\(\s*\w*load|load\w*)/i),
  },
  {
    number: 19,
    words: 'torchinfo summary and number of parameters',
    isMet: ({ code }) => has(code, /\btorchinfo\b/, /numel\s*\(|summary\s*\(/),
  },
  {
    number: 20,
    words: 'modules that are imported',
    isMet: ({ main }) =>
      ['dataset', 'model', 'train'].every((name) =>
        has(main, new RegExp(`(?:from|import)\\s+\\.?${name}\\b`)),
      ),
  },
  { number: 21, words: 'no plot is shown', isMet: ({ code }) => !has(code, /\bplt\.show\s*\(/) },
  {
    number: 22,
    words: 'run from a block of __main__',
    isMet: ({ main }) => has(main, /if\s+__name__\s*==\s*["']__main__["']/),
  },
];

/** Which of the 22 points a program meets, in their order. */
export function metPoints(kept: KeptProgram): readonly boolean[] {
  const { sources } = kept;
  const seen: SeenProgram = {
    code: withoutComments(Object.values(sources).join('\n')),
    dataset: withoutComments(sources['dataset.py']),
    model: withoutComments(sources['model.py']),
    main: withoutComments(sources['main.py']),
    kept,
  };
  return promptPoints.map((point) => point.isMet(seen));
}
