import type { RunManifest } from '../../suites/schema/schema.js';
import { countOf } from '../../util/text/countOf.js';
import { type LogTally, type Sameness, toldNames } from './logTally.js';

/** How prompts and pictures were handed over, as far as the log shows it, in words for run.json. */
export function logPolicies({
  prompts,
  images,
  details,
  header,
}: LogTally): Pick<RunManifest, 'imagePolicy' | 'promptPolicy'> {
  const shown = policy(images, 'PNG files of the suite, their exact bytes', 'other bytes');
  const detail = details.size === 0 ? '' : `, at ${[...details].sort().map(detailWord).join(' or ')} detail`;
  return {
    imagePolicy: shown === null ? (header.imagePolicy ?? 'not known') : `${shown}${detail}`,
    promptPolicy: policy(prompts, "the item's text, nothing added", 'another text') ?? 'not known',
  };
}

/** As runs of this program say it. */
function detailWord(detail: string): string {
  return detail === 'high' ? 'full' : detail;
}

/** Null where nothing is known; the bare words where they hold of all. */
function policy(
  { same, different, unknown }: Record<Sameness, number>,
  words: string,
  others: string,
): string | null {
  if (same + different === 0) return null;
  if (different + unknown === 0) return words;
  const parts = [`${words}: ${countOf(same, 'answer')}`, `${others}: ${different}`, `not known: ${unknown}`];
  return parts.filter((_part, place) => [same, different, unknown][place] > 0).join('; ');
}

/** What the log could not tell: names, each with the number of answers where it told some, and sentences of the importer. */
export function unknownOf({ header, told, answers }: LogTally): string[] {
  const { model, parameters = {}, started, finished, toolVersion, itemsHash, unknown = [] } = header;
  const ofRun = {
    model,
    temperature: parameters.temperature,
    'top p': parameters.topP,
    'most tokens': parameters.maxTokens,
    seed: parameters.seed,
    'base URL': parameters.baseUrl,
    'when it began': started,
    'when it ended': finished,
    "the tool's version": toolVersion,
    'which suite it is of, but for the ids': itemsHash,
  };
  const names = Object.entries(ofRun).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const ofAnswers = (Object.keys(toldNames) as (keyof typeof toldNames)[]).flatMap((name) => {
    const left = answers - told[name];
    if (left === 0) return [];
    return [
      left === answers ? toldNames[name] : `${toldNames[name]} (of ${left} of ${countOf(answers, 'answer')})`,
    ];
  });
  return [...names, ...ofAnswers, ...unknown];
}
