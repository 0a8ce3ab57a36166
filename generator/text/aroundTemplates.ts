import { packagePath } from '../../util/packagePath.js';
import { readTemplates, type Templates } from '../../util/templates.js';

/** The texts around questions, by name: those that all kinds of suite share, and those of one kind. */
export function aroundTemplates(kindFolder: string): Templates {
  const shared = readTemplates(packagePath('generator', 'text', 'templates'));
  return new Map([...shared, ...readTemplates(packagePath('generator', 'kinds', kindFolder, 'templates'))]);
}
