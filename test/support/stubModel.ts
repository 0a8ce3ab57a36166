import type { Model, ModelReply, ModelRequest } from '../../models/model.js';

/** A model that answers as told and counts how often it was asked each item. */
export interface StubModel extends Model {
  readonly asked: ModelRequest[];
}

/** Makes a model from a function; what the function returns need not be a reply. */
export function stubModel(answer: (request: ModelRequest) => unknown, name = 'stub'): StubModel {
  const asked: ModelRequest[] = [];
  return {
    provider: 'test',
    name,
    parameters: { seed: 1 },
    asked,
    async ask(request) {
      asked.push(request);
      return (await answer(request)) as ModelReply;
    },
  };
}

/** A good reply. */
export function okReply(response: string): ModelReply {
  return { response, outcome: 'ok', error: null, usage: null };
}
