import type { LogHeader } from '../../importer.js';
import { plainAddress } from '../../importing/plainAddress.js';
import type { Results } from './logSchema.js';

const imagePolicy =
  'written anew by lmms-eval, as PNG files with the same pixels unless it was told otherwise';
const unknown = [
  'whether a reply was cut off or filtered',
  'replies without any text apart from "None": lmms-eval writes that for both, and none of them is taken for an answer',
];

/** What results.json tells of a task. Of the words that a model was called with, which hold keys, only name and address are looked at. */
export function readResults({ config, configs, lmms_eval_version, date }: Results, task: string): LogHeader {
  const settings = configs?.[task]?.generation_kwargs;
  const suite = configs?.[task]?.metadata?.radvuqa_suite;
  const repeats = configs?.[task]?.repeats ?? 1;
  const words = wordsOf(config?.model_args);
  const name = words.get('model') ?? words.get('model_version') ?? words.get('pretrained');
  const baseUrl = plainAddress(words.get('base_url') ?? '');
  return {
    kind: 'header',
    model: name === undefined ? undefined : { provider: config?.model ?? 'lmms-eval', name },
    parameters: {
      ...(settings?.temperature != null && { temperature: settings.temperature }),
      ...(settings?.top_p != null && { topP: settings.top_p }),
      ...(settings?.max_new_tokens != null && { maxTokens: settings.max_new_tokens }),
      ...(settings?.seed != null && { seed: settings.seed }),
      ...(baseUrl !== undefined && { baseUrl }),
    },
    itemsHash: typeof suite === 'string' ? suite : undefined,
    toolVersion: lmms_eval_version?.startsWith('unknown') ? undefined : (lmms_eval_version ?? undefined),
    started: timeOf(date, config?.resolved_cli_args?.timezone),
    imagePolicy,
    unknown:
      repeats > 1
        ? [...unknown, `which repeats its ${repeats} replies are, where the log keeps but one`]
        : unknown,
  };
}

/** "model=gpt-4o,base_url=http://..." and the same as an object. */
function wordsOf(args: unknown): ReadonlyMap<string, string> {
  const pairs =
    typeof args === 'string'
      ? args
          .split(',')
          .map((word) => [word.split('=', 1)[0].trim(), word.slice(word.indexOf('=') + 1).trim()])
      : Object.entries(args ?? {}).map(([name, value]) => [name, String(value)]);
  return new Map(pairs as [string, string][]);
}

const offsets: ReadonlyMap<string, string> = new Map([
  ['Asia/Singapore', '+08:00'],
  ['UTC', 'Z'],
]);

/** "20261201_032633", which is of Singapore unless the tool was told otherwise; undefined where the zone is not known here. */
function timeOf(date: string | null | undefined, zone: string | null | undefined): string | undefined {
  const offset = offsets.get(zone ?? '');
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)$/.exec(date ?? '') ?? [];
  if (offset === undefined || parts.length === 0) return undefined;
  return `${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}${offset}`;
}
