import type { Draft } from '../../items/draft.js';
import type { Scene } from '../../scene/scene.js';
import { countEach } from './countEach.js';
import type { CaseContext, CasePlan } from './plan/casePlan.js';
import { planCase } from './plan/planCase.js';
import type { Question } from './questions/question.js';
import { questionsOf } from './questions/questions.js';
import type { RadvuqaRecipe } from './recipe.js';
import { withoutEmpty } from './withoutEmpty.js';

/** A question that is asked on a scene. */
export interface DraftedQuestion {
  readonly scene: Scene;
  readonly question: Question;
  readonly draft: Draft;
  /** What the advanced prompt names; null where the item has hints of its own. */
  readonly hints: readonly string[] | null;
}

/** What is asked of a case, in order, and how often what was not asked, or offered, for which reason, by "question: reason". */
export interface DraftedCase {
  readonly drafted: readonly DraftedQuestion[];
  readonly rejected: Readonly<Record<string, number>>;
  /** See CasePlan. */
  readonly ranks: CasePlan['ranks'];
}

/** Asks every question of the recipe on every slice of a case that is fit for it. */
export function draftQuestions(
  scenes: readonly Scene[],
  recipe: RadvuqaRecipe,
  { case: name, prior, random }: Omit<CaseContext, 'questions'>,
): DraftedCase {
  const wide = scenes.filter((scene) => isWideEnough(scene, recipe));
  const usable = withoutEmpty(wide, recipe);
  const prevalence = measurePrevalence(usable);
  const planned = usable.filter(({ visible }) => visible.length >= recipe.minimumStructures);
  const slices = planned.map((scene) => {
    const streams = (topic: string) => random(scene.case, scene.plane, scene.index, topic);
    return { scene, context: { parameters: recipe, prevalence, random: streams } };
  });
  const {
    slices: plans,
    ranks,
    leftOut,
  } = planCase(slices, {
    case: name,
    questions: recipe.questions,
    prior,
    random,
  });
  const asked = questionsOf(recipe).filter((one) => recipe.questions.includes(one.name));
  const outcomes = slices.flatMap(({ scene, context }, place) => {
    const plan = plans[place];
    const { hints } = plan;
    return asked.map((question) => {
      return { scene, question, hints, draft: question.ask(scene, { ...context, plan }) };
    });
  });
  const reasons = outcomes.flatMap(({ question, draft }) => {
    if (draft.kind === 'not asked') return [`${question.name}: ${draft.reason}`];
    const isLeftUpright = recipe.turnedControl && draft.isTurned === false;
    return isLeftUpright ? [`${question.name}, turned: only the display tells the sides`] : [];
  });
  const narrow = Array(scenes.length - wide.length).fill('slice: shorter side below minimumExtent');
  const empty = Array(wide.length - usable.length).fill('slice: hardly anything is labelled on it');
  const bare = asked.flatMap((question) =>
    Array(usable.length - planned.length).fill(`${question.name}: too few structures are visible`),
  );
  return {
    drafted: outcomes.flatMap(({ draft, ...rest }) => (draft.kind === 'asked' ? [{ ...rest, draft }] : [])),
    rejected: countEach([
      ...narrow,
      ...empty,
      ...bare,
      ...usable.flatMap(tellMisnamed),
      ...leftOut,
      ...reasons,
    ]),
    ranks,
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
