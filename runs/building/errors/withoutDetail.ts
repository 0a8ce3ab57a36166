import { pipelineFaults } from '../../../suites/schema/schema.js';
import type { ProgramError } from './classifyEnd.js';

/** Exceptions of Python itself that programs run into. A name of a program's own could carry what it saw. */
const exceptions = [
  'ArithmeticError',
  'AssertionError',
  'AttributeError',
  'EOFError',
  'FileExistsError',
  'FileNotFoundError',
  'FloatingPointError',
  'IndexError',
  'IsADirectoryError',
  'KeyError',
  'LookupError',
  'NameError',
  'NotADirectoryError',
  'NotImplementedError',
  'OSError',
  'OverflowError',
  'RecursionError',
  'RuntimeError',
  'StopIteration',
  'SystemError',
  'TypeError',
  'UnboundLocalError',
  'UnicodeDecodeError',
  'UnpicklingError',
  'ValueError',
  'ZeroDivisionError',
];

/**
 * An error of a program that saw the images which were held out, by what may be told of it: its class, if that is a known one.
 * What we found wrong ourselves stays.
 *
 * @example
 * withoutDetail({ class: 'Pixels_0_255_7', line: 'Pixels_0_255_7: ...' }); // { class: 'Exception', line: 'Exception' }
 */
export function withoutDetail({ class: name, line }: ProgramError): ProgramError {
  if (name === 'wrong output' || name === 'contract not met') return { class: name, line };
  const isKnown = exceptions.includes(name) || pipelineFaults.some((fault) => fault === name);
  const told = isKnown ? name : 'Exception';
  return { class: told, line: told };
}
