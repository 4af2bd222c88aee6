import type { Language } from '../spec/plan.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';

export const scala: Language = {
  id: 'scala',
  reads: [...jvmFiles, '**/*.scala'],
  detect: (snapshot) => detectJvm('scala', snapshot),
  builds: ['scala'],
  plan: planJvm,
};
