/** An element's start as it stands in a page. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a page consists of. */
export interface Markup {
  readonly tags: readonly StartTag[];
  /** Decoded text of all elements but the style sheet, joined. */
  readonly text: string;
}

const voidElements = new Set(['meta']);
const token =
  /<!doctype html>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s+[a-zA-Z0-9-]+="[^"<>]*")*)\s*(\/?)>|[^<>]+|[<>]/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads a page far more strictly than a browser would: quoted attributes, balanced elements, no bare `<`, `>` or `&`. What
 * passes means the same to every browser.
 *
 * @throws Error at the first thing that is not so.
 */
export function readMarkup(page: string): Markup {
  const tags: StartTag[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  let end = 0;
  for (const match of page.matchAll(token)) {
    const [whole, closed, opened, attributes, selfClosed] = match;
    if (match.index !== end || whole === '<' || whole === '>') fail(page, end);
    end += whole.length;
    if (closed !== undefined && open.pop() !== closed) fail(page, match.index);
    if (opened !== undefined) {
      tags.push({ name: opened, attributes: readAttributes(attributes) });
      if (selfClosed === '' && !voidElements.has(opened)) open.push(opened);
    }
    if (!whole.startsWith('<') && open.at(-1) !== 'style') texts.push(decode(whole));
  }
  if (end !== page.length || open.length > 0) fail(page, end);
  return { tags, text: texts.join('') };
}

function readAttributes(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(/([a-zA-Z0-9-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (entity) => {
    if (!(entity in entities)) throw new Error(`not an entity: ${entity}`);
    return entities[entity];
  });
}

function fail(page: string, at: number): never {
  throw new Error(`markup is broken at ${at}: ${page.slice(Math.max(0, at - 80), at + 80)}`);
}
