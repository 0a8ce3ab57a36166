/**
 * Breaks text into lines no wider than `width` by `measure`; line feeds are kept, words longer than a line
 * stay whole.
 */
export function wrapText(text: string, width: number, measure: (line: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const longer = lines[lines.length - 1] === '' ? word : `${lines[lines.length - 1]} ${word}`;
      if (measure(longer) <= width || lines[lines.length - 1] === '') lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
