import { optionLetter } from '../../suites/answers/optionLetter.js';
import { type ConditionName, conditionNames, levelsOf } from '../../suites/conditions.js';
import type { ExportSource } from '../exporter.js';
import { splitOf } from '../rows/countRows.js';
import type { ExportRow } from '../rows/exportRow.js';

/** How many items, of how many patients, with how many different pictures. */
export interface Tally {
  readonly items: number;
  readonly subjects: number;
  readonly pictures: number;
}

/** What an export is made of. */
export interface RowTallies {
  readonly all: Tally;
  /** By split, as far as it has items. */
  readonly splits: ReadonlyMap<string, Tally>;
  /** By question type, in order of the first item. */
  readonly questions: ReadonlyMap<string, Tally & Pick<ExportRow, 'aspect' | 'form'>>;
  /** Modality and plane, such as "CT, axial". */
  readonly views: ReadonlyMap<string, Tally>;
  /** Regions of the body as far as rows tell them. */
  readonly regions: ReadonlyMap<string, Tally>;
  /** Items by level of each condition. */
  readonly levels: ReadonlyMap<ConditionName, ReadonlyMap<string, number>>;
  /** Items by letter of the right option; empty where rows have no answers. */
  readonly letters: ReadonlyMap<string, number>;
}

/** Counts what rows are made of, in one pass. */
export async function tallyRows({ rows }: Pick<ExportSource, 'rows'>): Promise<RowTallies> {
  const [all, splits, views, regions] = [growing(), groups(), groups(), groups()];
  const questions = new Map<string, Growing & Pick<ExportRow, 'aspect' | 'form'>>();
  const levels = new Map(conditionNames.map((name) => [name, new Map<string, number>()] as const));
  const letters = new Map<string, number>();
  for await (const row of rows()) {
    const { question, aspect, form } = row;
    const ofQuestion = questions.get(question) ?? { ...growing(), aspect, form };
    questions.set(question, ofQuestion);
    const view = row.plane === null ? row.modality : `${row.modality}, ${row.plane}`;
    const region = row.region === null ? [] : [regions.of(row.region)];
    for (const one of [all, ofQuestion, splits.of(splitOf(row)), views.of(view), ...region]) grow(one, row);
    for (const [name, level] of Object.entries(levelsOf(row.item.conditions))) {
      countOne(levels.get(name as ConditionName), level);
    }
    if (row.choice !== null) countOne(letters, optionLetter(row.choice));
  }
  return {
    all: closed(all),
    splits: splits.closed(),
    questions: new Map([...questions].map(([name, one]) => [name, { ...one, ...closed(one) }])),
    views: views.closed(),
    regions: regions.closed(),
    levels,
    letters: new Map([...letters].sort()),
  };
}

interface Growing {
  items: number;
  readonly seenSubjects: Set<string>;
  readonly seenPictures: Set<string>;
}

function growing(): Growing {
  return { items: 0, seenSubjects: new Set(), seenPictures: new Set() };
}

function grow(tally: Growing, { subject, images }: ExportRow): void {
  tally.items++;
  tally.seenSubjects.add(subject);
  for (const image of images) tally.seenPictures.add(image);
}

function closed({ items, seenSubjects, seenPictures }: Growing): Tally {
  return { items, subjects: seenSubjects.size, pictures: seenPictures.size };
}

function groups() {
  const byName = new Map<string, Growing>();
  return {
    of(name: string): Growing {
      const one = byName.get(name) ?? growing();
      byName.set(name, one);
      return one;
    },
    closed: () => new Map([...byName].map(([name, one]) => [name, closed(one)])),
  };
}

function countOne(counts: Map<string, number> | undefined, name: string): void {
  counts?.set(name, (counts.get(name) ?? 0) + 1);
}
