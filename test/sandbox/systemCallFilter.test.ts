import test from 'ava';
import { systemCallFilter } from '../../sandbox/bubblewrap/systemCallFilter.js';

/** What a filter says to a call, by the rules of the classic Berkeley packet filter. */
function decide(filter: Buffer, processor: number, number: number): number {
  let value = 0;
  for (let place = 0; place < filter.length; place += 8) {
    const [code, operand] = [filter.readUInt16LE(place), filter.readUInt32LE(place + 4)];
    if (code === 0x20) value = operand === 0 ? number : processor;
    else if (code === 0x06) return operand;
    else {
      const isTrue = code === 0x15 ? value === operand : value >= operand;
      place += 8 * filter.readUInt8(place + (isTrue ? 2 : 3));
    }
  }
  throw new Error('the filter has no end');
}

const [allowed, refused] = [0x7fff0000, 0x00050001];
// On Debian 12: `printf '#include <sys/syscall.h>\nSYS_shmget SYS_msgget SYS_add_key SYS_request_key SYS_keyctl SYS_ptrace
// SYS_perf_event_open SYS_bpf SYS_userfaultfd SYS_io_uring_setup' | gcc -E -P - | tail -1`
const refusedOnX64 = [29, 68, 248, 249, 250, 101, 298, 321, 323, 425];
const [x64, i386, arm64] = [0xc000003e, 0x40000003, 0xc00000b7];

test('exactly the listed calls are refused, and all by another kind of processor or interface', (t) => {
  const filter = systemCallFilter('x64');
  const found = Array.from({ length: 600 }, (_none, number) => number).filter(
    (number) => decide(filter, x64, number) !== allowed,
  );
  t.deepEqual(
    found,
    refusedOnX64.toSorted((one, other) => one - other),
  );
  for (const number of [0, 1, 59]) {
    t.is(decide(filter, i386, number), refused);
    t.is(decide(filter, x64, 0x40000000 + number), refused);
  }
});

test('as many calls are refused on another processor, by its own numbers', (t) => {
  const filter = systemCallFilter('arm64');
  const found = Array.from({ length: 600 }, (_none, number) => number).filter(
    (number) => decide(filter, arm64, number) === refused,
  );
  t.is(found.length, refusedOnX64.length);
  t.is(decide(filter, x64, 0), refused);
});

test('there is no filter for a processor whose calls are not known', (t) => {
  t.is(systemCallFilter('riscv64').length, 0);
});
