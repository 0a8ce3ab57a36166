import { z } from 'zod';
import { sha256Schema } from '../schema/sha256.js';
import { answerKind, hadHow } from './answerKind.js';

const pixelSize = { width: z.int().min(1), height: z.int().min(1) };

/** The files of Python that a pipeline is made of, and nothing else. */
export const programFiles = ['dataset.py', 'model.py', 'train.py', 'main.py'] as const;
export type ProgramFile = (typeof programFiles)[number];

/** A program that learns to segment, known by the masks that it predicts for images whose masks it never sees. */
export const program = answerKind({
  name: 'program',
  form: 'program',
  measures: ['dice', 'hd95Pixels'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('program'),
      /** Folder of the images, relative to the suite folder: see suites/dataSet.ts. */
      dataSet: z.string(),
      /** SHA-256 over the names and hashes of the folder's files. */
      dataSetHash: sha256Schema,
      trainingImages: z.int().min(1),
      /** Images to predict, by name. */
      heldOut: z.array(z.strictObject({ name: z.string(), ...pixelSize })).min(1),
      /** Of the images: 1 of grey ones, 3 of coloured ones. */
      channels: z.literal([1, 3]),
    }),
    key: z.strictObject({
      kind: z.literal('program'),
      /** The true mask of each image to predict, a grey PNG of 0 and 255, as `files` of the key row names it. */
      masks: z.array(
        z.strictObject({ name: z.string(), file: z.string(), ...pixelSize, foreground: z.int().min(0) }),
      ),
    }),
    reading: z.strictObject({
      kind: z.literal('program'),
      had: z.enum(hadHow),
      /** Masks that were handed in and can be read; others count as empty. */
      predicted: z.int().min(0),
    }),
  },
  randomAnswer: () =>
    JSON.stringify({ outcome: 'failed', rounds: 0, predictions: [], selfReported: null, adapter: [] }),
});
