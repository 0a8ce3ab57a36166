import type { Command } from 'commander';
import type { RemoteOptions } from '../models/createRemoteCaller.js';
import { collect, decimalNumber, orNone, wholeNumber } from './options.js';
import { printNotice } from './print.js';
import { readBody } from './readBody.js';

/** What the command line says about how a provider's model is asked. */
export interface RemoteFlags {
  readonly temperature?: number | null;
  readonly topP?: number | null;
  readonly maxTokens?: number | null;
  readonly seed?: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly cache?: string;
  readonly cacheAll?: boolean;
  readonly concurrency: number;
  readonly imageDetail: boolean;
  readonly body?: readonly string[];
}

/** Defaults that differ between answering and judging, for the help texts. */
export interface RemoteDefaults {
  readonly temperature: string;
  readonly topP: string;
  readonly maxTokens: string;
}

/** Adds the options that every command with models of providers has, but for `--base-url`. */
export function addRemoteOptions(command: Command, defaults: RemoteDefaults): Command {
  return command
    .option(
      '--temperature <number>',
      `default ${defaults.temperature}; "none" leaves it to the provider`,
      orNone(decimalNumber(0, 2)),
    )
    .option(
      '--top-p <number>',
      `default ${defaults.topP}; "none" leaves it to the provider`,
      orNone(decimalNumber(0, 1)),
    )
    .option(
      '--max-tokens <number>',
      `token limit of an answer, default ${defaults.maxTokens}; "none" leaves it to the provider`,
      orNone(wholeNumber(1)),
    )
    .option('--seed <number>', 'seed, where the model has one', wholeNumber(0))
    .option('--timeout <seconds>', 'time limit per call, default 300', decimalNumber(0.001, 86_400))
    .option('--retries <number>', 'retries after a failed call, default 5', wholeNumber(0))
    .option('--cache <folder>', 'answers to share between runs; by default only of deterministic requests')
    .option('--cache-all', 'share answers of all requests')
    .option('--concurrency <number>', 'maximum concurrent calls; adapts below that', wholeNumber(1), 8)
    .option('--no-image-detail', 'leave the level of detail of images to the server')
    .option(
      '--body <key=json>',
      'send this member in the body of each request, such as reasoning_effort=\'"low"\'; may be repeated',
      collect,
    );
}

/** Adds the option that says where the one model of a command is asked. */
export function addAddressOption(command: Command): Command {
  return command.option(
    '--base-url <url>',
    "another server that speaks the provider's protocol, such as http://127.0.0.1:8000/v1; repeated, the model's calls are spread over all",
    collect,
  );
}

/** How a model is asked, from flags and environment, but for its address: the only place where keys are read. */
export function remoteOptions(flags: RemoteFlags, stop: AbortSignal): RemoteOptions {
  const { temperature, topP, maxTokens, seed } = flags;
  return {
    environment: process.env,
    sampling: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(seed === undefined ? {} : { seed }),
    },
    concurrency: flags.concurrency,
    imageDetail: flags.imageDetail,
    body: readBody(flags.body),
    timeoutMs: flags.timeout === undefined ? undefined : Math.ceil(flags.timeout * 1000),
    ...(flags.retries === undefined ? {} : { retries: { attempts: flags.retries + 1 } }),
    cache: flags.cache,
    cachePolicy: flags.cacheAll === true ? 'all' : 'deterministic',
    stop,
    onNotice: printNotice,
  };
}
