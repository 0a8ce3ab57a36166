/** A package that programs of pipelines import. */
export interface PipelinePackage {
  /** As programs import it. */
  readonly module: string;
  /** As pip installs it. */
  readonly name: string;
  /** As Debian and Ubuntu install it; null where they have none. */
  readonly debian: string | null;
  /** How many of 42 published pipelines import it. */
  readonly pipelines: number;
}

/** What the 42 published pipelines of the paper import, most frequent first (row 4.35 of its checklist). */
export const pipelinePackages: readonly PipelinePackage[] = [
  { module: 'torch', name: 'torch', debian: 'python3-torch', pipelines: 42 },
  { module: 'PIL', name: 'pillow', debian: 'python3-pil', pipelines: 42 },
  { module: 'tqdm', name: 'tqdm', debian: 'python3-tqdm', pipelines: 42 },
  { module: 'matplotlib', name: 'matplotlib', debian: 'python3-matplotlib', pipelines: 42 },
  { module: 'sklearn', name: 'scikit-learn', debian: 'python3-sklearn', pipelines: 40 },
  { module: 'torchinfo', name: 'torchinfo', debian: null, pipelines: 40 },
  { module: 'pandas', name: 'pandas', debian: 'python3-pandas', pipelines: 39 },
  { module: 'torchvision', name: 'torchvision', debian: 'python3-torchvision', pipelines: 38 },
  { module: 'numpy', name: 'numpy', debian: 'python3-numpy', pipelines: 35 },
  { module: 'openpyxl', name: 'openpyxl', debian: 'python3-openpyxl', pipelines: 2 },
  { module: 'albumentations', name: 'albumentations', debian: null, pipelines: 1 },
  { module: 'torchsummary', name: 'torchsummary', debian: null, pipelines: 1 },
  { module: 'nibabel', name: 'nibabel', debian: 'python3-nibabel', pipelines: 1 },
];
