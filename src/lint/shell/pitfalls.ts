import type { Rule } from '../contract.ts';
import { SC2001 } from './rules/SC2001.ts';
import { SC2002 } from './rules/SC2002.ts';
import { SC2003 } from './rules/SC2003.ts';
import { SC2004 } from './rules/SC2004.ts';
import { SC2005 } from './rules/SC2005.ts';
import { SC2006 } from './rules/SC2006.ts';
import { SC2009 } from './rules/SC2009.ts';
import { SC2010 } from './rules/SC2010.ts';
import { SC2011 } from './rules/SC2011.ts';
import { SC2012 } from './rules/SC2012.ts';
import { SC2013 } from './rules/SC2013.ts';
import { SC2015 } from './rules/SC2015.ts';
import { SC2016 } from './rules/SC2016.ts';
import { SC2024 } from './rules/SC2024.ts';
import { SC2026 } from './rules/SC2026.ts';
import { SC2027 } from './rules/SC2027.ts';
import { SC2028 } from './rules/SC2028.ts';
import { SC2030 } from './rules/SC2030.ts';
import { SC2031 } from './rules/SC2031.ts';
import { SC2034 } from './rules/SC2034.ts';
import { SC2035 } from './rules/SC2035.ts';
import { SC2038 } from './rules/SC2038.ts';
import { SC2041 } from './rules/SC2041.ts';
import { SC2042 } from './rules/SC2042.ts';
import { SC2043 } from './rules/SC2043.ts';
import { SC2044 } from './rules/SC2044.ts';
import { SC2045 } from './rules/SC2045.ts';
import { SC2046 } from './rules/SC2046.ts';
import { SC2048 } from './rules/SC2048.ts';
import { SC2050 } from './rules/SC2050.ts';
import { SC2059 } from './rules/SC2059.ts';
import { SC2060 } from './rules/SC2060.ts';
import { SC2061 } from './rules/SC2061.ts';
import { SC2064 } from './rules/SC2064.ts';
import { SC2066 } from './rules/SC2066.ts';
import { SC2068 } from './rules/SC2068.ts';
import { SC2069 } from './rules/SC2069.ts';
import { SC2070 } from './rules/SC2070.ts';
import { SC2078 } from './rules/SC2078.ts';
import { SC2086 } from './rules/SC2086.ts';
import { SC2088 } from './rules/SC2088.ts';
import { SC2089 } from './rules/SC2089.ts';
import { SC2090 } from './rules/SC2090.ts';
import { SC2091 } from './rules/SC2091.ts';
import { SC2092 } from './rules/SC2092.ts';
import { SC2093 } from './rules/SC2093.ts';
import { SC2094 } from './rules/SC2094.ts';
import { SC2097 } from './rules/SC2097.ts';
import { SC2098 } from './rules/SC2098.ts';
import type { ShellSubject } from './subject.ts';

/** What is easily got wrong in any shell. */
export const pitfallRules: readonly Rule<ShellSubject>[] = [
  SC2001,
  SC2002,
  SC2003,
  SC2004,
  SC2005,
  SC2006,
  SC2009,
  SC2010,
  SC2011,
  SC2012,
  SC2013,
  SC2015,
  SC2016,
  SC2024,
  SC2026,
  SC2027,
  SC2028,
  SC2030,
  SC2031,
  SC2034,
  SC2035,
  SC2038,
  SC2041,
  SC2042,
  SC2043,
  SC2044,
  SC2045,
  SC2046,
  SC2048,
  SC2050,
  SC2059,
  SC2060,
  SC2061,
  SC2064,
  SC2066,
  SC2068,
  SC2069,
  SC2070,
  SC2078,
  SC2086,
  SC2088,
  SC2089,
  SC2090,
  SC2091,
  SC2092,
  SC2093,
  SC2094,
  SC2097,
  SC2098,
];
