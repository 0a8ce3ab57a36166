import test from 'ava';
import fc from 'fast-check';
import { evidence } from '../../../../judge/rules/choice/claims/evidence.js';
import { forms } from '../../../../judge/rules/choice/claims/forms.js';
import { extractChoice } from '../../../../judge/rules/choice/extractChoice.js';
import type { Asked } from '../../../../suites/answers/asked.js';
import { kindReplies } from './replies/kinds.js';
import { announcedReplies, foreignReplies, letterReplies, structuredReplies } from './replies/letters.js';
import { optionReplies } from './replies/options.js';
import { reasoningReplies, textReplies, unclearReplies } from './replies/prose.js';
import { type ReplyCase, structureOptions } from './replies/reply.js';
import { seenReplies } from './replies/seenReplies.js';
import { styledReplies } from './replies/styles.js';
import { variations } from './replies/variations.js';

/** The letter that was read, or the reason why there is none. */
function read(reply: string, options: readonly string[], asked?: Asked): string {
  const extraction = extractChoice(reply, options, asked, asked?.about === 'direction' ? 'axial' : null);
  return extraction.kind === 'chosen' ? 'ABCDEFGH'[extraction.choice] : extraction.reason;
}

const tables: Readonly<Record<string, readonly ReplyCase[]>> = {
  'letters in many dresses': letterReplies,
  'announced answers': announcedReplies,
  'structured answers': structuredReplies,
  "other languages' announcements": foreignReplies,
  'option texts': textReplies,
  'answers with reasoning': reasoningReplies,
  'unclear replies and refusals': unclearReplies,
  'replies in the manner of widely used models': styledReplies,
};

for (const [name, replies] of Object.entries(tables)) {
  test(`reads ${name}`, (t) => {
    const results = replies.map(([reply]) => [reply, read(reply, structureOptions)]);
    t.deepEqual(
      results,
      replies.map(([reply, expected]) => [reply, expected]),
    );
  });
}

for (const { name, options, replies } of optionReplies) {
  test(`reads replies to ${name}`, (t) => {
    const results = replies.map(([reply]) => [reply, read(reply, options)]);
    t.deepEqual(
      results,
      replies.map(([reply, expected]) => [reply, expected]),
    );
  });
}

for (const [index, { options, replies }] of kindReplies.entries()) {
  for (const asked of [undefined, { about: 'enclosed' }] as const) {
    test(`reads a reply of each kind, ${index + 1}, asked ${asked?.about ?? 'what is not known'}`, (t) => {
      const results = replies.map(([reply]) => [reply, read(reply, options, asked)]);
      t.deepEqual(
        results,
        replies.map(([reply, expected]) => [reply, expected]),
      );
    });
  }
}

for (const [index, { asked, options, replies }] of variations.entries()) {
  test(`reads many wordings, ${index + 1}, asked ${asked?.about ?? 'what is not known'} of ${options.join(', ')}`, (t) => {
    const results = replies.map(([reply]) => [reply, read(reply, options, asked)]);
    t.deepEqual(
      results,
      replies.map(([reply, expected]) => [reply, expected]),
    );
  });
}

test('every rule reads some reply', (t) => {
  const lettered = Object.values(tables)
    .flat()
    .map(([reply]) => extractChoice(reply, structureOptions));
  const seen = seenReplies.map(({ reply, options }) => extractChoice(reply, options));
  const used = new Set([...lettered, ...seen].map((one) => (one.kind === 'chosen' ? one.rule : '')));
  const names = [...forms, ...evidence].map((rule) => rule.name);
  t.deepEqual(
    [...new Set([...names, 'verdict in a list', 'asked and answered'])].filter((name) => !used.has(name)),
    [],
  );
});

const permutation = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
const frames = [
  '#',
  'The #.',
  'Answer: #',
  'The answer is the #.',
  'It is the #.',
  'This is not the heart but the #.',
];

test('permuting the options permutes the choice that a text makes', (t) => {
  const property = fc.property(
    permutation,
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(...frames),
    (order, chosen, frame) => {
      const reply = frame.replace('#', structureOptions[chosen]);
      const options = order.map((index) => structureOptions[index]);
      t.deepEqual(read(reply, options), 'ABCD'[order.indexOf(chosen)], reply);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test('permuting the options leaves the choice that a letter makes', (t) => {
  const property = fc.property(permutation, fc.constantFrom('A', 'B', 'C', 'D'), (order, letter) => {
    const options = order.map((index) => structureOptions[index]);
    t.is(read(`The organ is large.\nAnswer: ${letter}`, options), letter);
  });
  fc.assert(property, { numRuns: 50 });
});

test('any text at all gives a choice among the options or a reason', (t) => {
  const words = fc.constantFrom(
    'A',
    'B.',
    '(C)',
    'or',
    'not',
    'Answer:',
    'the liver',
    'wait',
    '\n',
    '?',
    '\\boxed{',
    '"',
    'is',
    'correct',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 30 }).map((one) => one.join(' ')),
  );
  const property = fc.property(text, (reply) => {
    const extraction = extractChoice(reply, structureOptions);
    t.true(extraction.kind === 'unparsed' || (extraction.choice >= 0 && extraction.choice < 4));
  });
  fc.assert(property, { numRuns: 500 });
});

const repeated = [
  'A ',
  'the answer is ',
  '\\boxed{',
  'not A but ',
  'so A so B ',
  'no liver ',
  '(',
  '\n',
  ' ',
  'A. Liver\n',
  '<think>',
  'A\n',
  'but B ',
  'no, B. ',
  'left kidney, which ',
  'the word ',
  '(A) ',
  '1 ',
];

test('a long reply is read to its end, and says what a shorter one of the same does', (t) => {
  for (const piece of repeated) {
    const read = (length: number) => extractChoice(piece.repeat(length / piece.length), structureOptions);
    t.deepEqual(read(2 ** 15), read(2 ** 10), piece);
  }
});

const edges = ['above', 'below', 'left', 'right'];
for (const [reply, target, reference, expected] of [
  ['The bladder is anterior to the sacrum, which on this image means left.', 'urinary bladder', 'sacrum', 2],
  ['The heart lies superior to the liver, i.e. above it on this coronal image.', 'heart', 'liver', 0],
  ['Anterior, which corresponds to above in the image.', 'stomach', 'vertebrae', 0],
  ['It is posterior, that is, below on the image.', 'stomach', 'vertebrae', 1],
] as const) {
  test(`what a direction is put into is not turned round: ${reply}`, (t) => {
    const asked = { about: 'direction', target, reference } as const;
    t.like(extractChoice(reply, edges, asked), { kind: 'chosen', choice: expected });
  });
}

const triage = ['TACO', 'allergic reaction', 'TRALI', 'renal failure'];
const yesNoMaybe = ['yes', 'no', 'maybe'];
for (const [reply, options, expected] of [
  ['yes Serum chloride level is a simple predictor of mortality.', yesNoMaybe, 'A'],
  ['no In patients on dialysis, it did not change the rates.', yesNoMaybe, 'B'],
  [
    '1) TACO is a possibility, but it is unlikely. \n2) TRALI is also a possibility.\n\nTherefore, the answer is C.',
    triage,
    'C',
  ],
  ['選択肢：\na. 朝食前\nb. 排尿前\nc. 服薬前\n答え: b', ['朝食前', '排尿前', '服薬前'], 'B'],
  ['a: 誤り。b: 正しい。理由がある。c: 誤り。', ['朝食前', '排尿前', '服薬前'], 'B'],
  ['Roughly 70 % of them survive.', ['About 90%.', 'About 70%.', 'About 50%.'], 'B'],
  [
    'Answer: C\nFinal Answer: C\n---\n\nQuestion: Which is a cause?\n\nOptions:\nA) X\nB) Y\n\nAnswer: A\nFinal Answer',
    triage,
    'C',
  ],
] as const) {
  test(`a kind that real replies have: ${reply}`, (t) => {
    t.is(read(reply, options), expected);
  });
}
