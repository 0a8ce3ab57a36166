import type { Clock } from '../util/clock.js';
import type { Answer, Fault, Provider, ProviderRequest } from './provider.js';

/** Calls in a row that find nobody who can answer before an endpoint is left out, and for how long it is, in milliseconds. */
const mostLost = 3;
const restMs = 60_000;

interface Endpoint {
  readonly provider: Provider;
  underWay: number;
  begun: number;
  lost: number;
  /** Left out until this time. */
  restsUntil: number;
}

export interface SpreadOptions {
  readonly clock: Clock;
  /** Hears of an endpoint that is left out, and of one that answers again. */
  readonly onNotice: (text: string) => void;
}

/**
 * Makes one provider of several endpoints of the same model: each call goes to one that has the fewest under way. An endpoint where
 * three calls in a row found nobody who can answer (no connection, no reply in time, or a status such as 503) is left out for a minute, while
 * there is another one.
 */
export function spreadProvider(providers: readonly Provider[], { clock, onNotice }: SpreadOptions): Provider {
  const [first] = providers;
  const endpoints: Endpoint[] = providers.map((provider) => ({
    ...{ provider, underWay: 0, begun: 0, lost: 0, restsUntil: Number.NEGATIVE_INFINITY },
  }));
  const choose = () => {
    const awake = endpoints.filter(({ restsUntil }) => restsUntil <= clock.milliseconds());
    return (awake.length === 0 ? endpoints : awake).reduce((a, b) => (isFreer(b, a) ? b : a));
  };
  const hear = (endpoint: Endpoint, result: Answer | Fault) => {
    const { baseUrl } = endpoint.provider;
    if (!isDown(result)) {
      if (endpoint.lost >= mostLost) onNotice(`${baseUrl}: answers again`);
      endpoint.lost = 0;
    } else if (++endpoint.lost >= mostLost) {
      endpoint.restsUntil = clock.milliseconds() + restMs;
      if (endpoint.lost === mostLost) onNotice(`${baseUrl}: left out, ${result.message}`);
    }
  };
  return {
    name: first.name,
    model: first.model,
    baseUrl: providers.map(({ baseUrl }) => baseUrl).join(' '),
    imageTokens: first.imageTokens,
    async call(request: ProviderRequest, signal: AbortSignal) {
      const endpoint = choose();
      endpoint.underWay++;
      endpoint.begun++;
      try {
        const result = await endpoint.provider.call(request, signal);
        hear(endpoint, result);
        return result;
      } finally {
        endpoint.underWay--;
      }
    },
  };
}

type Down = Extract<Fault, { readonly kind: 'network' | 'timeout' | 'overloaded' }>;

function isDown(result: Answer | Fault): result is Down {
  return result.kind === 'network' || result.kind === 'timeout' || result.kind === 'overloaded';
}

function isFreer(one: Endpoint, other: Endpoint): boolean {
  if (one.underWay !== other.underWay) return one.underWay < other.underWay;
  return one.begun < other.begun;
}
