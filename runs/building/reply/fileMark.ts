import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';

const name = `(?<![\\w.])(?:[\\w.-]+[\\\\/])*(${programFiles.join('|').replaceAll('.', '\\.')})(?![\\w]|\\.\\w)`;
const fileName = new RegExp(name, 'gi');

/**
 * The one of the four files that a line names; null where it names none or several.
 *
 * @example
 * fileIn('### 2. `UNET_Segmentation/model.py`'); // "model.py"
 */
export function fileIn(line: string): ProgramFile | null {
  const named = new Set([...line.matchAll(fileName)].map(([, file]) => file.toLowerCase()));
  const [only] = named;
  return named.size === 1 ? (programFiles.find((file) => file === only) ?? null) : null;
}

/**
 * The file that a line stands for as a heading: beside its name there is nothing but marks, a number, a language or a word such as
 * "File", or, in a heading of Markdown or a comment that begins with the name, what it is for. A line of a tree is one, too, and a tag.
 *
 * @example
 * headingFile('# ===== File 2: model.py ====='); // "model.py"
 * headingFile('### 1. `train.py` - loops over the epochs'); // "train.py"
 * headingFile('Then train.py calls it.'); // null
 */
export function headingFile(line: string): ProgramFile | null {
  const tagged = tag.exec(line.trim());
  if (tagged !== null) return fileIn(tagged[1]);
  if (line.length > 120) return null;
  const file = fileIn(line);
  if (file === null) return null;
  if (explained.test(line)) return file;
  const rest = line
    .replace(fileName, ' ')
    .replace(/^[\s"'#*=\-_<>[\](){}|`~:.;,+/\\├└│─—–\d]+/u, ' ')
    .replaceAll(/[\s"'#*=\-_<>[\](){}|`~:.;,+/\\├└│─—–\d]+/gu, ' ')
    .trim();
  return rest === '' || headingWords.test(rest) ? file : null;
}

const headingWords =
  /^(?:(?:the|full|complete|updated|corrected|fixed|revised|new|whole|entire|final|file|files|filename|name|path|title|script|module|step|part|section|code|content|contents|for|of|in|begin|start|python|py|here s|here is|this is|version)\s*)+$/i;

/** A heading or comment that begins with a name, and then says what the file is for. */
const explained = new RegExp(
  `^\\s*#+[\\s*=_\`-]*(?:(?:step|part|file|script)?\\s*\\d{1,2}\\s*[.):-]\\s*)?(?:file(?:name)?\\s*:\\s*)?[*_\`]*${name}[*_\`]*\\s*(?:[-–—:|]|\\()\\s*\\S`,
  'i',
);

/** A tag of XML with a name among its attributes, as programs for chats write it. */
const tag =
  /^<[a-z][^<>]{0,300}?\b(?:title|name|path|file|filename|file_path)\s*=\s*["']([^"'<>]{1,120})["'][^<>]{0,300}>$/i;
