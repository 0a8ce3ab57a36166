import { parsePythonJson } from '../../util/json/parsePythonJson.js';

/**
 * What a stream that came unasked says, event by event: server-sent events, the elements of a JSON array (Gemini), or JSON Lines;
 * null for a text that is no stream.
 *
 * @returns JSON texts in order, and "[DONE]" where the stream says so.
 */
export function streamedEvents(text: string): string[] | null {
  if (/^(?::|event:|data:|id:|retry:)/.test(text))
    return text
      .replace(/\r\n?/g, '\n')
      .split(/\n{2,}/)
      .flatMap(dataOf);
  if (/^\s*\[/.test(text)) return elementsOf(text);
  return linesOf(text);
}

/** What an event of a stream says. Its data may stand in several lines, and some servers leave out the empty line between events. */
function dataOf(event: string): string[] {
  const lines = event.split('\n').filter((line) => line.startsWith('data:'));
  const data = lines.map((line) => line.slice('data:'.length).trim());
  return data.length < 2 || data.every(isWhole) ? data : [data.join('\n')];
}

function elementsOf(text: string): string[] | null {
  try {
    const elements = parsePythonJson(text);
    return Array.isArray(elements) ? elements.map((element) => JSON.stringify(element)) : null;
  } catch {
    return null;
  }
}

/** More than one object, each in a line of its own. */
function linesOf(text: string): string[] | null {
  if (!text.trimStart().startsWith('{') || !/\}[ \t\r]*\n\s*\{/.test(text)) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every(isWhole) ? lines : null;
}

function isWhole(data: string): boolean {
  try {
    JSON.parse(data);
    return true;
  } catch {
    return data === '[DONE]';
  }
}
