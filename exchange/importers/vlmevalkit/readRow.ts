import { optionLetter } from '../../../suites/answers/optionLetter.js';
import type { LogEntry, LoggedScore, RowPlace } from '../../importer.js';
import type { TableRow } from './readTable.js';

/** What VLMEvalKit writes for a call that failed, and for a reply that was empty or filtered. */
const failedMark = 'Failed to obtain answer';
/** The most characters of a cell of Excel; what a reply had beyond it is gone. */
const mostCellCharacters = 32_767;

interface Reading {
  readonly file: string | null;
  readonly isExcel: boolean;
  /** What judges of the tool say of the row with an index. */
  scoresOf(index: string): readonly LoggedScore[];
}

/** What a row of predictions tells of a call. */
export function readRow({ line, cells }: TableRow, { file, isExcel, scoresOf }: Reading): LogEntry {
  const place: RowPlace = { line, file };
  const id = cells.get('id');
  const said = cells.get('prediction') ?? '';
  if (typeof id !== 'string' || id === '') {
    return { kind: 'unusable', ...place, id: null, problem: 'id missing', detail: 'no id in its row' };
  }
  if (typeof said !== 'string') {
    const detail = `found a ${typeof said}`;
    return { kind: 'unusable', ...place, id, problem: 'response not text', detail };
  }
  const isFailed = said.startsWith(failedMark);
  const isCut = isExcel && [...said].length >= mostCellCharacters;
  const reasoning = cells.get('thinking');
  return {
    kind: 'answer',
    ...place,
    id,
    // The tool asks once; a second row of an id would be another question.
    repeat: 0,
    response: isFailed ? '' : said,
    outcome: isFailed ? 'failed' : isCut ? 'truncated' : null,
    error: isFailed ? said : isCut ? `cut by Excel after ${mostCellCharacters} characters` : null,
    ...{ usage: null, latencyMs: null, attempts: null, images: null, detail: null },
    ...(typeof reasoning === 'string' && reasoning !== '' && { reasoning }),
    prompt: promptOf(cells),
    scores: scoresOf(String(cells.get('index'))),
  };
}

/** As the tool's data sets for tables of their own put it (CustomVQADataset and CustomMCQDataset). */
function promptOf(cells: TableRow['cells']): string | null {
  const question = cells.get('question');
  if (typeof question !== 'string') return null;
  if (!cells.has('A') || !cells.has('B')) return question;
  const options = Array.from({ length: 26 }, (_, place) => optionLetter(place)).flatMap((letter) => {
    const option = cells.get(letter);
    return option == null || option === '' ? [] : [`${letter}. ${option}\n`];
  });
  return `Question: ${question}\nOptions:\n${options.join('')}Please select the correct answer from the options above. \n`;
}
