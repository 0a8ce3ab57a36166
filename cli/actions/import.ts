import { type ImportResult, importRun } from '../../exchange/importRun.js';
import { printableText } from '../../util/printable.js';
import { UsageError } from '../../util/radvuqaError.js';
import { countOf } from '../../util/text/countOf.js';
import { exitCodes } from '../exitCodes.js';
import { print, printNotice } from '../print.js';

export interface ImportFlags {
  readonly from: string;
  readonly suite: string;
  readonly out: string;
  readonly model?: string;
  readonly scores?: boolean;
  readonly minCoverage: number;
}

/** Takes in a log, says what was wrong with it and what it could not tell, and returns the exit code. */
export async function importLog(log: string, { model, minCoverage, ...flags }: ImportFlags): Promise<number> {
  const named = model === undefined ? {} : { model: readModelName(model) };
  const result = await importRun({ log, ...flags, ...named, onNotice: printNotice });
  const { from, answers, outcomes, rejected, missing, unknown, errors } = result;
  print(
    `${countOf(answers, 'answer')} taken in from ${from} (${outcomesText(outcomes)}), ${countOf(rejected, 'row')} rejected, ${countOf(missing, 'item')} missing`,
  );
  if (unknown.length > 0) print(`not told by the log: ${printableText(unknown.join('; '))}`);
  print(`run: ${flags.out}`);
  if (rejected + missing > 0) print(`problems, one per line: ${errors}`);
  const answered = (answers - outcomes.failed) / (answers + missing);
  return answered < minCoverage ? exitCodes.belowCoverage : exitCodes.done;
}

function readModelName(text: string): { provider: string; name: string } {
  const [, provider, name] = /^([^:]+):(.+)$/s.exec(text) ?? [];
  if (provider !== undefined) return { provider, name };
  throw new UsageError({ subject: '--model', expected: 'PROVIDER:NAME, such as openai:gpt-4o', found: text });
}

/** "936 ok", "930 ok, 6 failed". */
function outcomesText(outcomes: ImportResult['outcomes']): string {
  const there = Object.entries(outcomes).filter(([, number]) => number > 0);
  return there.map(([name, number]) => `${number} ${name}`).join(', ');
}
