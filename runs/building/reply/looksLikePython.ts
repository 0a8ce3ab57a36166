const codeLine =
  /^(?:import \w|from [\w.]+ import\b|def \w+\s*\(|async def |class \w+\s*[(:]|@\w|if .*:\s*(?:#.*)?$|for .* in .*:|while .*:|try:|with .*:|return\b|else:|elif .*:|except\b.*:|raise \w|[\w.[\]'"]+\s*(?:[-+*/]?=)(?!=)\s*\S|[\w.]+\(.*\)?\s*(?:#.*)?$|"""|'''|#)/;

/** Whether a line can be one of Python, and hardly a sentence. */
export function isPythonLine(line: string): boolean {
  return /^\s+\S/.test(line) || /^[)\]}]/.test(line) || codeLine.test(line);
}

/** Whether a text has what programs have: imports, definitions or assignments. */
export function looksLikePython(text: string): boolean {
  return text.split('\n').some((line) => codeLine.test(line) && !line.startsWith('#'));
}
