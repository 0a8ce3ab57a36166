/** A column of values by position of the item, for each repeat. */
export interface RepeatColumns<Column> {
  /** The column of a repeat; it and all before it are made when the first row of it comes. */
  at(repeat: number | undefined): Column;
  readonly all: readonly Column[];
}

/** Makes columns; there is always one for the first repeat. */
export function repeatColumns<Column>(make: () => Column): RepeatColumns<Column> {
  const all = [make()];
  return {
    all,
    at(repeat = 0) {
      while (all.length <= repeat) all.push(make());
      return all[repeat];
    },
  };
}
