import { ModelError } from '../../util/radvuqaError.js';

/** Requests in a row that may fail before the run is stopped: a server that is gone answers none of the rest. */
const failuresInARow = 50;
/** The first so many calls that all fail alike, for a reason that time does not heal, say that the rest will. */
const firstAlike = 10;
/** So do the first so many requests for which a server says the same whenever it is asked again. */
const firstOutlasted = 5;

/** Stops a run that can bring no more answers. */
export interface Circuit {
  /** Aborted, with the ModelError as reason, when the run is to stop. */
  readonly signal: AbortSignal;
  /** Stops the run; the first reason stays. @returns the reason. */
  open(found: string, hint: string): ModelError;
  succeeded(): void;
  /** @throws ModelError when too many requests have failed in a row. */
  failed(message: string): void;
  /**
   * Hears of a fault that time does not heal: a request that was turned down, a reply that is none.
   * @throws ModelError when the first of all calls failed alike, with what the server said.
   */
  unhealable(message: string): void;
  /**
   * Hears of a request that a server turned down as if for now, so many times, until it was given up.
   * @throws ModelError when it was so with the first of all requests, always with the same words.
   */
  outlasted(message: string, calls: number): void;
}

/** The first faults of a run, as far as they are alike. */
interface Alike {
  readonly kind: string;
  readonly requests: number;
  readonly calls: number;
}

/** Makes a circuit for a model, named as the user wrote it ("openai:NAME"). */
export function createCircuit(model: string): Circuit {
  const controller = new AbortController();
  let failures = 0;
  /** Null once a request was answered. */
  let alike: Alike | null = { kind: '', requests: 0, calls: 0 };
  const count = (message: string, calls: number): Alike | null => {
    if (alike === null) return null;
    const kind = kindOf(message);
    const before = kind === alike.kind ? alike : { requests: 0, calls: 0 };
    alike = { kind, requests: before.requests + 1, calls: before.calls + calls };
    return alike;
  };
  const open = (found: string, hint: string): ModelError => {
    const error = new ModelError({ subject: model, expected: 'a model that can be asked', found, hint });
    controller.abort(error);
    return controller.signal.reason as ModelError;
  };
  return {
    signal: controller.signal,
    open,
    succeeded: () => {
      failures = 0;
      alike = null;
    },
    failed: (message) => {
      failures++;
      if (failures < failuresInARow) return;
      throw open(`${failures} failed requests in a row, the last: ${message}`, 'what was answered is kept');
    },
    unhealable: (message) => {
      const first = count(message, 1);
      if (first === null || first.calls < firstAlike) return;
      throw open(
        `the first ${first.calls} calls all failed with: ${message}`,
        `${lookAt}; then --retry-failed asks again what failed`,
      );
    },
    outlasted: (message, calls) => {
      const first = count(message, calls);
      if (first === null || first.requests < firstOutlasted || first.calls < firstAlike) return;
      throw open(
        `the first ${first.calls} calls, of ${first.requests} requests, all failed with: ${message}`,
        `${lookAt}; the same command asks again what failed`,
      );
    },
  };
}

const lookAt = "look at the model's name, --base-url and the parameters";

/** A message without what differs from call to call: numbers, and ids of requests, which hold numbers. */
function kindOf(message: string): string {
  return message.replace(/[0-9a-f]{8,}|\b(?=[\w-]*\d)[\w-]{6,}|\d+/gi, '#');
}
