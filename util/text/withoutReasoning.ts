/** A reply without the parts in which a model thinks aloud. */
export interface SpokenReply {
  readonly text: string;
  /** True when a reasoning part was opened and never closed: the reply was cut while thinking. */
  readonly unfinished: boolean;
}

const opening = /<(?:think|thinking|thought|reasoning)>|\[THINK\]|◁think▷|<\|begin_of_thought\|>/i;
const closing = /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|end_of_thought\|>/gi;

/**
 * Drops `<think>...</think>` and its relatives, `[THINK]` and `◁think▷` among them. All up to the last closing tag is reasoning, also when the
 * opening tag is missing (some chat templates put it into the prompt); all after an unclosed one is, too.
 */
export function withoutReasoning(reply: string): SpokenReply {
  const lastClosing = [...reply.matchAll(closing)].at(-1);
  const head = lastClosing === undefined ? '' : beforeFirstOpening(reply);
  const tail = lastClosing === undefined ? reply : reply.slice(lastClosing.index + lastClosing[0].length);
  const unclosed = tail.search(opening);
  const spoken = unclosed < 0 ? tail : tail.slice(0, unclosed);
  return { text: `${head}\n${spoken}`, unfinished: unclosed >= 0 };
}

function beforeFirstOpening(reply: string): string {
  const first = reply.search(opening);
  return first < 0 ? '' : reply.slice(0, first);
}
