import { createGrowingArray, type GrowingArray } from '../../util/createGrowingArray.js';

/** Memory for the planes of a scene, which the scene of the next case in the same place uses again. */
export interface SceneMemory {
  readonly groups: GrowingArray<Uint16Array>;
  readonly greys: GrowingArray<Uint8Array>;
  /** For the search for pieces, which every scene uses in turn. */
  readonly parents: GrowingArray<Int32Array>;
}

/** Makes memory for each place that a scene can have in its case. */
export function createSceneMemories(): (position: number) => SceneMemory {
  const memories: SceneMemory[] = [];
  const parents = createGrowingArray((length) => new Int32Array(length));
  return (position) => {
    memories[position] ??= {
      groups: createGrowingArray((length) => new Uint16Array(length)),
      greys: createGrowingArray((length) => new Uint8Array(length)),
      parents,
    };
    return memories[position];
  };
}
