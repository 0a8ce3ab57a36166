import { join } from 'node:path';
import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import type { ExportWriter } from '../exporter.js';
import { copyPictures } from '../rows/copyPictures.js';
import type { ExportRow } from '../rows/exportRow.js';
import { keyOf } from '../rows/keyOf.js';
import { programReason } from '../rows/programReason.js';

/** What is told of an item beside its messages, where it has a value: what it is about, and its conditions. */
const described = [
  ...([
    'pair',
    'case',
    'unit',
    'modality',
    'plane',
    'slice',
    'region',
    'aspect',
    'question',
    'form',
  ] as const),
  ...(['prompt', 'window', 'windows', 'perturbation', 'control', 'overlay', 'context', 'channel'] as const),
] satisfies readonly (keyof ExportRow)[];

/**
 * `conversations.jsonl`, a line for each item: messages of a user with the text and the paths of pictures, and of an assistant with the
 * right answer as it is asked for.
 */
export const conversationsWriter: ExportWriter = {
  cannotExpress: programReason,
  async write(source) {
    const copied = new Set<string>();
    const writer = await openJsonLinesWriter(join(source.out, 'conversations.jsonl'));
    try {
      for await (const row of source.rows()) {
        await copyPictures(row, source, copied);
        await writer.write(conversationOf(row));
      }
      await writer.flush();
    } finally {
      await writer.close();
    }
  },
};

function conversationOf(row: ExportRow) {
  const key = keyOf(row);
  const text = { type: 'text', text: row.text } as const;
  const images = row.images.map((image) => ({ type: 'image', image }) as const);
  const answer = rightAnswerOf(key.answer, key.reference);
  return {
    id: row.id,
    subject: row.subject,
    metadata: Object.fromEntries(
      described.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])),
    ),
    messages: [
      { role: 'user', content: [text, ...images] },
      { role: 'assistant', content: [{ type: 'text', text: answer }] },
    ],
    canary: row.canary,
  };
}
