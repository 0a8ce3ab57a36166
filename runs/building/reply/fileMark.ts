import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';

const fileName = new RegExp(
  `(?<![\\w.])(?:[\\w.-]+[\\\\/])*(${programFiles.join('|').replaceAll('.', '\\.')})(?![\\w]|\\.\\w)`,
  'gi',
);

/**
 * The one of the four files that a line names; null where it names none or several.
 *
 * @example
 * fileIn('### 2. `UNET_Segmentation/model.py`'); // "model.py"
 */
export function fileIn(line: string): ProgramFile | null {
  const named = new Set([...line.matchAll(fileName)].map(([, name]) => name.toLowerCase()));
  const [only] = named;
  return named.size === 1 ? (programFiles.find((name) => name === only) ?? null) : null;
}

/**
 * The file that a line stands for as a heading: beside its name there is nothing but marks, a number, a language or a word such as
 * "File". A line of a tree is one, too.
 *
 * @example
 * headingFile('# ===== File 2: model.py ====='); // "model.py"
 * headingFile('Then train.py calls it.'); // null
 */
export function headingFile(line: string): ProgramFile | null {
  if (line.length > 120) return null;
  const name = fileIn(line);
  if (name === null) return null;
  const rest = line
    .replace(fileName, ' ')
    .replace(/^[\s"'#*=\-_<>[\](){}|`~:.;,+/\\├└│─—–\d]+/u, ' ')
    .replaceAll(/[\s"'#*=\-_<>[\](){}|`~:.;,+/\\├└│─—–\d]+/gu, ' ')
    .trim();
  return rest === '' || headingWords.test(rest) ? name : null;
}

const headingWords =
  /^(?:(?:the|full|complete|updated|corrected|fixed|revised|new|whole|entire|final|file|files|filename|name|path|title|script|module|step|part|section|code|content|contents|for|of|in|begin|start|python|py|here s|here is|this is|version)\s*)+$/i;
