import { randomUUID } from 'node:crypto';
import { chown } from 'node:fs/promises';
import { type Environment, findTool } from '../findTool.js';
import { nobody } from '../nobody.js';
import type { Sandbox, SandboxCall, SandboxOffer, SandboxOutcome, SandboxResult } from '../sandbox.js';
import { superviseProcess } from '../supervision/superviseProcess.js';
import { type ContainerHost, containerCommand } from './containerCommand.js';
import { type ContainerEngine, createContainerEngine } from './containerEngine.js';
import { containerOutcome } from './containerOutcome.js';

export interface ContainerOptions {
  readonly engine: ContainerEngine['name'];
  /** An image that is there: none is pulled. */
  readonly image: string;
  readonly environment: Environment;
}

/**
 * Docker or Podman with an image that is there, or why it cannot be had. Memory and processes are limited by the engine, processor
 * time by process; the peak of memory is not measured. Tests call a stand-in: where they run there is no engine.
 */
export async function openContainer(options: ContainerOptions): Promise<SandboxOffer> {
  const { engine: name, image, environment } = options;
  const missing = { kind: 'missing', name } as const;
  const program = findTool(name, environment);
  if (program === null) return { ...missing, reason: `${name} is not on PATH`, hint: `install ${name}` };
  const engine = createContainerEngine(name, program, environment);
  const asked = name === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}';
  const version = await engine.ask(['version', '--format', asked]);
  if (version.kind === 'failed')
    return { ...missing, reason: version.reason, hint: `start ${name}, and see that you may use it` };
  const found = await engine.ask(['image', 'inspect', '--format', '{{.Id}}', image]);
  if (found.kind === 'failed')
    return {
      ...missing,
      reason: `it has no image ${image}`,
      hint: 'build or pull one with Python (docs/pipelines.md), and name it with --image',
    };
  const host: ContainerHost = { engine: name, program, image, user: programUser() };
  const run = (call: SandboxCall) => runInContainer(engine, host, call);
  return {
    kind: 'ready',
    sandbox: { name, version: version.text, python: 'python3', shown: [], run } satisfies Sandbox,
  };
}

function programUser(): ContainerHost['user'] {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  return uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid };
}

async function runInContainer(
  engine: ContainerEngine,
  host: ContainerHost,
  call: SandboxCall,
): Promise<SandboxResult> {
  const name = `radvuqa-${randomUUID()}`;
  const { uid, gid } = host.user;
  const writable = call.mounts.filter(({ access }) => access === 'write').map(({ source }) => source);
  if (uid === nobody) await Promise.all(writable.map((folder) => chown(folder, uid, gid)));
  try {
    const ended = await superviseProcess({
      command: containerCommand(host, call, name),
      environment: engine.variables,
      hiddenWords: [],
      filter: Buffer.alloc(0),
      memoryFolders: [],
      limits: call.limits,
      writable,
      signal: call.signal,
      // Its processes are the engine's, which limits their memory itself.
      findProgram: () => null,
      stop: () => void engine.ask(['kill', name]),
    });
    const outcome = ended.stopped ?? (await outcomeOf(engine, name, ended.stderr.text));
    const { stdout, stderr, seconds, processorSeconds, peakMegabytes } = ended;
    return { outcome, stdout, stderr, seconds, processorSeconds, peakMegabytes };
  } finally {
    await engine.ask(['rm', '--force', name]);
  }
}

async function outcomeOf(engine: ContainerEngine, name: string, said: string): Promise<SandboxOutcome> {
  const state = await engine.ask(['inspect', '--format', '{{json .State}}', name]);
  return containerOutcome(state.kind === 'said' ? state.text : null, said.trim());
}
