import { packagePath } from '../../../util/packagePath.js';
import { readTemplates, type Templates } from '../../../util/templates.js';
import { questions } from './questions/questions.js';

/** The texts that come with the program, by name: of each question, and of what stands around it. */
export function shippedTemplates(): Templates {
  const around = readTemplates(packagePath('generator', 'kinds', 'radvuqa', 'templates'));
  return new Map([...around, ...questions.map(({ name, template }) => [name, template] as const)]);
}
