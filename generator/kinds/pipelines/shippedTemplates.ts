import { packagePath } from '../../../util/packagePath.js';
import { readTemplates, type Templates } from '../../../util/templates.js';

/** The texts that come with the program, by name. */
export function shippedTemplates(): Templates {
  return readTemplates(packagePath('generator', 'kinds', 'pipelines', 'templates'));
}
