import type { DataSetWords } from '../../../data/dataSets/dataSetCase.js';
import type { PromptName } from '../../../suites/conditions.js';
import { fillTemplate, type Templates } from '../../../util/templates.js';

/** What a prompt tells of a data set. */
export interface ToldDataSet extends DataSetWords {
  readonly trainingImages: number;
  readonly channels: 1 | 3;
  readonly isSmall: boolean;
  /** That the contract says are there. */
  readonly packages: readonly string[];
}

/** Where programs find their data, whatever the arm of the prompt. */
const folders = { images: '/data/images', masks: '/data/masks', out: '/out' };

/** The text that asks for a program: the study's points, and with `contract` the rules by which it is run. */
export function composePrompt(told: ToldDataSet, prompt: PromptName, templates: Templates): string {
  const paper = fillTemplate(templates, 'paper', {
    ...folders,
    colour: told.channels === 1 ? 'grayscale' : 'RGB',
    modality: told.modality,
    target: told.target ?? 'what is to be found in them',
    count: `${told.trainingImages}`,
    small: told.isSmall ? ' where the target is small and most of the image is background' : '',
  });
  if (prompt !== 'contract') return paper;
  const packages = packagesSentence(told.packages);
  return [paper, fillTemplate(templates, 'contract', { ...folders, packages })].join('\n\n');
}

function packagesSentence(packages: readonly string[]): string {
  if (packages.length === 0)
    return 'Only the standard library is there: do without PyTorch and what the points above name beyond it.';
  return `Beside the standard library these can be imported: ${packages.join(', ')}.`;
}
