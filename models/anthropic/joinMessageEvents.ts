import { memberOf } from '../http/errorMessage.js';
import { cutStream } from '../readEnd.js';

/**
 * Puts a message together from the events that some servers stream unasked; an event that tells an error stands for the whole.
 *
 * @param events What stands after "data:", in order; one of type `message_stop` is the last of a whole stream.
 */
export function joinMessageEvents(events: readonly string[]): unknown {
  const told = events.map((event) => JSON.parse(event) as unknown);
  const failed = told.find((event) => memberOf(event, 'type') === 'error');
  if (failed !== undefined) return failed;
  const ofType = (type: string) => told.filter((event) => memberOf(event, 'type') === type);
  const [start] = ofType('message_start').map((event) => memberOf(event, 'message'));
  if (start === undefined) throw new TypeError('no message begins');
  const ends = ofType('message_delta');
  const reason = ends.map((event) => memberOf(memberOf(event, 'delta'), 'stop_reason')).findLast(Boolean);
  const isWhole = ofType('message_stop').length > 0;
  return {
    ...(start as object),
    content: blocksOf([...ofType('content_block_start'), ...ofType('content_block_delta')]),
    stop_reason: reason ?? (isWhole ? null : cutStream),
    usage: Object.assign({}, memberOf(start, 'usage'), ...ends.map((event) => memberOf(event, 'usage'))),
  };
}

interface Block {
  type: string;
  text: string;
  thinking: string;
}

/** Blocks in the order of their numbers, each with what was said of it. */
function blocksOf(events: readonly unknown[]): Block[] {
  const blocks = new Map<number, Block>();
  for (const event of events) {
    const index = Number(memberOf(event, 'index'));
    const begun = memberOf(event, 'content_block');
    const part = begun ?? memberOf(event, 'delta');
    const block = blocks.get(index) ?? { type: String(memberOf(begun, 'type')), text: '', thinking: '' };
    block.text += textOf(memberOf(part, 'text'));
    block.thinking += textOf(memberOf(part, 'thinking'));
    blocks.set(index, block);
  }
  return [...blocks].sort(([one], [other]) => one - other).map(([, block]) => block);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
