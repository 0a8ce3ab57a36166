import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds this package's package.json, whether it runs from `dist/` or is installed. */
function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Absolute path of a file that is shipped with the package, such as a question template. */
export function packagePath(...segments: readonly string[]): string {
  return join(findPackageRoot(), ...segments);
}

/** The version in this package's package.json. */
export const packageVersion: string = (
  JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }
).version;
