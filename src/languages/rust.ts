import type { Language } from '../spec/plan.ts';
import { detect } from './rust/detect.ts';
import { fromWords } from './rust/from-words.ts';
import { plan } from './rust/plan.ts';

export const rust: Language = {
  id: 'rust',
  reads: [
    '**/*.rs',
    '**/Cargo.toml',
    '**/rust-toolchain',
    '**/rust-toolchain.toml',
    '**/Rocket.toml',
    '**/{config,configuration,settings,conf}/*.{toml,json,json5,hjson}',
  ],
  detect,
  builds: ['rust'],
  plan,
  fromWords,
};
