import type { Language } from '../spec/plan.ts';
import { detect } from './node/detect.ts';
import { fromWords } from './node/from-words.ts';
import { plan } from './node/plan.ts';

export const node: Language = {
  id: 'node',
  reads: [
    '**/package.json',
    '**/project.json',
    '**/nx.json',
    '**/nest-cli.json',
    '**/moon.yml',
    '**/pnpm-workspace.yaml',
    '**/.nvmrc',
    '**/.node-version',
    '**/.bun-version',
    '**/config/*.json',
    '**/{config,settings}*.json',
    '**/ecosystem.config.json',
    '**/.meteor/{release,packages}',
    '**/tsconfig.json',
    '**/tsconfig.base.json',
    '**/*.{js,mjs,cjs,ts,mts,cts,jsx,tsx}',
    '**/bin/www',
    '**/schema.prisma',
    '**/.yarnrc.yml',
    '**/.npmrc',
    '**/angular.json',
  ],
  detect,
  builds: ['node', 'bun'],
  plan,
  fromWords,
};
