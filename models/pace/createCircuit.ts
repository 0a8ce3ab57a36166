import { ModelError } from '../../util/radvuqaError.js';

/** Requests in a row that may fail before the run is stopped: a server that is gone answers none of the rest. */
const failuresInARow = 50;
/** The first so many calls that all fail alike, for a reason that time does not heal, say that the rest will. */
const firstAlike = 10;

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
}

/** Makes a circuit for a model, named as the user wrote it ("openai:NAME"). */
export function createCircuit(model: string): Circuit {
  const controller = new AbortController();
  let failures = 0;
  let alike: { readonly kind: string; readonly calls: number } | null = { kind: '', calls: 0 };
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
      if (alike === null) return;
      const kind = kindOf(message);
      alike = { kind, calls: kind === alike.kind ? alike.calls + 1 : 1 };
      if (alike.calls < firstAlike) return;
      throw open(
        `the first ${alike.calls} calls all failed with: ${message}`,
        "look at the model's name, --base-url and the parameters; what was recorded is kept",
      );
    },
  };
}

/** A message without what differs from call to call: numbers, and ids of requests. */
function kindOf(message: string): string {
  return message.replace(/[0-9a-f]{8,}|\d+/gi, '#');
}
