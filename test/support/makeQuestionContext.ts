import type { QuestionContext } from '../../generator/kinds/radvuqa/questions/question.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { createRandom } from '../../util/random.js';

/** A voxel of a drawn scene has ten pixels. */
const smallBoxes = { minimumBoxPixels: 0, spatialBoxPurity: 0 };

/** A context with the default recipe, some parameters changed, and streams seeded by `seed`. */
export function makeQuestionContext(
  seed: number,
  changes: Readonly<Record<string, unknown>> = {},
): QuestionContext {
  const recipe = radvuqaRecipeSchema.parse({
    name: 'test',
    boxPadding: 0,
    boxLine: 1,
    ...smallBoxes,
    ...changes,
  });
  return { parameters: recipe, prevalence: new Map(), random: (topic) => createRandom(seed, topic) };
}
