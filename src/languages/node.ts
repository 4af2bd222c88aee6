import type { Detector } from '../facts/detector.ts';
import { detect } from './node/detect.ts';

export const node: Detector = {
  id: 'node',
  reads: [
    '**/package.json',
    '**/pnpm-workspace.yaml',
    '**/.nvmrc',
    '**/.node-version',
    '**/tsconfig.json',
    '**/*.{js,mjs,cjs,ts,mts,cts,jsx,tsx}',
    '**/schema.prisma',
  ],
  detect,
};
