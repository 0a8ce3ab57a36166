import { openBubblewrap } from '../../sandbox/bubblewrap/openBubblewrap.js';
import { findPython } from '../../sandbox/findPython.js';
import { packagePath } from '../../util/packagePath.js';
import { testLimits } from './openTestSandbox.js';

/** A process that runs a program without end in a sandbox, with the folder in argv as /out. */
const offer = await openBubblewrap(await findPython(process.env), process.env);
if (offer.kind === 'missing') throw new Error(offer.reason);
await offer.sandbox.run({
  command: [offer.sandbox.python, '/program/leaveDaemon.py', 'stay'],
  folder: '/out',
  mounts: [
    { source: packagePath('test', 'sandbox', 'programs'), target: '/program', access: 'read' },
    { source: process.argv[2], target: '/out', access: 'write' },
  ],
  environment: {},
  limits: testLimits,
  gpu: false,
});
