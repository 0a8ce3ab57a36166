/** What a label file says of one of its label ids. */
export interface LabelName {
  /** What may name the class, best first. */
  readonly texts: readonly [string, ...string[]];
  /** False where the file says that nobody has finished it, so that without a voxel it may still be there. */
  readonly isSegmented: boolean;
}
