import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { type GenerateOptions, generateSuite } from '../../generator/generate.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { packagePath } from '../../util/packagePath.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { folderContent } from './folderContent.js';
import { temporaryFolder } from './temporaryFolder.js';

type SuiteOptions = Omit<GenerateOptions, 'source' | 'out' | 'onProgress'>;

/**
 * The suite that the program makes of these files, by path below the source. It is made once for all tests of a build:
 * a folder to look at, and not to change.
 */
export async function suiteOf(
  files: Readonly<Record<string, Buffer>>,
  options: SuiteOptions,
): Promise<string> {
  const hashes = Object.entries(files).map(([path, bytes]) => [path, sha256Hex(bytes)]);
  const place = join(cacheOfBuild(), sha256Hex(canonicalJson({ hashes: hashes.sort(), options })));
  if (!existsSync(place)) await makeAt(place, files, options);
  return join(place, 'suite');
}

/** A copy of that suite to change. */
export async function copyOfSuite(
  t: ExecutionContext,
  files: Readonly<Record<string, Buffer>>,
  options: SuiteOptions,
): Promise<string> {
  const copy = join(temporaryFolder(t), 'suite');
  cpSync(await suiteOf(files, options), copy, { recursive: true });
  return copy;
}

/** Makes it elsewhere and moves it in: when another process was faster, its suite stays. */
async function makeAt(
  place: string,
  files: Readonly<Record<string, Buffer>>,
  options: SuiteOptions,
): Promise<void> {
  const folder = `${place}.${randomUUID()}`;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'source', path)), { recursive: true });
    writeFileSync(join(folder, 'source', path), content);
  }
  await generateSuite({ workers: 1, ...options, source: join(folder, 'source'), out: join(folder, 'suite') });
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(folder, { recursive: true });
  }
}

let cache: string | undefined;

/** A folder for what this build makes; what other builds made is removed. */
function cacheOfBuild(): string {
  if (cache !== undefined) return cache;
  const all = packagePath('node_modules', '.cache', 'radvuqa-suites');
  cache = join(all, hashOfBuild());
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(all)) {
    if (join(all, name) !== cache) rmSync(join(all, name), { recursive: true, force: true });
  }
  return cache;
}

/** Of all that a suite depends on beside its files and options. */
function hashOfBuild(): string {
  const parts = ['util', 'statistics', 'suites', 'data', 'generator'].map((folder) =>
    folderContent(packagePath('dist', folder)),
  );
  const templates = ['kinds', 'text'].map((folder) => folderContent(packagePath('generator', folder)));
  const libraries = readFileSync(packagePath('package-lock.json'), 'utf8');
  return sha256Hex(canonicalJson([...parts, templates, libraries, process.version]));
}
