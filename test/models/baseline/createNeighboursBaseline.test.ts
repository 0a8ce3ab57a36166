import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { createBlindBaseline } from '../../../models/baseline/createBlindBaseline.js';
import { createNeighboursBaseline } from '../../../models/baseline/createNeighboursBaseline.js';
import { guessFromText } from '../../../models/baseline/guessFromText.js';
import { gatherHearsay } from '../../../models/baseline/hearsay.js';
import type { AnswerForm } from '../../../suites/answers/answerKinds.js';
import { suitePaths } from '../../../suites/paths.js';
import { makeItem, makeSuite } from '../../support/makeSuite.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const context = 'This axial CT image shows the human abdomen.';
type Told = Parameters<typeof gatherHearsay>[0][number];

const visible = { about: 'visible' } as const;
const enclosed = { about: 'enclosed' } as const;
const hinted: Told = {
  text: `${context} The structures that can be seen in it include the spleen and the gallbladder.\n\nWhere is it?`,
  answer: { kind: 'direction', target: 'liver', reference: 'aorta' },
};
const closed: Told = {
  text: 'A green box. Which one does it enclose?\n\nA. spleen\nB. duodenum\nC. stomach\nD. pancreas',
  answer: { kind: 'choice', asked: enclosed, options: ['spleen', 'duodenum', 'stomach', 'pancreas'] },
};

/** What is guessed of a question with what the other items of its image tell. */
function guess(answer: AnswerForm, others: Parameters<typeof gatherHearsay>[0]): string {
  return guessFromText(
    { id: 'a', text: context, answer, images: [] },
    gatherHearsay([{ text: context, answer }, ...others]),
  );
}

test('a structure that another question names as seen is the visible one', (t) => {
  const options = ['liver', 'stomach', 'gallbladder', 'heart'];
  t.is(guess({ kind: 'choice', asked: visible, options }, []), 'A. liver');
  t.is(guess({ kind: 'choice', asked: visible, options }, [hinted]), 'C. gallbladder');
  t.deepEqual(guess({ kind: 'structures', asked: visible }, [hinted]).split(', ').slice(0, 2).sort(), [
    'gallbladder',
    'spleen',
  ]);
});

test('options of another question are no structures that are seen, but what an open one is answered from', (t) => {
  t.is(guess({ kind: 'structures', asked: enclosed }, [closed]), 'stomach');
  t.is(guess({ kind: 'structures', asked: enclosed }, [closed, hinted]), 'spleen');
  t.regex(guess({ kind: 'function' }, [closed, hinted]), /filters|blood/i);
});

test('an open direction is one of the options of its closed form', (t) => {
  const placed = { target: 'liver', reference: 'aorta' };
  const options = ['below', 'right', 'upper-left', 'lower-right'];
  const asked = { about: 'direction', ...placed } as const;
  const twin: Told = { text: '', answer: { kind: 'choice', asked, options } };
  t.is(guess({ kind: 'direction', ...placed }, []), 'left');
  t.is(guess({ kind: 'direction', ...placed }, [twin]), 'upper-left');
});

test('it reads all items of a suite, and no key or image; of an item that it does not know it is blind', async (t) => {
  const suite = await makeSuite(join(temporaryFolder(t), 'suite'), 4);
  await rm(suitePaths(suite).key);
  await rm(suitePaths(suite).images, { recursive: true });
  const [model, blind] = [
    await createNeighboursBaseline({ suite, seed: 1 }),
    await createBlindBaseline({ suite, seed: 1 }),
  ];
  const { text, answer } = makeItem(0);
  const { signal } = new AbortController();
  const ask = async (id: string) => (await model.ask({ id, text, answer, images: [] }, signal)).outcome;
  t.is(await ask(makeItem(0).id), 'ok');
  const unknown = { id: 'unknown', text, answer, images: [] };
  t.is((await model.ask(unknown, signal)).response, (await blind.ask(unknown, signal)).response);
});
