import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../util/packagePath.js';

/** Version of prompts and rubric: the folder of templates that is read. Shipped versions are never edited. */
export const templateVersion = 'v1';

/** Texts by name, such as "rubric". */
export type JudgeTemplates = ReadonlyMap<string, string>;

/** Reads prompts and rubric of the current version. Files end in a line feed that is not part of the text. */
export function loadJudgeTemplates(): JudgeTemplates {
  const folder = packagePath('judge', 'llm', 'templates', templateVersion);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    names
      .sort()
      .map((name) => [name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8').trimEnd()]),
  );
}

/** Fills a template in one pass: placeholders within the values stay as they are. */
export function fillJudgeTemplate(
  templates: JudgeTemplates,
  name: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = templates.get(name);
  if (text === undefined) throw new Error(`no template named ${name}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    if (!(key in values)) throw new Error(`template ${name} has no value for ${key}`);
    return values[key];
  });
}
