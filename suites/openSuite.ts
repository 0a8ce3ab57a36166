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
  await checkHash(paths.items, {
    expected: manifest.itemsHash,
    hash: createHash('sha256'),
    hint: copiedHint,
  });
  return manifest;
}

/**
 * Checks that a suite has its answers, and that they are those of this version.
 *
 * @returns the suite's seed, by which they are checked.
 * @throws InputError when key.jsonl is missing (a public copy) or was changed.
 */
export async function requireKey(folder: string, manifest: SuiteManifest): Promise<Seed> {
  const seed = requireSeed(folder, manifest);
  const hint = `${copiedHint}; if its answers were corrected: radvuqa correct ${folder}`;
  const { key } = suitePaths(folder);
  await checkHash(key, { expected: manifest.keyHash, hash: createKeyedHash(seed), hint });
  return seed;
}

/**
 * The seed of a suite that has its answers, whatever they are by now.
 *
 * @throws InputError when key.jsonl or the seed is missing.
 */
export function requireSeed(folder: string, { seed }: SuiteManifest): Seed {
  const { key } = suitePaths(folder);
  if (existsSync(key) && seed !== null) return seed;
  throw new InputError({
    subject: folder,
    expected: 'a suite with its answers',
    found: existsSync(key)
      ? 'no seed in suite.json, which the key is checked by'
      : 'no key.jsonl: it is a public copy',
    hint: "judging needs the maintainer's suite folder",
  });
}

const copiedHint = 'the file was changed or copied in part; take the suite folder again as a whole';

interface HashCheck {
  readonly expected: string;
  readonly hash: Hash | Hmac;
  readonly hint: string;
}

async function checkHash(path: string, { expected, hash, hint }: HashCheck): Promise<void> {
  const found = await hashFile(path, hash).catch((cause: Error) => {
    if (cause instanceof InputError) throw cause;
    throw new InputError({ subject: path, expected: 'a readable file', found: cause.message, cause });
  });
  if (found === expected) return;
  throw new InputError({
    subject: path,
    expected: `the file that suite.json describes (hash ${expected})`,
    found: `another (${found})`,
    hint,
  });
}

/**
 * A hash of a plain file, in hexadecimal digits.
 *
 * @throws InputError when it is none; the system's error when it cannot be read.
 */
export async function hashFile(path: string, hash: Hash | Hmac): Promise<string> {
  checkPlainFile(path, await stat(path));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
