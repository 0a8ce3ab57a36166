import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The variables of the caller, such as `process.env`: of them only where programs and engines are is read. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The absolute path of a program on PATH, or null. */
export function findTool(name: string, { PATH = '' }: Environment): string | null {
  const folders = PATH.split(delimiter).filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
