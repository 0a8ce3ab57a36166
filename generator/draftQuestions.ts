import { createRandom } from '../util/random.js';
import type { AskContext, Draft, NotAsked, Question } from './kinds/radvuqa/questions/question.js';
import { questions } from './kinds/radvuqa/questions/questions.js';
import type { Recipe } from './kinds/radvuqa/recipe.js';
import type { Scene } from './scene/scene.js';

/** A question that is asked on a scene. */
export interface Drafted {
  readonly scene: Scene;
  /** Position of the scene in its case. */
  readonly position: number;
  readonly question: Question;
  readonly draft: Draft;
}

export interface DraftOptions {
  readonly recipe: Recipe;
  readonly seed: number;
  /** Hears why a slice or a question was left out. */
  readonly reject: (reason: string) => void;
}

/** Asks every question of the recipe on every slice of a case that is fit for it, in order. */
export function draftQuestions(
  scenes: readonly Scene[],
  { recipe, seed, reject }: DraftOptions,
): readonly Drafted[] {
  const usable = scenes.map((scene) => isWideEnough(scene, recipe));
  const prevalence = measurePrevalence(scenes.filter((_, position) => usable[position]));
  return scenes.flatMap((scene, position) => {
    if (!usable[position]) {
      reject('slice: shorter side below minimumExtent');
      return [];
    }
    const random = (topic: string) => createRandom(seed, scene.case, scene.plane, scene.index, topic);
    const context = { recipe, prevalence, random };
    return questions.flatMap((question) => {
      const draft = askPlainly(question, scene, context);
      if (draft.kind === 'asked') return [{ scene, position, question, draft }];
      if (recipe.questions.includes(question.name)) reject(`${question.name}: ${draft.reason}`);
      return [];
    });
  });
}

/** A thin strip shows nothing that a reader could recognise. */
function isWideEnough({ groups, pixelGrid }: Scene, { minimumExtent }: Recipe): boolean {
  const { spacing } = pixelGrid;
  return Math.min(groups.width * spacing[0], groups.height * spacing[1]) >= minimumExtent;
}

function measurePrevalence(scenes: readonly Scene[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { name } of scenes.flatMap(({ visible }) => visible)) {
    shares.set(name, (shares.get(name) ?? 0) + 1 / scenes.length);
  }
  return shares;
}

function askPlainly(question: Question, scene: Scene, context: AskContext): Draft | NotAsked {
  const { recipe } = context;
  if (!recipe.questions.includes(question.name)) return { kind: 'not asked', reason: 'not in the recipe' };
  if (scene.visible.length < recipe.minimumStructures) {
    return { kind: 'not asked', reason: 'too few structures are visible' };
  }
  return question.ask(scene, context);
}
