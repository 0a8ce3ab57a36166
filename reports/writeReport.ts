import { join } from 'node:path';
import { isScore } from '../suites/answers/answerKinds.js';
import type { PromptName } from '../suites/conditions.js';
import { measureNames } from '../suites/measures.js';
import { makeFolder } from '../util/makeFolder.js';
import { printableText } from '../util/printable.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import { loadReport } from './loadReport.js';
import { makeReportData } from './makeReportData.js';
import type { Gallery } from './pages/gallery/galleryHtml.js';
import { makeGallery } from './pages/gallery/makeGallery.js';
import { pageHtml } from './pages/pageHtml.js';
import { reportMarkdown } from './pages/reportMarkdown.js';
import { makePaperTables, type PaperPart } from './paper/paperTables.js';
import { paperCsv } from './paper/writers/paperCsv.js';
import { paperLatex } from './paper/writers/paperLatex.js';
import type { ReportData } from './reportData.js';
import { reportSections, reportTitle } from './sections/reportSections.js';
import { classesCsv } from './tables/csv/classesCsv.js';
import { comparisonCsv } from './tables/csv/comparisonCsv.js';
import { consistencyCsv } from './tables/csv/consistencyCsv.js';
import { gradeCsv, gradePatientsCsv } from './tables/csv/gradeCsv.js';
import { locationCsv, locationSlicesCsv } from './tables/csv/locationCsv.js';
import { scoresCsv, sideMeasureCsv } from './tables/csv/measureCsv.js';
import { pipelinesCsv } from './tables/csv/pipelinesCsv.js';
import { qualityCsv } from './tables/csv/qualityCsv.js';

export interface ReportOptions {
  /** Run folders; when models are compared, the first of a suite is what its others are compared with. */
  readonly runs: readonly string[];
  /** Folders of the suites that the runs are of; a run belongs to the one whose items have the hash that it names. */
  readonly suites: readonly string[];
  /** Folder to write into; made when missing, files of the same names are replaced. */
  readonly out: string;
  /** Number of items in the gallery, of all suites together; 200 when not given. */
  readonly sample?: number;
  /** Of the gallery's draw; 0 when not given. */
  readonly seed?: number;
  /** Items of each question type that baselines answer without an image; 100 when not given, 0 for none. */
  readonly floorItems?: number;
  /** File of `radvuqa prior` that one of these answers by; when not given, it is fitted on other patients of the suite. */
  readonly prior?: string | undefined;
  /** Severity of perturbations in the paper's Table III; 3 when not given. */
  readonly severity?: number;
  /** Prompts whose items the paper's tables pool; basic and advanced when not given. */
  readonly prompts?: readonly PromptName[];
  /** CSV file that says which groups the runs of segmentation pipelines are in, which are compared. */
  readonly groups?: string | undefined;
  /** Level by factor of these groups that is expected to be better: the test of that factor is one-sided. */
  readonly greater?: Readonly<Record<string, string>>;
  /** Hears what is being done. */
  readonly onProgress?: (stage: string) => void;
}

/** What was written, and the numbers behind it. */
export interface WrittenReport {
  /** Paths: the page, the Markdown file, the CSV files and the LaTeX file. */
  readonly files: readonly string[];
  readonly data: ReportData;
}

/**
 * Reports runs on one or several suites as one self-contained page, a Markdown file and CSV files of scores, every other measure
 * and comparisons, each with its coverage, and a gallery of items; with the tables of the suites' paper, in LaTeX too. The same
 * inputs give the same bytes.
 *
 * @throws UsageError when there is no run, a suite without one, or a suite or a run's name is given twice.
 * @throws InputError when a suite cannot be read, or no run can be used.
 * @throws OutputError when a file cannot be written.
 * @example of two runs, in a new folder
 * const { files } = await writeReport({ runs: ['runs/one', 'runs/other'], suites: ['suites/ct'], out: 'report' });
 */
export async function writeReport(options: ReportOptions): Promise<WrittenReport> {
  const { runs, suites, out, sample = 200, seed = 0, onProgress = () => {} } = options;
  const { suites: loaded, leftOut } = await loadReport({ runs, suites }, onProgress);
  onProgress('comparing');
  const { severity = 3, prompts = ['basic', 'advanced'], floorItems = 100 } = options;
  const { prior, groups, greater = {} } = options;
  const data = await makeReportData(loaded, { leftOut, floorItems, prior, seed, groups, greater });
  const paper = makePaperTables(loaded, data, { severity, prompts });
  onProgress('reading the gallery');
  const gallery = await makeGallery(loaded, data, { sample, seed });
  onProgress('writing');
  return { files: await writeFiles(out, reportFiles(data, paper, gallery)), data };
}

/** The content of each file, by its name. */
function reportFiles(
  data: ReportData,
  paper: readonly PaperPart[],
  gallery: Gallery,
): Record<string, string> {
  const title = reportTitle(data);
  const sections = reportSections(data, paper);
  const paperTables = paper.map(({ table }) => table);
  const sideMeasures = measureNames.filter((name) => !isScore(name));
  const optional = {
    ...Object.fromEntries(sideMeasures.map((name) => [`${name}.csv`, sideMeasureCsv(data, name)])),
    'classes.csv': classesCsv(data),
    'quality.csv': qualityCsv(data),
    'pipelines.csv': pipelinesCsv(data),
    'grade.csv': gradeCsv(data),
    'grade-patients.csv': gradePatientsCsv(data),
    'location.csv': locationCsv(data),
    'location-slices.csv': locationSlicesCsv(data),
    'consistency.csv': consistencyCsv(data),
  };
  const tables = {
    'scores.csv': scoresCsv(data),
    ...Object.fromEntries(
      Object.entries(optional).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
    ),
    'comparison.csv': comparisonCsv(data),
    ...(paper.length === 0
      ? {}
      : { 'paper.csv': paperCsv(paperTables), 'paper.tex': paperLatex(paperTables) }),
  };
  const others = ['report.md', ...Object.keys(tables)];
  return {
    'report.html': pageHtml({ title, others, sections, gallery }),
    'report.md': reportMarkdown(title, sections),
    ...tables,
  };
}

async function writeFiles(folder: string, contents: Readonly<Record<string, string>>): Promise<string[]> {
  await makeFolder(folder);
  const paths: string[] = [];
  for (const [name, content] of Object.entries(contents)) {
    await writeFileAtomic(join(folder, name), printableText(content));
    paths.push(join(folder, name));
  }
  return paths;
}
