import type { Language } from '../spec/plan.ts';
import { fromSeed } from './common/seed.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';

const own: Pick<Language, 'detect' | 'plan'> = {
  detect: (snapshot) => detectJvm('clojure', snapshot),
  plan: planJvm,
};

/** The least that it is built from. */
const seed = {
  'deps.edn':
    '{:deps {ring/ring-jetty-adapter {:mvn/version "1.14.2"}} :aliases {:build {:ns-default build}}}\n',
  'src/app/core.clj': '(ns app.core (:gen-class))\n(defn -main [] (run-jetty handler {:port 3000}))\n',
  'build.clj': '(ns build)\n(defn uber [_])\n',
};

export const clojure: Language = {
  id: 'clojure',
  reads: [...jvmFiles, '**/*.clj', '**/resources/**/*.edn', '**/config/*.edn', '**/*{config,system}*.edn'],
  builds: ['clojure'],
  ...own,
  fromWords: fromSeed(own, seed),
};
