/** One text an item, stored as its position among the distinct texts, which are in order of first item. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** The text of an item. */
export function textAt({ codes, texts }: TextColumn, index: number): string {
  return texts[codes[index]];
}

/** A text column that is still growing. */
export interface GrowingColumn {
  set(index: number, text: string): void;
  /** The column of so many items. */
  finish(size: number): TextColumn;
}

/** Makes an empty column. */
export function growingColumn(): GrowingColumn {
  const codeByText = new Map<string, number>();
  let codes = new Uint32Array(1024);
  return {
    set(index, text) {
      const code = codeByText.get(text) ?? codeByText.size;
      codeByText.set(text, code);
      if (index >= codes.length) codes = enlarged(codes, 2 * index);
      codes[index] = code;
    },
    finish: (size) => ({ codes: enlarged(codes, size), texts: [...codeByText.keys()] }),
  };
}

function enlarged(codes: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(codes.subarray(0, size));
  return larger;
}
