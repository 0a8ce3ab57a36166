import test from 'ava';
import { classMaps } from '../../../../data/sources/classMaps.js';
import type { OpenReply } from './openReply.js';
import { seenOpenReplies } from './seenOpenReplies.js';
import { unseenOpenReplies } from './unseenOpenReplies.js';

const all = [...seenOpenReplies, ...unseenOpenReplies];
const total = classMaps.find(({ name }) => name === 'total');
const classNames = new Set(total?.classes.map(({ className }) => className));

function countByPattern(replies: readonly OpenReply[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { question, pattern } of replies) {
    const kind = `${question}: ${pattern}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

test('no reply stands twice', (t) => {
  const distinct = new Set(all.map(({ question, target, reply }) => [question, ...target, reply].join()));
  t.is(distinct.size, all.length);
});

test('no pattern has more than ten replies, and the halves have the same mix', (t) => {
  const unseen = countByPattern(unseenOpenReplies);
  for (const [kind, count] of countByPattern(all)) {
    const inUnseen = unseen.get(kind) ?? 0;
    t.true(count <= 10, kind);
    t.true(Math.abs(count - 2 * inUnseen) <= 1, kind);
  }
});

test('what is asked for is present on its slice, by names of the class map', (t) => {
  for (const { target, reference, present, reply } of all) {
    t.true(target.length > 0, reply);
    for (const name of [...target, ...reference]) t.true(present.includes(name), `${reply}: ${name}`);
    for (const name of present) t.true(classNames.has(name), name);
  }
});

test('a direction belongs to questions on a direction, and a reply without a score hallucinates nothing', (t) => {
  for (const { question, reference, direction, responseAccuracy, hallucination, reply } of all) {
    t.is(question === 'direction', direction !== null && reference.length > 0, reply);
    if (responseAccuracy === null) t.is(hallucination, null, reply);
  }
});
