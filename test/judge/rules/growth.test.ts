import test from 'ava';
import { structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { findMentions } from '../../../judge/rules/mentions/findMentions.js';
import { withoutMiddleNames } from '../../../judge/rules/mentions/withoutMiddleNames.js';
import { isRefusal } from '../../../models/refusal/isRefusal.js';
import { readableLength } from '../../../util/text/boundedReply.js';
import { judged, type KeyedContent } from '../fixtures.js';

const liver: KeyedContent = { answer: ['liver'], visible: ['spleen'] };
const closed: KeyedContent = { answer: ['liver'], options: ['liver', 'spleen', 'heart', 'aorta'] };
const human = { subject: 'human', species: null, modality: 'CT', authenticity: 'real' } as const;

const questions: Readonly<Record<string, KeyedContent>> = {
  'OEQ1.1': liver,
  'OEQ3.1': liver,
  'OEQ3.2': { answer: ['liver', 'spleen'], direction: 'left' },
  OEQ4: liver,
  OEQ5: { answer: [], identity: human },
  CEQ1: closed,
  CEQ5: { answer: [], options: ['It is synthesised', 'It is real', "I don't know"] },
};

const names = `${structureNames.join(', ')}, `;
const everyIdentity = 'a real synthesised CT MR of a human dog, ';

/** What is repeated, by the question that it answers. */
const pieces: readonly (readonly [question: string, piece: string])[] = [
  ['OEQ1.1', 'rib, '],
  ['OEQ3.1', names],
  ['OEQ3.1', 'the liver and the latter, '],
  ['OEQ3.2', 'left and right '],
  ['OEQ4', names],
  ['OEQ5', everyIdentity],
  ['OEQ5', 'dog '],
  ['CEQ1', names],
  ['CEQ5', everyIdentity],
  ['CEQ5', 'I cannot '],
];

/** Processor time of the whole process in microseconds, other threads included: they make it longer, never shorter. */
function workOf(judge: () => void): number {
  const before = process.cpuUsage();
  judge();
  return process.cpuUsage(before).user;
}

/** From a quarter of what is read to all of it: 4 where work is linear, 16 where it is quadratic. */
const mostGrowth = 9;
/** Too little work to be measured, in microseconds. */
const nothing = 10_000;
/** Work that grows too fast does so each time. */
const mostTries = 10;

for (const [question, piece] of pieces) {
  test(`work grows no faster than a reply: ${question}, "${piece.slice(0, 40)}"`, (t) => {
    const of = (length: number) => () => {
      judged(question, questions[question], piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
    };
    of(readableLength / 4)();
    const tries: string[] = [];
    let isBounded = false;
    while (!isBounded && tries.length < mostTries) {
      const [few, many] = [workOf(of(readableLength / 4)), workOf(of(readableLength))];
      isBounded = many < mostGrowth * Math.max(few, nothing);
      tries.push(`${few} to ${many}`);
    }
    t.true(isBounded, `${tries.join(', ')} us`);
  });
}

test('of endless names both ends are read, and a usual number of them whole', (t) => {
  const usual = structureNames.join(', ');
  t.is(withoutMiddleNames(usual), usual);
  const endless = withoutMiddleNames(`the spleen, ${'the liver, '.repeat(3000)}the heart`);
  t.is(findMentions(endless).length, 400);
  t.true(endless.startsWith('the spleen') && endless.endsWith('the heart'));
});

test('however long a reply, a refusal is looked for at its ends', (t) => {
  const endless = 'ﷺ'.repeat(1_000_000);
  t.false(isRefusal(endless));
  t.true(isRefusal(`<think>${endless}</think>I cannot help with that.`));
});
