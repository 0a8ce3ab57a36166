import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Environment } from '../findTool.js';

/** What an engine says of itself, or why it says nothing. */
export type EngineAnswer =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** The program of Docker or Podman, and how it is called. */
export interface ContainerEngine {
  readonly name: 'docker' | 'podman';
  /** Absolute path. */
  readonly program: string;
  /** The environment of its calls. */
  readonly variables: Readonly<Record<string, string>>;
  ask(words: readonly string[]): Promise<EngineAnswer>;
}

/** How long it may take to say something. */
const patience = 20_000;
/** What engines read of the environment: where their server and their settings are. */
const names = ['PATH', 'HOME', 'DOCKER_HOST', 'DOCKER_CONFIG', 'CONTAINER_HOST', 'XDG_RUNTIME_DIR'];

/** Calls an engine's program with no more of the caller's environment than it needs. */
export function createContainerEngine(
  name: ContainerEngine['name'],
  program: string,
  environment: Environment,
): ContainerEngine {
  const set = names.filter((variable) => environment[variable] !== undefined);
  const variables = Object.fromEntries(set.map((variable) => [variable, environment[variable] ?? '']));
  return { name, program, variables, ask: (words) => ask(program, words, variables) };
}

async function ask(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<EngineAnswer> {
  try {
    const { stdout } = await promisify(execFile)(program, words, { timeout: patience, env });
    return { kind: 'said', text: stdout.trim() };
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    return { kind: 'failed', reason: (stderr || message).trim() };
  }
}
