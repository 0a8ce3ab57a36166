import { UsageError } from '../util/radvuqaError.js';
import { openBubblewrap } from './bubblewrap/openBubblewrap.js';
import { openContainer } from './container/openContainer.js';
import { findPython, type Python } from './findPython.js';
import type { Sandbox, SandboxOffer } from './sandbox.js';
import { openUnsafe } from './unsafe.js';

export interface SandboxOptions {
  /** A Python of this machine; without it one is looked for. */
  readonly python?: string | undefined;
  /** The image of containers, with Python and its packages. */
  readonly image?: string | undefined;
  /** Runs programs without any sandbox. */
  readonly unsafe?: boolean | undefined;
}

/** A sandbox, if there is one, and why those before it in the order of preference were not taken. */
export interface FoundSandbox {
  readonly sandbox: Sandbox | null;
  readonly missing: readonly Extract<SandboxOffer, { readonly kind: 'missing' }>[];
}

/** The image that docs/pipelines.md says how to build. */
export const defaultImage = 'radvuqa-pipelines';

/** The sandboxes that are looked for, in the order of preference. */
function sandboxes({ python, image = defaultImage }: SandboxOptions): (() => Promise<SandboxOffer>)[] {
  return [
    /** Needs no service and no image. */
    () => withPython(python, openBubblewrap),
    /** The usual engine. */
    () => openContainer('docker', image),
    /** The same without a service. */
    () => openContainer('podman', image),
  ];
}

/** Looks for a sandbox. A Python that is named but does not run is an error; one that is not there leaves containers. */
export async function findSandbox(options: SandboxOptions): Promise<FoundSandbox> {
  if (options.unsafe) return { sandbox: openUnsafe(await findPython(options.python)), missing: [] };
  return firstReady(sandboxes(options));
}

/** The first offer that is ready; those after it are not asked for. */
export async function firstReady(offers: readonly (() => Promise<SandboxOffer>)[]): Promise<FoundSandbox> {
  const missing: FoundSandbox['missing'][number][] = [];
  for (const offer of offers) {
    const offered = await offer();
    if (offered.kind === 'ready') return { sandbox: offered.sandbox, missing };
    missing.push(offered);
  }
  return { sandbox: null, missing };
}

/**
 * A sandbox for programs of strangers.
 * @throws UsageError where there is none: nothing runs outside of one unless it is asked for.
 */
export async function requireSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { sandbox, missing } = await findSandbox(options);
  if (sandbox !== null) return sandbox;
  throw new UsageError({
    subject: 'sandbox',
    expected: 'bubblewrap, Docker or Podman',
    found: missing.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    hint: `${missing[0].hint}; "radvuqa doctor" tells more, and --unsafe-no-sandbox does without, where the machine itself may be lost`,
  });
}

async function withPython(
  named: string | undefined,
  open: (python: Python) => Promise<SandboxOffer>,
): Promise<SandboxOffer> {
  try {
    return await open(await findPython(named));
  } catch (error) {
    if (named !== undefined || !(error instanceof Error)) throw error;
    return { kind: 'missing', name: 'bubblewrap', reason: error.message, hint: 'install Python 3' };
  }
}
