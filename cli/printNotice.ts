/** Tells the user something beside the result, on standard error. */
export function printNotice(text: string): void {
  process.stderr.write(`note: ${text}\n`);
}
