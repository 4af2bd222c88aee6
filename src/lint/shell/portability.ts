import type { Rule } from '../contract.ts';
import { SC2112 } from './rules/SC2112.ts';
import { SC2113 } from './rules/SC2113.ts';
import { SC3001 } from './rules/SC3001.ts';
import { SC3002 } from './rules/SC3002.ts';
import { SC3003 } from './rules/SC3003.ts';
import { SC3004 } from './rules/SC3004.ts';
import { SC3005 } from './rules/SC3005.ts';
import { SC3006 } from './rules/SC3006.ts';
import { SC3007 } from './rules/SC3007.ts';
import { SC3008 } from './rules/SC3008.ts';
import { SC3009 } from './rules/SC3009.ts';
import { SC3010 } from './rules/SC3010.ts';
import { SC3011 } from './rules/SC3011.ts';
import { SC3012 } from './rules/SC3012.ts';
import { SC3013 } from './rules/SC3013.ts';
import { SC3014 } from './rules/SC3014.ts';
import { SC3015 } from './rules/SC3015.ts';
import { SC3016 } from './rules/SC3016.ts';
import { SC3017 } from './rules/SC3017.ts';
import { SC3018 } from './rules/SC3018.ts';
import { SC3019 } from './rules/SC3019.ts';
import { SC3020 } from './rules/SC3020.ts';
import { SC3021 } from './rules/SC3021.ts';
import { SC3022 } from './rules/SC3022.ts';
import { SC3023 } from './rules/SC3023.ts';
import { SC3024 } from './rules/SC3024.ts';
import { SC3025 } from './rules/SC3025.ts';
import { SC3026 } from './rules/SC3026.ts';
import { SC3028 } from './rules/SC3028.ts';
import { SC3029 } from './rules/SC3029.ts';
import { SC3030 } from './rules/SC3030.ts';
import { SC3031 } from './rules/SC3031.ts';
import { SC3032 } from './rules/SC3032.ts';
import { SC3033 } from './rules/SC3033.ts';
import { SC3034 } from './rules/SC3034.ts';
import { SC3035 } from './rules/SC3035.ts';
import { SC3036 } from './rules/SC3036.ts';
import { SC3037 } from './rules/SC3037.ts';
import { SC3038 } from './rules/SC3038.ts';
import { SC3039 } from './rules/SC3039.ts';
import { SC3040 } from './rules/SC3040.ts';
import { SC3041 } from './rules/SC3041.ts';
import { SC3042 } from './rules/SC3042.ts';
import { SC3043 } from './rules/SC3043.ts';
import { SC3044 } from './rules/SC3044.ts';
import { SC3045 } from './rules/SC3045.ts';
import { SC3046 } from './rules/SC3046.ts';
import { SC3047 } from './rules/SC3047.ts';
import { SC3048 } from './rules/SC3048.ts';
import { SC3049 } from './rules/SC3049.ts';
import { SC3050 } from './rules/SC3050.ts';
import { SC3052 } from './rules/SC3052.ts';
import { SC3053 } from './rules/SC3053.ts';
import { SC3054 } from './rules/SC3054.ts';
import { SC3055 } from './rules/SC3055.ts';
import { SC3056 } from './rules/SC3056.ts';
import { SC3057 } from './rules/SC3057.ts';
import { SC3058 } from './rules/SC3058.ts';
import { SC3059 } from './rules/SC3059.ts';
import { SC3060 } from './rules/SC3060.ts';
import type { ShellSubject } from './subject.ts';

/** What other shells know and POSIX sh does not. */
export const portabilityRules: readonly Rule<ShellSubject>[] = [
  SC2112,
  SC2113,
  SC3001,
  SC3002,
  SC3003,
  SC3004,
  SC3005,
  SC3006,
  SC3007,
  SC3008,
  SC3009,
  SC3010,
  SC3011,
  SC3012,
  SC3013,
  SC3014,
  SC3015,
  SC3016,
  SC3017,
  SC3018,
  SC3019,
  SC3020,
  SC3021,
  SC3022,
  SC3023,
  SC3024,
  SC3025,
  SC3026,
  SC3028,
  SC3029,
  SC3030,
  SC3031,
  SC3032,
  SC3033,
  SC3034,
  SC3035,
  SC3036,
  SC3037,
  SC3038,
  SC3039,
  SC3040,
  SC3041,
  SC3042,
  SC3043,
  SC3044,
  SC3045,
  SC3046,
  SC3047,
  SC3048,
  SC3049,
  SC3050,
  SC3052,
  SC3053,
  SC3054,
  SC3055,
  SC3056,
  SC3057,
  SC3058,
  SC3059,
  SC3060,
];
