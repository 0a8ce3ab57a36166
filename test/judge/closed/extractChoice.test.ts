import test from 'ava';
import { extractChoice } from '../../../judge/closed/extractChoice.js';
import { announcedReplies, foreignReplies, letterReplies, structuredReplies } from './replies/letters.js';
import { reasoningReplies, textReplies, unclearReplies } from './replies/prose.js';
import { type ReplyCase, structureOptions } from './replies/reply.js';

/** The letter that was read, or the reason why there is none. */
function read(reply: string, options: readonly string[]): string {
  const extraction = extractChoice(reply, options);
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
