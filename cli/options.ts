import { InvalidArgumentError } from 'commander';
import { secretSeed } from '../suites/secretSeed.js';

/** Parses an option that must be a whole number from `minimum` on. */
export function wholeNumber(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && Number.isSafeInteger(value) && value >= minimum) return value;
    throw new InvalidArgumentError(`expected a whole number from ${minimum} on, found "${text}".`);
  };
}

/** Parses the seed of a suite. */
export function seed(text: string): number | string {
  if (secretSeed.test(text)) return text;
  if (/^\d+$/.test(text)) return wholeNumber(0)(text);
  throw new InvalidArgumentError(`expected a whole number or 32 hexadecimal digits, found "${text}".`);
}

/** Parses a share from 0 to 1. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError(`expected a number from 0 to 1, found "${text}".`);
}

/** Collects an option that may be given several times. */
export function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}

/** Parses a number from `minimum` to `maximum`, decimals allowed. */
export function decimalNumber(minimum: number, maximum = Number.POSITIVE_INFINITY): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
    const range = maximum === Number.POSITIVE_INFINITY ? `${minimum} on` : `${minimum} to ${maximum}`;
    throw new InvalidArgumentError(`expected a number from ${range}, found "${text}".`);
  };
}

/** Parses an option that may also be "none", which gives null. */
export function orNone(parse: (text: string) => number): (text: string) => number | null {
  return (text) => (text === 'none' ? null : parse(text));
}

/** Parses "all", or names with commas between. */
export function allOrNames(text: string): 'all' | string[] {
  return text.trim() === 'all' ? 'all' : names(text);
}

/** Parses names with commas between. */
export function names(text: string): string[] {
  const parts = text.split(',').map((name) => name.trim());
  if (parts.every((name) => name !== '')) return parts;
  throw new InvalidArgumentError(`expected names with commas between, found "${text}".`);
}

/** Parses a size in bytes, kB, MB or GB (powers of 1,000). */
export function byteSize(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?) ?([kMG]?)B?$/i.exec(text) ?? [];
  const bytes = Math.round(Number(digits) * 1000 ** ['', 'k', 'm', 'g'].indexOf((unit ?? '').toLowerCase()));
  if (bytes >= 1) return bytes;
  throw new InvalidArgumentError(`expected a size such as 500MB, found "${text}".`);
}
