import test from 'ava';
import { extractChoice } from '../../../../judge/rules/choice/extractChoice.js';
import type { CorpusReply } from './replies/corpus.js';
import { seenReplies } from './replies/seenReplies.js';
import { unseenReplies } from './replies/unseenReplies.js';

/** Shares of labelled replies, half of which no rule is to be written on: what the rules reach now, to be raised as they do. */
const halves = [
  { name: 'that rules may be written on', replies: seenReplies, letters: 0.72, prose: 0.36, wrong: 0.015 },
  { name: 'that no rule is written on', replies: unseenReplies, letters: 0.6, prose: 0.37, wrong: 0.026 },
];

for (const { name, replies, ...shares } of halves) {
  test(`labelled replies ${name} are read as well as before, and hardly ever wrongly`, (t) => {
    const choices = replies.map((reply) => ({ reply, choice: read(reply) }));
    const right = choices.filter(({ reply, choice }) => choice === reply.expected);
    for (const style of ['letters', 'prose'] as const) {
      const share =
        right.filter(({ reply }) => reply.style === style).length /
        replies.filter((reply) => reply.style === style).length;
      t.log(`${style}: ${(100 * share).toFixed(1)} % right`);
      t.true(share >= shares[style]);
    }
    const wrong = choices.filter(({ reply, choice }) => choice !== null && choice !== reply.expected);
    t.log(`wrong or invented: ${wrong.length} of ${replies.length}`);
    t.true(wrong.length / replies.length <= shares.wrong);
  });
}

function read({ reply, options, asked }: CorpusReply): number | null {
  const extraction = extractChoice(reply, options, asked === 'where' ? undefined : { about: asked });
  return extraction.kind === 'chosen' ? extraction.choice : null;
}
