import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts by name, with places such as {{plane}} that are filled in. */
export type Templates = ReadonlyMap<string, string>;

const placeholder = /\{\{(\w+)\}\}/g;

/** Reads every .txt file of a folder by its name. A file ends in a line feed that is not part of the text. */
export function readTemplates(folder: string): Templates {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -'.txt'.length),
        readFileSync(join(folder, name), 'utf8').replace(/\n$/, ''),
      ]),
  );
}

/** The names of a text's places, as often as they stand there. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name);
}

/**
 * Fills a template in one pass: what looks like a place within a value stays as it is.
 * @throws Error when there is no such template, or one of its places has no value: a defect of the caller.
 */
export function fillTemplate(
  templates: Templates,
  name: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = templates.get(name);
  if (text === undefined) throw new Error(`no template named ${name}`);
  return text.replace(placeholder, (_, key: string) => {
    if (!(key in values)) throw new Error(`template ${name} has no value for ${key}`);
    return values[key];
  });
}
