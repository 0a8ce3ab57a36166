import { z } from 'zod';
import { type PipelinePackage, pipelinePackages } from './pipelinePackages.js';
import type { Sandbox, SandboxLimits } from './sandbox.js';

/** A package as programs in the sandbox find it. */
export type PackageState = PipelinePackage &
  (
    | { readonly kind: 'there'; readonly version: string }
    | { readonly kind: 'missing' }
    /** It is there, but does not load. */
    | { readonly kind: 'broken'; readonly reason: string }
  );

/** Python inside a sandbox. */
export type InspectedPython =
  | {
      readonly kind: 'runs';
      readonly executable: string;
      readonly version: string;
      readonly packages: readonly PackageState[];
    }
  | { readonly kind: 'fails'; readonly reason: string };

const wordsSchema = z.object({ executable: z.string(), version: z.string() });
const packageSchema = z.object({
  module: z.string(),
  version: z.string().nullable(),
  error: z.string().nullable(),
});

/** A line a package, since loading one may end the process. */
const script = `
import importlib, importlib.metadata, importlib.util, json, platform, sys
print(json.dumps({"executable": sys.executable, "version": platform.python_version()}))
for pair in sys.argv[1:]:
    module, name = pair.split("=")
    found = {"module": module, "version": None, "error": None}
    if importlib.util.find_spec(module) is not None:
        try:
            loaded = importlib.import_module(module)
            try:
                found["version"] = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                found["version"] = str(getattr(loaded, "__version__", "of no known version"))
        except BaseException as error:
            found["error"] = f"{type(error).__name__}: {error}"
    print(json.dumps(found), flush=True)
`;

/** Asks the Python of a sandbox, inside, for its version and the packages of pipelines: each that is there is loaded, within
 * these limits. */
export async function inspectPython(sandbox: Sandbox, limits: SandboxLimits): Promise<InspectedPython> {
  const pairs = pipelinePackages.map(({ module, name }) => `${module}=${name}`);
  const { outcome, stdout, stderr } = await sandbox.run({
    command: [sandbox.python, '-c', script, ...pairs],
    folder: '/tmp',
    mounts: [],
    environment: {},
    limits,
    gpu: false,
  });
  const [first, ...others] = stdout.text.split('\n').filter((line) => line.startsWith('{'));
  if (first === undefined) {
    const reason = outcome.kind === 'couldNotStart' ? outcome.reason : stderr.text.trim();
    return { kind: 'fails', reason: `${outcome.kind}: ${reason}` };
  }
  const told = others.map((line) => packageSchema.parse(JSON.parse(line)));
  const packages = pipelinePackages.map((one) =>
    stateOf(
      one,
      told.find(({ module }) => module === one.module),
    ),
  );
  return { kind: 'runs', ...wordsSchema.parse(JSON.parse(first)), packages };
}

function stateOf(one: PipelinePackage, told: z.infer<typeof packageSchema> | undefined): PackageState {
  if (told === undefined)
    return { ...one, kind: 'broken', reason: 'Python ended while it or one before it was loaded' };
  if (told.error !== null) return { ...one, kind: 'broken', reason: told.error };
  return told.version === null
    ? { ...one, kind: 'missing' }
    : { ...one, kind: 'there', version: told.version };
}
