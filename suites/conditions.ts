/** How a prompt leads up to a question about what an image shows. */
export const imagePromptNames = ['basic', 'advanced', 'stepwise'] as const;

/** How an assessment is asked for: its score alone, or stage by stage. */
export const assessmentPromptNames = ['verdict', 'staged'] as const;

/** How a program is asked for: as in the paper, or with fixed folders and functions. */
export const programPromptNames = ['paper', 'contract'] as const;

/** Every way in which a prompt leads up to its question, in the order of tables. */
export const promptNames = [...imagePromptNames, ...assessmentPromptNames, ...programPromptNames] as const;
export type PromptName = (typeof promptNames)[number];

/** `window`: the display window of the slice's region; `min-max`: the whole volume's range, the paper's control. */
export const windowNames = ['window', 'min-max'] as const;
export type WindowName = (typeof windowNames)[number];

/** How a mask is laid over its image, and whether the image without it stands beside. */
export const overlayNames = ['contour', 'fill', 'contour beside plain', 'fill beside plain'] as const;
export type OverlayName = (typeof overlayNames)[number];

/** Whether a question tells what is known of the case, such as what was segmented and by which modality. */
export const contextNames = ['told', 'not told'] as const;
export type ContextName = (typeof contextNames)[number];

/** Level of the control in which the picture is turned by a quarter, which the text does not mention: what is right turns with it. */
export const turnedControl = 'turned';

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
  /** Absent where no mask is shown. */
  readonly overlay?: OverlayName | undefined;
  /** Absent where nothing of the kind is told in any item. */
  readonly context?: ContextName | undefined;
  /** Of images by several MR sequences, those that are shown, such as "flair" or "flair + t1ce"; absent where there is no choice. */
  readonly channel?: string | undefined;
}

/** One thing that may differ: its levels have names, and one of them is what the others are compared with. */
export interface Condition {
  /** As headings call its levels. */
  readonly heading: string;
  /** What others are compared with: the first that a suite has. */
  readonly baselines: readonly [string, ...string[]];
  /** "advanced"; "no window"; "noise 2". */
  levelOf(conditions: Conditions): string;
  /** Of ways to show the image: the levels that are usual; others are told beside the scores. Absent where it is none. */
  readonly usual?: readonly string[];
}

/** Level of the window of images that have none to choose. */
const asItIs = 'as it is';

function levelOfWindow(window: WindowName | null): string {
  if (window === null) return asItIs;
  return window === 'min-max' ? 'no window' : 'window';
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
    baselines: ['basic', 'verdict', 'paper'],
    levelOf: ({ prompt }) => prompt,
  },
  /** Whether intensities are shown in the window of the region. */
  window: {
    heading: 'Display window',
    baselines: ['no window'],
    levelOf: ({ window }) => levelOfWindow(window),
    usual: ['window', asItIs],
  },
  /** What was done to the image to make it harder to read. */
  perturbation: {
    heading: 'Perturbations',
    baselines: ['unperturbed'],
    levelOf: ({ perturbation }) =>
      perturbation === null ? 'unperturbed' : `${perturbation.name} ${perturbation.severity}`,
    usual: ['unperturbed'],
  },
  /** What was left out or exchanged to see what an answer hangs on. */
  control: {
    heading: 'Controls',
    baselines: ['none'],
    levelOf: ({ control }) => control ?? 'none',
    usual: ['none'],
  },
  /** How a mask is shown. */
  overlay: {
    heading: 'Overlays',
    baselines: ['contour'],
    levelOf: ({ overlay }) => overlay ?? 'none',
    usual: ['none', 'contour'],
  },
  /** Whether the case is described. */
  context: {
    heading: 'Context',
    baselines: ['not told'],
    levelOf: ({ context }) => context ?? 'as asked',
    usual: ['as asked', 'told'],
  },
  /** Which MR sequences are shown. */
  channel: {
    heading: 'Channels',
    baselines: ['flair'],
    levelOf: ({ channel }) => channel ?? 'the only one',
    usual: ['the only one', 'flair'],
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

/** The levels of the ways to show the image. */
export type ImageLevels = Omit<Levels, 'prompt'>;
const imageConditions = conditionNames.filter((name): name is keyof ImageLevels => name !== 'prompt');

/**
 * How the image is shown: the window, and what else was done, such as "window", "no window, noise 2" or "as it is".
 *
 * @example
 * imageLabel({ window: 'window', perturbation: 'unperturbed', control: 'blank' }); // "window, blank"
 */
export function imageLabel({ window, ...levels }: ImageLevels): string {
  const done = imageConditions
    .filter((name): name is keyof typeof levels => name !== 'window' && !isUsual(name, levels[name]))
    .map((name) => levels[name]);
  return (window === asItIs && done.length > 0 ? done : [window, ...done]).join(', ');
}

/** Whether images are shown like that as a rule. */
export function isUsuallyShown(levels: ImageLevels): boolean {
  return imageConditions.every((name) => isUsual(name, levels[name]));
}

/** Whether a level of a way to show the image is a usual one. */
export function isUsual(name: keyof ImageLevels, level: string): boolean {
  return conditions[name].usual?.includes(level) === true;
}
