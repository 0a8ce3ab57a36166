import { endianness } from 'node:os';

/** How a processor is called in a filter, and the numbers of calls that have no place in a program that trains a network. */
interface Processor {
  /** AUDIT_ARCH of linux/audit.h. */
  readonly audit: number;
  /** Numbers from here on are another interface to the same calls. */
  readonly other: number | null;
  readonly refused: Readonly<Record<RefusedCall, number>>;
}

/**
 * Memory that belongs to no process (shmget, msgget) and passes by the limits; keys of the caller (add_key, request_key, keyctl);
 * and what much of the kernel can be reached by (ptrace, perf_event_open, bpf, userfaultfd, io_uring_setup).
 */
type RefusedCall =
  | 'shmget'
  | 'msgget'
  | 'add_key'
  | 'request_key'
  | 'keyctl'
  | 'ptrace'
  | 'perf_event_open'
  | 'bpf'
  | 'userfaultfd'
  | 'io_uring_setup';

/** By Node's name: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h of Linux. */
const processors: Readonly<Record<string, Processor>> = {
  x64: {
    audit: 0xc000003e,
    other: 0x40000000,
    refused: {
      shmget: 29,
      msgget: 68,
      add_key: 248,
      request_key: 249,
      keyctl: 250,
      ptrace: 101,
      perf_event_open: 298,
      bpf: 321,
      userfaultfd: 323,
      io_uring_setup: 425,
    },
  },
  arm64: {
    audit: 0xc00000b7,
    other: null,
    refused: {
      shmget: 194,
      msgget: 186,
      add_key: 217,
      request_key: 218,
      keyctl: 219,
      ptrace: 117,
      perf_event_open: 241,
      bpf: 280,
      userfaultfd: 282,
      io_uring_setup: 425,
    },
  },
};

/** Codes of the classic Berkeley packet filter (linux/filter.h), and what seccomp(2) takes them to say. */
const [load, jumpIfEqual, jumpIfAtLeast, end] = [0x20, 0x15, 0x35, 0x06];
const [allow, refuse] = [0x7fff0000, 0x00050001];
const [numberPlace, processorPlace] = [0, 4];

/**
 * A filter of system calls for `bubblewrap --seccomp`: those above, and all of another kind of processor, fail as not permitted.
 *
 * @param architecture as in `process.arch`.
 * @returns the bytes of the filter, 8 for each step; none for processors whose calls are not listed here.
 */
export function systemCallFilter(architecture: string): Buffer {
  if (!(architecture in processors) || endianness() !== 'LE') return Buffer.alloc(0);
  const { audit, other, refused } = processors[architecture];
  const calls = Object.values(refused);
  // Each jump goes to the last step, over those that are left before it.
  const jumps = [...(other === null ? [] : [{ code: jumpIfAtLeast, value: other }]), ...calls.map(whenEqual)];
  return Buffer.concat([
    step(load, processorPlace),
    step(jumpIfEqual, audit, 1),
    step(end, refuse),
    step(load, numberPlace),
    ...jumps.map(({ code, value }, place) => step(code, value, jumps.length - place)),
    step(end, allow),
    step(end, refuse),
  ]);
}

function whenEqual(value: number) {
  return { code: jumpIfEqual, value };
}

/** One step: its code, how many to pass over when true and when false, and its value. */
function step(code: number, value: number, whenTrue = 0): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(code, 0);
  bytes.writeUInt8(whenTrue, 2);
  bytes.writeUInt32LE(value, 4);
  return bytes;
}
