import type { Rule } from '../contract.ts';
import { SC1003 } from './rules/SC1003.ts';
import { SC1037 } from './rules/SC1037.ts';
import { SC1087 } from './rules/SC1087.ts';
import { SC2007 } from './rules/SC2007.ts';
import { SC2018 } from './rules/SC2018.ts';
import { SC2019 } from './rules/SC2019.ts';
import { SC2020 } from './rules/SC2020.ts';
import { SC2021 } from './rules/SC2021.ts';
import { SC2022 } from './rules/SC2022.ts';
import { SC2037 } from './rules/SC2037.ts';
import { SC2053 } from './rules/SC2053.ts';
import { SC2062 } from './rules/SC2062.ts';
import { SC2063 } from './rules/SC2063.ts';
import { SC2067 } from './rules/SC2067.ts';
import { SC2071 } from './rules/SC2071.ts';
import { SC2072 } from './rules/SC2072.ts';
import { SC2076 } from './rules/SC2076.ts';
import { SC2077 } from './rules/SC2077.ts';
import { SC2080 } from './rules/SC2080.ts';
import { SC2081 } from './rules/SC2081.ts';
import { SC2095 } from './rules/SC2095.ts';
import { SC2104 } from './rules/SC2104.ts';
import { SC2105 } from './rules/SC2105.ts';
import { SC2106 } from './rules/SC2106.ts';
import { SC2117 } from './rules/SC2117.ts';
import { SC2121 } from './rules/SC2121.ts';
import { SC2123 } from './rules/SC2123.ts';
import { SC2139 } from './rules/SC2139.ts';
import { SC2141 } from './rules/SC2141.ts';
import { SC2142 } from './rules/SC2142.ts';
import { SC2147 } from './rules/SC2147.ts';
import { SC2151 } from './rules/SC2151.ts';
import { SC2152 } from './rules/SC2152.ts';
import { SC2165 } from './rules/SC2165.ts';
import { SC2167 } from './rules/SC2167.ts';
import { SC2170 } from './rules/SC2170.ts';
import { SC2178 } from './rules/SC2178.ts';
import { SC2179 } from './rules/SC2179.ts';
import { SC2184 } from './rules/SC2184.ts';
import { SC2189 } from './rules/SC2189.ts';
import { SC2211 } from './rules/SC2211.ts';
import { SC2212 } from './rules/SC2212.ts';
import { SC2215 } from './rules/SC2215.ts';
import { SC2221 } from './rules/SC2221.ts';
import { SC2222 } from './rules/SC2222.ts';
import { SC2231 } from './rules/SC2231.ts';
import { SC2232 } from './rules/SC2232.ts';
import { SC2233 } from './rules/SC2233.ts';
import { SC2234 } from './rules/SC2234.ts';
import { SC2235 } from './rules/SC2235.ts';
import { SC2240 } from './rules/SC2240.ts';
import { SC2241 } from './rules/SC2241.ts';
import { SC2242 } from './rules/SC2242.ts';
import { SC2253 } from './rules/SC2253.ts';
import { SC2262 } from './rules/SC2262.ts';
import { SC2263 } from './rules/SC2263.ts';
import { SC2266 } from './rules/SC2266.ts';
import { SC2267 } from './rules/SC2267.ts';
import { SC2269 } from './rules/SC2269.ts';
import { SC2270 } from './rules/SC2270.ts';
import { SC2276 } from './rules/SC2276.ts';
import { SC2281 } from './rules/SC2281.ts';
import { SC2282 } from './rules/SC2282.ts';
import { SC2290 } from './rules/SC2290.ts';
import { SC2291 } from './rules/SC2291.ts';
import { SC2308 } from './rules/SC2308.ts';
import { SC2309 } from './rules/SC2309.ts';
import { SC2318 } from './rules/SC2318.ts';
import { SC2319 } from './rules/SC2319.ts';
import { SC2320 } from './rules/SC2320.ts';
import { SC2327 } from './rules/SC2327.ts';
import { SC2328 } from './rules/SC2328.ts';
import { SC2329 } from './rules/SC2329.ts';
import { SC2331 } from './rules/SC2331.ts';
import type { ShellSubject } from './subject.ts';

/** What a shell takes without a word, though its writer meant something else. */
export const slipRules: readonly Rule<ShellSubject>[] = [
  SC1003,
  SC1037,
  SC1087,
  SC2007,
  SC2018,
  SC2019,
  SC2020,
  SC2021,
  SC2022,
  SC2037,
  SC2053,
  SC2062,
  SC2063,
  SC2067,
  SC2071,
  SC2072,
  SC2076,
  SC2077,
  SC2080,
  SC2081,
  SC2095,
  SC2104,
  SC2105,
  SC2106,
  SC2117,
  SC2121,
  SC2123,
  SC2139,
  SC2141,
  SC2142,
  SC2147,
  SC2151,
  SC2152,
  SC2165,
  SC2167,
  SC2170,
  SC2178,
  SC2179,
  SC2184,
  SC2189,
  SC2211,
  SC2212,
  SC2215,
  SC2221,
  SC2222,
  SC2231,
  SC2232,
  SC2233,
  SC2234,
  SC2235,
  SC2240,
  SC2241,
  SC2242,
  SC2253,
  SC2262,
  SC2263,
  SC2266,
  SC2267,
  SC2269,
  SC2270,
  SC2276,
  SC2281,
  SC2282,
  SC2290,
  SC2291,
  SC2308,
  SC2309,
  SC2318,
  SC2319,
  SC2320,
  SC2327,
  SC2328,
  SC2329,
  SC2331,
];
