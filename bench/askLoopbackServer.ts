/**
 * A process of its own for `askLoopback`: speaks as much of the chat completions protocol as a client needs to be asked
 * from, answers every call after so many milliseconds, and sends its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAiLoopback } from '../test/support/loopback/openAiLoopback.js';

const latencyMs = Number(process.argv[2]);
const body = Buffer.from(JSON.stringify(openAiLoopback.answer('A. liver')));
const headers = { 'content-type': 'application/json', 'content-length': body.length };
let calls = 0;
let underWay = 0;
let mostAtOnce = 0;

const server = createServer((incoming, reply) => {
  calls++;
  mostAtOnce = Math.max(mostAtOnce, ++underWay);
  incoming.resume().on('end', () => {
    setTimeout(() => {
      underWay--;
      reply.writeHead(200, headers).end(body);
    }, latencyMs);
  });
});
// A client that is busy otherwise does not lose its connections.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => {
  process.send?.({ calls, mostAtOnce });
  calls = 0;
  mostAtOnce = 0;
});
process.on('disconnect', () => process.exit());
