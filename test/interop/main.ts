import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSuite } from '../../exchange/exportSuite.js';
import { flattenSuite } from './flattenSuite.js';
import { type InteropCheck, interopChecks } from './interopChecks.js';
import { type PhantomSuiteName, phantomSuites } from './phantomSuites.js';
import { type LoaderResult, loadersFolder, runBesidePictures, runLoader } from './runLoader.js';

/**
 * Exports of phantom suites, read by the tools' own loaders and held against the suites row by row; names of loaders after the
 * command choose some. What could not be checked is said, and is no failure.
 */
const wanted = process.argv.slice(2);
const checks = interopChecks.filter(({ loader }) => wanted.length === 0 || wanted.includes(loader));

const say = (text: string) => process.stdout.write(`${text}\n`);
const counts = { right: 0, wrong: 0, 'not checked': 0 };

async function checkAll(folder: string): Promise<void> {
  const suiteOf = phantomSuites(folder);
  const unavailable = new Set<string>();
  for (const check of checks) {
    for (const name of check.suites) {
      const label = `${check.loader}: ${name} to ${check.to}${optionWords(check)}`;
      const result: LoaderResult = unavailable.has(check.loader)
        ? { outcome: 'not checked', said: 'as above', text: '' }
        : await checkOne({ check, name, suite: await suiteOf(name), folder });
      counts[result.outcome]++;
      if (result.outcome === 'not checked') unavailable.add(check.loader);
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
  const place = join(folder, `${++number}-${check.to}-${name}`);
  const [out, truth] = [join(place, 'export'), join(place, 'truth')];
  await flattenSuite(suite, truth, check.options?.public === true);
  await exportSuite(check.to, { suite, out, ...check.options });
  const loading = { loader: check.loader, export: out, truth };
  const isBeside = check.loader === 'vlmevalkit' && check.options?.images === 'files';
  return isBeside ? runBesidePictures(loading, join(place, 'scratch')) : runLoader(loading);
}

if (existsSync(loadersFolder)) {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-interop-'));
  try {
    await checkAll(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} else say(`skipped: the loaders of other tools are not in ${loadersFolder}`);
say(`interop: ${counts.right} right, ${counts.wrong} wrong, ${counts['not checked']} not checked`);
if (counts.wrong > 0) process.exitCode = 1;
