/** For `startProcess`: tells how memory is kept here, and which of two objects, one of them held, are still there. */
import { collectGarbage } from '../../util/collectGarbage.js';

const held = { name: 'held' };
const references = [new WeakRef(held), new WeakRef({ name: 'dropped' })];
// What a WeakRef points at stays until the turn in which it was made is over.
await new Promise(setImmediate);
collectGarbage();
const kept = references.flatMap((reference) => reference.deref()?.name ?? []);
process.send?.({ kept, flags: process.execArgv, arenas: process.env.MALLOC_ARENA_MAX });
// So that it is still held here.
held.name = '';
