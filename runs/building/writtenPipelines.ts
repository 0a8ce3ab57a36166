import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../models/model.js';
import { programFiles } from '../../suites/answers/program.js';
import { readItems } from '../../suites/rows/readItems.js';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type Item, submittedProvider, vendorRowSchema } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { checkBounds, mostSettingsBytes } from '../../util/readBoundedFile.js';
import { noMoreReplies } from './noMoreReplies.js';

/** Replies by item and repeat, in the order of the rounds. */
type Replies = ReadonlyMap<string, readonly string[]>;

/**
 * A model that says what was written elsewhere: replies of a JSON Lines file (`id`, `response` and `repeat` from 0; several rows of one
 * are rounds), or of a folder with one for each item, called by its id, or by data set and prompt, such as "skin-lesion.contract":
 * `ITEM/REPEAT/ROUND/` with reply.txt or the four files, where the folders of round or repeat may be left out when there is one.
 *
 * @param name how the model is to be called
 * @param onNotice hears of what is of no item, and of repeats that there are
 * @throws InputError when nothing in it is of an item of the suite.
 * @example of a folder
 * const model = await createWrittenPipelines('programs', 'suites/pipelines', 'gpt-4o in a chat');
 */
export async function createWrittenPipelines(
  path: string,
  suite: string,
  name: string,
  onNotice: (text: string) => void = ignore,
): Promise<Model> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const { replies, repeats, unknown } = await (isFolder ? repliesInFolder : repliesInFile)(path, suite);
  if (unknown.length > 0) onNotice(unknownNotice(path, unknown));
  if (repeats > 1) onNotice(`${path} has ${repeats} repeats; --repeats says how many are built`);
  if (replies.size === 0) {
    const expected = 'replies for items of the suite';
    throw new InputError({
      subject: path,
      expected,
      found: 'none',
      hint: 'name their folders by data set and prompt, such as skin-lesion.contract',
    });
  }
  return {
    provider: submittedProvider,
    name,
    parameters: {},
    async ask({ id, repeat, earlier = [] }) {
      const response = replies.get(rowKey({ id, repeat }))?.[earlier.length / 2];
      const base = { usage: null, attempts: 0 };
      if (response === undefined) return { ...base, response: '', outcome: 'empty', error: noMoreReplies };
      return { ...base, response, outcome: response.trim() === '' ? 'empty' : 'ok', error: null };
    },
  };
}

/** What was found of programs that were written elsewhere. */
interface Written {
  readonly replies: Replies;
  /** Most of one item. */
  readonly repeats: number;
  /** Ids or folders of no item. */
  readonly unknown: readonly string[];
}

async function repliesInFile(path: string, suite: string): Promise<Written> {
  const replies = new Map<string, string[]>();
  const unknown = new Set<string>();
  const ids = new Set<string>();
  let repeats = 0;
  for await (const { id } of readItems(suite)) ids.add(id);
  for await (const row of readRows(path, vendorRowSchema)) {
    if (!ids.has(row.id)) {
      unknown.add(row.id);
      continue;
    }
    const key = rowKey(row);
    replies.set(key, [...(replies.get(key) ?? []), row.response]);
    repeats = Math.max(repeats, (row.repeat ?? 0) + 1);
  }
  return { replies, repeats, unknown: [...unknown] };
}

async function repliesInFolder(folder: string, suite: string): Promise<Written> {
  const replies = new Map<string, readonly string[]>();
  const unknown = new Set(readdirSync(folder).filter((name) => !name.startsWith('.')));
  let repeats = 0;
  for await (const item of readItems(suite)) {
    const name = namesOf(item).find((one) => existsSync(join(folder, one)));
    if (name === undefined) continue;
    unknown.delete(name);
    const places = numberedFolders(join(folder, name));
    repeats = Math.max(repeats, places.length);
    for (const [repeat, place] of places.entries()) {
      replies.set(rowKey({ id: item.id, repeat }), numberedFolders(place).map(readReply));
    }
  }
  return { replies, repeats, unknown: [...unknown].sort() };
}

/** How many names a notice tells. */
const namesTold = 5;

function unknownNotice(path: string, unknown: readonly string[]): string {
  const told = unknown.slice(0, namesTold).map((name) => printable(name, 80));
  return `${path}: ${unknown.length} of no item are left out: ${told.join(', ')}${unknown.length > namesTold ? ', ...' : ''}`;
}

function ignore(): void {}

function namesOf({ id, case: set, conditions }: Item): string[] {
  return [id, `${set}.${conditions.prompt}`];
}

/** Folders named by numbers, in their order; the folder itself where it has none. */
function numberedFolders(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  if (names.length === 0) return [folder];
  return names.sort((a, b) => Number(a) - Number(b)).map((name) => join(folder, name));
}

/** The reply, or the files as one. */
function readReply(folder: string): string {
  const reply = join(folder, 'reply.txt');
  if (existsSync(reply)) return readText(reply);
  const files = programFiles.filter((name) => existsSync(join(folder, name)));
  if (files.length === 0) {
    const expected = `reply.txt, or ${programFiles.join(', ')}`;
    throw new InputError({ subject: folder, expected, found: 'neither' });
  }
  return JSON.stringify(Object.fromEntries(files.map((name) => [name, readText(join(folder, name))])));
}

function readText(path: string): string {
  checkBounds(path, mostSettingsBytes);
  return readFileSync(path, 'utf8');
}
