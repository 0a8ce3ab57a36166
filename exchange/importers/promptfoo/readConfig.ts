import { parseJson } from '../../../util/parseJson.js';
import type { LoggedParameters, LogHeader } from '../../importer.js';
import { plainAddress } from '../../importing/plainAddress.js';
import { memberSchemas, providerSchema, type Settings } from './resultSchema.js';

type Model = NonNullable<LogHeader['model']>;

/**
 * "openai:chat:gpt-4o" and "openai:gpt-4o": the provider, the kind of call, where it is told, and the name.
 *
 * @example
 * modelOf('openai:chat:gpt-4o'); // { provider: 'openai', name: 'gpt-4o' }
 */
export function modelOf(id: string): Model {
  const [, provider, name] = /^([\w.-]+):(?:(?:chat|responses|completion|messages):)?(.+)$/s.exec(id) ?? [];
  return provider === undefined ? { provider: 'promptfoo', name: id } : { provider, name };
}

/** A hash as our exports write it; promptfoo strikes out bare ones. */
export function hashOf(mark: unknown): string | undefined {
  return typeof mark === 'string' ? /^sha256:([0-9a-f]{64})$/.exec(mark)?.[1] : undefined;
}

/**
 * What a member of out.json tells of the run; nothing for one that is not known. Only named settings are taken, and only of a config
 * with the one provider that was asked, as the command line may have named another.
 */
export function readMember(path: string, text: string, asked: Model | null): LogHeader | null {
  if (path === 'results.timestamp') {
    return { kind: 'header', started: memberSchemas[path].parse(parseJson(text)) };
  }
  if (path === 'metadata') {
    const { promptfooVersion } = memberSchemas.metadata.parse(parseJson(text));
    return { kind: 'header', toolVersion: promptfooVersion ?? undefined };
  }
  if (path !== 'config') return null;
  const { tags, providers } = memberSchemas.config.parse(parseJson(text));
  return {
    kind: 'header',
    itemsHash: hashOf(tags?.['radvuqa-suite']),
    parameters: settingsOf(providers, asked),
  };
}

function settingsOf(providers: unknown, asked: Model | null): LoggedParameters {
  const [only, ...others] = Array.isArray(providers) ? providers : [];
  const parsed = providerSchema.safeParse(only);
  if (others.length > 0 || !parsed.success || asked === null) return {};
  const { provider, name } = modelOf(parsed.data.id);
  return provider === asked.provider && name === asked.name ? parametersOf(parsed.data.config) : {};
}

function parametersOf(settings: Settings): LoggedParameters {
  const { temperature, top_p, max_tokens, max_completion_tokens, seed, apiBaseUrl } = settings;
  const maxTokens = max_completion_tokens ?? max_tokens;
  return {
    ...(temperature != null && { temperature }),
    ...(top_p != null && { topP: top_p }),
    ...(maxTokens != null && { maxTokens }),
    ...(seed != null && { seed }),
    ...(apiBaseUrl != null && { baseUrl: plainAddress(apiBaseUrl) }),
  };
}
