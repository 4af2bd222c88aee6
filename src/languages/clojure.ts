import type { Language } from '../spec/plan.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';

export const clojure: Language = {
  id: 'clojure',
  reads: [...jvmFiles, '**/*.clj'],
  detect: (snapshot) => detectJvm('clojure', snapshot),
  builds: ['clojure'],
  plan: planJvm,
};
