import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '../util/radvuqaError.js';
import { type Environment, findTool } from './findTool.js';

/** A Python of this machine. */
export interface Python {
  /** Absolute. */
  readonly executable: string;
  readonly version: string;
  /** Whether PyTorch is there. */
  readonly hasTorch: boolean;
  /** What it needs outside the system's own folders: each absolute, none within another. */
  readonly folders: readonly string[];
  /** Variables by which it finds them. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Other entries of its path are left out: a package that is being worked on would show the folder it lies in. */
const script = `
import importlib.util, json, os, platform, site, sys
users = [site.getusersitepackages()] if site.ENABLE_USER_SITE and os.path.isdir(site.getusersitepackages()) else []
print(json.dumps({
    "executable": sys.executable,
    "version": platform.python_version(),
    "hasTorch": importlib.util.find_spec("torch") is not None,
    "folders": [os.path.abspath(path) for path in [sys.prefix, sys.base_prefix, *users]],
    "userBase": site.getuserbase() if users else None,
}))`;

/**
 * The Python that pipelines run with: the one that is named, or else the first of `python3` on PATH and /usr/bin/python3 that has
 * PyTorch, or else the first that there is.
 *
 * @param named a name on PATH, or a path, which may be relative to the working directory
 * @throws InputError when there is none, or the one named does not run.
 */
export async function findPython(environment: Environment, named?: string): Promise<Python> {
  const candidates =
    named === undefined
      ? [findTool('python3', environment), '/usr/bin/python3']
      : [findNamed(named, environment)];
  const found: Python[] = [];
  let cause: unknown;
  for (const candidate of new Set(candidates)) {
    if (candidate === null) continue;
    try {
      const python = await askPython(candidate);
      if (python.hasTorch) return python;
      found.push(python);
    } catch (error) {
      cause = error;
    }
  }
  if (found.length > 0) return found[0];
  const hint = 'install Python 3, or name one with --python FILE';
  const subject = named ?? 'python3';
  throw new InputError({ subject, expected: 'a Python that runs', found: 'none', hint, cause });
}

function findNamed(named: string, environment: Environment): string | null {
  return named.includes('/') ? resolve(named) : findTool(named, environment);
}

interface PythonAnswer {
  readonly executable: string;
  readonly version: string;
  readonly hasTorch: boolean;
  readonly folders: readonly string[];
  readonly userBase: string | null;
}

async function askPython(path: string): Promise<Python> {
  const { stdout } = await promisify(execFile)(path, ['-c', script], { cwd: '/', timeout: 60_000 });
  const { executable, version, hasTorch, folders, userBase } = JSON.parse(stdout) as PythonAnswer;
  const environment: Record<string, string> = userBase === null ? {} : { PYTHONUSERBASE: userBase };
  return { executable, version, hasTorch, folders: outermost(folders), environment };
}

/** Without those that the system's folders or others hold. */
function outermost(folders: readonly string[]): string[] {
  const systems = ['/usr', '/bin', '/lib', '/lib64'];
  const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  const different = [...new Set(folders)].filter((path) => !systems.some((system) => isWithin(path, system)));
  return different.filter((path) => !different.some((other) => other !== path && isWithin(path, other)));
}
