/** Places by whose clock people tell times, in both languages. */
const places: readonly (readonly [zone: string, en: string, zh: string])[] = [
  ['Europe/Berlin', 'Berlin|German', '柏林|德国'],
  ['Europe/London', 'London|UK', '伦敦|英国'],
  ['Europe/Paris', 'Paris|French', '巴黎|法国'],
  ['Europe/Madrid', 'Madrid', '马德里'],
  ['Europe/Amsterdam', 'Amsterdam', '阿姆斯特丹'],
  ['Europe/Zurich', 'Zurich', '苏黎世'],
  ['Europe/Moscow', 'Moscow', '莫斯科'],
  ['America/New_York', 'New York|Eastern', '纽约|美东'],
  ['America/Chicago', 'Chicago|Central', '芝加哥'],
  ['America/Denver', 'Denver|Mountain', '丹佛'],
  ['America/Los_Angeles', 'Los Angeles|San Francisco|Pacific', '洛杉矶|旧金山|美西'],
  ['America/Sao_Paulo', 'S[aã]o Paulo', '圣保罗'],
  ['Asia/Shanghai', 'Shanghai|Beijing|China', '上海|北京|中国'],
  ['Asia/Hong_Kong', 'Hong Kong', '香港'],
  ['Asia/Taipei', 'Taipei', '台北'],
  ['Asia/Tokyo', 'Tokyo|Japan', '东京|日本'],
  ['Asia/Seoul', 'Seoul', '首尔'],
  ['Asia/Singapore', 'Singapore', '新加坡'],
  ['Asia/Kolkata', 'Mumbai|Kolkata|Indian?', '孟买|印度'],
  ['Asia/Dubai', 'Dubai', '迪拜'],
  ['Australia/Sydney', 'Sydney', '悉尼'],
  ['Etc/UTC', 'UTC|GMT|universal', '协调世界|世界标准'],
];

const all = (at: 1 | 2): string => places.map((place) => place[at]).join('|');

/** `Berlin time`, `in the time zone of Tokyo`, `纽约时间`. */
export const zonesSaid: readonly string[] = [
  '(?<=(?:[\\d*]["\'`]?|am|pm|noon|midnight|点|时) ?)(UTC|GMT)(?![\\w/+-])',
  '(UTC)(?:时间)?(?=凌晨|早上|上午|中午|下午|晚上)',
  `(?:in |at |by )?(?:the )?(?<![\\w/])(${all(1)})(?:'s)? (?:standard |local )?(?:time ?-?zone|time|clock)(?![a-z])`,
  `time ?-?zone(?: of| is|:)* (?:the )?(${all(1)})(?![\\w/])`,
  `(?:按照?|以)?(${all(2)})(?:标准)?(?:时间|时区)`,
  `时区(?:为|是|用|设为|:)*(${all(2)})`,
];

export function zoneOf(said: string): string | undefined {
  const found = places.find(([, en, zh]) => new RegExp(`^(?:${en}|${zh})$`, 'iu').test(said));
  return found?.[0];
}
