import type { Answer, SamplingParameters } from '../provider.js';

/** Which requests are kept: those that draw nothing (temperature 0, or a seed), or all. */
export type CachePolicy = 'deterministic' | 'all';

/** Whether a request may be answered from the cache. */
export function isCacheable({ temperature, seed }: SamplingParameters, policy: CachePolicy): boolean {
  return policy === 'all' || temperature === 0 || seed !== null;
}

/** Ends that are the model's own: an empty reply or a filter's verdict may be another one tomorrow. */
const lasting: ReadonlySet<Answer['finish']> = new Set(['ok', 'refused', 'truncated']);

/** Whether an answer may be kept; what was left out of its request counts as not asked for. */
export function isKeepable(answer: Answer, parameters: SamplingParameters, policy: CachePolicy): boolean {
  const kept = (name: 'temperature' | 'seed') => (answer.dropped.includes(name) ? null : parameters[name]);
  const sent = { ...parameters, temperature: kept('temperature'), seed: kept('seed') };
  return lasting.has(answer.finish) && isCacheable(sent, policy);
}
