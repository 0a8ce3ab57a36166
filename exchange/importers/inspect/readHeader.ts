import type { LoggedParameters, LogHeader } from '../../importer.js';
import { plainAddress } from '../../importing/plainAddress.js';
import type { Header, Settings } from './inspectSchema.js';

/** What a header of Inspect's log tells, or a part of one. Arguments of the model, which may hold keys, are left alone. */
export function readHeader({ eval: spec, plan, stats, status }: Header): LogHeader {
  const suite = spec?.metadata?.radvuqa_suite;
  const version = spec?.packages?.inspect_ai;
  return {
    kind: 'header',
    model: modelOf(spec?.model),
    parameters: {
      ...parametersOf(spec?.model_generate_config ?? {}),
      ...parametersOf(plan?.config ?? {}),
      ...(spec?.model_base_url && { baseUrl: plainAddress(spec.model_base_url) }),
    },
    itemsHash: typeof suite === 'string' ? suite : undefined,
    toolVersion: typeof version === 'string' ? version : undefined,
    started: stats?.started_at || spec?.created || undefined,
    finished: stats?.completed_at || undefined,
    ...(isCutShort(status) && { unknown: ['what was to come: the run did not end'] }),
  };
}

/** How the tool calls a run that was stopped, that failed, or that nobody has ended. */
function isCutShort(status: Header['status']): boolean {
  return status === 'started' || status === 'cancelled' || status === 'error';
}

/** "openai/gpt-4o": the provider ends at the first slash. */
function modelOf(model: string | null | undefined): LogHeader['model'] {
  const [, provider, name] = /^([^/]+)\/(.+)$/s.exec(model ?? '') ?? [];
  return provider === undefined ? undefined : { provider, name };
}

function parametersOf({ temperature, top_p, max_tokens, seed }: Settings): LoggedParameters {
  return {
    ...(temperature != null && { temperature }),
    ...(top_p != null && { topP: top_p }),
    ...(max_tokens != null && { maxTokens: max_tokens }),
    ...(seed != null && { seed }),
  };
}
