import { join } from 'node:path';
import { generateSuite } from '../../generator/generate.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rules/rulesJudge.js';
import type { Model } from '../../models/model.js';
import { buildSuite } from '../../runs/building/buildSuite.js';
import { readReferenceProgram } from '../../runs/building/referencePrograms.js';
import { defaultLimits } from '../../sandbox/defaultLimits.js';
import { findSandbox } from '../../sandbox/findSandbox.js';
import { inspectPython } from '../../sandbox/inspectPython.js';
import { print } from '../print.js';

/** Few and small enough for programs of the standard library alone. */
const settings = [
  'drawnSets=["skin-lesion","glottis-endoscopy"]',
  'drawnImages=12',
  'prompts=["contract"]',
  'packages=[]',
];

const limits = { ...defaultLimits, wallSeconds: 60, processorSeconds: 60, memoryMegabytes: 1024 };

/** A judged run of pipelines with its suite. */
export interface DemoPipelines {
  readonly suite: string;
  readonly run: string;
}

/**
 * Two data sets are drawn, and a scripted model writes a program for each: the first has a slip, of which it is told, and the next runs.
 * Says what came of it; null where this machine has no sandbox, or no Python in it.
 */
export async function demoPipelines(out: string, seed: number): Promise<DemoPipelines | null> {
  const { sandbox } = await findSandbox({ environment: process.env });
  const python = sandbox === null ? null : await inspectPython(sandbox, limits);
  if (sandbox === null || python?.kind !== 'runs') {
    print(
      'segmentation pipelines: left out, as no sandbox with Python was found; "radvuqa doctor" tells more',
    );
    return null;
  }
  const [suite, run] = ['suite-pipelines', 'run-pipelines-scripted'].map((name) => join(out, name));
  const recipe = await loadRecipe('segmentation-pipelines', settings);
  const { counts } = await generateSuite({ recipe, out: suite, seed });
  print(`segmentation-pipelines: ${counts.items} data sets, drawn\n   ${suite}`);
  const built = await buildSuite({
    ...{ suite, out: run, sandbox, limits, rounds: 3, model: scriptedModel() },
    python: { version: python.version, packages: [] },
  });
  await judgeRun({ run, suite, judge: rulesJudge });
  print(
    `pipelines: ${built.predicted} of ${built.predicted + built.failed} programs predicted masks, after one error each, in ${sandbox.name}\n   ${run}`,
  );
  return { suite, run };
}

/** Says a program that calls what is not there, and then the file that had the slip, whole. */
function scriptedModel(): Model {
  const files = readReferenceProgram('otsu');
  const slip = files['main.py'].replace('def run():\n', 'def run():\n    prepare_data()\n');
  const replies = [{ ...files, 'main.py': slip }, { 'main.py': files['main.py'] }];
  return {
    provider: 'demo',
    name: 'scripted',
    parameters: {},
    async ask({ earlier = [] }) {
      const response = JSON.stringify(replies[Math.min(1, earlier.length / 2)]);
      return { response, outcome: 'ok', error: null, usage: null, attempts: 0 };
    },
  };
}
