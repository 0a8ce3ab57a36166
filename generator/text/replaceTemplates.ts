import { placeholdersOf, type Templates } from '../../util/templates.js';

/** What is wrong with a text that should replace a template. */
export interface WrongReplacement {
  readonly name: string;
  readonly message: string;
}

/** Finds the replacements that have no template to replace, or a placeholder that has no value there. */
export function wrongReplacements(
  shipped: Templates,
  replacements: Readonly<Record<string, string>>,
): WrongReplacement[] {
  return Object.entries(replacements).flatMap(([name, text]) => {
    const template = shipped.get(name);
    if (template === undefined) {
      return [{ name, message: `expected a template named ${[...shipped.keys()].join(', ')}` }];
    }
    const known = placeholdersOf(template);
    const unknown = placeholdersOf(text).filter((one) => !known.includes(one));
    if (unknown.length === 0) return [];
    const expected = known.length > 0 ? `only the placeholders ${known.join(', ')}` : 'no placeholder';
    return [{ name, message: `expected ${expected}, found ${unknown.join(', ')}` }];
  });
}

/** Puts a recipe's own texts in the place of shipped ones. */
export function replaceTemplates(
  shipped: Templates,
  replacements: Readonly<Record<string, string>>,
): Templates {
  return new Map([...shipped, ...Object.entries(replacements)]);
}
