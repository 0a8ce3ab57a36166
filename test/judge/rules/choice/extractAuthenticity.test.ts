import test from 'ava';
import { extractChoice } from '../../../../judge/rules/choice/extractChoice.js';
import { isAnswerDespiteRefusal } from '../../../../judge/rules/isAnswerDespiteRefusal.js';
import { judged, makeKeyed } from '../../fixtures.js';

const options = ['It is synthesised', 'It is real', "I don't know"];

/** The letter, or why there is none. */
const replies: readonly (readonly [reply: string, read: string])[] = [
  ['A', 'A'],
  ['B. It is real', 'B'],
  ['C) I do not know', 'C'],
  ["I don't know.", 'C'],
  ['I am not sure.', 'C'],
  ['It is a real one.', 'B'],
  ['Synthetic', 'A'],
  ['Answer: genuine', 'B'],
  ['This looks like an AI-generated image to me.', 'A'],
  ['Based on its noise, the image is authentic.', 'B'],
  ['The image does not look synthetic.', 'B'],
  ['It is not a real scan.', 'A'],
  ['There are features of a real scan, but I would not want to commit to either.', 'C'],
  ['The smooth noise speaks for a fake, the anatomy against it, so I remain undecided.', 'C'],
  ['It could be either real or synthesised.', 'no choice'],
  ['Parts of it look real, others look synthetic.', 'several choices'],
  ['I cannot determine whether this image is real or synthesised.', 'C'],
  ["I'm sorry, but I can't tell if this is a real or a synthesized scan.", 'C'],
  ['It is impossible to say whether it is synthetic, but it looks real.', 'B'],
  ['It is unlikely to be synthesised.', 'B'],
  ["A) It is synthesised\nB) It is real\nC) I don't know\n\nAnswer: A", 'A'],
  ['This could be real, but the ribs fuse in an impossible way, so it must be synthesised.', 'A'],
  ['It is real-time imaging.', 'no choice'],
  ["I'm sorry, I can't help with that.", 'refusal'],
  ['The lungs are clear.', 'no choice'],
];

for (const [reply, read] of replies) {
  test(`read as ${read}: ${reply}`, (t) => {
    const extraction = extractChoice(reply, options, { about: 'authenticity' });
    t.is(extraction.kind === 'chosen' ? 'ABC'[extraction.choice] : extraction.reason, read);
  });
}

test('to leave the question open is no right choice, and is read though it sounds like a refusal', (t) => {
  const content = { answer: [], options, choice: 1 };
  const verdict = judged('CEQ5', content, "I don't know.");
  t.like(verdict, { outcome: 'scored', reading: { choice: 2 }, values: { accuracy: 0 } });
  const { item } = makeKeyed('CEQ5', content);
  t.true(isAnswerDespiteRefusal(item, "I don't know."));
  t.false(isAnswerDespiteRefusal(item, "I'm sorry, I can't help with that."));
  t.false(isAnswerDespiteRefusal(makeKeyed('CEQ2', { ...content, answer: ['liver'] }).item, "I don't know."));
});
