import type { ContentSketch } from '../../data/volume/paint/contentSketch.js';
import type { CaseManifest } from '../../suites/schema/schema.js';

type ManifestContent = NonNullable<CaseManifest['content']>;

/** A sketch of a scan as the manifest has it: four bytes a hash, the lowest first, in base64. */
export function writeContent({ hashes, isWhole }: ContentSketch): ManifestContent {
  const bytes = Buffer.alloc(4 * hashes.length);
  hashes.forEach((hash, place) => {
    bytes.writeUInt32LE(hash, 4 * place);
  });
  return { hashes: bytes.toString('base64'), isWhole };
}

/** A sketch from what the manifest has. */
export function readContent({ hashes, isWhole }: ManifestContent): ContentSketch {
  const bytes = Buffer.from(hashes, 'base64');
  return {
    hashes: Uint32Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readUInt32LE(4 * place)),
    isWhole,
  };
}
