/** A file or folder of this machine, and where a program finds it. */
export interface Mount {
  /** Absolute. Where radvuqa runs as root, what is in it must be readable by others. */
  readonly source: string;
  /** Absolute, inside the sandbox. */
  readonly target: string;
  readonly access: 'read' | 'write';
}

/** What a program may use, the same for every pipeline. */
export interface SandboxLimits {
  readonly wallSeconds: number;
  /** Of all processes together. */
  readonly processorSeconds: number;
  /** Of all processes together. */
  readonly memoryMegabytes: number;
  /** Processes and threads at once. */
  readonly processes: number;
  /** Of a single file. */
  readonly fileMegabytes: number;
  /** Of everything in the writable folders, and of everything that is printed. */
  readonly outputMegabytes: number;
}

/** One run of a program. */
export interface SandboxCall {
  /** `sandbox.python` or another program of the sandbox, and its arguments. */
  readonly command: readonly string[];
  /** Where it starts: absolute, inside the sandbox. */
  readonly folder: string;
  readonly mounts: readonly Mount[];
  /** Variables beside those that every program gets (`programEnvironment`). */
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: SandboxLimits;
  /** Whether the graphics processor is passed in; no address space is limited then, since its drivers map more than there is. */
  readonly gpu: boolean;
  /** Ends the program; `run` then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** How a run ended. */
export type SandboxOutcome =
  | { readonly kind: 'exited'; readonly code: number }
  /** By a signal that we did not send: a segmentation fault, the kernel when memory ran out. */
  | { readonly kind: 'killed'; readonly signal: number }
  /** More wall time than allowed. */
  | { readonly kind: 'timeout' }
  | { readonly kind: 'processorTime' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'outputTooLarge'; readonly found: string }
  /** The sandbox failed, not the program. */
  | { readonly kind: 'couldNotStart'; readonly reason: string };

/** The end of what a program printed. */
export interface TextTail {
  readonly text: string;
  /** Bytes that were printed before. */
  readonly omittedBytes: number;
}

/** What came of a run, apart from the files in its writable folders. */
export interface SandboxResult {
  readonly outcome: SandboxOutcome;
  readonly stdout: TextTail;
  readonly stderr: TextTail;
  /** Wall time. */
  readonly seconds: number;
  /** As last seen, at most half a second before the end; null where it is not measured. */
  readonly processorSeconds: number | null;
  /** The most that was seen; null where it is not measured, or the run was too short for a look. */
  readonly peakMegabytes: number | null;
}

/** Where programs of strangers run. Nothing of the caller's environment, files or network is there but what the call names. */
export interface Sandbox {
  readonly name: 'bubblewrap' | 'docker' | 'podman' | 'none';
  readonly version: string;
  /** Python inside the sandbox. */
  readonly python: string;
  /** Folders of this machine that every program can read, besides those of its call. */
  readonly shown: readonly string[];
  /**
   * Runs a program to its end, and ends whatever it has started.
   * @throws the reason of an aborted signal; never for what the program does.
   */
  run(call: SandboxCall): Promise<SandboxResult>;
}

/** A sandbox, or why it cannot be had here. */
export type SandboxOffer =
  | { readonly kind: 'ready'; readonly sandbox: Sandbox }
  | { readonly kind: 'missing'; readonly name: string; readonly reason: string; readonly hint: string };
