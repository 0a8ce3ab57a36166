import type { Clock } from '../util/clock.js';
import type { Random } from '../util/random.js';
import type { Wait } from '../util/wait.js';
import type { CallEnd } from './pace/adaptiveLimit.js';
import { type Circuit, createCircuit } from './pace/createCircuit.js';
import { createGate } from './pace/createGate.js';
import { linkSignals } from './pace/linkedSignal.js';
import { askedWait, type NextStep, nextStep, pauseForAll, type RetryPolicy } from './pace/retryPolicy.js';
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
  /** When aborted, no further call is begun, and a request that has none under way ends with the signal's reason. */
  readonly stop?: AbortSignal | undefined;
}

/** What a request brought in the end, and the calls it took. */
export type CallerResult = (Answer | Extract<NextStep, { readonly kind: 'failed' }>) & {
  readonly attempts: number;
};

/**
 * Asks until there is an answer, the request turns out to be wrong, or attempts or time run out.
 * @throws ModelError when no request can succeed any more, at once for all; the signal's reason when it is aborted.
 */
export type Caller = (request: ProviderRequest, signal: AbortSignal) => Promise<CallerResult>;

type Requests = (request: ProviderRequest, signal: AbortSignal, waits: AbortSignal) => Promise<CallerResult>;

/** Makes a caller: a provider with adaptive concurrency, retries and a circuit that stops a hopeless run. */
export function createCaller(provider: Provider, options: CallerOptions): Caller {
  const circuit = createCircuit(`${provider.name}:${provider.model}`);
  const halt = options.stop === undefined ? circuit : linkSignals(circuit.signal, options.stop);
  const ask = retrying(provider, circuit, options);
  return async (request, signal) => {
    const waits = linkSignals(signal, halt.signal);
    try {
      const result = await ask(request, signal, waits.signal);
      hear(circuit, result);
      return result;
    } finally {
      waits.release();
    }
  };
}

/** @throws ModelError when the run is to stop. */
function hear(circuit: Circuit, result: CallerResult): void {
  if (result.kind === 'failed') circuit.failed(result.message);
  else if (result.finish !== 'failed') circuit.succeeded();
  else circuit.unhealable(result.detail ?? 'an unknown end');
}

/** Calls under way end by themselves when the circuit opens; only `waits` are cut short. */
function retrying(provider: Provider, circuit: Circuit, options: CallerOptions): Requests {
  const { clock, wait, retries, random } = options;
  const gate = createGate(options.concurrency, options);
  return async (request, signal, waits) => {
    let spentMs = 0;
    let adaptations = 0;
    for (let attempts = 1; ; attempts++) {
      waits.throwIfAborted();
      let begun = 0;
      const call = () => {
        begun = clock.milliseconds();
        return provider.call(request, signal).then((result) => unlessHopeless(result, circuit, retries));
      };
      const result = await gate.pass(call, (ended) => endOf(ended, retries), waits);
      if (result.kind === 'answer') return { ...result, attempts };
      if (result.kind === 'adapted') adaptations++;
      if (result.kind === 'rejected' || result.kind === 'unusable') circuit.unhealable(result.message);
      spentMs += clock.milliseconds() - begun;
      const step = nextStep(result, { attempts: attempts - adaptations, spentMs }, retries, random);
      if (step.kind === 'failed') {
        if (result.kind === 'overloaded') circuit.outlasted(result.message, attempts);
        return { ...step, attempts };
      }
      if (step.afterMs > 0) await wait(step.afterMs, waits);
      spentMs += step.afterMs;
    }
  };
}

/** @throws ModelError when no further request can succeed, or not for a long time. */
function unlessHopeless(
  result: Answer | Fault,
  circuit: Circuit,
  { totalMs }: RetryPolicy,
): Exclude<Answer | Fault, { readonly kind: 'stop' }> {
  if (result.kind === 'answer') return result;
  if (result.kind === 'stop') throw circuit.open(result.message, result.hint);
  const waitMs = askedWait(result) ?? 0;
  if (waitMs <= totalMs) return result;
  const found = `${result.message} (asks to wait ${Math.ceil(waitMs / 1000)} s)`;
  throw circuit.open(found, 'go on later with the same command');
}

function endOf(result: Answer | Fault, retries: RetryPolicy): CallEnd {
  if (result.kind === 'answer') return { kind: 'success' };
  if (result.kind !== 'rate limited' && result.kind !== 'overloaded') return { kind: 'other' };
  return { kind: result.kind, retryAfterMs: pauseForAll(result, retries) };
}
