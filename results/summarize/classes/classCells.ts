/** An item of a kind whose answers are of two classes: what the key has, and what was read. */
export interface ClassifiedItem {
  readonly reference: string;
  /** Null where nothing could be read. */
  readonly category: string | null;
  /** NaN where there is none. */
  readonly rating: number;
  readonly referenceRating: number;
}

/** How many items of a subject, by its number, are alike in all that is known of them, by that; those of disjoint groups add up. */
export type ClassCells = Record<string, Record<string, number>>;

/** Adds an item of a subject. */
export function addToCells(cells: ClassCells, subject: number, item: ClassifiedItem): void {
  const { reference, category, rating, referenceRating } = item;
  const name = JSON.stringify([reference, category, rating, referenceRating]);
  const own = cells[subject] ?? {};
  cells[subject] = own;
  own[name] = (own[name] ?? 0) + 1;
}

/** Cells as a table: a column for each that occurs, a row for each subject. */
export interface ClassTable {
  readonly cells: readonly ClassifiedItem[];
  /** Items of each subject by cell, in the order of the cells. */
  readonly subjects: readonly (readonly number[])[];
}

/** Reads cells; subjects come in the order of their numbers. */
export function classTableOf(cells: ClassCells): ClassTable {
  const subjects = Object.values(cells);
  const names = [...new Set(subjects.flatMap(Object.keys))].sort();
  return {
    cells: names.map((name) => {
      const [reference, category, rating, referenceRating] = JSON.parse(name);
      return {
        reference,
        category,
        rating: rating ?? Number.NaN,
        referenceRating: referenceRating ?? Number.NaN,
      };
    }),
    subjects: subjects.map((own) => names.map((name) => own[name] ?? 0)),
  };
}
