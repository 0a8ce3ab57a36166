import { join } from 'node:path';
import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { generateSuite } from '../../generator/generate.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { drawSheet } from '../../generator/sheet/drawSheet.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rules/rulesJudge.js';
import { createModel } from '../../models/createModel.js';
import { formatComparison } from '../../reports/text/formatComparison.js';
import { writeReport } from '../../reports/writeReport.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import { runSuite } from '../../runs/runSuite.js';

const seed = 1;
const subjects = 2;
const baselines = ['random', 'blind'] as const;

/** The whole chain on phantoms, offline: each step is what the command of the same name does; finished steps are not done again. */
export async function demo(out: string): Promise<void> {
  const folders = { volumes: join(out, 'volumes'), suite: join(out, 'suite'), report: join(out, 'report') };
  const runs = baselines.map((name) => join(out, `run-${name}`));

  say(`1. volumes: ${subjects} phantoms`, folders.volumes);
  await writePhantoms({ folder: folders.volumes, subjects, seed });

  const recipe = await loadRecipe('radvuqa-ct', []);
  const { counts } = await generateSuite({ recipe, source: folders.volumes, out: folders.suite, seed });
  say(`2. suite: ${counts.items} items, ${counts.images} images`, folders.suite);

  const sheet = join(out, 'sheet.png');
  const shown = await drawSheet({ suite: folders.suite, out: sheet, seed });
  say(`3. contact sheet: ${shown} items with their key`, sheet);

  for (const [index, name] of baselines.entries()) {
    await runAndJudge(folders.suite, runs[index], name);
    say(`4. run of baseline:${name}, judged by rules`, runs[index]);
  }

  const comparison = await compareRuns({ runs: [runs[1]], suite: folders.suite, by: 'prompt' });
  console.log(`\n${formatComparison(comparison)}\n`);

  const { files } = await writeReport({ runs, suites: [folders.suite], out: folders.report, seed });
  say('5. report: open it in a browser', files[0]);
}

async function runAndJudge(suite: string, run: string, name: string): Promise<void> {
  const model = await createModel(`baseline:${name}`, { suite, seed });
  await runSuite({ suite, model, out: run, concurrency: 8 });
  await judgeRun({ run, suite, judge: rulesJudge });
}

function say(what: string, where: string): void {
  console.log(`${what}\n   ${where}`);
}
