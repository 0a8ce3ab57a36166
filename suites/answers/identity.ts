import { z } from 'zod';
import { modalities } from '../schema/modality.js';
import { answerKind, hadHow } from './answerKind.js';

/** Whose body an image is of, or that it is of none of a human being. */
export const imageSubjects = ['human', 'nonhuman'] as const;
export type ImageSubject = (typeof imageSubjects)[number];

/** How an image came about; `unknown` where nobody says. */
export const authenticities = ['real', 'synthesised', 'unknown'] as const;
export type Authenticity = (typeof authenticities)[number];

/** What an image may be said to be; `other` is any kind of image but those that suites have. */
export const imagingMethods = [...modalities, 'other'] as const;
export type ImagingMethod = (typeof imagingMethods)[number];

/** What an image is: of whom, by which modality, and whether it is real. */
export const identity = answerKind({
  name: 'identity',
  form: 'open',
  measures: ['responseAccuracy', 'hallucination'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('identity'),
      /** What the question takes the image for, so that it can be answered with yes or no: a scan of a human by this modality. */
      modality: z.enum(modalities),
    }),
    key: z.strictObject({
      kind: z.literal('identity'),
      subject: z.enum(imageSubjects),
      /** Of one that is not human, such as "macaque"; null where it is human, or not known. */
      species: z.nullable(z.string()),
      modality: z.enum(modalities),
      authenticity: z.enum(authenticities),
    }),
    /** Each thing that the response says of the image, once; nothing where it does not say. */
    reading: z.strictObject({
      kind: z.literal('identity'),
      had: z.enum(hadHow),
      subjects: z.array(z.enum(imageSubjects)),
      /** Names of animals, as the response has them. */
      species: z.array(z.string()),
      modalities: z.array(z.enum(imagingMethods)),
      authenticities: z.array(z.enum(authenticities).exclude(['unknown'])),
    }),
  },
  randomAnswer: (_form, random) => {
    const one = (words: readonly string[]) => words[random.integer(words.length)];
    return `A ${one(['real', 'synthesised'])} ${one(['CT', 'MR'])} scan of ${one(['a human', 'an animal'])}.`;
  },
});
