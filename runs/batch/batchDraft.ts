import { type FileHandle, open, rm } from 'node:fs/promises';
import type { ModelBatches, ModelRequest } from '../../models/model.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import type { Ask } from '../asking/missingAsks.js';
import type { PreparedBatch } from './batchLog.js';

/** A request for a batch, with the tokens that it may take. */
export interface DraftedRequest {
  readonly ask: Ask;
  readonly request: ModelRequest;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
}

/** A batch that is being put together in a file of lines. */
export interface BatchDraft {
  /** Adds a request, unless the batch is full. @returns whether it was added. */
  add(drafted: DraftedRequest): Promise<boolean>;
  /** Ends the file and says what is in it; the next request begins another one. */
  finish(): Promise<Pick<PreparedBatch, 'asks' | 'dropped' | 'estimate'>>;
  /** Removes the file. */
  discard(): Promise<void>;
}

/** Makes an empty draft with its file at `path`. */
export function createDraft(path: string, batches: ModelBatches): BatchDraft {
  let file: FileHandle | null = null;
  let content = emptyContent();
  return {
    async add({ ask, request, usage }) {
      const { asks, dropped } = content;
      const line = await batches.line(request, asks.length);
      const bytes = Buffer.byteLength(line.text) + 1;
      const fits = asks.length < batches.mostRequests && content.bytes + bytes <= batches.mostBytes;
      if (!fits && asks.length > 0) return false;
      file ??= await open(path, 'w');
      await file.appendFile(`${line.text}\n`);
      const { images, cacheKey } = line;
      const kept = cacheKey === undefined ? {} : { cacheKey };
      asks.push({ id: ask.item.id, ...repeatMember(ask.repeat), images: [...images], ...kept });
      for (const name of line.dropped) dropped.add(name);
      content.bytes += bytes;
      content.inputTokens += usage.inputTokens;
      content.outputTokens += usage.outputTokens;
      return true;
    },
    async finish() {
      await file?.close();
      file = null;
      const { asks, dropped, inputTokens, outputTokens } = content;
      content = emptyContent();
      return { asks, dropped: [...dropped].sort(), estimate: { inputTokens, outputTokens } };
    },
    async discard() {
      await file?.close();
      await rm(path, { force: true });
    },
  };
}

function emptyContent() {
  return {
    asks: [] as PreparedBatch['asks'],
    dropped: new Set<string>(),
    bytes: 0,
    inputTokens: 0,
    outputTokens: 0,
  };
}
