import type { HttpReply } from './httpReply.js';
import { pageWords } from './pageWords.js';

/** A provider's error page is not worth keeping whole. */
const maximumLength = 500;

/** The JSON value of a reply's text, or undefined when it is none. */
export function parsedBody(reply: HttpReply): unknown {
  try {
    return JSON.parse(reply.text) as unknown;
  } catch {
    return undefined;
  }
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** What a provider says went wrong, after the status, on one line: its error's message, else the words of its page or the start of its reply. */
export function errorMessage(reply: HttpReply): string {
  const body = parsedBody(reply);
  const first = Array.isArray(body) ? body[0] : body;
  const error = memberOf(first, 'error');
  const said = [
    memberOf(error, 'message'),
    error,
    ...['message', 'detail', 'msg'].map((name) => memberOf(first, name)),
    issuesOf(memberOf(first, 'detail')),
  ].find((candidate) => typeof candidate === 'string');
  const isPage = /^\s*</.test(reply.text);
  const text = String(said ?? (isPage ? pageWords(reply.text) : reply.text))
    .replace(/\s+/g, ' ')
    .trim();
  return `${reply.status} ${text.length > maximumLength ? `${text.slice(0, maximumLength)}...` : text}`.trim();
}

/** All that an error says about a parameter: message, code, and the name some providers give apart. */
export function refusalText(reply: HttpReply): string {
  const error = memberOf(parsedBody(reply), 'error');
  return [errorMessage(reply), memberOf(error, 'code'), memberOf(error, 'param')].join(' ');
}

/** What servers made with FastAPI find wrong with a request, each with its place; undefined for anything else. */
function issuesOf(detail: unknown): string | undefined {
  if (!Array.isArray(detail) || detail.length === 0) return undefined;
  const issues = detail.map((issue) => {
    const place = memberOf(issue, 'loc');
    return `${Array.isArray(place) ? `${place.join('.')}: ` : ''}${String(memberOf(issue, 'msg'))}`;
  });
  return issues.join('; ');
}
