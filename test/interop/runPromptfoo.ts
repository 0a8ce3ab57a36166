import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { importRun } from '../../exchange/importRun.js';
import { locateImages } from '../../suites/locateImages.js';
import { suitePaths } from '../../suites/paths.js';
import { runManifestSchema } from '../../suites/schema/run.js';
import type { Item } from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { type ReceivedCall, startLoopback } from '../support/loopback/startLoopback.js';
import { readLines } from '../support/readLines.js';
import { callProgram } from './callProgram.js';
import { type LoaderResult, readOutcome } from './readOutcome.js';

/** The last one for Node 20. */
const version = '0.121.20';
const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
const installed = join(cache, 'radvuqa-loaders-promptfoo');
const program = process.env.PROMPTFOO ?? join(installed, 'node_modules', '.bin', 'promptfoo');

interface Asking {
  /** Of the export. */
  readonly export: string;
  readonly suite: string;
  /** Folder to make. */
  readonly scratch: string;
}

/**
 * Asks a model on this machine by promptfoo itself, and holds what the model got against the suite: of each item its text, to the letter,
 * and the bytes of its pictures, and nothing else; then takes the output in as a run. promptfoo has no loader apart from that.
 */
export async function runPromptfoo({ export: folder, suite, scratch }: Asking): Promise<LoaderResult> {
  if (!existsSync(program)) {
    await mkdir(installed, { recursive: true });
    const words = ['install', '--prefix', installed, '--no-audit', '--no-fund', `promptfoo@${version}`];
    const { text } = await callProgram('npm', words, process.env);
    if (!existsSync(program)) return { outcome: 'not checked', said: 'could not install promptfoo', text };
  }
  await mkdir(scratch, { recursive: true });
  const server = await startLoopback(() => ({ kind: 'answer', body: openAiLoopback.answer('A. It is.') }));
  const log = join(scratch, 'out.jsonl');
  try {
    const config = join(folder, 'promptfooconfig.yaml');
    const words = ['eval', '-c', config, '-r', 'openai:chat:model', '--no-cache', '--no-table', '-o', log];
    const { code, text } = await callProgram(program, words, environmentOf(`${server.url}/v1`, scratch));
    if (code === null) return { outcome: 'not checked', said: 'it took too long, and was ended', text };
    const sum = await compare({ suite, calls: server.calls, log, out: join(scratch, 'run') });
    return readOutcome(0, `${text}\n${sum}`);
  } finally {
    server.close();
  }
}

function environmentOf(url: string, scratch: string): NodeJS.ProcessEnv {
  const off = ['TELEMETRY', 'UPDATE', 'REMOTE_GENERATION'].map((name) => [`PROMPTFOO_DISABLE_${name}`, '1']);
  return {
    ...process.env,
    ...Object.fromEntries(off),
    ...{ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: url, PROMPTFOO_CONFIG_DIR: join(scratch, 'settings') },
  };
}

interface Asked {
  readonly suite: string;
  readonly calls: readonly ReceivedCall[];
  readonly log: string;
  readonly out: string;
}

/** How many of the items were asked as they are and came home; none if anything else was asked or said. */
async function compare({ suite, calls, log, out }: Asked): Promise<string> {
  const items = await readLines<Item>(suitePaths(suite).items);
  const wanted = await Promise.all(items.map((item) => wantedCall(item, suite)));
  const left = new Map(calls.map((one) => [callText(one), one]));
  const right = wanted.filter((text) => left.has(text)).length;
  for (const text of wanted) left.delete(text);
  const { answers, rejected, missing } = await importRun({ log, from: 'auto', suite, out });
  const { promptPolicy, imagePolicy } = runManifestSchema.parse(
    JSON.parse(await readFile(join(out, 'run.json'), 'utf8')),
  );
  const [other] = left.keys();
  const said = { answers, rejected, missing, promptPolicy, imagePolicy, other };
  const isWhole =
    left.size === 0 &&
    answers === items.length &&
    calls.length === items.length &&
    rejected + missing === 0 &&
    /nothing added$/.test(promptPolicy ?? '') &&
    /^PNG files of the suite, their exact bytes/.test(imagePolicy);
  return `${JSON.stringify(said)}\n${isWhole ? right : 0}/${items.length} rows right`;
}

async function wantedCall(item: Item, suite: string): Promise<string> {
  const located = await locateImages(item, suite);
  if (typeof located === 'string') throw new Error(`${item.id} in ${dirname(suite)}: ${located}`);
  const images = await Promise.all(located.map(async (path) => sha256Hex(await readFile(path))));
  return JSON.stringify([item.text, images]);
}

interface Part {
  readonly type: string;
  readonly text?: string;
}

/** Text and hashes of pictures; all messages in the place of a text that is not alone in one of a user. */
function callText({ body, images }: ReceivedCall): string {
  const [{ role, content }, ...others] = body.messages as { role: string; content: string | Part[] }[];
  const parts = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  const texts = parts.flatMap(({ text }) => text ?? []);
  const isAlone = role === 'user' && others.length === 0 && texts.length === 1;
  return JSON.stringify([isAlone ? texts[0] : body.messages, images]);
}
