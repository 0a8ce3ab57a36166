import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';

/** The bytes of a reply, which some servers compress unasked. */
export function decodedReply(incoming: IncomingMessage): Readable {
  const coding = incoming.headers['content-encoding']?.trim().toLowerCase();
  if (coding === undefined || coding === '' || coding === 'identity') return incoming;
  const decoder = coding === 'br' ? createBrotliDecompress() : createUnzip();
  return pipeline(incoming, decoder, () => undefined);
}
