import type { Language } from '../spec/plan.ts';
import { detect } from './python/detect.ts';
import { fromWords } from './python/from-words.ts';
import { plan } from './python/plan.ts';

export const python: Language = {
  id: 'python',
  reads: [
    '**/*.py',
    // Programs without an ending.
    '!(*.*)',
    '**/pyproject.toml',
    '**/requirements*.txt',
    '**/requirements*.in',
    '**/requirements/*.{txt,in}',
    '**/Pipfile',
    '**/setup.cfg',
    '**/pixi.toml',
    '**/uwsgi.ini',
    '**/.streamlit/config.toml',
    '**/.python-version',
    '**/runtime.txt',
  ],
  detect,
  builds: ['python'],
  plan,
  fromWords,
};
