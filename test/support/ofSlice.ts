import type { CaseManifest, Item, KeyRow, Origin, Proof } from '../../suites/schema/schema.js';

/** Where an item's slice is from. */
export function sliceOrigin({ origin }: Pick<Item, 'origin'>): Extract<Origin, { kind: 'slice' }> {
  if (origin.kind !== 'slice') throw new Error(`of a ${origin.kind}`);
  return origin;
}

/** The proof of an answer about a slice. */
export function sliceProof({ proof }: Pick<KeyRow, 'proof'>): Extract<Proof, { kind: 'slice' }> {
  if (proof.kind !== 'slice') throw new Error(`of a ${proof.kind}`);
  return proof;
}

/** What a case's volume is. */
export function volumeOrigin({ origin }: Pick<CaseManifest, 'origin'>) {
  if (origin.kind !== 'volume') throw new Error(`of a ${origin.kind}`);
  return origin;
}
