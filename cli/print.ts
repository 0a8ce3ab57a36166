import { printableJson, printableText } from '../util/printable.js';

/** Prints a result. What stands in files, names and replies of servers cannot steer the terminal. */
export function print(text: string): void {
  console.log(printableText(text));
}

/** Prints a result as JSON. */
export function printJson(value: unknown): void {
  console.log(printableJson(JSON.stringify(value, null, 2)));
}

/** Tells what is not the result: errors and progress, on standard error. */
export function tell(text: string): void {
  process.stderr.write(`${printableText(text)}\n`);
}

/** Tells the user something beside the result, on standard error. */
export function printNotice(text: string): void {
  tell(`note: ${text}`);
}
