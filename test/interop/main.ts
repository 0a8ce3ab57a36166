import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSuite } from '../../exchange/exportSuite.js';
import { flattenSuite } from './flattenSuite.js';
import { type InteropCheck, interopChecks, interopTools, type ToolName } from './interopChecks.js';
import { type PhantomSuiteName, phantomSuites } from './phantomSuites.js';
import type { LoaderResult } from './readOutcome.js';
import { loadersFolder, runBesidePictures, runLoader } from './runLoader.js';
import { runPromptfoo } from './runPromptfoo.js';

/**
 * Exports of phantom suites, read by the tools' own loaders and held against the suites row by row; names of tools after the command
 * choose some. What could not be checked is said with the reason, and is no failure; what is wrong makes the exit code 1. A loader may
 * take INTEROP_SECONDS with its installation, twenty minutes if nobody says otherwise.
 */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !interopTools.some((tool) => tool === name));
const checks = interopChecks.filter(({ tool }) => wanted.length === 0 || wanted.includes(tool));

const say = (text: string) => process.stdout.write(`${text}\n`);
const counts = { right: 0, wrong: 0, 'not checked': 0 };

async function checkAll(folder: string): Promise<void> {
  const suiteOf = phantomSuites(folder);
  /** Why a tool cannot be asked. */
  const reasons = new Map<string, string>();
  for (const check of checks) {
    for (const name of check.suites) {
      const label = `${check.tool}: ${name} to ${check.to}${optionWords(check)}`;
      const reason = reasons.get(check.tool);
      const result: LoaderResult =
        reason === undefined
          ? await checkOne({ check, name, suite: await suiteOf(name), folder })
          : { outcome: 'not checked', said: reason, text: '' };
      counts[result.outcome]++;
      if (result.outcome === 'not checked') reasons.set(check.tool, result.said);
      say(`${result.outcome}  ${label}: ${result.said}`);
      if (result.outcome === 'wrong') say(result.text);
    }
  }
}

function optionWords({ options = {} }: InteropCheck): string {
  return Object.entries(options)
    .map(([name, value]) => (value === true ? ` --${name}` : ` --${name} ${value}`))
    .join('');
}

interface Checking {
  readonly check: InteropCheck;
  readonly name: PhantomSuiteName;
  readonly suite: string;
  readonly folder: string;
}

let number = 0;

async function checkOne({ check, name, suite, folder }: Checking): Promise<LoaderResult> {
  const { tool, to, options } = check;
  const place = join(folder, `${++number}-${to}-${name}`);
  const [out, truth] = [join(place, 'export'), join(place, 'truth')];
  await flattenSuite(suite, truth, options?.public === true);
  await exportSuite(to, { suite, out, ...options });
  const read = { tool, export: out, truth, suite, scratch: join(place, 'scratch') };
  const result = await readBy(read, options?.images === 'files');
  await rm(place, { recursive: true, force: true });
  return result;
}

interface Reading {
  readonly tool: ToolName;
  readonly export: string;
  readonly truth: string;
  readonly suite: string;
  readonly scratch: string;
}

function readBy({ tool, scratch, ...paths }: Reading, hasFiles: boolean): Promise<LoaderResult> {
  if (tool === 'promptfoo') return runPromptfoo({ ...paths, scratch });
  if (tool === 'vlmevalkit' && hasFiles) return runBesidePictures({ ...paths, tool }, scratch);
  return runLoader({ ...paths, tool });
}

if (unknown.length > 0) {
  say(`no tool is called ${unknown.join(' or ')}: ${interopTools.join(', ')}`);
  process.exitCode = 2;
} else if (!existsSync(loadersFolder)) {
  say(`skipped: the tools' loaders are not there, in ${loadersFolder}; INTEROP_LOADERS names another folder`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-interop-'));
  try {
    await checkAll(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(`interop: ${counts.right} right, ${counts.wrong} wrong, ${counts['not checked']} not checked`);
  if (counts.wrong > 0) process.exitCode = 1;
}
