import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../models/model.js';
import { programFiles } from '../../suites/answers/program.js';
import { readItems } from '../../suites/rows/readItems.js';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type Item, submittedProvider, vendorRowSchema } from '../../suites/schema/schema.js';
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
 * @throws InputError when nothing in it is of an item of the suite.
 * @example of a folder
 * const model = await createWrittenPipelines('programs', 'suites/pipelines', 'gpt-4o in a chat');
 */
export async function createWrittenPipelines(path: string, suite: string, name: string): Promise<Model> {
  const replies =
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
      ? await repliesInFolder(path, suite)
      : await repliesInFile(path);
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

async function repliesInFile(path: string): Promise<Replies> {
  const replies = new Map<string, string[]>();
  for await (const row of readRows(path, vendorRowSchema)) {
    const key = rowKey(row);
    replies.set(key, [...(replies.get(key) ?? []), row.response]);
  }
  return replies;
}

async function repliesInFolder(folder: string, suite: string): Promise<Replies> {
  const replies = new Map<string, readonly string[]>();
  for await (const item of readItems(suite)) {
    const own = namesOf(item)
      .map((name) => join(folder, name))
      .find(existsSync);
    if (own === undefined) continue;
    for (const [repeat, place] of numberedFolders(own).entries()) {
      replies.set(rowKey({ id: item.id, repeat }), numberedFolders(place).map(readReply));
    }
  }
  return replies;
}

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
