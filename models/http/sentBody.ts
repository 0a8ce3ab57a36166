import { randomUUID } from 'node:crypto';

/** A request's body, as it is sent. */
export interface SentBody {
  /** Null where the headers say it already. */
  readonly contentType: string | null;
  /** In bytes. */
  readonly length: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/**
 * Reads what a client package gives to `fetch` as a body: a text, nothing, or a form with files, which is sent as
 * multipart/form-data (RFC 7578) and not held in memory.
 */
export function sentBody(body: RequestInit['body']): SentBody {
  if (body instanceof FormData) return multipart(body);
  if (typeof body !== 'string' && body !== null && body !== undefined)
    throw new TypeError('only texts and forms are sent this way');
  const bytes = Buffer.from(body ?? '');
  return { contentType: null, length: bytes.length, chunks: () => chunksOf([bytes]) };
}

function multipart(form: FormData): SentBody {
  const boundary = `radvuqa-${randomUUID()}`;
  const pieces = [...form].flatMap(([name, value]) => {
    const file = typeof value === 'string' ? '' : `; filename="${quoted(value.name)}"`;
    const type =
      typeof value === 'string' ? '' : `\r\nContent-Type: ${value.type || 'application/octet-stream'}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}${type}\r\n\r\n`;
    return [Buffer.from(head), typeof value === 'string' ? Buffer.from(value) : value, Buffer.from('\r\n')];
  });
  const all = [...pieces, Buffer.from(`--${boundary}--\r\n`)];
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: all.reduce((sum, piece) => sum + (piece instanceof Blob ? piece.size : piece.length), 0),
    chunks: () => chunksOf(all),
  };
}

/** As browsers write names in multipart forms. */
function quoted(name: string): string {
  return name.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22');
}

async function* chunksOf(pieces: readonly (Buffer | Blob)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Blob) yield* piece.stream();
    else if (piece.length > 0) yield piece;
  }
}
