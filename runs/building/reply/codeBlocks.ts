/** A fenced block of a reply. */
export interface CodeBlock {
  /** What stands behind the opening fence, such as "python". */
  readonly info: string;
  /** The last lines with text before it, the nearest first, up to the block before. */
  readonly before: readonly string[];
  readonly text: string;
  /** False where the reply ends within it. */
  readonly isClosed: boolean;
}

const fence = /^( {0,12})(`{3,}|~{3,})\s*([^`]*)$/;
/** Lines before a block that may name it. */
const mostBefore = 3;

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
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = fence.exec(line);
    if (open === null) {
      if (found !== null) open = { marks: found[2], indent: found[1], info: found[3].trim(), lines: [] };
      else if (line.trim() !== '') before = [line.trim(), ...before].slice(0, mostBefore);
    } else if (found !== null && found[3] === '' && found[2].startsWith(open.marks)) close(true);
    else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
  }
  close(false);
  return blocks;
}
