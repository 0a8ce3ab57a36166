import { planByLevel } from '../../generator/kinds/radvuqa/plan/planByLevel.js';
import type { PlannedContext } from '../../generator/kinds/radvuqa/questions/question.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import type { Scene } from '../../generator/scene/scene.js';
import { createRandom } from '../../util/random.js';

/** A voxel of a drawn scene has ten pixels and 100 mm2, and few of them make a structure. */
const smallBoxes = {
  minimumBoxPixels: 0,
  spatialBoxPurity: 0,
  openMinimumArea: 0,
  openMinimumContrast: 0,
};

/** A context with the default recipe, some parameters changed, and streams seeded by `seed`. */
export function makeQuestionContext(seed: number, changes: Readonly<Record<string, unknown>> = {}) {
  const recipe = radvuqaRecipeSchema.parse({
    name: 'test',
    boxPadding: 0,
    boxLine: 1,
    ...smallBoxes,
    ...changes,
  });
  return {
    parameters: recipe,
    prevalence: new Map<string, number>(),
    random: (topic: string) => createRandom(seed, topic),
  };
}

/** The same for a scene that is planned by itself. */
export function makePlannedContext(
  scene: Scene,
  ...of: Parameters<typeof makeQuestionContext>
): PlannedContext {
  const context = makeQuestionContext(...of);
  return { ...context, plan: planByLevel(scene, context) };
}
