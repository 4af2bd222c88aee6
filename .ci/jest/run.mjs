import { availableParallelism } from 'node:os';
import { argv } from 'node:process';

/** Half as many files again as there are cores: some of them mostly wait. Jest itself takes no share above 100 %. */
const files = Math.ceil(availableParallelism() * 1.5);
const isSaid = argv.some((one) => /^(?:-w|-i$|--maxWorkers|--runInBand)/u.test(one));
if (!isSaid) argv.push(`--maxWorkers=${files}`);
await import('../../node_modules/jest/bin/jest.js');
