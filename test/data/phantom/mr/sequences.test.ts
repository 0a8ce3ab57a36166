import test from 'ava';
import { relaxations } from '../../../../data/phantom/mr/relaxation.js';
import { sequences, signalOf } from '../../../../data/phantom/mr/sequences.js';
import { tissueNames } from '../../../../data/phantom/tissues.js';

// python: pd * (1 - exp(-tr / t1)) * exp(-te / t2) * flow * (1 - fat * (1 - left))
const signals = [
  { tissue: 'spleen', sequence: 0, expected: 0.218371 }, // .82 * (1 - exp(-500/1328)) * exp(-10/61)
  { tissue: 'liver', sequence: 1, expected: 0.101356 }, // .8 * (1 - exp(-4000/809)) * exp(-70/34)
  { tissue: 'fat', sequence: 1, expected: 0.531689 }, // .9 * (1 - exp(-4000/371)) * exp(-70/133)
  { tissue: 'fat', sequence: 2, expected: 0.05184 }, // the same * (1 - .95 * .95)
  { tissue: 'artery', sequence: 0, expected: 0.014952 }, // .85 * (1 - exp(-500/1932)) * exp(-10/275) * .08
] as const;

for (const { tissue, sequence, expected } of signals) {
  test(`the signal of ${tissue} in ${sequences[sequence].name} is that of the spin echo equation`, (t) => {
    t.true(Math.abs(signalOf(relaxations[tissue], sequences[sequence]) - expected) < 1e-5);
  });
}

test('no signal is negative or more than that of water', (t) => {
  for (const sequence of sequences) {
    for (const name of tissueNames) {
      const signal = signalOf(relaxations[name], sequence);
      t.true(signal >= 0 && signal <= 1, `${name} in ${sequence.name}`);
    }
  }
});
