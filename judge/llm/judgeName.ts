import type { Provider } from '../../models/provider.js';
import type { LlmJudgeSettings } from './llmIdentity.js';

/**
 * A name for judgement files made of provider, model and what is not usual, such as "openai-gpt-4o-paper": letters, digits,
 * dots, dashes and underscores, at most 100. Judges with equal names and different identities are told apart by the files.
 */
export function judgeName(
  { name, model }: Pick<Provider, 'name' | 'model'>,
  { context, image, extract, repeats, falseKey }: LlmJudgeSettings,
): string {
  const suffixes = [
    ...(context === 'full' ? [] : [context]),
    ...(image ? ['image'] : []),
    ...(extract ? ['extract'] : []),
    ...(repeats === 1 ? [] : [`x${repeats}`]),
    ...(falseKey ? ['false-key'] : []),
  ].map((suffix) => `-${suffix}`);
  const suffix = suffixes.join('');
  return `${name}-${model}`.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 100 - suffix.length) + suffix;
}
