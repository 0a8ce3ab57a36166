import { anthropicLoopback } from './anthropicLoopback.js';
import { geminiLoopback } from './geminiLoopback.js';
import type { LoopbackProtocol } from './loopbackProtocol.js';
import { openAiLoopback } from './openAiLoopback.js';

/** What the server of every provider says. */
export const loopbackProtocols: readonly LoopbackProtocol[] = [
  openAiLoopback,
  geminiLoopback,
  anthropicLoopback,
];
