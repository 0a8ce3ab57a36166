/** How a prompt leads up to its question. */
export const promptNames = ['basic', 'advanced', 'stepwise'] as const;
export type PromptName = (typeof promptNames)[number];

/** `window`: the display window of the slice's region; `min-max`: the whole volume's range, the paper's control. */
export const windowNames = ['window', 'min-max'] as const;
export type WindowName = (typeof windowNames)[number];

/** What was done to an image to make it harder to read. */
export interface AppliedPerturbation {
  readonly name: string;
  readonly severity: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: number;
}

/** What may differ between the items of a pair, which ask the same of the same subject. */
export interface Conditions {
  readonly prompt: PromptName;
  /** Null for images that are shown as they are. */
  readonly window: WindowName | null;
  readonly perturbation: AppliedPerturbation | null;
  /** Another way in which the question is posed to see what an answer hangs on, such as without its image. */
  readonly control: string | null;
}

/** One thing that may differ: its levels have names, and one of them is what the others are compared with. */
export interface Condition {
  /** As headings call its levels. */
  readonly heading: string;
  readonly baseline: string;
  /** "advanced"; "no window"; "noise 2". */
  levelOf(conditions: Conditions): string;
  /** Whether it is a way of showing the image, and so told beside the scores. */
  readonly isOfImage: boolean;
}

/**
 * Every condition, by its name in an item.
 *
 * @example
 * conditions.window.levelOf({ prompt: 'basic', window: 'min-max', perturbation: null, control: null }); // "no window"
 */
export const conditions: Readonly<Record<keyof Conditions, Condition>> = {
  /** Which prompt leads up to the question. */
  prompt: {
    heading: 'Prompts',
    baseline: 'basic',
    levelOf: ({ prompt }) => prompt,
    isOfImage: false,
  },
  /** Whether intensities are shown in the window of the region. */
  window: {
    heading: 'Display window',
    baseline: 'no window',
    levelOf: ({ window }) => (window === 'min-max' ? 'no window' : 'window'),
    isOfImage: true,
  },
  /** What was done to the image to make it harder to read. */
  perturbation: {
    heading: 'Perturbations',
    baseline: 'unperturbed',
    levelOf: ({ perturbation }) =>
      perturbation === null ? 'unperturbed' : `${perturbation.name} ${perturbation.severity}`,
    isOfImage: true,
  },
  /** What was left out or exchanged to see what an answer hangs on. */
  control: {
    heading: 'Controls',
    baseline: 'none',
    levelOf: ({ control }) => control ?? 'none',
    isOfImage: true,
  },
};

export type ConditionName = keyof Conditions;
export const conditionNames = Object.keys(conditions) as ConditionName[];

/** The level of each condition. */
export type Levels = Readonly<Record<ConditionName, string>>;

/**
 * Names the level of each condition.
 *
 * @example
 * levelsOf({ prompt: 'basic', window: 'window', perturbation: null, control: null }).control; // "none"
 */
export function levelsOf(of: Conditions): Levels {
  return Object.fromEntries(conditionNames.map((name) => [name, conditions[name].levelOf(of)])) as Levels;
}

/**
 * How the image is shown: the window, and what else was done, such as "window" or "no window, noise 2".
 *
 * @example
 * conditionLabel({ prompt: 'basic', window: 'window', perturbation: 'unperturbed', control: 'blank' }); // "window, blank"
 */
export function conditionLabel(levels: Levels): string {
  return [levels.window, ...doneToImage(levels)].join(', ');
}

/**
 * The same of one item, whose image may be one without any window.
 *
 * @example
 * imageLabel({ prompt: 'basic', window: null, perturbation: null, control: null }); // "as it is"
 */
export function imageLabel(of: Conditions): string {
  const levels = levelsOf(of);
  return of.window === null ? doneToImage(levels).join(', ') || 'as it is' : conditionLabel(levels);
}

function doneToImage(levels: Levels): string[] {
  const others = conditionNames.filter((name) => conditions[name].isOfImage && name !== 'window');
  return others.filter((name) => levels[name] !== conditions[name].baseline).map((name) => levels[name]);
}
