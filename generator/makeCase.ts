import { sep } from 'node:path';
import type { SourceCase } from '../data/sources/source.js';
import type { Split } from '../suites/splits.js';
import { InputError } from '../util/radvuqaError.js';
import type { Fingerprint } from './folder/fingerprint.js';
import { writeContent } from './folder/manifestContent.js';
import { type CaseResult, type SavedCases, unusable } from './folder/savedCases.js';
import { ExcludedCaseError } from './kinds/excludedCaseError.js';
import type { AnyRecipe, CaseTools, MadeCase, SuiteKind } from './kinds/suiteKind.js';
import { suiteKindOf } from './kinds/suiteKinds.js';

/** What the cases of a suite have in common. */
export interface CaseMaking {
  readonly recipe: AnyRecipe;
  readonly tools: CaseTools;
  readonly savedCases: SavedCases;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  /** By subject; empty without splits. */
  readonly splits: ReadonlyMap<string, Split>;
  /** The suite's marker. */
  readonly canary: string;
}

/** Makes one case by the kind of its recipe and saves what came of it; input that cannot be used becomes a rejection. */
export async function makeCase(found: SourceCase, making: CaseMaking): Promise<CaseResult> {
  const { recipe, tools, savedCases, fingerprints, splits, canary } = making;
  const sourceHash = fingerprints.get(found.case)?.sourceHash;
  try {
    const kind: SuiteKind = suiteKindOf(recipe);
    const made = await kind.make(found, recipe, tools);
    const split = splits.get(found.subject);
    const ofSplit = split === undefined ? {} : { split };
    const manifest = { ...describeCase(found, made, sourceHash), ...ofSplit };
    const result: CaseResult = { kind: 'made', manifest };
    const rows = made.items.map(({ item, key }) => ({ item: { ...item, ...ofSplit, canary }, key }));
    await savedCases.save(result, rows);
    return result;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const result = { ...describeRejection(found, error), sourceHash };
    await savedCases.save(result, []);
    return result;
  }
}

function describeCase(
  { case: name, subject, licence }: SourceCase,
  { files, origin, rejected, ranks, notices = [], items, content }: MadeCase,
  sourceHash: string | undefined,
) {
  const images = new Set(items.flatMap(({ item }) => item.images)).size;
  const ranked = ranks === undefined ? {} : { ranks };
  const told = notices.length === 0 ? {} : { notices };
  return {
    ...{ case: name, subject, files, origin, sourceHash, licence },
    ...{ items: items.length, images, rejected, ...ranked, ...told },
    ...(content === undefined ? {} : { content: writeContent(content) }),
  };
}

function describeRejection({ case: name, source }: SourceCase, error: InputError) {
  const reason = error instanceof ExcludedCaseError ? 'left out by the recipe' : unusable;
  const message = error.message.replaceAll(`${source}${sep}`, '');
  return { kind: 'rejected', case: name, reason, message } as const;
}
