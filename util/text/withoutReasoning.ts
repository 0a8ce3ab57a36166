import { withoutTemplateTokens } from './withoutTemplateTokens.js';

/** A reply without the parts in which a model thinks aloud, and without the tokens of chat templates. */
export interface SpokenReply {
  readonly text: string;
  /** True when a reasoning part was opened and never closed: the reply was cut while thinking. */
  readonly unfinished: boolean;
}

const opening = /<(?:think|thinking|thought|reasoning)>|\[THINK\]|◁think▷|<\|begin_of_thought\|>|<unused94>/i;
const closing =
  /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|end_of_thought\|>|<unused95>/gi;

/** Some models end a reply of several parts with one that answers: `<SUMMARY>`, `<CAPTION>`, `<REASONING>`, `<CONCLUSION>`. */
const conclusion = /<conclusion>/gi;

/**
 * Drops `<think>...</think>` and its relatives, `[THINK]` and `◁think▷` among them. All up to the last closing tag is reasoning, also when the
 * opening tag is missing (some chat templates put it into the prompt); all after an unclosed one is, too. Of a reply in parts, what
 * is after `<CONCLUSION>` stays.
 */
export function withoutReasoning(reply: string): SpokenReply {
  const { text, unfinished } = spokenPart(afterLast(conclusion, reply));
  return { text: withoutTemplateTokens(text), unfinished };
}

function spokenPart(reply: string): SpokenReply {
  const tail = afterLast(closing, reply);
  const head = tail.length === reply.length ? '' : beforeFirstOpening(reply);
  const unclosed = tail.search(opening);
  const spoken = unclosed < 0 ? tail : tail.slice(0, unclosed);
  return { text: `${head}\n${spoken}`, unfinished: unclosed >= 0 };
}

function beforeFirstOpening(reply: string): string {
  const first = reply.search(opening);
  return first < 0 ? '' : reply.slice(0, first);
}

function afterLast(expression: RegExp, reply: string): string {
  const last = [...reply.matchAll(expression)].at(-1);
  return last === undefined ? reply : reply.slice(last.index + last[0].length);
}
