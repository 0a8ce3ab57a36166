import type { ExportOptions } from '../../exchange/exporter.js';
import type { PhantomSuiteName } from './phantomSuites.js';

/** Tools by whose own loaders exports are read, and what their scripts are called: load_<script>.py. */
export const loaderScripts = {
  hf: 'hf_datasets',
  croissant: 'croissant',
  inspect: 'inspect',
  vlmevalkit: 'vlmevalkit',
  'lmms-eval': 'lmms_eval',
} as const;
export type LoaderName = keyof typeof loaderScripts;

/** promptfoo has no loader apart from the call that asks a model. */
export const interopTools = [...(Object.keys(loaderScripts) as LoaderName[]), 'promptfoo'] as const;
export type ToolName = (typeof interopTools)[number];

/** An export that a tool's own loader reads, and holds against the suite. */
export interface InteropCheck {
  readonly tool: ToolName;
  /** Name of the exporter. */
  readonly to: string;
  readonly suites: readonly PhantomSuiteName[];
  readonly options?: Pick<ExportOptions, 'form' | 'images' | 'public'>;
}

/** What is checked of each tool; several pictures, conditions, places and public copies by at least one of them. */
export const interopChecks: readonly InteropCheck[] = [
  { tool: 'hf', to: 'hf', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { tool: 'hf', to: 'hf', suites: ['ct'], options: { images: 'files' } },
  { tool: 'hf', to: 'hf', suites: ['ood'], options: { public: true } },
  { tool: 'croissant', to: 'hf', suites: ['ct'] },
  { tool: 'croissant', to: 'croissant', suites: ['ct', 'grade'] },
  { tool: 'croissant', to: 'croissant', suites: ['ood'], options: { public: true } },
  { tool: 'inspect', to: 'inspect', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { tool: 'inspect', to: 'inspect', suites: ['ood'], options: { public: true } },
  { tool: 'vlmevalkit', to: 'vlmevalkit', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { tool: 'vlmevalkit', to: 'vlmevalkit', suites: ['ct', 'ood'], options: { form: 'native' } },
  { tool: 'vlmevalkit', to: 'vlmevalkit', suites: ['ood'], options: { form: 'native', public: true } },
  { tool: 'vlmevalkit', to: 'vlmevalkit', suites: ['grade'], options: { images: 'files' } },
  { tool: 'lmms-eval', to: 'lmms-eval', suites: ['ct', 'mri', 'quality', 'grade', 'locate'] },
  { tool: 'lmms-eval', to: 'lmms-eval', suites: ['ood'], options: { public: true } },
  { tool: 'promptfoo', to: 'promptfoo', suites: ['mri', 'quality', 'grade', 'locate'] },
  { tool: 'promptfoo', to: 'promptfoo', suites: ['ood'], options: { public: true } },
];
