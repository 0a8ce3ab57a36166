import type { Clock } from '../util/clock.js';
import type { Random } from '../util/random.js';
import type { Wait } from '../util/wait.js';
import type { CallEnd } from './pace/adaptiveLimit.js';
import { createCircuit } from './pace/createCircuit.js';
import { createGate } from './pace/createGate.js';
import { linkSignals } from './pace/linkedSignal.js';
import { type RetryPolicy, retryDelay } from './pace/retryPolicy.js';
import type { Answer, Fault, Provider, ProviderRequest } from './provider.js';

/** How calls are made. */
export interface CallerOptions {
  /** Most calls at once. */
  readonly concurrency: number;
  readonly retries: RetryPolicy;
  readonly clock: Clock;
  readonly wait: Wait;
  /** For the random part of waits. */
  readonly random: Random;
}

/** What a request brought in the end, and the calls it took. */
export type CallerResult = (Answer | { readonly kind: 'failed'; readonly message: string }) & {
  readonly attempts: number;
};

/**
 * Asks until there is an answer, the request turns out to be wrong, or attempts or time run out.
 * @throws ModelError when no request can succeed any more, at once for all; the signal's reason when it is aborted.
 */
export type Caller = (request: ProviderRequest, signal: AbortSignal) => Promise<CallerResult>;

type Finished = Answer | { readonly kind: 'failed'; readonly message: string };
type Step = Finished | { readonly kind: 'again'; readonly afterMs: number };

/** Makes a caller: a provider with adaptive concurrency, retries and a circuit that stops a hopeless run. */
export function createCaller(provider: Provider, options: CallerOptions): Caller {
  const { clock, wait, retries, random } = options;
  const gate = createGate(options.concurrency, options);
  const circuit = createCircuit(`${provider.name}:${provider.model}`);

  const afterFault = (fault: Fault, attempts: number, elapsedMs: number): Step => {
    if (fault.kind === 'stop') throw circuit.open(fault.message, fault.hint);
    if (fault.kind === 'adapted') return { kind: 'again', afterMs: 0 };
    if (fault.kind === 'rejected') return { kind: 'failed', message: fault.message };
    const retryAfterMs = 'retryAfterMs' in fault ? fault.retryAfterMs : null;
    if (retryAfterMs !== null && retryAfterMs > retries.totalMs) {
      const seconds = Math.ceil(retryAfterMs / 1000);
      throw circuit.open(`${fault.message} (asks to wait ${seconds} s)`, 'go on later with the same command');
    }
    const afterMs = retryDelay(retries, { attempts, retryAfterMs }, random);
    if (attempts < retries.attempts && elapsedMs + afterMs <= retries.totalMs)
      return { kind: 'again', afterMs };
    return { kind: 'failed', message: `${fault.kind}, ${attempts} calls: ${fault.message}` };
  };

  const ask = async (
    request: ProviderRequest,
    signal: AbortSignal,
    waits: AbortSignal,
  ): Promise<CallerResult> => {
    const begun = clock.milliseconds();
    let attempts = 0;
    let adaptations = 0;
    for (;;) {
      waits.throwIfAborted();
      const result = await gate.pass(() => provider.call(request, signal), endOf, waits);
      attempts++;
      if (result.kind === 'adapted') adaptations++;
      const elapsed = clock.milliseconds() - begun;
      const step = result.kind === 'answer' ? result : afterFault(result, attempts - adaptations, elapsed);
      if (step.kind !== 'again') return { ...step, attempts };
      if (step.afterMs > 0) await wait(step.afterMs, waits);
    }
  };

  return async (request, signal) => {
    const waits = linkSignals(signal, circuit.signal);
    try {
      const result = await ask(request, signal, waits.signal);
      if (result.kind === 'failed') circuit.failed(result.message);
      else circuit.succeeded();
      return result;
    } finally {
      waits.release();
    }
  };
}

function endOf(result: Answer | Fault): CallEnd {
  if (result.kind === 'answer') return { kind: 'success' };
  return result.kind === 'rate limited' || result.kind === 'overloaded' ? result : { kind: 'other' };
}
