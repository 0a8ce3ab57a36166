import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../util/packagePath.js';
import { UsageError } from '../../util/radvuqaError.js';

/** Template texts by name, such as "basic" or "OEQ2". */
export type Templates = ReadonlyMap<string, string>;

const placeholder = /\{\{(\w+)\}\}/g;

/**
 * Reads the shipped templates of a recipe and puts the recipe's own texts in their place.
 * @throws UsageError when a replacement has no template to replace, or uses a placeholder it has not.
 */
export function loadTemplates(replacements: Readonly<Record<string, string>>): Templates {
  const folder = packagePath('generator', 'kinds', 'radvuqa', 'templates');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const templates = new Map(
    names.sort().map((name) => [name.slice(0, -'.txt'.length), readTemplate(join(folder, name))]),
  );
  for (const [name, text] of Object.entries(replacements)) {
    checkReplacement(templates, name, text);
    templates.set(name, text);
  }
  return templates;
}

/** Files end in a line feed that is not part of the text; a leading space is. */
function readTemplate(path: string): string {
  return readFileSync(path, 'utf8').replace(/\n$/, '');
}

function checkReplacement(templates: Templates, name: string, text: string): void {
  const shipped = templates.get(name);
  if (shipped === undefined) {
    const expected = `a template named ${[...templates.keys()].join(', ')}`;
    throw new UsageError({ subject: 'recipe parameter "templates"', expected, found: JSON.stringify(name) });
  }
  const known = placeholdersOf(shipped);
  const unknown = placeholdersOf(text).filter((one) => !known.includes(one));
  if (unknown.length === 0) return;
  throw new UsageError({
    subject: `template "${name}"`,
    expected: known.length > 0 ? `only the placeholders ${known.join(', ')}` : 'no placeholder',
    found: unknown.join(', '),
  });
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name);
}

/** Fills a template's placeholders; every one must have a value. */
export function fillTemplate(
  templates: Templates,
  name: string,
  values: Readonly<Record<string, string>>,
): string {
  const text = templates.get(name);
  if (text === undefined) throw new Error(`no template named ${name}`);
  return text.replace(placeholder, (_, key: string) => {
    if (!(key in values)) throw new Error(`template ${name} has no value for ${key}`);
    return values[key];
  });
}
