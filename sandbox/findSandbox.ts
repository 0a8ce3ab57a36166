import { InputError, UsageError } from '../util/radvuqaError.js';
import { openBubblewrap } from './bubblewrap/openBubblewrap.js';
import { openContainer } from './container/openContainer.js';
import { findPython } from './findPython.js';
import type { Environment } from './findTool.js';
import type { Sandbox, SandboxOffer } from './sandbox.js';
import { openUnsafe } from './unsafe.js';

export interface SandboxOptions {
  /** Of the caller; no program sees it. */
  readonly environment: Environment;
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
function sandboxes(options: SandboxOptions): (() => Promise<SandboxOffer>)[] {
  const { environment, image = defaultImage } = options;
  return [
    /** Needs no service and no image. */
    () => openBubblewrapWithPython(options),
    /** The usual engine. */
    () => openContainer({ engine: 'docker', image, environment }),
    /** The same without a service. */
    () => openContainer({ engine: 'podman', image, environment }),
  ];
}

/** Looks for a sandbox. A Python that is named but does not run is an error; one that is not there leaves containers. */
export async function findSandbox(options: SandboxOptions): Promise<FoundSandbox> {
  const { environment, python, unsafe } = options;
  if (unsafe) return { sandbox: openUnsafe(await findPython(environment, python), environment), missing: [] };
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
 * The sandbox that was found.
 * @throws UsageError where there is none: nothing runs outside of one unless it is asked for.
 */
export function requireSandbox({ sandbox, missing }: FoundSandbox): Sandbox {
  if (sandbox !== null) return sandbox;
  throw new UsageError({
    subject: 'sandbox',
    expected: 'bubblewrap, Docker or Podman',
    found: missing.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    hint: `${missing[0].hint}; "radvuqa doctor" tells more, and --unsafe-no-sandbox does without, where the machine itself may be lost`,
  });
}

async function openBubblewrapWithPython({ python, environment }: SandboxOptions): Promise<SandboxOffer> {
  try {
    return await openBubblewrap(await findPython(environment, python), environment);
  } catch (error) {
    if (python !== undefined || !(error instanceof InputError)) throw error;
    return { kind: 'missing', name: 'bubblewrap', reason: error.message, hint: 'install Python 3' };
  }
}
