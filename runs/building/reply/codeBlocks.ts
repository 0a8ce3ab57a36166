/** A fenced block of a reply. */
export interface CodeBlock {
  /** What stands behind the opening fence, such as "python". */
  readonly info: string;
  /** The lines before it, the nearest first, up to the block before; an empty one where lines were left free. */
  readonly before: readonly string[];
  readonly text: string;
  /** False where the reply ends within it. */
  readonly isClosed: boolean;
}

const fence = /^( {0,12})(`{3,}|~{3,})\s*([^`]*)$/;
/** Lines before a block that are looked at for its name. */
const mostBefore = 60;

/** Fenced blocks in their order; a fence closes with as many marks or more, and none behind them. */
export function codeBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let before: string[] = [];
  let open: { marks: string; indent: string; info: string; lines: string[] } | null = null;
  const close = (isClosed: boolean) => {
    if (open === null) return;
    blocks.push({ info: open.info, before, text: `${open.lines.join('\n')}\n`, isClosed });
    before = [];
    open = null;
  };
  const lines = text.split(/\r\n|\r|\n/);
  const wrappers = wrappingFences(lines);
  for (const [place, line] of lines.entries()) {
    const found = fence.exec(line);
    if (open === null) {
      if (found === null) before = withLine(before, line.trim());
      else if (!wrappers.has(place))
        open = { marks: found[2], indent: found[1], info: found[3].trim(), lines: [] };
    } else if (found !== null && found[3] === '' && found[2].startsWith(open.marks)) close(true);
    else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
  }
  close(false);
  return blocks;
}

function withLine(before: readonly string[], line: string): string[] {
  return line === '' && (before[0] ?? '') === '' ? [...before] : [line, ...before].slice(0, mostBefore);
}

/** Places of fences of Markdown with as many marks as the fence within: the reply as a whole stands in them. */
function wrappingFences(lines: readonly string[]): ReadonlySet<number> {
  const fences = lines.flatMap((line, place) => {
    const found = fence.exec(line);
    return found === null ? [] : [{ place, marks: found[2], info: found[3].trim() }];
  });
  return new Set(
    fences
      .filter(({ info, marks }, at) => {
        const next = fences[at + 1];
        return (
          /^(?:markdown|md)$/i.test(info) && next !== undefined && next.info !== '' && next.marks === marks
        );
      })
      .map(({ place }) => place),
  );
}
