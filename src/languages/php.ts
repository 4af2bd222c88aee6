import type { Language } from '../spec/plan.ts';
import { detect } from './php/detect.ts';
import { fromWords } from './php/from-words.ts';
import { plan } from './php/plan.ts';

export const php: Language = {
  id: 'php',
  reads: [
    '**/composer.json',
    '**/*.php',
    '**/*.php.{sample,dist,example,default}',
    '**/.php-version',
    '**/package.json',
    '**/bin/console',
    '**/artisan',
  ],
  detect,
  builds: ['php'],
  plan,
  fromWords,
};
