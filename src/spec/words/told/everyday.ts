import { defaults } from './everyday/defaults.ts';
import { ending } from './everyday/ending.ts';
import { growing } from './everyday/growing.ts';
import { keeping } from './everyday/keeping.ts';
import { naming } from './everyday/naming.ts';
import { placing } from './everyday/placing.ts';
import { running } from './everyday/running.ts';
import { givenUp, starting } from './everyday/starting.ts';
import { timing } from './everyday/timing.ts';
import { weighing } from './everyday/weighing.ts';
import { wiring } from './everyday/wiring.ts';
import type { Rewriting } from '../text/rewriting.ts';

/** English of people who speak of their program and not of Kubernetes, in the words in which it is asked for. */
export const everydaySaid: readonly Rewriting[] = [
  ...defaults,
  ...running,
  givenUp,
  starting,
  ending,
  ...growing,
  ...keeping,
  ...placing,
  ...timing,
  ...weighing,
  ...naming,
  ...wiring,
];
