import {
  type ProviderRequest,
  type RefusableParameter,
  type ReplySchema,
  refusableParameters,
  type SamplingParameters,
} from '../provider.js';

/** A request's settings as they are sent: what the model refuses is left out. */
export interface SentSettings {
  readonly parameters: SamplingParameters;
  readonly schema: ReplySchema | null;
  /** Whether the images' level of detail is said. */
  readonly imageDetail: boolean;
  /** Whether the system text has a role of its own, and does not stand before what is asked. */
  readonly systemRole: boolean;
  /** What is sent and could be left out. */
  readonly sent: readonly RefusableParameter[];
  /** What was asked for and is left out; sorted. */
  readonly dropped: readonly RefusableParameter[];
}

/** Takes out of a request what the model is known to refuse. */
export function sentSettings(
  { parameters, schema, images, system, imageDetail }: ProviderRequest,
  refused: ReadonlySet<RefusableParameter>,
): SentSettings {
  const asked = refusableParameters.filter((name) => {
    if (name === 'schema') return schema !== null;
    if (name === 'systemRole') return system !== null;
    return name === 'imageDetail' ? images.length > 0 && imageDetail !== null : parameters[name] !== null;
  });
  const keep = (name: RefusableParameter) => !refused.has(name);
  const kept = (name: keyof SamplingParameters) => (keep(name) ? parameters[name] : null);
  return {
    parameters: {
      temperature: kept('temperature'),
      topP: kept('topP'),
      maxTokens: kept('maxTokens'),
      seed: kept('seed'),
    },
    schema: keep('schema') ? schema : null,
    imageDetail: keep('imageDetail') && imageDetail !== null,
    systemRole: keep('systemRole'),
    sent: asked.filter(keep),
    dropped: asked.filter((name) => !keep(name)).sort(),
  };
}
