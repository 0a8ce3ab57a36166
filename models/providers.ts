import { anthropic } from './anthropic/anthropic.js';
import type { ProviderEntry } from './describeProvider.js';
import { gemini } from './gemini/gemini.js';
import { openAi } from './openai/openAi.js';

/** Every provider, in the order of help texts. */
export const providers: readonly ProviderEntry[] = [
  /** OpenAI's models, and with a base URL those of any server that speaks its chat completions. */
  openAi,
  /** Google's Gemini models. */
  gemini,
  /** Anthropic's Claude models. */
  anthropic,
];

/** Names of the providers that can be asked. */
export const providerNames: readonly string[] = providers.map(({ name }) => name);
