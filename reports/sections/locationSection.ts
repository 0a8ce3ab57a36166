import { placeFigures } from '../figures/placeFigures.js';
import { type ReportedLocation, runsOf } from '../location/reportedLocation.js';
import type { ReportData } from '../reportData.js';
import { conventionsTable } from '../tables/location/conventionsTable.js';
import { placePairsTable } from '../tables/location/placePairsTable.js';
import { placesByPatientTable } from '../tables/location/placesByPatientTable.js';
import { areasTables, pointsTable } from '../tables/location/placesTables.js';
import { placeRepliesTable } from '../tables/location/repliesTable.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** Where runs found gliomas that they were to locate; nothing where no suite asks for that. */
export function locationSection({ suites }: ReportData): ReportSection[] {
  const blocks = suites.flatMap(({ label, location }): ReportBlock[] => {
    if (location === null) return [];
    const heading: ReportBlock[] = suites.length === 1 ? [] : [{ kind: 'heading', text: label }];
    return [...heading, ...locationBlocks(location)];
  });
  return blocks.length === 0 ? [] : [{ id: 'location', title: 'Places of gliomas', blocks }];
}

function locationBlocks(location: ReportedLocation): ReportBlock[] {
  const points = pointsTable(location);
  const others = [placePairsTable(location), placeRepliesTable(location), conventionsTable(location)].filter(
    (table) => table !== null,
  );
  return [
    ...[...(points === null ? [] : [points]), ...areasTables(location)].map(
      (table): ReportBlock => ({ kind: 'table', table }),
    ),
    ...placeFigures(location).map((figure): ReportBlock => ({ kind: 'figure', figure })),
    ...others.map((table): ReportBlock => ({ kind: 'table', table })),
    ...runsOf(location).map(
      (finder): ReportBlock => ({
        kind: 'folded',
        summary: `Patients of ${finder.label}`,
        table: placesByPatientTable(finder),
      }),
    ),
  ];
}
