import type { BatchScript } from './batchAnswer.js';
import type { ExtraRoutes } from './startLoopback.js';

interface Batch {
  readonly id: string;
  readonly inputFileId: string;
  readonly metadata: unknown;
  looks: number;
  isCancelled: boolean;
  results: { readonly output: string; readonly errors: string; readonly counts: object } | null;
}

interface Store {
  readonly files: Map<string, { readonly name: string; readonly purpose: string; readonly text: string }>;
  readonly batches: Map<string, Batch>;
}

/** What a route answers: JSON, or the text of a file; null when there is nothing at that address. */
type RouteResult = { readonly json: unknown } | { readonly text: string } | null;

/** OpenAI's files and batches, held in memory. Results come in reverse order, as they may in any. */
export function openAiBatchRoutes(script: BatchScript): ExtraRoutes {
  const store: Store = { files: new Map(), batches: new Map() };
  return async ({ method, url, headers }, body, reply) => {
    const [path] = (url ?? '').split('?');
    const [, kind, id, action] =
      /^\/v1\/(files|batches)(?:\/([^/]+))?(?:\/(content|cancel))?$/.exec(path) ?? [];
    if (kind === undefined) return false;
    let result: RouteResult = null;
    if (kind === 'files' && method === 'POST')
      result = await addFile(store, body, headers['content-type'] ?? '');
    else if (kind === 'files') result = readFile(store, id, action === 'content');
    else if (method === 'POST' && id === undefined) result = addBatch(store, body);
    else if (id === undefined) result = listBatches(store);
    else result = lookAtBatch(store, id, action === 'cancel', script);
    if (result === null)
      reply.writeHead(404, json).end(JSON.stringify({ error: { message: `nothing at ${path}` } }));
    else if ('text' in result) reply.writeHead(200, { 'content-type': 'application/jsonl' }).end(result.text);
    else reply.writeHead(200, json).end(JSON.stringify(result.json));
    return true;
  };
}

const json = { 'content-type': 'application/json' };

async function addFile({ files }: Store, body: Buffer, contentType: string): Promise<RouteResult> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const file = form.get('file');
  if (!(file instanceof Blob)) return null;
  const id = keepFile(files, String(form.get('purpose')), await file.text());
  return { json: fileObject(files, id) };
}

function keepFile(files: Store['files'], purpose: string, text: string): string {
  const id = `file-${files.size + 1}`;
  files.set(id, { name: `${id}.jsonl`, purpose, text });
  return id;
}

function fileObject(files: Store['files'], id: string): unknown {
  const file = files.get(id);
  return {
    id,
    object: 'file',
    bytes: file?.text.length,
    created_at: 1,
    filename: file?.name,
    purpose: file?.purpose,
    status: 'processed',
  };
}

function readFile({ files }: Store, id: string, wantsContent: boolean): RouteResult {
  const file = files.get(id);
  if (file === undefined) return null;
  return wantsContent ? { text: file.text } : { json: fileObject(files, id) };
}

function addBatch({ batches }: Store, body: Buffer): RouteResult {
  const { input_file_id: inputFileId, metadata } = JSON.parse(body.toString()) as {
    input_file_id: string;
    metadata?: unknown;
  };
  const id = `batch_${batches.size + 1}`;
  const batch: Batch = {
    id,
    inputFileId,
    metadata: metadata ?? null,
    looks: 0,
    isCancelled: false,
    results: null,
  };
  batches.set(id, batch);
  return { json: batchObject(batch, 'validating') };
}

function listBatches({ batches }: Store): RouteResult {
  const data = [...batches.values()].reverse().map((batch) => batchObject(batch, 'in_progress'));
  return { json: { object: 'list', data, has_more: false } };
}

function lookAtBatch(store: Store, id: string, cancel: boolean, script: BatchScript): RouteResult {
  const batch = store.batches.get(id);
  if (batch === undefined) return null;
  batch.isCancelled ||= cancel;
  if (batch.isCancelled) return { json: batchObject(batch, 'cancelled') };
  if (batch.looks++ < script.looksUntilDone) return { json: batchObject(batch, 'in_progress') };
  batch.results ??= runBatch(store, batch, script);
  return { json: batchObject(batch, 'completed') };
}

function runBatch({ files }: Store, { inputFileId }: Batch, { answer }: BatchScript): Batch['results'] {
  const lines = (files.get(inputFileId)?.text ?? '').split('\n').filter((line) => line !== '');
  const rows = lines.map((line, place) => {
    const request = JSON.parse(line) as { custom_id: string; body: Record<string, unknown> };
    const { status, body } = answer(request.body, place);
    const response = { status_code: status, request_id: `req_${place}`, body };
    return { id: `batch_req_${place}`, custom_id: request.custom_id, response, error: null };
  });
  const good = rows.filter(({ response }) => response.status_code === 200);
  const bad = rows.filter(({ response }) => response.status_code !== 200);
  const fileOf = (some: typeof rows) =>
    keepFile(
      files,
      'batch_output',
      some
        .reverse()
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    );
  const counts = { total: rows.length, completed: good.length, failed: bad.length };
  return { output: fileOf(good), errors: fileOf(bad), counts };
}

function batchObject({ id, inputFileId, metadata, results }: Batch, status: string): unknown {
  return {
    id,
    object: 'batch',
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    created_at: 1,
    input_file_id: inputFileId,
    metadata,
    status,
    output_file_id: results?.output ?? null,
    error_file_id: results?.errors ?? null,
    request_counts: results?.counts ?? { total: 0, completed: 0, failed: 0 },
  };
}
