import { ModelError } from '../../util/radvuqaError.js';
import type { HttpReply } from '../http/httpReply.js';
import { statusFault } from '../http/statusFault.js';
import { redact } from '../keys/redact.js';
import { sentSettings } from '../parameters/sentSettings.js';
import { settleRequest } from '../parameters/settleRequest.js';
import type { BatchProtocol, Protocol, RawBatchResult } from '../protocol.js';
import type { Answer, Batches, BatchResult, Fault, RefusableParameter } from '../provider.js';
import type { ProviderFacts } from '../providerFacts.js';

export interface BatchesParts<Body> {
  readonly facts: ProviderFacts;
  readonly protocol: Protocol<Body>;
  readonly batchProtocol: BatchProtocol<Body>;
  readonly model: string;
  readonly key: string | null;
  /** What the model is known to refuse. */
  readonly refused: ReadonlySet<RefusableParameter>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes a provider's batches from its protocol: the same bodies and readings as for single calls. */
export function createBatches<Body>(parts: BatchesParts<Body>): Batches {
  const { protocol, batchProtocol, refused, key } = parts;
  const { mostRequests, mostBytes } = batchProtocol;
  const named = <Value>(work: Promise<Value>) => work.catch((error: unknown) => fail(parts, error));
  return {
    mostRequests,
    mostBytes,
    line(request, number) {
      const settings = sentSettings(request, refused);
      const images = request.images.map(({ bytes }) => bytes.toString('base64'));
      const body = protocol.body(settleRequest(request, images, settings));
      return { text: JSON.stringify(batchProtocol.line(body, number)), dropped: settings.dropped };
    },
    submit: (file, tag) => named(batchProtocol.submit(file, tag)),
    find: (tag) => named(batchProtocol.find(tag)),
    async look(batch) {
      const { kind, detail } = await named(batchProtocol.look(batch));
      return { kind, detail: redact(detail, key) };
    },
    async *results(batch, scratch) {
      try {
        for await (const raw of batchProtocol.results(batch, scratch)) yield readResult(raw, parts);
      } catch (error) {
        fail(parts, error);
      }
    },
  };
}

function readResult<Body>(
  { number, status, body }: RawBatchResult,
  { facts, protocol, batchProtocol, key, now }: BatchesParts<Body>,
): BatchResult {
  const read = () => {
    if (status >= 200 && status < 300) return protocol.readAnswer(body);
    const reply: HttpReply = {
      kind: 'reply',
      status,
      headers: new Headers(),
      text: redact(JSON.stringify(body ?? null), key),
    };
    return batchProtocol.explain(reply, now()) ?? statusFault(reply, now(), facts.limitHeaders);
  };
  const result = read();
  if (result.kind === 'answer') {
    const detail = result.detail === null ? null : redact(result.detail, key);
    const text = redact(result.text, key);
    const apart = result.reasoning === undefined ? {} : { reasoning: redact(result.reasoning, key) };
    return { number, result: { ...result, ...apart, text, detail, dropped: [] } satisfies Answer };
  }
  return { number, result: { ...result, message: redact(result.message, key) } satisfies Fault };
}

/** The packages' errors may repeat the key; they are not kept as a cause. */
function fail<Body>({ facts, model, key }: BatchesParts<Body>, error: unknown): never {
  if (error instanceof ModelError) throw error;
  const found = redact(error instanceof Error ? error.message : String(error), key);
  const hint = 'nothing is lost; run the same command again to resume';
  throw new ModelError({
    subject: `batches of ${facts.name}:${model}`,
    expected: 'an answer of the provider',
    found,
    hint,
  });
}
