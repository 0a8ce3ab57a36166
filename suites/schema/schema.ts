/** Every file between the stages, described: one file a schema. */

export * from './calibration.js';
export * from './item.js';
export * from './judgement.js';
export * from './key.js';
export * from './modality.js';
export * from './pipeline.js';
export * from './prior.js';
export * from './run.js';
export type { Seed } from './seed.js';
export * from './suite.js';
