import type { Protocol } from './protocol.js';
import type { Provider } from './provider.js';
import type { ProviderFacts, ProviderSettings } from './providerFacts.js';

/** A provider as the list of providers has it. */
export interface ProviderEntry extends ProviderFacts {
  /** Loads the client package and makes the provider for one model. */
  create(settings: ProviderSettings): Promise<Provider>;
}

/** Makes an entry for the list of providers; what makes it, and the client package, are loaded when they are needed. */
export function describeProvider<Body>({
  loadProtocol,
  ...facts
}: ProviderFacts & {
  loadProtocol(settings: ProviderSettings): Promise<Protocol<Body>>;
}): ProviderEntry {
  return {
    ...facts,
    async create(settings) {
      const { createProvider } = await import('./createProvider.js');
      return createProvider(facts, settings, await loadProtocol(settings));
    },
  };
}
