import { createHash, type Hash, type Hmac } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { checkPlainFile } from '../util/checkPlainFile.js';
import { createKeyedHash } from '../util/keyedHash.js';
import { InputError } from '../util/radvuqaError.js';
import { suitePaths } from './paths.js';
import { readManifest } from './rows/readManifest.js';
import { type Seed, type SuiteManifest, suiteManifestSchema } from './schema/schema.js';

/**
 * Reads a suite's manifest and checks that items.jsonl is the file that it describes.
 *
 * @throws InputError when the folder is no suite, or its items were changed.
 */
export async function openSuite(folder: string): Promise<SuiteManifest> {
  const paths = suitePaths(folder);
  if (!existsSync(paths.manifest)) {
    throw new InputError({ subject: folder, expected: 'a suite folder', found: 'no suite.json in it' });
  }
  const manifest = await readManifest(paths.manifest, suiteManifestSchema);
  await checkHash(paths.items, manifest.itemsHash, createHash('sha256'));
  return manifest;
}

/**
 * Checks that a suite has its answers, and that they are those of this version.
 *
 * @returns the suite's seed, by which they are checked.
 * @throws InputError when key.jsonl is missing (a public copy) or was changed.
 */
export async function requireKey(folder: string, { seed, keyHash }: SuiteManifest): Promise<Seed> {
  const { key } = suitePaths(folder);
  if (existsSync(key) && seed !== null) {
    await checkHash(key, keyHash, createKeyedHash(seed));
    return seed;
  }
  throw new InputError({
    subject: folder,
    expected: 'a suite with its answers',
    found: existsSync(key)
      ? 'no seed in suite.json, which the key is checked by'
      : 'no key.jsonl: it is a public copy',
    hint: "judging needs the maintainer's suite folder",
  });
}

async function checkHash(path: string, expected: string, hash: Hash | Hmac): Promise<void> {
  const found = await hashFile(path, hash).catch((cause: Error) => {
    if (cause instanceof InputError) throw cause;
    throw new InputError({ subject: path, expected: 'a readable file', found: cause.message, cause });
  });
  if (found === expected) return;
  throw new InputError({
    subject: path,
    expected: `the file that suite.json describes (hash ${expected})`,
    found: `another (${found})`,
    hint: 'the file was changed or copied in part; take the suite folder again as a whole',
  });
}

async function hashFile(path: string, hash: Hash | Hmac): Promise<string> {
  checkPlainFile(path, await stat(path));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
