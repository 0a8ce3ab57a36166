import { type Command, Option } from 'commander';
import type { PhantomFlags } from '../actions/phantom.js';
import { wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** Those of data/phantom/tasks, which would be slow to load here. */
const taskNames = ['brain-mr', 'breast-mr', 'liver-ct', 'lung-ct', 'lung-fdg-pet-ct', 'prostate-mr'];

/** Those of data/phantom/sets. */
const dataSetNames = [
  'glottis-endoscopy',
  'bolus-fluoroscopy',
  'skin-lesion',
  'meningioma-mr',
  'myoma-mr',
  'retinal-vessels',
];

/** radvuqa phantom: makes segmented torsos. */
export const addPhantom: AddCommand = (program: Command) => {
  program
    .command('phantom')
    .summary('make segmented CT or MR volumes of made-up torsos, or pictures of them')
    .description(
      "Writes subjects in TotalSegmentator's layout: an image and one mask per class, neck to pelvis. CT is ct.nii.gz,\n" +
        '1.5 mm; MR is mri.nii.gz, 1.5 mm in slices of 3 to 6 mm, subject after subject T1, T2 and T2 with fat suppressed.\n' +
        'The same seed gives the same bodies in both.\n' +
        'With --pictures it writes a source for radvuqa-ood instead: PNG files in real/ and nonhuman/, and labels.csv.\n' +
        'With --task it writes a source for segmentation-quality: folders such as lung-ct-001 with an image and a mask;\n' +
        'of brain-mr it is one for glioma-grade and glioma-locate, too: heads with a glioma, in the layout of BraTS 2020.\n' +
        'With --data-set it writes a source for segmentation-pipelines: pictures in images/ and masks/, four of each subject.',
    )
    .requiredOption('--out <folder>', 'folder to write the subjects to')
    .option('--subjects <number>', 'how many', wholeNumber(1), 1)
    .addOption(new Option('--modality <name>', 'CT or MR').choices(['CT', 'MR']).default('CT'))
    .addOption(
      new Option('--pictures', 'chest CT pictures of bodies and of drawn animals').conflicts('modality'),
    )
    .addOption(
      new Option(
        '--task <name>',
        'subjects for a task of segmentation-quality, or for all of them; brain-mr for gliomas',
      )
        .choices([...taskNames, 'all'])
        .conflicts(['modality', 'pictures']),
    )
    .addOption(
      new Option('--data-set <name>', 'pictures with masks for segmentation-pipelines, of one set or of all')
        .choices([...dataSetNames, 'all'])
        .conflicts(['modality', 'pictures', 'task']),
    )
    .option('--seed <number>', 'seed of bodies and noise', wholeNumber(0), 0)
    .action(async (flags: PhantomFlags) => (await import('../actions/phantom.js')).phantom(flags));
};
