import test from 'ava';
import { chosenEpochs } from '../../../reports/pipelines/relativeLosses.js';
import { programFacts } from '../../../results/pipelines/programs/programFacts.js';
import { keptProgram } from '../../support/keptProgram.js';

/** A network that names a number of epochs, and was trained for another one. */
function trained(named: number, epochs: number) {
  const validation = Array.from({ length: epochs }, (_none, epoch) => 1 / (epoch + 1));
  const code = { 'main.py': `EPOCHS = ${named}\n`, 'model.py': 'from torch import nn\n' };
  const kept = keptProgram(code, { losses: { training: validation, validation } });
  const facts = programFacts(kept);
  return { program: { facts, losses: kept.losses, met: [], split: 'not read' as const } };
}

const cases: readonly (readonly [
  what: string,
  trained: readonly [number, number][],
  chosen: number | null,
])[] = [
  [
    'the mean of what repeats chose',
    [
      [10, 40],
      [20, 40],
    ],
    15,
  ],
  [
    'only those that were trained for another number',
    [
      [10, 40],
      [40, 40],
    ],
    10,
  ],
  ['none where all were trained as long as they wanted', [[40, 40]], null],
  ['none without programs', [], null],
];

for (const [what, pipelines, chosen] of cases) {
  test(`epochs that were chosen: ${what}`, (t) => {
    t.is(chosenEpochs(pipelines.map(([named, epochs]) => trained(named, epochs))), chosen);
  });
}
