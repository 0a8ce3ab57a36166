import test, { type ExecutionContext } from 'ava';
import { judgeReply } from './judgeReply.js';
import type { OpenReply } from './openReply.js';
import { seenOpenReplies } from './seenOpenReplies.js';
import { unseenOpenReplies } from './unseenOpenReplies.js';

/** Shares of labelled replies on which the rules have to agree with the label: those that they were written on, and the others. */
const leastShares = {
  seen: { responseAccuracy: 0.99, hallucination: 0.99 },
  unseen: { responseAccuracy: 0.97, hallucination: 0.98 },
} as const;

const questions = ['list', 'boxed', 'largest', 'direction', 'function'] as const;
const measures = ['responseAccuracy', 'hallucination'] as const;

/** Asserts the shares of agreement over all questions, and logs them by question with every reply that is judged otherwise. */
function agrees(t: ExecutionContext, replies: readonly OpenReply[], half: keyof typeof leastShares): void {
  const judgements = replies.map((reply) => ({ reply, judged: judgeReply(reply) }));
  for (const measure of measures) {
    const otherwise = judgements.filter(({ reply, judged }) => reply[measure] !== judged[measure]);
    for (const { reply, judged } of otherwise) {
      t.log(
        `${measure} ${judged[measure]}, labelled ${reply[measure]} (${reply.question}, ${reply.pattern})`,
      );
      t.log(`  ${reply.reply}\n  ${judged.analysis}`);
    }
    const wrong = new Set(otherwise.map(({ reply }) => reply));
    for (const question of questions) {
      const asked = replies.filter((reply) => reply.question === question);
      t.log(`${measure}, ${question}: ${asked.filter((one) => !wrong.has(one)).length} of ${asked.length}`);
    }
    const share = 1 - wrong.size / replies.length;
    t.true(share >= leastShares[half][measure], `${measure} as labelled: ${share}`);
  }
}

test('the rules judge replies as a careful reader does', (t) => {
  agrees(t, seenOpenReplies, 'seen');
});

test('the rules judge replies that they were not written on', (t) => {
  agrees(t, unseenOpenReplies, 'unseen');
});

test('the labelled replies are many, of many kinds, and at most ten of one', (t) => {
  t.true(seenOpenReplies.length >= 200);
  const counts = new Map<string, number>();
  for (const { pattern } of seenOpenReplies) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  t.true(Math.max(...counts.values()) <= 10);
});
