import { anyCase } from '../../kernel/any-case.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { Understood } from '../../spec/words/wish.ts';
import { calledIn, namesOf } from './scope.ts';

/** What of a compose file runs elsewhere by the words, and the words without that. */
export type Managed = {
  readonly rest: string;
  readonly services: readonly string[];
  readonly rows: readonly Understood[];
};

/** What clouds sell, by what it is to people. */
const sold: readonly (readonly [pattern: string, roles: readonly string[]])[] = [
  [
    String.raw`rds|aurora|cloud ?sql|alloydb|azure (?:database|sql)|planetscale|neon|supabase|documentdb|polardb|tdsql|云数据库`,
    ['database', '数据库'],
  ],
  [String.raw`(?:mongo(?:db)? )?atlas`, ['mongodb', 'mongo', 'database']],
  [String.raw`elasti ?cache|memory ?store|upstash|azure cache`, ['cache', 'redis', '缓存']],
  [
    String.raw`msk|confluent cloud|amazon mq|cloudamqp|event hubs|service bus`,
    ['queue', 'kafka', 'rabbitmq'],
  ],
];
const clouds = sold.map(([pattern]) => pattern).join('|');

const off = String.raw`managed|hosted|external|externally|outside|elsewhere|remote|existing|self-hosted|cloud|provided|dedicated|separate|shared`;
const offInChinese = '托管|外部|云上?|现有|已有|现成|公司|自有|独立|集群外';
const article = String.raw`(?:(?:an?|the|our|my|its|some|company(?:'s)?|own|aws|amazon|google|gcp|azure)\s){0,3}`;
/** With an address it is read by whoever knows addresses. */
const nowhere = String.raw`(?!\s?(?:\w{1,12}\s){0,2}(?:at|on|under|@|:|[（(，,]|地址|在)?\s?[：:]?\s?(?:\w{2,12}://)?[\w-]{1,60}(?:\.[\w-]{1,60}|:\d))`;
const over = String.raw`(?:\s(?:instance|server|cluster|service|database|one|instead|please|for (?:that|it|this|production|prod)|in (?:production|prod)))*(?=\s?(?:$|[,.;:!?，。；！？)\n]|(?:and|so|but)\s|[和并且]))`;

function sayings(name: string): readonly RegExp[] {
  const verb = String.raw`(?:(?:we|i|it|they)\s)?(?:already\s|will\s|shall\s|should\s|must\s)?(?:uses?|using|with|have|has|run|bring|connects? to|talks? to|there is|via|on)\s`;
  const verbInChinese = '(?:我们)?(?:就|都|请|会|要|直接)*(?:使用|用|采用|走|接入?|连接?|有)';
  return [
    String.raw`${name}\s?(?:就|都|请|会|已经|是)*(?:使用|用|采用|走|放在?|在|是)\s?(?:${offInChinese}|${clouds})(?:的|服务|里|上)*`,
    String.raw`(?:(?<![\w-])${verb}|(?<=^|[.,;:\n]\s?|\sand\s))${article}(?:${off})\s${name}${over}`,
    String.raw`(?<![\w-])(?:bring|have|with)\s(?:your|our|my|their)\sown\s${name}${over}`,
    String.raw`(?<![\w-])${verb}?${article}(?:${clouds})(?:\s(?:for|as)\s${article}${name})?${over}`,
    String.raw`(?<![\w-])${article}${name}\s(?:is|are|lives?|runs?|stays?|comes?|sits?|will be|should be|must be|shall be)\s(?:(?:in|on|from|by|at|an?|the|our|of|to|be|already|fully|managed|hosted)\s){0,3}(?:${off}|${clouds})(?:\s(?:of\s)?(?:the\s|this\s)?(?:cluster|kubernetes|k8s|service|provider|team))?${over}`,
    String.raw`(?<![\w-])${name}\s(?:in|on|from|via)\s${article}(?:${clouds})${over}`,
    String.raw`${verbInChinese}(?:一个|了)?(?:${offInChinese})的?\s?${name}`,
    String.raw`${verbInChinese}\s?(?:${clouds})`,
  ].map((one) => anyCase(`${one}${nowhere}`));
}

/** Reads `use a managed database`, `redis is in ElastiCache`, `数据库用云上的`: of what a compose file starts. */
export function managedIn(words: string, called: readonly Called[]): Managed {
  if (called.length === 0 || words.length > longest) return { rest: words, services: [], rows: [] };
  const found = sayings(namesOf(called)).reduce<Managed>(
    ({ rest, services, rows }, pattern) => {
      const said = [...rest.matchAll(pattern)].map(([phrase]) => phrase);
      const meant = said.map((phrase) => ({ phrase, own: meantBy(phrase, called) }));
      const heard = meant.filter(({ own }) => own.length > 0);
      return {
        rest: heard.reduce((text, { phrase }) => text.replace(phrase, ' '), rest),
        services: [...services, ...heard.flatMap(({ own }) => own)],
        rows: [
          ...rows,
          ...heard.map(({ phrase, own }) => ({ said: phrase.trim(), subject: there, value: own.join(', ') })),
        ],
      };
    },
    { rest: words, services: [], rows: [] },
  );
  return { ...found, services: [...new Set(found.services)] };
}

const longest = 20_000;
const there = { en: 'There already', zh: '已有服务' };

function meantBy(phrase: string, called: readonly Called[]): readonly string[] {
  const named = calledIn(phrase, called);
  if (named.length > 0) return named;
  const [, roles = []] =
    sold.find(([pattern]) => anyCase(`(?<![\\w-])(?:${pattern})(?![\\w-])`).test(phrase)) ?? [];
  const role = roles.find((one) => called.some(({ names }) => names.includes(one)));
  return role === undefined
    ? []
    : called.flatMap(({ service, names }) => (names.includes(role) ? [service] : []));
}
