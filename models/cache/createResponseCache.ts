import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../util/canonicalJson.js';
import { makeFolder } from '../../util/makeFolder.js';
import { jsonDocument } from '../../util/printable.js';
import { OutputError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { type Answer, refusableParameters } from '../provider.js';

/** Answers by the hash of their requests, in a folder that runs may share. */
export interface ResponseCache {
  /** The answer kept under a key; null when there is none, or none that can be trusted. */
  read(key: string): Promise<Answer | null>;
  /**
   * Keeps an answer. Several processes may keep the same one at once: a reader sees a whole entry or none.
   * @throws OutputError when it cannot be written.
   */
  write(key: string, answer: Answer): Promise<void>;
}

const answerSchema = z.strictObject({
  kind: z.literal('answer'),
  text: z.string(),
  finish: z.enum(['ok', 'refused', 'truncated']),
  detail: z.nullable(z.string()),
  /** Nothing was used when an answer comes from here. */
  usage: z.null(),
  reasoning: z.string().optional(),
  served: z.string().optional(),
  dropped: z.array(z.enum(refusableParameters)),
});

const entrySchema = z.strictObject({
  format: z.literal('radvuqa-cache/1'),
  key: z.string(),
  /** Hash of the answer, so that a damaged entry is not taken for one. */
  check: z.string(),
  answer: answerSchema,
});

/**
 * Makes a cache in a folder, which is created when missing.
 *
 * @throws OutputError when the folder cannot be made.
 */
export async function createResponseCache(folder: string): Promise<ResponseCache> {
  await makeFolder(folder);
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  const made = new Map<string, Promise<unknown>>();
  const makeOnce = (path: string) => {
    const making = made.get(path) ?? makeFolder(path);
    made.set(path, making);
    return making;
  };
  return {
    read: async (key) => {
      const text = await readFile(pathOf(key), 'utf8').catch(() => null);
      return text === null ? null : parseEntry(text, key);
    },
    write: async (key, answer) => {
      const kept = { ...answer, usage: null };
      const entry = { format: 'radvuqa-cache/1', key, check: sha256Hex(canonicalJson(kept)), answer: kept };
      const path = pathOf(key);
      await makeOnce(dirname(path));
      await replaceFile(path, jsonDocument(entry, 0));
    },
  };
}

function parseEntry(text: string, key: string): Answer | null {
  const parsed = entrySchema.safeParse(jsonOrUndefined(text));
  if (!parsed.success) return null;
  const { answer, check } = parsed.data;
  return parsed.data.key === key && check === sha256Hex(canonicalJson(answer)) ? answer : null;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file in one step, without asking the disk to keep it: an entry lost with the power is asked again. The
 * temporary name is new for each write, since two calls of one process may keep the same answer at once.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    fail(path, cause as Error);
  }
}

function fail(path: string, cause: Error): never {
  throw new OutputError({
    subject: path,
    expected: 'a cache that can be written',
    found: cause.message,
    cause,
  });
}
