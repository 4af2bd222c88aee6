import type { Service } from '../../../facts/facts.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import { literally } from '../../../kernel/literally.ts';
import type { Workload } from '../../../spec/spec.ts';
import { hearing, withEach, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

/** What people call the parts of a name in capitals. */
const synonyms: Readonly<Record<string, string>> = {
  db: String.raw`(?:db|database|postgres(?:ql)?|mysql|mariadb)`,
  database: '(?:db|database)',
  smtp: String.raw`(?:smtp|(?:e-?)?mail)`,
  mail: String.raw`(?:smtp|(?:e-?)?mail)`,
  host: '(?:host(?:name)?|server|address)',
  addr: '(?:addr(?:ess)?|host(?:name)?)',
  address: '(?:addr(?:ess)?|host(?:name)?)',
  url: '(?:url|uri|address|endpoint)',
  uri: '(?:url|uri|address|endpoint)',
  endpoint: '(?:url|uri|address|endpoint)',
  user: '(?:user(?:\\s?name)?|login)',
  username: '(?:user(?:\\s?name)?|login)',
  brokers: '(?:brokers?|servers?)',
};
const whole = String.raw`(?:[a-z][a-z0-9+]{1,12}://[^\s,;@"'\x60]{1,120}[\w/](?!@))`;
const address = String.raw`(?:${whole}|(?=[\w.-]{0,80}[.\d])[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){0,8}(?::\d{2,5})?)`;
const word = String.raw`(?!(?:required|needed|secret|the|an?|in|from|read|taken|set|known|stored|kept|provided|different|same|optional|missing|coming|to|not|always|our|by|via)(?![\w-]))[\w./:@-]{0,80}\w`;
/** What such a name ends with, and how what it holds is written. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:host|hostname|addr|address|url|uri|endpoint|server)$/u, address],
  [/^(?:brokers|servers|hosts)$/u, String.raw`${address}(?:\s?,\s?${address}){0,6}`],
  [/^(?:port|size|timeout|ttl|limit|interval|days|hours|minutes|seconds)$/u, String.raw`\d{1,6}[a-z]{0,2}`],
  [
    /^(?:user|username|name|region|bucket|topic|group|queue|from|sender|domain|level|mode|locale|zone|prefix)$/u,
    word,
  ],
];

/** `SMTP host is smtp.acme.io port 587`, where the program reads `SMTP_HOST` and `SMTP_PORT`. */
export const variablesTold: Telling = (words, ground) => {
  const names = [...new Set(ground.services.flatMap(({ env }) => env.map(({ name }) => name)))];
  return hearing(
    names
      .filter((name) => isNamedIn(words, name))
      .slice(0, most)
      .flatMap((name) => sayingOf(name, ground.services) ?? []),
  )(words, ground);
};

/** Nobody reads so many. */
const most = 40;

/** Its first part is said at all. */
function isNamedIn(words: string, name: string): boolean {
  const [first = ''] = partsOf(name);
  return new RegExp(synonyms[first] ?? literally(first), 'iu').test(words);
}

function sayingOf(name: string, services: readonly Service[]): Saying | undefined {
  const parts = partsOf(name);
  const [, any] = kinds.find(([pattern]) => pattern.test(parts.at(-1) ?? '')) ?? [];
  const value = any === address && isWhole(name, services) ? whole : any;
  if (parts.length < 2 || value === undefined) return undefined;
  const port = portBeside(name, services);
  const said = parts.map((part) => synonyms[part] ?? literally(part)).join(String.raw`[\s_-]?`);
  const also =
    port === undefined
      ? ''
      : String.raw`(?:,?\s(?:and\s)?(?:on\s|the\s)?port\s(?:is\s)?(?<port>\d{2,5})(?![\w.]))?`;
  return {
    pattern: anyCase(
      String.raw`(?<![\w./@-])(?:(?:the|our|its|and|use|with|set|as)\s){0,3}(?!${literally(name)})${said}(?:\s(?:for|of)\s(?:the\s)?[\w.-]{1,40})?(?:\s?[:=]\s?|\s(?:is|to|are|should\sbe|must\sbe|shall\sbe|will\sbe|has\sto\sbe)\s(?:at\s)?)["'\x60]?(?<value>${value})["'\x60]?(?![\w/@-]|\.\w|,\w)${also}`,
    ),
    subject: { en: 'Environment', zh: '环境变量' },
    value: ({ value: set = '', port: number }) =>
      [`${name}=${set}`, ...(number === undefined ? [] : [`${port ?? ''}=${number}`])].join(', '),
    over: ({ value: set = '', port: number }, whose) =>
      withEach(
        (one) =>
          Object.entries({
            [name]: set,
            ...(number !== undefined && port !== undefined && { [port]: number }),
          }).reduce(withValue, one),
        ownersOf(name, services, whose),
      ),
  };
}

/** A host and its port are no URL, unless the program is content with them where it stands. */
function isWhole(name: string, services: readonly Service[]): boolean {
  const known = services.flatMap(({ env }) => env.filter((one) => one.name === name));
  const isPlain = known.some((one) => one.default !== undefined && !one.default.includes('://'));
  return /^(?:ur[li]|dsn)$/u.test(partsOf(name).at(-1) ?? '') && !isPlain;
}

function partsOf(name: string): readonly string[] {
  return name
    .split(/_+|(?<=[a-z])(?=[A-Z])/u)
    .map((part) => part.toLowerCase())
    .filter(Boolean);
}

function portBeside(name: string, services: readonly Service[]): string | undefined {
  const other = name
    .replace(/(?:HOST(?:NAME)?|ADDR(?:ESS)?|SERVER)$/u, 'PORT')
    .replace(/(?:Host|Server)$/u, 'Port');
  const isThere = services.some(({ env }) => env.some((one) => one.name === other));
  return other !== name && isThere ? other : undefined;
}

/** Of those that were spoken of, or else of all, those that read it. */
function ownersOf(name: string, services: readonly Service[], whose: readonly string[]): readonly string[] {
  const reading = services.filter(({ env }) => env.some((one) => one.name === name)).map((one) => one.name);
  const meant = reading.filter((one) => whose.includes(one));
  return meant.length > 0 ? meant : reading;
}

export function withValue(workload: Workload, [name, value]: readonly [string, string]): Workload {
  const { [name]: _before, ...settings } = workload.settings ?? {};
  const others = workload.env.filter((one) => one.kind === 'all' || one.name !== name);
  return {
    ...workload,
    env: [...others, { kind: 'value', name, value }],
    ...(workload.settings && { settings }),
  };
}
