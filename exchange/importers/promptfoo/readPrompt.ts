import { parseJson } from '../../../util/parseJson.js';
import type { LoggedAnswer } from '../../importer.js';
import { hashDataUri } from '../../importing/hashDataUri.js';
import { type ContentPart, messagesSchema } from './resultSchema.js';

/** Text, pictures and their detail, as a prompt has them; null where that is not told. */
export type ReadPrompt = Pick<LoggedAnswer, 'prompt' | 'images' | 'detail'>;

/** Reads the messages that were sent. A prompt that is no such messages is text, and an empty one stands for what was never filled in. */
export function readPrompt(raw: string | null | undefined): ReadPrompt {
  if (raw == null || raw === '') return { prompt: null, images: null, detail: null };
  const messages = messagesSchema.safeParse(jsonOrNull(raw));
  if (!messages.success) return { prompt: raw, images: [], detail: null };
  const texts = messages.data.map(({ content }) => partsOf(content).map(({ text }) => text ?? ''));
  const pictures = messages.data.flatMap(({ content }) =>
    partsOf(content).flatMap(({ image_url }) => image_url ?? []),
  );
  const details = [...new Set(pictures.map(({ detail }) => detail ?? 'auto'))].sort();
  return {
    prompt: texts.map((parts) => parts.join('')).join('\n\n'),
    images: hashesOf(pictures.map(({ url }) => url)),
    detail: details.length === 0 ? null : details.join(' and '),
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function partsOf(content: string | readonly ContentPart[]): readonly ContentPart[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

/** Null where a picture is somewhere else. */
function hashesOf(addresses: readonly string[]): string[] | null {
  const hashes: string[] = [];
  for (const address of addresses) {
    const hash = hashDataUri(address);
    if (hash === null) return null;
    hashes.push(hash);
  }
  return hashes;
}
