import type { OverlayModality } from '../../../suites/schema/schema.js';
import { ctWindow, type DisplayWindow } from '../../images/windows.js';

/** What is segmented on which images, and how these are shown. */
export interface QualityTask {
  readonly name: string;
  readonly modality: OverlayModality;
  /** What the mask is of, as texts call it after "the". */
  readonly target: string;
  /** Classes of the anatomy table that are the target in a labelled source. */
  readonly classes: readonly string[];
  /** The window of CT; null where each slice has one of its own, as MR has. */
  readonly window: DisplayWindow | null;
}

/** The six tasks of the paper (Table 1, "Primary Target"). */
export const qualityTasks = [
  { name: 'brain-mr', modality: 'MR', target: 'brain lesion', classes: ['lesion'], window: null },
  { name: 'breast-mr', modality: 'MR', target: 'breast lesion', classes: ['lesion'], window: null },
  { name: 'liver-ct', modality: 'CT', target: 'liver', classes: ['liver'], window: ctWindow('abdomen') },
  { name: 'lung-ct', modality: 'CT', target: 'lung nodule', classes: ['lesion'], window: ctWindow('chest') },
  {
    name: 'lung-fdg-pet-ct',
    modality: 'PET-CT',
    target: 'lung tumour',
    classes: ['lesion'],
    window: ctWindow('chest'),
  },
  { name: 'prostate-mr', modality: 'MR', target: 'prostate', classes: ['prostate'], window: null },
] as const satisfies readonly QualityTask[];

export type QualityTaskName = (typeof qualityTasks)[number]['name'];
export const qualityTaskNames = qualityTasks.map(({ name }) => name);

/** The channels that a task is read from and shown by; the first is the one whose grid the mask has. */
export const channelsOf: Readonly<Record<OverlayModality, readonly string[]>> = {
  CT: ['ct'],
  MR: ['mr'],
  'PET-CT': ['ct', 'pet'],
};

/** The task of a name. */
export function qualityTask(name: QualityTaskName): QualityTask {
  const found = qualityTasks.find((task) => task.name === name);
  if (found === undefined) throw new Error(`no task named ${name}`);
  return found;
}
