import { type FoundSandbox, findSandbox } from '../../sandbox/findSandbox.js';
import { type InspectedPython, inspectPython } from '../../sandbox/inspectPython.js';
import type { PipelinePackage } from '../../sandbox/pipelinePackages.js';
import { exitCodes } from '../exitCodes.js';
import { print, printJson } from '../print.js';
import { type SandboxFlags, sandboxLimits, sandboxOptions } from '../sandboxOptions.js';

export interface DoctorFlags extends SandboxFlags {
  readonly json?: boolean;
}

/** What a machine has for pipelines. */
export interface Diagnosis {
  readonly found: FoundSandbox;
  /** Null without a sandbox. */
  readonly python: InspectedPython | null;
}

/** Prints what this machine has for programs of models. @returns the exit code: whether one can run. */
export async function doctor({ json = false, ...flags }: DoctorFlags): Promise<number> {
  const found = await findSandbox(sandboxOptions(flags));
  const python = found.sandbox === null ? null : await inspectPython(found.sandbox, sandboxLimits(flags));
  const diagnosis = { found, python };
  if (json) printJson(toJson(diagnosis));
  else print(formatDiagnosis(diagnosis));
  return canRun(diagnosis) ? exitCodes.done : exitCodes.failed;
}

function canRun({ python }: Diagnosis): boolean {
  return python?.kind === 'runs';
}

function toJson(diagnosis: Diagnosis) {
  const { found, python } = diagnosis;
  const { sandbox, missing } = found;
  const told = sandbox === null ? null : { name: sandbox.name, version: sandbox.version };
  const others = missing.map(({ name, reason, hint }) => ({ name, reason, hint }));
  return { canRun: canRun(diagnosis), sandbox: told, missingSandboxes: others, python };
}

/** The same as text, a line a thing. */
export function formatDiagnosis({ found: { sandbox, missing }, python }: Diagnosis): string {
  const lines = missing.map(({ name, reason, hint }) => `no ${name}: ${reason}; to get it: ${hint}`);
  if (sandbox === null) return [...lines, 'No sandbox was found: no pipeline can run here.'].join('\n');
  lines.push(
    sandbox.name === 'none'
      ? 'sandbox: none (--unsafe-no-sandbox)'
      : `sandbox: ${sandbox.name} ${sandbox.version}`,
  );
  if (python?.kind !== 'runs') return [...lines, `Python: does not run in it: ${python?.reason}`].join('\n');
  return [...lines, ...pythonLines(python)].join('\n');
}

function pythonLines(python: Extract<InspectedPython, { readonly kind: 'runs' }>): string[] {
  const { executable, version, packages } = python;
  const usage = (one: { readonly pipelines: number }) =>
    `${one.pipelines} of 42 published pipelines import it`;
  const lines = packages.map((one) => {
    if (one.kind === 'there') return `  ${one.module} ${one.version}`;
    return one.kind === 'missing'
      ? `  ${one.module} is missing; ${usage(one)}`
      : `  ${one.module} does not load (${one.reason}); ${usage(one)}`;
  });
  const absent = packages.filter(({ kind }) => kind === 'missing');
  const help = absent.length === 0 ? [] : installLines(executable, absent);
  const hasTorch = packages.some(({ module, kind }) => module === 'torch' && kind === 'there');
  const end = hasTorch ? 'Pipelines can run here.' : 'Programs can run here, but none that needs PyTorch.';
  return [`Python: ${version}, ${executable}`, 'packages:', ...lines, ...help, end];
}

/** Debian's own Python takes its packages from Debian; what Debian has not goes into an environment beside it. */
function installLines(executable: string, absent: readonly PipelinePackage[]): string[] {
  if (!executable.startsWith('/usr/bin/')) {
    return [
      'to get what is missing:',
      `  ${executable} -m pip install ${absent.map(({ name }) => name).join(' ')}`,
    ];
  }
  const ofDebian = absent.flatMap(({ debian }) => (debian === null ? [] : [debian]));
  const others = absent.flatMap(({ debian, name }) => (debian === null ? [name] : []));
  const environment = `${executable} -m venv --system-site-packages ENVIRONMENT && ENVIRONMENT/bin/pip install`;
  return [
    'to get what is missing:',
    ...(ofDebian.length > 0 ? [`  apt-get install ${ofDebian.join(' ')}`] : []),
    ...(others.length > 0
      ? [`  ${environment} ${others.join(' ')}`, '  and then --python ENVIRONMENT/bin/python3']
      : []),
  ];
}
