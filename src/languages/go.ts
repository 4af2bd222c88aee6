import type { Language } from '../spec/plan.ts';
import { detect } from './go/detect.ts';
import { fromWords } from './go/from-words.ts';
import { plan } from './go/plan.ts';

export const go: Language = {
  id: 'go',
  reads: [
    '**/*.go',
    '**/go.mod',
    '**/package.json',
    '**/go.work',
    '**/.go-version',
    '**/Gopkg.toml',
    '**/Godeps.json',
    '**/*.sql',
    '**/{config,conf,configs,etc}/*.{toml,conf,ini,json}',
    '**/{config,app,application,settings}*.{toml,conf,ini,env}',
    '**/{conf,config}.json',
    '**/{config,app,application,settings}*.{toml,yaml,yml,ini,json}.{sample,example,dist}',
  ],
  detect,
  builds: ['go'],
  plan,
  fromWords,
};
