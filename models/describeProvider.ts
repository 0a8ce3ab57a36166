import { createProvider } from './createProvider.js';
import type { Protocol } from './protocol.js';
import type { Provider } from './provider.js';
import type { ProviderFacts, ProviderSettings } from './providerFacts.js';

/** A provider as the list of providers has it. */
export interface ProviderEntry extends ProviderFacts {
  /** Loads the client package and makes the provider for one model. */
  create(settings: ProviderSettings): Promise<Provider>;
}

/** Makes an entry for the list of providers; the protocol, which brings the client package, is loaded when it is needed. */
export function describeProvider<Body>({
  loadProtocol,
  ...facts
}: ProviderFacts & {
  loadProtocol(settings: ProviderSettings): Promise<Protocol<Body>>;
}): ProviderEntry {
  return {
    ...facts,
    create: async (settings) => createProvider(facts, settings, await loadProtocol(settings)),
  };
}
