import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { InputError } from '../../util/radvuqaError.js';

/** Gives what holds the connections to an address. */
export type Agents = (url: URL) => HttpAgent;

/**
 * Makes what holds connections, which are kept alive: by the proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY name, as
 * they do elsewhere; an address of this machine is asked directly.
 *
 * @param certificateFiles PEM files with certificates that are trusted besides the usual ones.
 * @throws InputError when such a file cannot be read.
 */
export function createAgents(certificateFiles: readonly string[] = []): Agents {
  const trusted =
    certificateFiles.length === 0 ? {} : { ca: [...rootCertificates, ...readAll(certificateFiles)] };
  const http = new HttpAgent({ keepAlive: true });
  const https = new HttpsAgent({ keepAlive: true, ...trusted });
  const proxies = new Map<string, HttpAgent>();
  return (url) => {
    const proxy = isOfThisMachine(url) ? '' : getProxyForUrl(url);
    if (proxy === '') return url.protocol === 'https:' ? https : http;
    const way = `${url.protocol} ${proxy}`;
    const agent = proxies.get(way) ?? createProxyAgent(proxy, url.protocol, trusted);
    proxies.set(way, agent);
    return agent;
  };
}

/**
 * Many proxies let CONNECT through to https alone: what is http is asked of the proxy itself. The package for https heeds what it is given
 * for the connection to the proxy alone; what holds behind it is given to the agent.
 *
 * @param asked Protocol of the address that is asked.
 */
function createProxyAgent(proxy: string, asked: string, trusted: { readonly ca?: string[] }): HttpAgent {
  const { protocol } = new URL(proxy);
  if (!/^https?:$/.test(protocol))
    throw new Error(`a proxy of the environment is ${protocol}//, not http(s)://`);
  if (asked === 'http:') return new HttpProxyAgent(proxy, { keepAlive: true, ...trusted });
  const agent = new HttpsProxyAgent(proxy, { keepAlive: true, ...trusted });
  Object.assign(agent.options, trusted);
  return agent;
}

function isOfThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function readAll(files: readonly string[]): string[] {
  return files.map((file) => {
    try {
      return readFileSync(file, 'utf8');
    } catch (cause) {
      const { message: found } = cause as Error;
      throw new InputError({
        subject: file,
        expected: 'certificates in PEM, as the environment says',
        found,
      });
    }
  });
}
