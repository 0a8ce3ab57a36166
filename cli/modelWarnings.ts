/**
 * What is to be said loudly of the models that replied: that they are several, as where a gateway falls back to another or a provider
 * changes what a name stands for.
 *
 * @param served Names that replies gave the model.
 */
export function modelWarnings(served: readonly string[]): string[] {
  if (served.length < 2) return [];
  const names = served.slice(0, 5).join(', ');
  return [
    `WARNING: replies are by ${served.length} models: ${names}; \`served\` in responses.jsonl says which answered what`,
  ];
}
