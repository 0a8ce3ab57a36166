import type { Item } from '../../../suites/schema/schema.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import type { Script } from '../../support/loopback/startLoopback.js';
import { makeItem, makeKeyRow, writeSuite } from '../../support/makeSuite.js';

const subjects = 8;
const questions = 4;
const prompts = ['basic', 'advanced'] as const;

/** Writes a suite of eight patients: four questions of each, closed and open by turns, by two prompts. */
export function makePairedSuite(folder: string): Promise<string> {
  const items = subjects * questions * prompts.length;
  const questionOf = (place: number) => Math.floor(place / prompts.length);
  return writeSuite(folder, {
    items,
    itemOf: (place) => pairedItem(questionOf(place), prompts[place % prompts.length]),
    keyOf: (place) => ({ ...makeKeyRow(questionOf(place)), id: `item-${place}` }),
  });
}

function pairedItem(question: number, prompt: (typeof prompts)[number]): Item {
  const item = makeItem(question);
  const subject = `s${String(Math.floor(question / questions)).padStart(4, '0')}`;
  return {
    ...item,
    id: `item-${prompts.length * question + prompts.indexOf(prompt)}`,
    pair: `pair-${question}`,
    ...{ subject, case: subject, unit: subject },
    conditions: { ...item.conditions, prompt },
    text: prompt === 'basic' ? item.text : `Look closely.\n\n${item.text}`,
  };
}

const named = ['liver', 'spleen', 'stomach', 'pancreas'];

/** A model that answers each text alike whoever asks: right now and then, more often where it is told to look closely. */
export const answerPaired: Script = ({ body }) => {
  const text = textOf(body);
  const place = Number(/box (\d+)/.exec(text)?.[1]);
  const draw = Number.parseInt(sha256Hex(text).slice(0, 2), 16) / 256;
  const isRight = draw < (text.startsWith('Look') ? 0.7 : 0.4);
  const choice = (Math.floor(place / 2) + (isRight ? 0 : 1)) % named.length;
  const answer = /^A\. /m.test(text) ? `Answer: ${'ABCD'[choice]}` : named[choice];
  return { kind: 'answer', body: openAiLoopback.answer(answer) };
};

function textOf({ messages }: Record<string, unknown>): string {
  const [{ content }] = messages as [{ content: string | { type: string; text?: string }[] }];
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('');
}
