import { join } from 'node:path';
import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import type { WriteExport } from '../exporter.js';
import { copyPictures } from './copyPictures.js';

/**
 * `conversations.jsonl`, a line for each item: messages of a user with the text and the paths of pictures, and of an assistant with the
 * right answer as it is asked for.
 */
export const writeConversations: WriteExport = async (items, options) => {
  const copied = new Set<string>();
  const writer = await openJsonLinesWriter(join(options.out, 'conversations.jsonl'));
  let count = 0;
  try {
    for await (const keyed of items) {
      await copyPictures(keyed.item, options, copied);
      await writer.write(conversationOf(keyed));
      count++;
    }
    await writer.flush();
  } finally {
    await writer.close();
  }
  return count;
};

function conversationOf({ item, key }: KeyedItem) {
  const text = { type: 'text', text: item.text } as const;
  const images = item.images.map((image) => ({ type: 'image', image }) as const);
  const answer = rightAnswerOf(key.answer, key.reference);
  return {
    id: item.id,
    subject: item.subject,
    messages: [
      { role: 'user', content: [text, ...images] },
      { role: 'assistant', content: [{ type: 'text', text: answer }] },
    ],
  };
}
