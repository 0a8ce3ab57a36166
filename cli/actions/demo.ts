import { join } from 'node:path';
import { writeTaskPhantoms } from '../../data/phantom/tasks/writeTaskPhantoms.js';
import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { generateSuite } from '../../generator/generate.js';
import { writeDrawnPictures } from '../../generator/kinds/ood/writeDrawnPictures.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { drawSheet, type SheetOptions } from '../../generator/sheet/drawSheet.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rules/rulesJudge.js';
import { createModel } from '../../models/createModel.js';
import { drawVolumes } from '../../reports/overlays/drawVolumes.js';
import { readPredictions } from '../../reports/overlays/readPredictions.js';
import { formatComparison } from '../../reports/text/formatComparison.js';
import { writeReport } from '../../reports/writeReport.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import { runSuite } from '../../runs/runSuite.js';
import { print } from '../print.js';
import { demoPipelines } from './demoPipelines.js';

const seed = 1;
const subjects = 2;
const baselines: readonly string[] = ['random', 'blind'];
/** Bodies of large voxels are made in less than half of the time, and have fewer than the paper's 200 across. */
const anySize = 'minimumAxialSize=64';

interface DemoSuite {
  /** Of its folders. */
  readonly name: string;
  readonly recipe: string;
  /** Changes to the recipe, as after --set. */
  readonly settings: readonly string[];
  /** Name of the suite whose source it is made from, too; else it has one of its own. */
  readonly sourceOf?: string;
  /** The baselines that are run on it, where they are not those of every suite. */
  readonly baselines?: readonly string[];
  writeSource?(folder: string): Promise<unknown>;
}

/** The suites that the papers' tables need. */
const demoSuites: readonly DemoSuite[] = [
  {
    name: 'ct',
    recipe: 'radvuqa-ct',
    settings: ['windows=[true,false]', anySize],
    writeSource: (folder) => writePhantoms({ folder, subjects, seed, spacing: 2 }),
  },
  {
    name: 'mri',
    recipe: 'radvuqa-mri',
    settings: ['perturb=all:3', anySize],
    writeSource: (folder) => writePhantoms({ folder, subjects, seed, modality: 'MR', spacing: 2.5 }),
  },
  {
    name: 'ood',
    recipe: 'radvuqa-ood',
    settings: [],
    writeSource: (folder) => writeDrawnPictures({ folder, subjects, seed }),
  },
  {
    name: 'quality',
    recipe: 'segmentation-quality',
    settings: ['tasks=["liver-ct"]'],
    sourceOf: 'ct',
  },
  {
    name: 'grade',
    recipe: 'glioma-grade',
    settings: ['maxSlices=5', 'testShare=0.33'],
    baselines: ['random', 'always-hgg'],
    writeSource: (folder) =>
      writeTaskPhantoms({ folder, tasks: ['brain-mr'], subjects: 6, seed, spacing: 3 }),
  },
  {
    name: 'locate',
    recipe: 'glioma-locate',
    settings: ['every=4', 'testShare=0.33'],
    sourceOf: 'grade',
    baselines: ['random', 'brightest', 'true-polygon'],
  },
];

/** Contact sheets by name: what is alike side by side. Suites are named as above. */
const demoSheets: Readonly<Record<string, Omit<SheetOptions, 'out'>>> = {
  windows: { suite: 'ct', by: 'window', count: 6 },
  modalities: { suite: 'ct', beside: ['mri'], count: 6 },
  perturbations: { suite: 'ood', by: 'perturbation', count: 1, questions: ['OEQ1.1'] },
  quality: { suite: 'quality', count: 8 },
  grade: { suite: 'grade', count: 8 },
};

/** Places and volumes of tumours are shown as these baselines have them. */
const shownPlaces = ['brightest', 'true-polygon'] as const;

/** The whole chain on phantoms, offline: each step is what the command of the same name does; finished steps are not done again. */
export async function demo(out: string): Promise<void> {
  const suiteOf = (name: string) => join(out, `suite-${name}`);
  for (const { name, recipe, settings, sourceOf, writeSource } of demoSuites) {
    const source = join(out, `source-${sourceOf ?? name}`);
    await writeSource?.(source);
    const made = { recipe: await loadRecipe(recipe, settings), source, out: suiteOf(name), seed };
    const { counts } = await generateSuite(made);
    say(`${recipe}: ${counts.items} items, ${counts.images} images`, suiteOf(name));
  }

  for (const [name, { suite, beside = [], ...options }] of Object.entries(demoSheets)) {
    const sheet = { ...options, suite: suiteOf(suite), beside: beside.map(suiteOf), seed };
    const { shown } = await drawSheet({ ...sheet, out: join(out, `sheet-${name}.png`) });
    say(`contact sheet of ${name}: ${shown} items with their key`, join(out, `sheet-${name}.png`));
  }

  const runs: string[] = [];
  for (const { name, baselines: own = baselines } of demoSuites) {
    for (const baseline of own) {
      const run = join(out, `run-${name}-${baseline}`);
      await runAndJudge(suiteOf(name), run, baseline);
      say(`${name}: run of baseline:${baseline}, judged by rules`, run);
      runs.push(run);
    }
  }

  await drawPlaces(out, suiteOf('locate'));
  const comparison = await compareRuns({ runs: [runs[1]], suite: suiteOf('ct'), by: 'window' });
  print(`\n${formatComparison(comparison)}\n`);

  const pipelines = await demoPipelines(out, seed);
  const { files } = await writeReport({
    runs: [...runs, ...(pipelines === null ? [] : [pipelines.run])],
    suites: [
      ...demoSuites.map(({ name }) => suiteOf(name)),
      ...(pipelines === null ? [] : [pipelines.suite]),
    ],
    out: join(out, 'report'),
    seed,
  });
  say('report: open it in a browser', files[0]);
}

/** Slices with true and said places, and the tumours of two patients as volumes. */
async function drawPlaces(out: string, suite: string): Promise<void> {
  const runs = shownPlaces.map((baseline) => join(out, `run-locate-${baseline}`));
  const predictionsOf = await readPredictions({ suite, runs });
  const [sheet, volumes] = ['sheet-places.png', 'volumes.png'].map((name) => join(out, name));
  const { shown } = await drawSheet({ suite, predictionsOf, out: sheet, count: 8, seed });
  say(`contact sheet of places: ${shown} items with their key and what two baselines said`, sheet);
  const patients = await drawVolumes({
    suite,
    predictionsOf,
    out: volumes,
    questions: ['polygon'],
    cases: [],
    count: 2,
  });
  say(`tumours of ${patients} patients from three sides`, volumes);
}

async function runAndJudge(suite: string, run: string, name: string): Promise<void> {
  const model = await createModel(`baseline:${name}`, { suite, seed });
  await runSuite({ suite, model, out: run, concurrency: 8 });
  await judgeRun({ run, suite, judge: rulesJudge });
}

function say(what: string, where: string): void {
  print(`${what}\n   ${where}`);
}
