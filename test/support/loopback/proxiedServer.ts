import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { temporaryFolder } from '../temporaryFolder.js';

/** A server of this machine that stands for https://model.test, behind a proxy. */
export interface ProxiedServer {
  /** File of the certificate that vouches for it. */
  readonly cert: string;
  /** What the proxy was asked for, and its address. */
  readonly proxy: { readonly asked: readonly string[]; readonly url: string };
}

/** Starts a server for model.test that answers so, and a proxy that leads there. */
export async function proxiedServer(t: ExecutionContext, answer: RequestListener): Promise<ProxiedServer> {
  const { key, cert } = makeCertificate(temporaryFolder(t));
  const server = createHttpsServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer);
  t.teardown(() => server.closeAllConnections());
  return { cert, proxy: await startProxy(t, await listening(t, server)) };
}

async function listening(t: ExecutionContext, server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A proxy that leads every CONNECT to a port of this machine, and what it was asked for. */
async function startProxy(t: ExecutionContext, port: number) {
  const asked: string[] = [];
  const proxy = createHttpServer().on('connect', (incoming, client, head) => {
    asked.push(`${incoming.url}`);
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  return { asked, url: `http://127.0.0.1:${await listening(t, proxy)}` };
}

function makeCertificate(folder: string) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const named = ['-subj', '/CN=model.test', '-addext', 'subjectAltName=DNS:model.test'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-days', '2', ...named], {
    stdio: 'ignore',
  });
  return { key, cert };
}
