import type { Language } from '../spec/plan.ts';
import { detect } from './static/detect.ts';
import { fromWords } from './static/from-words.ts';
import { plan } from './static/plan.ts';

const site: Language = {
  id: 'static',
  reads: [
    '**/{hugo,config}.{toml,yaml,yml,json}',
    '**/mkdocs.{yml,yaml}',
    '**/Staticfile',
    '**/{netlify,wrangler}.toml',
    '**/vercel.json',
    '**/.hvm',
    '**/requirements.txt',
  ],
  detect,
  builds: ['static'],
  plan,
  fromWords,
};

/** The language is called `static`, which is no name for a constant. */
export { site as static };
