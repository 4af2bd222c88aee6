import type { Language } from '../spec/plan.ts';
import { fromWords } from './jvm/from-words.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';

export const kotlin: Language = {
  id: 'kotlin',
  reads: [...jvmFiles, '**/*.kt'],
  detect: (snapshot) => detectJvm('kotlin', snapshot),
  builds: ['kotlin'],
  plan: planJvm,
  fromWords,
};
