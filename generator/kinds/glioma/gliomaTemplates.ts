import { z } from 'zod';
import { packagePath } from '../../../util/packagePath.js';
import { readTemplates, type Templates } from '../../../util/templates.js';
import { replaceTemplates, wrongReplacements } from '../../text/replaceTemplates.js';

/** A kind of suite about gliomas, by the folder that it is in. */
export type GliomaPart = 'grade' | 'locate';

/** The texts that come with the program, by name: on the images, and those of one kind. */
function shippedTemplates(part: GliomaPart): Templates {
  const folder = ['generator', 'kinds', 'glioma'] as const;
  return new Map([
    ...readTemplates(packagePath(...folder, 'templates')),
    ...readTemplates(packagePath(...folder, part, 'templates')),
  ]);
}

/** Parameter of a recipe: texts that replace the shipped template of the same name. */
export function templatesParameter(part: GliomaPart) {
  return z
    .record(z.string(), z.string().regex(/\S/, 'expected some text'))
    .default({})
    .superRefine((replacements, { addIssue }) => {
      for (const { name, message } of wrongReplacements(shippedTemplates(part), replacements))
        addIssue({ code: 'custom', path: [name], message });
    });
}

/** The texts of a recipe. */
export function gliomaTemplates(
  part: GliomaPart,
  { templates }: { readonly templates: Readonly<Record<string, string>> },
): Templates {
  return replaceTemplates(shippedTemplates(part), templates);
}
