import { choiceOfMark, isLetterMark, marks } from '../../../../judge/rules/choice/marks/markCharacters.js';

const names: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(marks).map(([name, mark]) => [mark, `<${name}>`]),
);

/** A marked text to be read: "<B>" for an option by its letter, "<b>" by its text, "<several>" and the like. */
export function showMarks(marked: string): string {
  return marked.replace(/[\ue000-\ue045]/gu, (mark) => {
    const choice = choiceOfMark(mark);
    if (choice === null) return names[mark];
    return `<${(isLetterMark(mark) ? 'ABCD' : 'abcd')[choice]}>`;
  });
}
