import test from 'ava';
import fc from 'fast-check';
import { chooseSample, type SampledItem } from '../../../runs/asking/chooseSample.js';
import type { PromptName } from '../../../suites/conditions.js';

const subjects = ['s1', 's2', 's3', 's4'];
const questions = ['CEQ1', 'CEQ2', 'OEQ1'];
const prompts: readonly PromptName[] = ['basic', 'advanced'];

/** Every combination once, two times. */
const all: readonly SampledItem[] = [0, 1].flatMap((time) =>
  subjects.flatMap((subject) =>
    questions.flatMap((question) =>
      prompts.map((prompt) => ({
        id: `${subject} ${question} ${prompt} ${time}`,
        subject,
        question,
        conditions: { prompt, window: 'window', perturbation: null, control: null } as const,
      })),
    ),
  ),
);

function countsBy(ids: ReadonlySet<string>, part: number): number[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const name = id.split(' ')[part];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.values()];
}

test('a sample is even over subjects, questions and conditions', (t) => {
  const ids = chooseSample(all, { size: 12, seed: 3 });
  t.is(ids.size, 12);
  t.deepEqual(countsBy(ids, 0), [3, 3, 3, 3]);
  t.deepEqual(countsBy(ids, 1), [4, 4, 4]);
  t.deepEqual(countsBy(ids, 2), [6, 6]);
});

test('a larger sample of the same seed holds the smaller one, and another seed draws others', (t) => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(99), (a, b, seed) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)].map((size) =>
        chooseSample(all, { size, seed }),
      );
      return [...small].every((id) => large.has(id)) && large.size === Math.min(Math.max(a, b), all.length);
    }),
    { numRuns: 30 },
  );
  t.notDeepEqual(chooseSample(all, { size: 6, seed: 1 }), chooseSample(all, { size: 6, seed: 2 }));
});

test('subjects with few items give what they have', (t) => {
  const few = all.filter(({ subject, id }) => subject !== 's1' || id === 's1 CEQ1 basic 0');
  const ids = chooseSample(few, { size: 13, seed: 1 });
  t.deepEqual(countsBy(ids, 0).sort(), [1, 4, 4, 4]);
});
