import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findTool } from '../findTool.js';
import { nobody } from '../nobody.js';
import type { Sandbox, SandboxCall, SandboxOffer, SandboxOutcome, SandboxResult } from '../sandbox.js';
import { superviseProcess } from '../supervision/superviseProcess.js';
import { type ContainerHost, containerCommand } from './containerCommand.js';
import { containerOutcome } from './containerOutcome.js';

/** How long an engine may take to say something of itself. */
const patience = 20_000;
/** What engines read of the environment: where their server and their settings are. */
const engineVariables = ['PATH', 'HOME', 'DOCKER_HOST', 'DOCKER_CONFIG', 'CONTAINER_HOST', 'XDG_RUNTIME_DIR'];

/**
 * Docker or Podman with an image that is there, or why it cannot be had. Memory and processes are limited by the engine, processor
 * time by process; the peak of memory is not measured. No test has run this: where the tests run there is no engine.
 */
export async function openContainer(engine: 'docker' | 'podman', image: string): Promise<SandboxOffer> {
  const missing = { kind: 'missing', name: engine } as const;
  const program = findTool(engine);
  if (program === null) return { ...missing, reason: `${engine} is not on PATH`, hint: `install ${engine}` };
  const asked = engine === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}';
  const version = await ask(program, ['version', '--format', asked]);
  if (version.kind === 'failed')
    return { ...missing, reason: version.reason, hint: `start ${engine}, and see that you may use it` };
  const found = await ask(program, ['image', 'inspect', '--format', '{{.Id}}', image]);
  if (found.kind === 'failed')
    return {
      ...missing,
      reason: `it has no image ${image}`,
      hint: 'build or pull one with Python and PyTorch, and name it with --image',
    };
  const host: ContainerHost = { engine, program, image, user: programUser() };
  const run = (call: SandboxCall) => runInContainer(host, call);
  const sandbox: Sandbox = { name: engine, version: version.text, python: 'python3', run };
  return { kind: 'ready', sandbox };
}

function programUser(): ContainerHost['user'] {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  return uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid };
}

type Answer =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };

async function ask(program: string, words: readonly string[]): Promise<Answer> {
  try {
    const { stdout } = await promisify(execFile)(program, words, {
      timeout: patience,
      env: engineEnvironment(),
    });
    return { kind: 'said', text: stdout.trim() };
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    return { kind: 'failed', reason: (stderr || message).trim() };
  }
}

function engineEnvironment(): Record<string, string> {
  return Object.fromEntries(
    engineVariables.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function runInContainer(host: ContainerHost, call: SandboxCall): Promise<SandboxResult> {
  const name = `radvuqa-${randomUUID()}`;
  const { uid, gid } = host.user;
  const writable = call.mounts.filter(({ access }) => access === 'write').map(({ source }) => source);
  if (uid === nobody) await Promise.all(writable.map((folder) => chown(folder, uid, gid)));
  try {
    const ended = await superviseProcess({
      command: containerCommand(host, call, name),
      environment: engineEnvironment(),
      hiddenWords: [],
      limits: call.limits,
      writable,
      signal: call.signal,
      // Its processes are the engine's, which limits their memory itself.
      findProgram: () => null,
      stop: () => void ask(host.program, ['kill', name]),
    });
    const outcome = ended.stopped ?? (await outcomeOf(host, name, ended.stderr.text));
    const { stdout, stderr, seconds, processorSeconds, peakMegabytes } = ended;
    return { outcome, stdout, stderr, seconds, processorSeconds, peakMegabytes };
  } finally {
    await ask(host.program, ['rm', '--force', name]);
  }
}

async function outcomeOf(host: ContainerHost, name: string, said: string): Promise<SandboxOutcome> {
  const state = await ask(host.program, ['inspect', '--format', '{{json .State}}', name]);
  return containerOutcome(state.kind === 'said' ? state.text : null, said.trim());
}
