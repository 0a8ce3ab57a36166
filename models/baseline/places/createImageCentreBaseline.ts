import type { Model } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { squareAbout } from './answerPlace.js';
import { placeBaseline } from './placeBaseline.js';

/** The middle of every image, and as an area a square about it whose side is a quarter of the image's. */
export async function createImageCentreBaseline(options: ModelOptions): Promise<Model> {
  return placeBaseline(options, {
    name: 'image-centre',
    reasoning: 'This is the middle of the image.',
    find: async (_request, form) => squareAbout([(form.width - 1) / 2, (form.height - 1) / 2], form),
  });
}
