import type { Language } from '../spec/plan.ts';
import { fromWords } from './jvm/from-words.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';

export const java: Language = {
  id: 'java',
  reads: [...jvmFiles, '**/*.java'],
  detect: (snapshot) => detectJvm('java', snapshot),
  builds: ['java'],
  plan: planJvm,
  fromWords,
};
