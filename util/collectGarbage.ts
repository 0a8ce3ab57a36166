/**
 * Has V8 take away at once what this thread has no more use for, in a process of `startProcess`; does nothing in others.
 *
 * V8 itself waits until a thread holds several times what it needs, and each thread waits for itself.
 */
export function collectGarbage(): void {
  globalThis.gc?.();
}
