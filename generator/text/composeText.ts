import { optionLetter } from '../../suites/answers/optionLetter.js';
import { fillTemplate, type Templates } from '../../util/templates.js';

/** What an item's text is made from. */
export interface TextParts {
  /** What leads up to the question; may be empty. */
  readonly context: string;
  /** Its name is that of its template. */
  readonly question: { readonly name: string; readonly needsSide: boolean };
  readonly values: Readonly<Record<string, string>>;
  /** Structures that the context names. */
  readonly hints: readonly string[];
  readonly options: readonly string[] | null;
  /** False where sides can be told by the text alone. */
  readonly isDisplayTold?: boolean;
}

/** Writes all that a model reads: context prompt, question, options, and how to answer. */
export function composeText(parts: TextParts, templates: Templates): string {
  const question = fillTemplate(templates, parts.question.name, parts.values);
  const options = parts.options?.map((option, position) => `${optionLetter(position)}. ${option}`);
  const paragraphs = [
    parts.context,
    question,
    ...(options === undefined ? [] : [options.join('\n')]),
    composeEnding(parts, templates),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Names with a side need to say whose side; questions about functions and directions alone do not. */
function composeEnding(
  { question, values, hints, options, isDisplayTold = true }: TextParts,
  templates: Templates,
): string {
  const named = [...Object.values(values), ...hints, ...(options ?? [])];
  const sided = named.some((name) => /\b(left|right) \w/.test(name)) || question.needsSide;
  const lines = [sided ? fillTemplate(templates, 'sides', {}) : ''];
  if (sided && !isDisplayTold) lines.push(fillTemplate(templates, 'display', {}));
  if (options !== null) lines.push(fillTemplate(templates, 'letter', {}));
  return lines.filter((line) => line !== '').join(' ');
}
