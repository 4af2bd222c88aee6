import type { Rule } from '../contract.ts';
import { SC1001 } from './rules/SC1001.ts';
import { SC1007 } from './rules/SC1007.ts';
import { SC1009 } from './rules/SC1009.ts';
import { SC1010 } from './rules/SC1010.ts';
import { SC1011 } from './rules/SC1011.ts';
import { SC1012 } from './rules/SC1012.ts';
import { SC1014 } from './rules/SC1014.ts';
import { SC1019 } from './rules/SC1019.ts';
import { SC1020 } from './rules/SC1020.ts';
import { SC1033 } from './rules/SC1033.ts';
import { SC1034 } from './rules/SC1034.ts';
import { SC1035 } from './rules/SC1035.ts';
import { SC1036 } from './rules/SC1036.ts';
import { SC1039 } from './rules/SC1039.ts';
import { SC1040 } from './rules/SC1040.ts';
import { SC1041 } from './rules/SC1041.ts';
import { SC1042 } from './rules/SC1042.ts';
import { SC1043 } from './rules/SC1043.ts';
import { SC1044 } from './rules/SC1044.ts';
import { SC1045 } from './rules/SC1045.ts';
import { SC1046 } from './rules/SC1046.ts';
import { SC1047 } from './rules/SC1047.ts';
import { SC1048 } from './rules/SC1048.ts';
import { SC1049 } from './rules/SC1049.ts';
import { SC1050 } from './rules/SC1050.ts';
import { SC1051 } from './rules/SC1051.ts';
import { SC1053 } from './rules/SC1053.ts';
import { SC1054 } from './rules/SC1054.ts';
import { SC1055 } from './rules/SC1055.ts';
import { SC1056 } from './rules/SC1056.ts';
import { SC1057 } from './rules/SC1057.ts';
import { SC1058 } from './rules/SC1058.ts';
import { SC1059 } from './rules/SC1059.ts';
import { SC1060 } from './rules/SC1060.ts';
import { SC1061 } from './rules/SC1061.ts';
import { SC1062 } from './rules/SC1062.ts';
import { SC1063 } from './rules/SC1063.ts';
import { SC1064 } from './rules/SC1064.ts';
import { SC1065 } from './rules/SC1065.ts';
import { SC1069 } from './rules/SC1069.ts';
import { SC1070 } from './rules/SC1070.ts';
import { SC1072 } from './rules/SC1072.ts';
import { SC1073 } from './rules/SC1073.ts';
import { SC1074 } from './rules/SC1074.ts';
import { SC1075 } from './rules/SC1075.ts';
import { SC1081 } from './rules/SC1081.ts';
import { SC1083 } from './rules/SC1083.ts';
import { SC1086 } from './rules/SC1086.ts';
import { SC1088 } from './rules/SC1088.ts';
import { SC1089 } from './rules/SC1089.ts';
import { SC1091 } from './rules/SC1091.ts';
import { SC1108 } from './rules/SC1108.ts';
import { SC1110 } from './rules/SC1110.ts';
import { SC1111 } from './rules/SC1111.ts';
import { SC1118 } from './rules/SC1118.ts';
import { SC1119 } from './rules/SC1119.ts';
import { SC1120 } from './rules/SC1120.ts';
import { SC1121 } from './rules/SC1121.ts';
import { SC1122 } from './rules/SC1122.ts';
import { SC1127 } from './rules/SC1127.ts';
import { SC1131 } from './rules/SC1131.ts';
import { SC1132 } from './rules/SC1132.ts';
import { SC1133 } from './rules/SC1133.ts';
import { SC1139 } from './rules/SC1139.ts';
import { SC1140 } from './rules/SC1140.ts';
import { SC1141 } from './rules/SC1141.ts';
import { SC2107 } from './rules/SC2107.ts';
import { SC2109 } from './rules/SC2109.ts';
import type { ShellSubject } from './subject.ts';

/** What a shell reads in another way than it looks, or cannot read. */
export const syntaxRules: readonly Rule<ShellSubject>[] = [
  SC1001,
  SC1007,
  SC1009,
  SC1010,
  SC1011,
  SC1012,
  SC1014,
  SC1019,
  SC1020,
  SC1033,
  SC1034,
  SC1035,
  SC1036,
  SC1039,
  SC1040,
  SC1041,
  SC1042,
  SC1043,
  SC1044,
  SC1045,
  SC1046,
  SC1047,
  SC1048,
  SC1049,
  SC1050,
  SC1051,
  SC1053,
  SC1054,
  SC1055,
  SC1056,
  SC1057,
  SC1058,
  SC1059,
  SC1060,
  SC1061,
  SC1062,
  SC1063,
  SC1064,
  SC1065,
  SC1069,
  SC1070,
  SC1072,
  SC1073,
  SC1074,
  SC1075,
  SC1081,
  SC1083,
  SC1086,
  SC1088,
  SC1089,
  SC1091,
  SC1108,
  SC1110,
  SC1111,
  SC1118,
  SC1119,
  SC1120,
  SC1121,
  SC1122,
  SC1127,
  SC1131,
  SC1132,
  SC1133,
  SC1139,
  SC1140,
  SC1141,
  SC2107,
  SC2109,
];
