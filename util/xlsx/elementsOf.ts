/** An element of XML, as it is written. */
export interface WrittenElement {
  readonly attributes: string;
  /** What stands between its tags; empty without. */
  readonly content: string;
  /** Where it begins, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

/**
 * The elements of a name, one after the other, in one way through the text: an expression that looks for the end of each would go to the
 * end of the file for each that has none.
 *
 * @example
 * [...elementsOf('<c r="A1"><v>1</v></c><c/>', 'c')].map(({ content }) => content); // ["<v>1</v>", ""]
 */
export function* elementsOf(xml: string, name: string): Generator<WrittenElement> {
  const opening = `<${name}`;
  const closing = `</${name}>`;
  for (let start = xml.indexOf(opening); start >= 0; ) {
    const afterName = start + opening.length;
    const close = /[\s/>]/.test(xml.charAt(afterName)) ? xml.indexOf('>', afterName) : afterName - 1;
    if (close < 0) return;
    let end = close + 1;
    if (close >= afterName) {
      const isEmpty = xml[close - 1] === '/';
      const stop = isEmpty ? end : xml.indexOf(closing, end);
      if (stop < 0) return;
      const attributes = xml.slice(afterName, isEmpty ? close - 1 : close);
      const content = xml.slice(end, stop);
      end = isEmpty ? end : stop + closing.length;
      yield { attributes, content, start, end };
    }
    start = xml.indexOf(opening, end);
  }
}
