/** The package has no types of its own. */
declare module 'proxy-from-env' {
  /** The proxy that the environment names for an address; empty for none. */
  export function getProxyForUrl(url: string | URL): string;
}
