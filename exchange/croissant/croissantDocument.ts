import { bibtexOf } from '../card/bibtexOf.js';
import type { SuiteDescription } from '../card/describeSuite.js';
import { licenceOf } from '../card/licenceOf.js';
import type { ExportSource, SuiteFacts } from '../exporter.js';
import { croissantContext } from './croissantContext.js';

export interface CroissantContent {
  readonly source: ExportSource;
  readonly description: SuiteDescription;
  /** Files and kinds of files. */
  readonly distribution: readonly object[];
  readonly recordSet: readonly object[];
  /** Day, as "2026-11-30". */
  readonly published: string;
}

/**
 * A Croissant 1.1 document with the responsible-AI members: what a data set is, and how its files become records. Members are called
 * as the specification calls them, also the two that mlcroissant 1.1.1 knows by other names.
 */
export function croissantDocument(content: CroissantContent): object {
  const { source, description, distribution, recordSet, published } = content;
  const { facts } = source;
  const title = `${facts.name} ${facts.version}`;
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    name: facts.name,
    description: `${description.summary} Canary: ${facts.canary}.`,
    conformsTo: ['http://mlcommons.org/croissant/1.1', 'http://mlcommons.org/croissant/RAI/1.0'],
    license: licenceUrl(licenceOf(source)),
    // It has no address before it is published: what it is known by is the hash of its items.
    url: `urn:sha256:${facts.itemsHash}`,
    creator: { '@type': 'sc:Organization', name: `the makers of ${title}` },
    datePublished: published,
    version: threeNumbers(facts.version),
    citeAs: bibtexOf(facts),
    keywords: ['radiology', 'visual question answering', 'benchmark'],
    inLanguage: 'en',
    isLiveDataset: false,
    distribution,
    recordSet,
    ...responsibleAi(source, description),
    ...provenance(facts),
  };
}

function responsibleAi({ facts }: ExportSource, description: SuiteDescription) {
  return {
    'rai:dataCollection': description.collection,
    'rai:dataCollectionType': facts.standIns === undefined ? 'Others' : 'Synthetic data',
    'rai:dataCollectionRawData': description.rawData,
    'rai:dataPreprocessingProtocol': description.preprocessing,
    'rai:dataAnnotationProtocol': description.annotation,
    'rai:machineAnnotationTools': description.tools,
    'rai:dataImputationProtocol': 'none',
    'rai:annotationsPerItem': '1',
    'rai:dataLimitations': description.limitations,
    'rai:dataBiases': description.biases,
    'rai:dataUseCases': description.useCases,
    'rai:personalSensitiveInformation': description.personal,
    'rai:dataReleaseMaintenancePlan': description.maintenance,
  };
}

/** By PROV-O: the volumes and pictures that it was made from, and what made it. */
function provenance({ cases, toolVersion, recipeHash }: SuiteFacts) {
  return {
    'prov:wasDerivedFrom': cases.map((one) => ({
      '@type': 'prov:Entity',
      'prov:label': one.case,
      ...(one.licence !== null && { 'dct:license': one.licence }),
      ...(one.files.length > 0 && {
        'prov:value': one.files.map(({ path, sha256 }) => `${path} sha256:${sha256}`),
      }),
    })),
    'prov:wasGeneratedBy': {
      '@type': 'prov:Activity',
      'prov:label': `radvuqa ${toolVersion}, recipe sha256:${recipeHash}`,
    },
  };
}

function licenceUrl(licence: string | null): string {
  if (licence === null) return 'unknown';
  return /^[A-Za-z0-9.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : licence;
}

/** "1" as "1.0.0": loaders warn of other shapes. */
function threeNumbers(version: string): string {
  const [major = '0', minor = '0', patch = '0'] = version.match(/\d+/g) ?? [];
  return [major, minor, patch].join('.');
}
