import type { ExportOptions } from '../../exchange/exporter.js';
import type { PhantomSuiteName } from './phantomSuites.js';

/** An export that the tool's own loader reads, and holds against the suite. */
export interface InteropCheck {
  /** Whose loader it is: load_<name>.py. */
  readonly loader: string;
  /** Name of the exporter. */
  readonly to: string;
  readonly suites: readonly PhantomSuiteName[];
  readonly options?: Pick<ExportOptions, 'form' | 'images' | 'public'>;
}

/** What is checked of each tool; several pictures, conditions, places and public copies by at least one of them. */
export const interopChecks: readonly InteropCheck[] = [
  { loader: 'hf_datasets', to: 'hf', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { loader: 'hf_datasets', to: 'hf', suites: ['ct'], options: { images: 'files' } },
  { loader: 'hf_datasets', to: 'hf', suites: ['ood'], options: { public: true } },
  { loader: 'croissant', to: 'hf', suites: ['ct'] },
  { loader: 'croissant', to: 'croissant', suites: ['ct', 'grade'] },
  { loader: 'croissant', to: 'croissant', suites: ['ood'], options: { public: true } },
  { loader: 'vlmevalkit', to: 'vlmevalkit', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { loader: 'vlmevalkit', to: 'vlmevalkit', suites: ['ct', 'ood'], options: { form: 'native' } },
  { loader: 'vlmevalkit', to: 'vlmevalkit', suites: ['ood'], options: { form: 'native', public: true } },
  { loader: 'vlmevalkit', to: 'vlmevalkit', suites: ['grade'], options: { images: 'files' } },
  { loader: 'lmms_eval', to: 'lmms-eval', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { loader: 'lmms_eval', to: 'lmms-eval', suites: ['ood'], options: { public: true } },
];
