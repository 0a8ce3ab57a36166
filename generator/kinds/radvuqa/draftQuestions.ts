import type { Random } from '../../../util/random.js';
import type { Draft, NotAsked } from '../../items/draft.js';
import type { Scene } from '../../scene/scene.js';
import { countEach } from './countEach.js';
import type { Question, QuestionContext } from './questions/question.js';
import { questions } from './questions/questions.js';
import type { RadvuqaRecipe } from './recipe.js';
import { withoutEmpty } from './withoutEmpty.js';

/** A question that is asked on a scene. */
export interface DraftedQuestion {
  readonly scene: Scene;
  readonly question: Question;
  readonly draft: Draft;
}

/** What is asked of a case, in order, and how often what was not asked for which reason, by "question: reason". */
export interface DraftedCase {
  readonly drafted: readonly DraftedQuestion[];
  readonly rejected: Readonly<Record<string, number>>;
}

/** Asks every question of the recipe on every slice of a case that is fit for it. */
export function draftQuestions(
  scenes: readonly Scene[],
  recipe: RadvuqaRecipe,
  random: (...keys: readonly (string | number)[]) => Random,
): DraftedCase {
  const wide = scenes.filter((scene) => isWideEnough(scene, recipe));
  const usable = withoutEmpty(wide, recipe);
  const prevalence = measurePrevalence(usable);
  const asked = questions.filter(({ name }) => recipe.questions.includes(name));
  const outcomes = usable.flatMap((scene) => {
    const streams = (topic: string) => random(scene.case, scene.plane, scene.index, topic);
    const context = { parameters: recipe, prevalence, random: streams };
    return asked.map((question) => ({ scene, question, draft: askPlainly(question, scene, context) }));
  });
  const reasons = outcomes.flatMap(({ question, draft }) =>
    draft.kind === 'not asked' ? [`${question.name}: ${draft.reason}`] : [],
  );
  const narrow = Array(scenes.length - wide.length).fill('slice: shorter side below minimumExtent');
  const empty = Array(wide.length - usable.length).fill('slice: hardly anything is labelled on it');
  return {
    drafted: outcomes.flatMap(({ draft, ...rest }) => (draft.kind === 'asked' ? [{ ...rest, draft }] : [])),
    rejected: countEach([...narrow, ...empty, ...usable.flatMap(tellMisnamed), ...reasons]),
  };
}

function tellMisnamed({ misnamed }: Scene): string[] {
  return misnamed.map(({ name }) => `structure: ${name} beyond where it is called so`);
}

/** A thin strip shows nothing that a reader could recognise. */
function isWideEnough({ layers, pixelGrid }: Scene, { minimumExtent }: RadvuqaRecipe): boolean {
  const { spacing } = pixelGrid;
  const [{ width, height }] = layers.planes;
  return Math.min(width * spacing[0], height * spacing[1]) >= minimumExtent;
}

function measurePrevalence(scenes: readonly Scene[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { name } of scenes.flatMap(({ visible }) => visible)) {
    shares.set(name, (shares.get(name) ?? 0) + 1 / scenes.length);
  }
  return shares;
}

function askPlainly(question: Question, scene: Scene, context: QuestionContext): Draft | NotAsked {
  if (scene.visible.length < context.parameters.minimumStructures) {
    return { kind: 'not asked', reason: 'too few structures are visible' };
  }
  return question.ask(scene, context);
}
