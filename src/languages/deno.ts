import type { Language } from '../spec/plan.ts';
import { detect } from './deno/detect.ts';
import { fromWords } from './deno/from-words.ts';
import { plan } from './deno/plan.ts';

export const deno: Language = {
  id: 'deno',
  reads: [
    '**/deno.json',
    '**/deno.jsonc',
    '**/import_map.json',
    '**/*.{ts,tsx,js,jsx,mts,mjs}',
    '**/.dvmrc',
    '**/.deno-version',
  ],
  detect,
  builds: ['deno'],
  plan,
  fromWords,
};
