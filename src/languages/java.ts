import type { Language } from '../spec/plan.ts';
import { fromWords } from './jvm/from-words.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { plainJava } from './jvm/plain-java.ts';
import { jvmFiles } from './jvm/reads.ts';
import { withRecipe } from './recipe/language.ts';

export const java: Language = {
  id: 'java',
  reads: [...jvmFiles, '**/*.java'],
  ...withRecipe({ detect: (snapshot) => detectJvm('java', snapshot), plan: planJvm }, plainJava),
  builds: ['java'],
  fromWords,
};
