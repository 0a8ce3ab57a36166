import { ModelError } from '../../util/radvuqaError.js';

/** Requests in a row that may fail before the run is stopped: a server that is gone answers none of the rest. */
const failuresInARow = 50;

/** Stops a run that can bring no more answers. */
export interface Circuit {
  /** Aborted, with the ModelError as reason, when the run is to stop. */
  readonly signal: AbortSignal;
  /** Stops the run; the first reason stays. @returns the reason. */
  open(found: string, hint: string): ModelError;
  succeeded(): void;
  /** @throws ModelError when too many requests have failed in a row. */
  failed(message: string): void;
}

/** Makes a circuit for a model, named as the user wrote it ("openai:NAME"). */
export function createCircuit(model: string): Circuit {
  const controller = new AbortController();
  let failures = 0;
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
    },
    failed: (message) => {
      failures++;
      if (failures < failuresInARow) return;
      throw open(`${failures} failed requests in a row, the last: ${message}`, 'what was answered is kept');
    },
  };
}
