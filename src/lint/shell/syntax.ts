import type { Rule } from '../contract.ts';
import { SC1001 } from './rules/SC1001.ts';
import { SC1007 } from './rules/SC1007.ts';
import { SC1009 } from './rules/SC1009.ts';
import { SC1010 } from './rules/SC1010.ts';
import { SC1011 } from './rules/SC1011.ts';
import { SC1012 } from './rules/SC1012.ts';
import { SC1019 } from './rules/SC1019.ts';
import { SC1020 } from './rules/SC1020.ts';
import { SC1035 } from './rules/SC1035.ts';
import { SC1036 } from './rules/SC1036.ts';
import { SC1072 } from './rules/SC1072.ts';
import { SC1073 } from './rules/SC1073.ts';
import { SC1083 } from './rules/SC1083.ts';
import { SC1088 } from './rules/SC1088.ts';
import { SC1089 } from './rules/SC1089.ts';
import { SC1091 } from './rules/SC1091.ts';
import { SC1132 } from './rules/SC1132.ts';
import type { ShellSubject } from './subject.ts';

/** What a shell reads in another way than it looks. */
export const syntaxRules: readonly Rule<ShellSubject>[] = [
  SC1001,
  SC1007,
  SC1009,
  SC1010,
  SC1011,
  SC1012,
  SC1019,
  SC1020,
  SC1035,
  SC1036,
  SC1072,
  SC1073,
  SC1083,
  SC1088,
  SC1089,
  SC1091,
  SC1132,
];
