import type { Rule } from '../contract.ts';
import { SC2101 } from './rules/SC2101.ts';
import { SC2102 } from './rules/SC2102.ts';
import { SC2103 } from './rules/SC2103.ts';
import { SC2114 } from './rules/SC2114.ts';
import { SC2115 } from './rules/SC2115.ts';
import { SC2116 } from './rules/SC2116.ts';
import { SC2119 } from './rules/SC2119.ts';
import { SC2120 } from './rules/SC2120.ts';
import { SC2124 } from './rules/SC2124.ts';
import { SC2125 } from './rules/SC2125.ts';
import { SC2126 } from './rules/SC2126.ts';
import { SC2128 } from './rules/SC2128.ts';
import { SC2129 } from './rules/SC2129.ts';
import { SC2140 } from './rules/SC2140.ts';
import { SC2143 } from './rules/SC2143.ts';
import { SC2144 } from './rules/SC2144.ts';
import { SC2145 } from './rules/SC2145.ts';
import { SC2146 } from './rules/SC2146.ts';
import { SC2153 } from './rules/SC2153.ts';
import { SC2154 } from './rules/SC2154.ts';
import { SC2155 } from './rules/SC2155.ts';
import { SC2156 } from './rules/SC2156.ts';
import { SC2157 } from './rules/SC2157.ts';
import { SC2158 } from './rules/SC2158.ts';
import { SC2159 } from './rules/SC2159.ts';
import { SC2160 } from './rules/SC2160.ts';
import { SC2161 } from './rules/SC2161.ts';
import { SC2162 } from './rules/SC2162.ts';
import { SC2163 } from './rules/SC2163.ts';
import { SC2164 } from './rules/SC2164.ts';
import { SC2166 } from './rules/SC2166.ts';
import { SC2168 } from './rules/SC2168.ts';
import { SC2174 } from './rules/SC2174.ts';
import { SC2181 } from './rules/SC2181.ts';
import { SC2182 } from './rules/SC2182.ts';
import { SC2183 } from './rules/SC2183.ts';
import { SC2185 } from './rules/SC2185.ts';
import { SC2186 } from './rules/SC2186.ts';
import { SC2188 } from './rules/SC2188.ts';
import { SC2194 } from './rules/SC2194.ts';
import { SC2196 } from './rules/SC2196.ts';
import { SC2197 } from './rules/SC2197.ts';
import { SC2206 } from './rules/SC2206.ts';
import { SC2207 } from './rules/SC2207.ts';
import { SC2209 } from './rules/SC2209.ts';
import { SC2210 } from './rules/SC2210.ts';
import { SC2216 } from './rules/SC2216.ts';
import { SC2217 } from './rules/SC2217.ts';
import { SC2219 } from './rules/SC2219.ts';
import { SC2223 } from './rules/SC2223.ts';
import { SC2224 } from './rules/SC2224.ts';
import { SC2225 } from './rules/SC2225.ts';
import { SC2226 } from './rules/SC2226.ts';
import { SC2236 } from './rules/SC2236.ts';
import { SC2237 } from './rules/SC2237.ts';
import { SC2251 } from './rules/SC2251.ts';
import { SC2254 } from './rules/SC2254.ts';
import { SC2259 } from './rules/SC2259.ts';
import { SC2260 } from './rules/SC2260.ts';
import { SC2261 } from './rules/SC2261.ts';
import { SC2268 } from './rules/SC2268.ts';
import { SC2283 } from './rules/SC2283.ts';
import { SC2295 } from './rules/SC2295.ts';
import { SC2317 } from './rules/SC2317.ts';
import type { ShellSubject } from './subject.ts';

/** What works until something changes, and what can be said in a better way. */
export const habitRules: readonly Rule<ShellSubject>[] = [
  SC2101,
  SC2102,
  SC2103,
  SC2114,
  SC2115,
  SC2116,
  SC2119,
  SC2120,
  SC2124,
  SC2125,
  SC2126,
  SC2128,
  SC2129,
  SC2140,
  SC2143,
  SC2144,
  SC2145,
  SC2146,
  SC2153,
  SC2154,
  SC2155,
  SC2156,
  SC2157,
  SC2158,
  SC2159,
  SC2160,
  SC2161,
  SC2162,
  SC2163,
  SC2164,
  SC2166,
  SC2168,
  SC2174,
  SC2181,
  SC2182,
  SC2183,
  SC2185,
  SC2186,
  SC2188,
  SC2194,
  SC2196,
  SC2197,
  SC2206,
  SC2207,
  SC2209,
  SC2210,
  SC2216,
  SC2217,
  SC2219,
  SC2223,
  SC2224,
  SC2225,
  SC2226,
  SC2236,
  SC2237,
  SC2251,
  SC2254,
  SC2259,
  SC2260,
  SC2261,
  SC2268,
  SC2283,
  SC2295,
  SC2317,
];
