/** What a reply about a place is read as. */
export type CoordinateToken =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly isObject: boolean }
  /** A comma, colon, dash or the like. */
  | { readonly kind: 'mark'; readonly text: string }
  /** The end of a sentence. */
  | { readonly kind: 'stop' };

const expression = new RegExp(
  [
    // The size of an image, such as "128 x 128", is no place in it; nor is "pixel 3" of a list's numbering, "1." at the start of a line, or "P3:".
    String.raw`(?<passed>(?<![\w.])\d+ ?(?:x|×) ?\d+(?![\w.])|\b(?:point|vertex|corner|lesion|tumou?r|component|region|p|v) ?#?\d+(?=\s*[:=.)-]|\s+\(|\s+\[)|(?<=^|\n)[ \t]*\d+[.)](?=\s)|(?<=\d)px\b)`,
    String.raw`(?<number>(?<![\w.])(?:(?<![\d)\]] ?)[-−+])?(?:\d{1,7}(?:\.\d+)?|\.\d+)(?:e-?\d)?(?=px\b|\W|_?$))`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*(?:-\p{L}+)*|\d[\p{L}\p{N}_]*)`,
    String.raw`(?<open>[([{])`,
    String.raw`(?<close>[)\]}])`,
    String.raw`(?<stop>[.!?](?=\s|$))`,
    String.raw`(?<mark>\.\.|[,;:=\-–—/])`,
  ].join('|'),
  'giu',
);

/** The tokens of a text; quotation marks, other marks and emphasis are passed over. Work is linear in its length. */
export function coordinateTokens(text: string): CoordinateToken[] {
  return [...text.matchAll(expression)].flatMap(({ groups = {} }): readonly CoordinateToken[] => {
    const { number, word, open, close, stop, mark } = groups;
    if (number !== undefined)
      return [{ kind: 'number', value: Number(number.replace('−', '-')), text: number }];
    if (word !== undefined) return [{ kind: 'word', text: word }];
    if (open !== undefined) return [{ kind: 'open', isObject: open === '{' }];
    if (close !== undefined) return [{ kind: 'close', isObject: close === '}' }];
    if (stop !== undefined) return [{ kind: 'stop' }];
    return mark === undefined ? [] : [{ kind: 'mark', text: mark }];
  });
}
