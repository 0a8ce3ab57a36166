import { basename } from 'node:path';
import { z } from 'zod';
import type { LoggedParameters, LogHeader } from '../../importer.js';
import { plainAddress } from '../../importing/plainAddress.js';

/** What is read of VLMEvalKit's status.json; all else is left alone. */
export const statusSchema = z.looseObject({
  model_name: z.nullish(z.string()),
  created_at: z.nullish(z.string()),
  commit: z.nullish(z.string()),
  argv: z.nullish(z.array(z.string())),
  datasets: z.nullish(
    z.record(
      z.string(),
      z.looseObject({ prediction_file: z.nullish(z.string()), updated_at: z.nullish(z.string()) }),
    ),
  ),
});
export type Status = z.infer<typeof statusSchema>;

/** Names of the tables of predictions. */
export function tablesOf({ datasets }: Status): string[] {
  return Object.values(datasets ?? {}).flatMap(({ prediction_file }) =>
    prediction_file ? [basename(prediction_file.replaceAll('\\', '/'))] : [],
  );
}

/** What a run's status tells of it. Of its words on the command line, which hold keys, only those of named settings are looked at. */
export function readStatus({ created_at, commit, argv, datasets }: Status): Partial<LogHeader> {
  const ends = Object.values(datasets ?? {}).flatMap(({ updated_at }) => updated_at ?? []);
  return {
    started: created_at ?? undefined,
    finished: ends.sort().at(-1),
    ...(commit && { toolVersion: `commit ${commit}` }),
    parameters: settingsOf(argv ?? []),
  };
}

function settingsOf(argv: readonly string[]): LoggedParameters {
  const number = (flag: string) => {
    const value = wordAfter(argv, flag);
    return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
  };
  return {
    temperature: number('--temperature'),
    topP: number('--top-p'),
    maxTokens: number('--max-tokens'),
    baseUrl: plainAddress(wordAfter(argv, '--base-url') ?? ''),
  };
}

function wordAfter(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  if (joined !== undefined) return joined.slice(flag.length + 1);
  const at = argv.indexOf(flag);
  return at < 0 ? undefined : argv[at + 1];
}
