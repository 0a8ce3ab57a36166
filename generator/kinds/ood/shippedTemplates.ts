import type { Templates } from '../../../util/templates.js';
import { aroundTemplates } from '../../text/aroundTemplates.js';
import { questions } from './questions/questions.js';

/** The texts that come with the program, by name: of each question, and of what stands around it. */
export function shippedTemplates(): Templates {
  return new Map([
    ...aroundTemplates('ood'),
    ...questions.map(({ name, template }) => [name, template] as const),
  ]);
}
