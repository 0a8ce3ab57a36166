import type { Templates } from '../../../util/templates.js';
import { aroundTemplates } from '../../text/aroundTemplates.js';
import type { FormParameters } from './forms.js';
import { questionsOf } from './questions/questions.js';

/** The texts that come with the program, by name: of each question in a recipe's form, and of what stands around it. */
export function shippedTemplates(forms: FormParameters): Templates {
  return new Map([
    ...aroundTemplates('radvuqa'),
    ...questionsOf(forms).map(({ name, template }) => [name, template] as const),
  ]);
}
