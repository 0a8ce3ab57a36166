import type { Candidate } from './candidates.js';
import { fileIn } from './fileMark.js';

const command = /^[ \t]*(?:\$ )?(?:cat|tee)\b([^\n]*)<<-?[ \t]*(["']?)(\w+)\2([^\n]*)\n/gm;

/** Files that commands of a shell write, such as "cat > model.py << 'EOF'"; those that add to a file write none. */
export function shellFiles(text: string): Candidate[] {
  return [...text.matchAll(command)].flatMap((found) => {
    const [head, first, , end, last] = found;
    const words = `${first} ${last}`;
    const file = fileIn(words);
    const body = text.slice(found.index + head.length);
    const stop = new RegExp(`^[ \\t]*${end}[ \\t]*$`, 'm').exec(body);
    if (file === null || words.includes('>>') || stop === null) return [];
    return [{ file, code: body.slice(0, stop.index), isClosed: true }];
  });
}
