import type { Language } from '../spec/plan.ts';
import { detect } from './ruby/detect.ts';
import { fromWords } from './ruby/from-words.ts';
import { plan } from './ruby/plan.ts';

export const ruby: Language = {
  id: 'ruby',
  reads: [
    '**/Gemfile',
    '**/Gemfile.lock',
    '**/gems.rb',
    '**/*.rb',
    '**/*.ru',
    '**/Rakefile',
    '**/.ruby-version',
    '**/package.json',
    '**/_config.yml',
  ],
  detect,
  builds: ['ruby'],
  plan,
  fromWords,
};
