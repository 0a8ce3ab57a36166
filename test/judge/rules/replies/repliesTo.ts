import type { Asked, OpenReply } from './openReply.js';

/** A labelled reply without its question: pattern, reply, response accuracy, hallucination. */
export type LabelledReply = readonly [
  pattern: string,
  reply: string,
  responseAccuracy: OpenReply['responseAccuracy'],
  hallucination: OpenReply['hallucination'],
];

/** Labelled replies to one question. */
export function repliesTo(asked: Asked, replies: readonly LabelledReply[]): readonly OpenReply[] {
  return replies.map(([pattern, reply, responseAccuracy, hallucination]) => ({
    ...asked,
    pattern,
    reply,
    responseAccuracy,
    hallucination,
  }));
}
