import { describeIssues } from '../suites/rows/readRows.js';
import { parseJson } from '../util/parseJson.js';
import { InputError, UsageError } from '../util/radvuqaError.js';
import { mostSettingsBytes, readBoundedFile } from '../util/readBoundedFile.js';
import { type Recipe, suiteKindOf, suiteKinds } from './kinds/suiteKinds.js';
import { readPerturbations } from './recipe/readPerturbations.js';

/** Recipes that come with the program; of several versions the one that is meant where none is named comes first. */
export const builtInRecipes: readonly Recipe[] = suiteKinds.flatMap(
  ({ recipes }): readonly Recipe[] => recipes,
);

/**
 * Finds a recipe by name, or reads one from a JSON file, and applies settings on top.
 *
 * @param nameOrPath "radvuqa-ct"; "radvuqa-ct@1" for its first version; or a path ending in .json whose members override the
 *   recipe named in its "extends" (without it, the one of its "name", or radvuqa-ct). A file or setting that gives such a recipe the
 *   "version" of another of that name overrides that one: what is called version 1 is asked as version 1 does.
 * @param settings "key=value" texts; the value is JSON where it parses as JSON, text otherwise. "perturb=noise:3" is short
 *   for "perturbations=[...]".
 * @throws UsageError for an unknown name or a wrong setting; InputError for a wrong file.
 *
 * @example
 * const recipe = await loadRecipe('radvuqa-ct', ['minimumAxialSize=64', 'prompts=["basic"]']);
 */
export async function loadRecipe(nameOrPath: string, settings: readonly string[]): Promise<Recipe> {
  const written = nameOrPath.endsWith('.json') ? await readRecipeFile(nameOrPath) : { extends: nameOrPath };
  const { extends: baseName = nameOfBase(written), ...own } = written;
  const changes = { ...own, ...parseSettings(settings) };
  const base = ofItsVersion(findBuiltIn(baseName), changes);
  const parsed = suiteKindOf(base).recipeSchema.safeParse({ ...base, ...changes });
  if (parsed.success) return parsed.data;
  throw new UsageError({
    subject: `recipe ${nameOrPath}`,
    expected: 'known parameters with values in range',
    found: describeIssues(parsed.error),
    hint: '"radvuqa schema recipe" prints every parameter',
  });
}

function nameOfBase({ name }: Record<string, unknown>): unknown {
  return builtInRecipes.some((recipe) => recipe.name === name) ? name : 'radvuqa-ct';
}

/** The version of a recipe that changes give it, where there is one: a suite that calls itself version 1 is never made as version 2. */
function ofItsVersion(base: Recipe, changes: Record<string, unknown>): Recipe {
  const { name, version } = { ...base, ...changes };
  return (
    builtInRecipes.find((one) => one.name === base.name && one.name === name && one.version === version) ??
    base
  );
}

function findBuiltIn(name: unknown): Recipe {
  const found = builtInRecipes.find((recipe) => recipe.name === name || versionedName(recipe) === name);
  if (found !== undefined) return found;
  const names = builtInRecipes.map(versionedName).join(', ');
  throw new UsageError({
    subject: 'recipe',
    expected: `one of ${names}, or a .json file`,
    found: JSON.stringify(name),
  });
}

function versionedName({ name, version }: Recipe): string {
  return `${name}@${version}`;
}

async function readRecipeFile(path: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = parseJson((await readBoundedFile(path, mostSettingsBytes)).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    const found = (cause as Error).message;
    throw new InputError({ subject: path, expected: 'a recipe in JSON', found, cause });
  }
  throw new InputError({ subject: path, expected: 'a JSON object', found: 'another JSON value' });
}

function parseSettings(settings: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(settings.map(parseSetting));
}

function parseSetting(setting: string): [string, unknown] {
  const equals = setting.indexOf('=');
  if (equals < 1) {
    throw new UsageError({ subject: '--set', expected: 'key=value', found: JSON.stringify(setting) });
  }
  const [key, value] = [setting.slice(0, equals), setting.slice(equals + 1)];
  if (key === 'perturb') return ['perturbations', readPerturbations(value)];
  try {
    return [key, JSON.parse(value)];
  } catch {
    return [key, value];
  }
}
