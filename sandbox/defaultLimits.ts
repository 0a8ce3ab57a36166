import type { SandboxLimits } from './sandbox.js';

/** Limits of a pipeline unless the user says otherwise. */
export const defaultLimits: SandboxLimits = {
  wallSeconds: 3600,
  processorSeconds: 7200,
  memoryMegabytes: 8192,
  processes: 128,
  fileMegabytes: 1024,
  outputMegabytes: 2048,
};
