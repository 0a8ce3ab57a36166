import type { BatchScript } from './batchAnswer.js';
import type { ExtraRoutes } from './startLoopback.js';

interface InlineRequest {
  readonly request: Record<string, unknown>;
  readonly metadata?: unknown;
}

interface Batch {
  readonly name: string;
  readonly displayName: string;
  readonly requests: readonly InlineRequest[];
  looks: number;
  responses: unknown[] | null;
}

/** Gemini's batches with requests inside the call (no files), held in memory. */
export function geminiBatchRoutes(script: BatchScript): ExtraRoutes {
  const batches = new Map<string, Batch>();
  return async ({ method, url }, body, reply) => {
    const [path] = (url ?? '').split('?');
    const send = (status: number, value: unknown) => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      return true;
    };
    if (method === 'POST' && path.endsWith(':batchGenerateContent')) {
      const batch = { name: `batches/${batches.size + 1}`, ...batchIn(body), looks: 0, responses: null };
      batches.set(batch.name, batch);
      return send(200, operation(batch, 'BATCH_STATE_PENDING'));
    }
    if (method === 'GET' && path === '/v1beta/batches') {
      return send(200, {
        operations: [...batches.values()].map((batch) => operation(batch, 'BATCH_STATE_RUNNING')),
      });
    }
    const [, name] = /^\/v1beta\/(batches\/[^/:]+)$/.exec(path) ?? [];
    if (name === undefined) return false;
    const batch = batches.get(name);
    if (batch === undefined)
      return send(404, { error: { code: 404, message: `no ${name}`, status: 'NOT_FOUND' } });
    if (batch.looks++ < script.looksUntilDone) return send(200, operation(batch, 'BATCH_STATE_RUNNING'));
    batch.responses ??= responsesOf(batch, script);
    return send(200, operation(batch, 'BATCH_STATE_SUCCEEDED', batch.responses));
  };
}

function batchIn(body: Buffer): Pick<Batch, 'displayName' | 'requests'> {
  const { batch } = JSON.parse(body.toString()) as {
    batch: { displayName: string; inputConfig: { requests: { requests: InlineRequest[] } } };
  };
  return { displayName: batch.displayName, requests: batch.inputConfig.requests.requests };
}

function responsesOf({ requests }: Batch, { answer }: BatchScript): unknown[] {
  return requests.map(({ request, metadata }, place) => {
    const { status, body } = answer(request, place);
    return status === 200
      ? { response: body, metadata }
      : { error: { code: status, message: JSON.stringify(body) }, metadata };
  });
}

function operation({ name, displayName }: Batch, state: string, inlinedResponses?: unknown[]): unknown {
  const isDone = inlinedResponses !== undefined;
  const output = isDone ? { output: { inlinedResponses: { inlinedResponses } } } : {};
  return {
    name,
    metadata: { name, displayName, state, createTime: '2026-01-01T00:00:00Z', ...output },
    done: isDone,
  };
}
