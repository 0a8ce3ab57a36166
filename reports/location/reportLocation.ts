import type { RunColumns } from '../../results/join/runColumns.js';
import { type AskedPlace, readAskedPlaces } from '../../results/location/askedPlaces.js';
import { readPlacedAnswers } from '../../results/location/placedAnswers.js';
import { answerKinds } from '../../suites/answers/answerKinds.js';
import { conditions, type PromptName } from '../../suites/conditions.js';
import { isHandedIn } from '../../suites/schema/schema.js';
import type { LoadedSuite } from '../loadReport.js';
import type { ReportedRun } from '../reportData.js';
import { seriesName } from '../tables/groupHeading.js';
import { askBaseline, type PlaceBaseline, placeBaselines, thinning } from './askBaselines.js';
import type { PlaceFinder, ReportedLocation } from './reportedLocation.js';

/**
 * What runs made of the gliomas that they were to locate; null where a suite asks for no places, or has no key. Ceilings and trivial
 * answers are asked of baselines, as far as no run is one of these.
 *
 * @throws InputError when the items, the key or judgements cannot be read.
 */
export async function reportLocation(
  { suite, key, runs }: LoadedSuite,
  reported: readonly ReportedRun[],
): Promise<ReportedLocation | null> {
  if (key === null) return null;
  const places = await readAskedPlaces(suite);
  if (places.length === 0) return null;
  const finders: Unlabelled[] = [];
  for (const [place, run] of runs.entries())
    finders.push(...(await runFinders(run, reported[place], places)));
  const first = askedWith(places[0]);
  const ofFirst = places.filter((place) => askedWith(place) === first);
  const every = thinning(ofFirst);
  const asked = thinned(ofFirst, every);
  const notAsked: string[] = [];
  for (const name of Object.keys(placeBaselines) as PlaceBaseline[]) {
    if (reported.some(({ summary }) => summary.model.name === name)) continue;
    const answers = await askBaseline(name, asked, suite.folder);
    if (typeof answers === 'string') notAsked.push(`${placeBaselines[name]} (${answers})`);
    else finders.push({ run: null, model: `baseline:${name}`, judge: '–', askedWith: first, answers });
  }
  return { finders: labelled(finders), notAsked, every };
}

type Unlabelled = Omit<PlaceFinder, 'label'>;

/** The prompt, what was done to the images, and the channels: "basic, flair". */
function askedWith({ question, levels: { prompt, ...shown } }: AskedPlace): string {
  const { form } = answerKinds[question];
  const [usual] = conditions.channel.usual ?? [''];
  const key = { form, prompt: prompt as PromptName, shown: { ...shown, channel: usual } };
  return [seriesName(key), shown.channel].join(', ');
}

/** Each run once for each judge and way to ask. */
async function runFinders(
  { verdicts, manifest }: RunColumns,
  { summary: { run, model }, judges }: ReportedRun,
  places: readonly AskedPlace[],
): Promise<Unlabelled[]> {
  const finders: Unlabelled[] = [];
  for (const [place, of] of [...verdicts.values()].entries()) {
    const all = await readPlacedAnswers(places, of, isHandedIn(manifest));
    for (const [name, answers] of grouped(all, (answer) => askedWith(answer.place))) {
      const names = { run, model: `${model.provider}:${model.name}`, judge: judges[place].label };
      finders.push({ ...names, askedWith: name, answers });
    }
  }
  return finders;
}

/** Every so many slices of each patient, plane and question. */
function thinned(places: readonly AskedPlace[], every: number): AskedPlace[] {
  const groups = grouped(places, ({ subject, plane, question }) => `${question} ${plane} ${subject}`);
  return [...groups.values()].flatMap((group) => group.filter((_place, at) => at % every === 0));
}

function grouped<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(nameOf(member));
    if (group === undefined) groups.set(nameOf(member), [member]);
    else group.push(member);
  }
  return groups;
}

/** "model-a", with the judge and what was asked with where these differ. */
function labelled(finders: readonly Unlabelled[]): PlaceFinder[] {
  const runs = finders.filter(({ run }) => run !== null);
  const parts = ['judge', 'askedWith'] as const;
  const told = parts.filter((name) => new Set(runs.map((one) => one[name])).size > 1);
  return finders.map((one) => {
    if (one.run === null)
      return { ...one, label: placeBaselines[one.model.slice('baseline:'.length) as PlaceBaseline] };
    return { ...one, label: [one.run, ...told.map((name) => one[name])].join(', ') };
  });
}
