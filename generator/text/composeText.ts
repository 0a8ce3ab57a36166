import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { PromptName } from '../../suites/conditions.js';
import type { Plane } from '../../suites/schema/schema.js';
import { fillTemplate, type Templates } from '../../util/templates.js';
import type { Laterality } from '../scene/laterality.js';

/** What an item's text is made from. */
export interface TextParts {
  readonly prompt: PromptName;
  /** Its name is that of its template. */
  readonly question: { readonly name: string; readonly needsSide: boolean };
  readonly values: Readonly<Record<string, string>>;
  readonly plane: Plane;
  readonly laterality: Laterality;
  readonly modality: string;
  /** What the advanced prompt tells; null in the others, which have no place for it. */
  readonly region: string | null;
  readonly hints: readonly string[];
  readonly options: readonly string[] | null;
}

/** Writes all that a model reads: context prompt, question, options, and how to answer. */
export function composeText(parts: TextParts, templates: Templates): string {
  const question = fillTemplate(templates, parts.question.name, parts.values);
  const options = parts.options?.map((option, position) => `${optionLetter(position)}. ${option}`);
  const paragraphs = [
    composeContext(parts, templates),
    question,
    ...(options === undefined ? [] : [options.join('\n')]),
    composeEnding(parts, templates),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function composeContext(parts: TextParts, templates: Templates): string {
  const { prompt, plane, modality, region, hints, laterality } = parts;
  const structures = hints.map((name) => `the ${name}`).join(' and ');
  const hint = hints.length > 0 ? fillTemplate(templates, 'hint', { structures }) : '';
  const isHalf = laterality === 'left' || laterality === 'right';
  const half = isHalf ? fillTemplate(templates, 'half', { side: laterality }) : '';
  return fillTemplate(templates, prompt, { plane, half, modality, region: region ?? '', hint });
}

/** Names with a side need to say whose side; questions about functions and directions alone do not. */
function composeEnding({ question, values, hints, options }: TextParts, templates: Templates): string {
  const named = [...Object.values(values), ...hints, ...(options ?? [])];
  const sided = named.some((name) => /\b(left|right) \w/.test(name)) || question.needsSide;
  const lines = [sided ? fillTemplate(templates, 'sides', {}) : ''];
  if (options !== null) lines.push(fillTemplate(templates, 'letter', {}));
  return lines.filter((line) => line !== '').join(' ');
}
