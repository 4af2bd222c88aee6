import type { Rule } from '../contract.ts';
import { SC1091 } from './rules/SC1091.ts';
import { SC2005 } from './rules/SC2005.ts';
import { SC2006 } from './rules/SC2006.ts';
import { SC2009 } from './rules/SC2009.ts';
import { SC2010 } from './rules/SC2010.ts';
import { SC2011 } from './rules/SC2011.ts';
import { SC2012 } from './rules/SC2012.ts';
import { SC2013 } from './rules/SC2013.ts';
import { SC2015 } from './rules/SC2015.ts';
import { SC2016 } from './rules/SC2016.ts';
import { SC2026 } from './rules/SC2026.ts';
import { SC2027 } from './rules/SC2027.ts';
import { SC2028 } from './rules/SC2028.ts';
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
import { SC2059 } from './rules/SC2059.ts';
import { SC2060 } from './rules/SC2060.ts';
import { SC2061 } from './rules/SC2061.ts';
import { SC2064 } from './rules/SC2064.ts';
import { SC2066 } from './rules/SC2066.ts';
import { SC2068 } from './rules/SC2068.ts';
import { SC2069 } from './rules/SC2069.ts';
import { SC2070 } from './rules/SC2070.ts';
import { SC2086 } from './rules/SC2086.ts';
import { SC2088 } from './rules/SC2088.ts';
import { SC2101 } from './rules/SC2101.ts';
import { SC2102 } from './rules/SC2102.ts';
import { SC2103 } from './rules/SC2103.ts';
import { SC2114 } from './rules/SC2114.ts';
import { SC2115 } from './rules/SC2115.ts';
import { SC2116 } from './rules/SC2116.ts';
import { SC2126 } from './rules/SC2126.ts';
import { SC2128 } from './rules/SC2128.ts';
import { SC2129 } from './rules/SC2129.ts';
import { SC2140 } from './rules/SC2140.ts';
import { SC2144 } from './rules/SC2144.ts';
import { SC2145 } from './rules/SC2145.ts';
import { SC2146 } from './rules/SC2146.ts';
import { SC2153 } from './rules/SC2153.ts';
import { SC2154 } from './rules/SC2154.ts';
import { SC2155 } from './rules/SC2155.ts';
import { SC2156 } from './rules/SC2156.ts';
import { SC2162 } from './rules/SC2162.ts';
import { SC2164 } from './rules/SC2164.ts';
import { SC2166 } from './rules/SC2166.ts';
import { SC2174 } from './rules/SC2174.ts';
import { SC2181 } from './rules/SC2181.ts';
import { SC2196 } from './rules/SC2196.ts';
import { SC2197 } from './rules/SC2197.ts';
import { SC2206 } from './rules/SC2206.ts';
import { SC2207 } from './rules/SC2207.ts';
import { SC2223 } from './rules/SC2223.ts';
import { SC2236 } from './rules/SC2236.ts';
import { SC2237 } from './rules/SC2237.ts';
import { SC2259 } from './rules/SC2259.ts';
import { SC2260 } from './rules/SC2260.ts';
import { SC2261 } from './rules/SC2261.ts';
import { SC2317 } from './rules/SC2317.ts';
import type { ShellSubject } from './subject.ts';

/** What is easily got wrong in any shell. */
export const pitfallRules: readonly Rule<ShellSubject>[] = [
  SC1091,
  SC2005,
  SC2006,
  SC2009,
  SC2010,
  SC2011,
  SC2012,
  SC2013,
  SC2015,
  SC2016,
  SC2026,
  SC2027,
  SC2028,
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
  SC2059,
  SC2060,
  SC2061,
  SC2064,
  SC2066,
  SC2068,
  SC2069,
  SC2070,
  SC2086,
  SC2088,
  SC2101,
  SC2102,
  SC2103,
  SC2114,
  SC2115,
  SC2116,
  SC2126,
  SC2128,
  SC2129,
  SC2140,
  SC2144,
  SC2145,
  SC2146,
  SC2153,
  SC2154,
  SC2155,
  SC2156,
  SC2162,
  SC2164,
  SC2166,
  SC2174,
  SC2181,
  SC2196,
  SC2197,
  SC2206,
  SC2207,
  SC2223,
  SC2236,
  SC2237,
  SC2259,
  SC2260,
  SC2261,
  SC2317,
];
