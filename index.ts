/** The library: one export or more for every stage, in the order of data. All else may change without notice. */

export type { AnatomyClass, AnatomyFunction, KeyIdea } from './data/anatomy/anatomyClass.js';
export { anatomyOf } from './data/anatomy/anatomyOf.js';
export { type WritePhantomsOptions, writePhantoms } from './data/phantom/writePhantoms.js';
export { type FindCasesOptions, findCases } from './data/sources/findCases.js';
export { readCaseSlices } from './data/sources/readCaseSlices.js';
export type { CaseFiles, CaseSlices, ClassMap } from './data/sources/source.js';
export { readGrid } from './data/volume/readGrid.js';
export { readVolume } from './data/volume/readVolume.js';
export type { Affine, Grid, Slice, SliceRequest, Volume, VoxelArray } from './data/volume/volume.js';
export type { GenerateOptions } from './generator/generateOptions.js';
export { generateSuite } from './generator/generateSuite.js';
export { type Recipe, recipeSchema } from './generator/recipe.js';
export { loadRecipe } from './generator/recipes.js';
export { drawSheet, type SheetOptions } from './generator/sheet/drawSheet.js';
export { type CalibrateOptions, calibrate } from './judge/calibration/calibrate.js';
export { formatCalibration } from './judge/calibration/formatCalibration.js';
export { extractChoice } from './judge/closed/extractChoice.js';
export type { Extraction } from './judge/closed/extraction.js';
export { type CompareOptions, compareRuns } from './judge/compareRuns.js';
export type { Comparison, ComparisonFactor, ComparisonRow } from './judge/comparison.js';
export { createJudge, type JudgeSettings } from './judge/createJudge.js';
export { estimateRun, type RunEstimate } from './judge/estimateRun.js';
export { formatComparison } from './judge/formatComparison.js';
export type { Judge, JudgeIdentity, Verdict } from './judge/judge.js';
export { judgeByRules } from './judge/judgeByRules.js';
export { type JudgeOptions, type JudgeResult, judgeRun } from './judge/judgeRun.js';
export { combinePanel, type PanelOptions } from './judge/panel/combinePanel.js';
export { rollUp } from './judge/rollUp.js';
export { rulesJudge } from './judge/rulesJudge.js';
export { type RunOptions, type RunResult, runSuite } from './judge/runSuite.js';
export type { GroupSummary, RunSummary } from './judge/runSummary.js';
export { clusterBootstrapInterval } from './judge/statistics/clusterBootstrapInterval.js';
export { holmAdjust } from './judge/statistics/holmAdjust.js';
export type { WilcoxonResult } from './judge/statistics/wilcoxonResult.js';
export { type WilcoxonOptions, wilcoxonSignedRank } from './judge/statistics/wilcoxonSignedRank.js';
export { type SubmitOptions, type SubmitResult, submitResponses } from './judge/submitResponses.js';
export { summarizeRun } from './judge/summarizeRun.js';
export { type Pricing, readPrices } from './models/cost/readPrices.js';
export { createModel } from './models/createModel.js';
export type { RemoteOptions } from './models/createRemoteCaller.js';
export type { Model, ModelBatches, ModelReply, ModelRequest } from './models/model.js';
export type { ModelOptions } from './models/modelOptions.js';
export { type ReportOptions, writeReport } from './reports/writeReport.js';
export * from './suites/schema.js';
export {
  type ErrorCode,
  InputError,
  ModelError,
  OutputError,
  RadvuqaError,
  UsageError,
} from './util/radvuqaError.js';
export { createRandom, type Random } from './util/random.js';
