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
export { type ImportOptions, type ImportResult, importRun } from './exchange/importRun.js';
export { type GenerateOptions, generateSuite } from './generator/generate.js';
export { type Recipe, recipeSchema } from './generator/kinds/suiteKinds.js';
export { loadRecipe } from './generator/loadRecipe.js';
export { type DrawnSheet, drawSheet, type SheetOptions } from './generator/sheet/drawSheet.js';
export { createJudge } from './judge/createJudge.js';
export { type EstimateJudgingOptions, estimateJudging } from './judge/estimateJudging.js';
export type { Judge, JudgeIdentity } from './judge/judge.js';
export type { JudgeOptions, JudgeResult } from './judge/judgeOptions.js';
export { judgeRun } from './judge/judgeRun.js';
export type { JudgeSettings } from './judge/judgeSettings.js';
export { combinePanel, type PanelOptions } from './judge/panel/combinePanel.js';
export { extractChoice } from './judge/rules/choice/extractChoice.js';
export type { Extraction } from './judge/rules/choice/extraction.js';
export { judgeByRules } from './judge/rules/judgeByRules.js';
export { rulesJudge } from './judge/rules/rulesJudge.js';
export { makePrior, type PriorOptions } from './models/baseline/prior/makePrior.js';
export type { CallEstimate } from './models/cost/callEstimate.js';
export { type Pricing, readPrices } from './models/cost/readPrices.js';
export { createModel } from './models/createModel.js';
export type { RemoteOptions } from './models/createRemoteCaller.js';
export type { Model, ModelBatches, ModelReply, ModelRequest } from './models/model.js';
export type { ModelOptions } from './models/modelOptions.js';
export { formatCalibration } from './reports/text/formatCalibration.js';
export { formatComparison } from './reports/text/formatComparison.js';
export { type ReportOptions, writeReport } from './reports/writeReport.js';
export { type CalibrateOptions, calibrate } from './results/calibrate/calibrate.js';
export type { ComparedBy } from './results/compare/comparedBy.js';
export { type CompareOptions, compareRuns } from './results/compare/compareRuns.js';
export type { Comparison, ComparisonRow } from './results/compare/comparison.js';
export { compareGroups, type GroupOptions, type GroupRow } from './results/compare/groups/compareGroups.js';
export type { CohortRow } from './results/pipelines/cohorts/compareCohorts.js';
export {
  type CohortComparison,
  comparePipelineRuns,
  type PipelineGroupOptions,
} from './results/pipelines/cohorts/comparePipelineRuns.js';
export { planPower } from './results/power/planPower.js';
export { type ClassSummary, summarizeClasses } from './results/summarize/classes/summarizeClasses.js';
export { rollUp } from './results/summarize/rollUp.js';
export type { GroupSummary, RunSummary } from './results/summarize/runSummary.js';
export { summarizeRun } from './results/summarize/summarizeRun.js';
export type { BuildOptions, BuildProgress, BuildResult } from './runs/building/buildOptions.js';
export { buildSuite } from './runs/building/buildSuite.js';
export { createReferenceModel } from './runs/building/referencePrograms.js';
export { createWrittenPipelines } from './runs/building/writtenPipelines.js';
export { estimateRun } from './runs/estimateRun.js';
export type { RunOptions, RunProgress, RunResult } from './runs/runOptions.js';
export { runSuite } from './runs/runSuite.js';
export {
  type SubmitPredictionsOptions,
  type SubmittedPredictions,
  submitPredictions,
} from './runs/submission/predictions/submitPredictions.js';
export { type SubmitOptions, type SubmitResult, submitResponses } from './runs/submission/submitResponses.js';
export { type AnswerConsistency, answerConsistency } from './statistics/answerConsistency.js';
export { areaError } from './statistics/areaError.js';
export { benjaminiHochbergAdjust } from './statistics/benjaminiHochbergAdjust.js';
export { bootstrapRanks } from './statistics/bootstrapRanks.js';
export { type BrierScore, brierScore, type Forecast } from './statistics/brierScore.js';
export { calibrationBins, type ShareCalibration } from './statistics/calibrationBins.js';
export { cliffsDelta } from './statistics/cliffsDelta.js';
export { clusterBootstrapInterval } from './statistics/clusterBootstrapInterval.js';
export { clusterJackknifeInterval } from './statistics/clusterJackknifeInterval.js';
export { clusterMcNemar } from './statistics/clusterMcNemar.js';
export { clusterMean } from './statistics/clusterMean.js';
export { clusterMeanInterval } from './statistics/clusterMeanInterval.js';
export { clusterShareInterval } from './statistics/clusterShareInterval.js';
export { clusterSignedRank } from './statistics/clusterSignedRank.js';
export { clusterStatisticInterval } from './statistics/clusterStatisticInterval.js';
export { cohenKappa } from './statistics/cohenKappa.js';
export { type BinaryCounts, type ConfusionRates, confusionRates } from './statistics/confusionRates.js';
export { type Consistency, type ConsistencyTally, consistencyTally } from './statistics/consistencyTally.js';
export { dice } from './statistics/dice.js';
export { findHoles } from './statistics/findHoles.js';
export { friedman } from './statistics/friedman.js';
export { type HausdorffOptions, type HausdorffResult, hausdorff95 } from './statistics/hausdorff95.js';
export { holmAdjust } from './statistics/holmAdjust.js';
export { labelPieces } from './statistics/labelPieces.js';
export { mannWhitney } from './statistics/mannWhitney.js';
export type { Mask } from './statistics/mask.js';
export { matthewsCorrelation } from './statistics/matthewsCorrelation.js';
export { type Proportion, proportion, wilsonInterval } from './statistics/proportion.js';
export { judgeLine, regressionCorrection } from './statistics/regressionCorrection.js';
export { rocCurve } from './statistics/rocCurve.js';
export { roganGladen } from './statistics/roganGladen.js';
export { smallestDetectableDifference } from './statistics/smallestDetectableDifference.js';
export { spearman } from './statistics/spearman.js';
export type { WilcoxonResult } from './statistics/wilcoxonResult.js';
export { type WilcoxonOptions, wilcoxonSignedRank } from './statistics/wilcoxonSignedRank.js';
export * from './suites/schema/schema.js';
export {
  type ErrorCode,
  InputError,
  ModelError,
  OutputError,
  RadvuqaError,
  UsageError,
} from './util/radvuqaError.js';
export { createRandom, type Random } from './util/random.js';
