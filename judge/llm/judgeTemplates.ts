import { packagePath } from '../../util/packagePath.js';
import { readTemplates, type Templates } from '../../util/templates.js';

/** Version of prompts and rubric: the folder of templates that is read. Shipped versions are never edited. */
export const templateVersion = 'v2';

/** Reads prompts and rubric of the current version. */
export function loadJudgeTemplates(): Templates {
  return readTemplates(packagePath('judge', 'llm', 'templates', templateVersion));
}
