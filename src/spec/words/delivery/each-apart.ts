import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import { environmentNames } from './environment-sayings.ts';

const { pattern: place, nameOf } = environmentNames;
const others = overLines`
  (?<![\w-])(?:
    (?:in\s|for\s|on\s)?(?:all\s)?(?:the\s)?(?:others(?!\w)|rest(?!\w)|other\s(?:environments?|envs?|ones|stages|two|three)(?!\w))|
    everywhere\selse|elsewhere|otherwise|anywhere\selse
  )(?![\w-])|
  (?:其[他它余]|别的|剩下)的?\s?(?:两个|三个|几个)?\s?环境
`;
const value = String.raw`["'\x60]?(?<value>(?!\d{1,4}\s(?:replicas?|cop(?:y|ies)|pods?|instances?)(?!\w))[a-z0-9](?:[\w.:/@-]{0,100}[\w/])?)["'\x60]?`;
const variable = String.raw`(?<![\w.-])[A-Z][A-Z0-9]{0,40}(?:_{1,2}[A-Za-z0-9]{1,40}){0,9}(?![\w-])`;
const level = String.raw`(?<![\w-])(?:the\s)?log[\s-]?level(?![\w-])|日志级别|日志等级`;
const tag = String.raw`(?<![\w-])(?:the\s)?(?:image\s)?tag(?![\w-])|镜像(?:标签|版本|\s?tag)`;
const what = `(?<what>${variable}|${level}|${tag})`;

/** `debug in dev` */
const behind = String.raw`${value}\s(?:(?:in|for|on)\s(?:both\s)?(?:the\s)?(?=${place})|(?=${others}))(?<where>${place}(?:(?:,\s?|,?\sand\s|\s&\s|/)(?:in\s|on\s)?${place}(?!\s(?:in|for|on)\s)){0,4}|${others})(?:\s(?:environment|env|cluster)(?!\w))?`;
/** `dev 是 debug`, `debug in dev` the other way round. */
const before = String.raw`(?:(?:in|for|on)\s(?:the\s)?|在\s?)?(?<where>${place}|${others})(?:环境)?(?:\s?(?:[:：=]|上|中|里)?(?:(?:it\s)?is|uses?|用|是|为|设为|设成|则)?\s?)(?<!\w)${value}`;
const joint = String.raw`(?:\s?[,，;；、]\s?(?:and\s|but\s)?|\s(?:and|but)\s|而|和)`;
const nameless = (source: string): string => source.replaceAll(/\(\?<(?:value|where)>/gu, '(?:');

const listed = (one: string, link: string): RegExp =>
  new RegExp(
    `(?:(?:set|use|with|please|and|the)\\s){0,4}${what}(?:\\s?(?:环境)?变量)?${link}(?<list>${nameless(one)}(?:${joint}${nameless(one)}){1,5})(?=\\s?(?:$|[,;.)，。；）\\n]))`,
    'giu',
  );

const lists = [
  {
    pattern: listed(
      behind,
      String.raw`(?:(?:\s(?:is|are|to|as|should\sbe|must\sbe|set\sto|shall\sbe)(?=\s)|\s?[:=])?\s|\s?=)`,
    ),
    one: new RegExp(behind, 'giu'),
  },
  {
    pattern: listed(before, String.raw`(?:\s(?:is|are|should\sbe))?\s?(?:分别|按环境|[:：，,])?\s?`),
    one: new RegExp(before, 'giu'),
  },
];

/** `in staging LOG_LEVEL is debug, in prod warn`: said of the variable as everybody else says it. */
const led = new RegExp(
  String.raw`(?<lead>(?:in|on|for)\s(?:the\s)?${place}),?\s(?:the\s)?${what}(?:\s(?:is|should\sbe|must\sbe)|\s?[:=])\s${value}(?=${joint}(?:in|on|for)\s(?:the\s)?${place}\s(?:(?:it\s)?is\s)?${nameless(value)}\s?(?:$|[,;.)\n]))`,
  'giu',
);

/** What one sentence says of several environments at once, or of all others, said of each by itself. */
export function eachApart(words: string, names: readonly string[]): string {
  if (names.length < 2 || words.length > longest) return words;
  return exceptApart(onlyApart(words, names), names).replaceAll(sentence, (said) => {
    const plain = said.replaceAll(led, '$<what> $<lead> $<value>');
    const apart = lists.reduce(
      (text, { pattern, one }) => text.replaceAll(pattern, (...found) => valuesApart(found, { one, names })),
      plain,
    );
    return clausesApart(apart, names);
  });
}

const onlyIn = new RegExp(
  String.raw`(?:(?:an?|the|with|and|but)\s){0,2}ingress(?:es)?\s(?:(?:is|should\sbe)\s)?(?:only|just)\s(?:in|for|on)\s(?:the\s)?(?<where>${place})(?:(?:\s?[:,]\s?|\s)(?:(?:at|on|under|host|with)\s){0,2}(?<host>(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20})(?![\w/@-]|\.\w))?`,
  'giu',
);
const namedSo = new RegExp(
  String.raw`(?<name>${variable})(?:\s(?:should\sbe|must\sbe|is|be|to|as|set\sto|equals)(?=\s)|\s?[:=])\s?(?:set\sto\s)?(?:the\s)?(?:name\sof\s(?:the|each)\s(?:environment|env|stage)|(?:respective\s)?(?:environment|env|stage)(?:'s)?\sname)(?![\w-])`,
  'gu',
);

/** `Ingress only in prod: a.example.com`, and a variable that holds what the environment is called. */
function onlyApart(words: string, names: readonly string[]): string {
  return words
    .replaceAll(namedSo, (_, name: string) => names.map((one) => `in ${one} ${name}=${one}`).join(', '))
    .replaceAll(onlyIn, (...found) => {
      const { where = '', host } = found.at(-1) as { readonly where?: string; readonly host?: string };
      const others = names.filter((one) => one !== nameOf(where));
      return host === undefined
        ? others.map((one) => `no ingress in ${one}`).join(', ')
        : `host ${host} only in ${nameOf(where)}`;
    });
}

const excepted = [
  // 除了生产环境以外，都用一个副本
  `(?<=^|[,;，；。\\n]\\s?)除了?\\s?(?<but>${place})(?:环境)?\\s?(?:以外|之外|外)?\\s?[,，]?\\s?(?:其[他它余]的?(?:环境)?)?(?:都|全部?|均|就)?(?<rest>[^,;，；。\\n]{1,40})`,
  // one replica everywhere except in production
  `(?<=^|[,;.]\\s|\\n)(?<rest>[^,;.\\n]{1,60}?)\\s(?:everywhere|in\\sall\\s(?:of\\sthem|(?:the\\s)?(?:environments|envs))),?\\s(?:except|but|apart\\sfrom|other\\sthan)\\s(?:for\\s|in\\s|on\\s)?(?:the\\s)?(?<but>${place})`,
].map((source) => new RegExp(source, 'giu'));

/** What counts everywhere but in one of them. */
function exceptApart(words: string, names: readonly string[]): string {
  return excepted.reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (...found) => {
        const { but = '', rest = '' } = found.at(-1) as { readonly but?: string; readonly rest?: string };
        const others = names.filter((name) => name !== nameOf(but));
        return others.map((name) => `${name} ${rest.trim()}`).join(', ');
      }),
    words,
  );
}

type List = { readonly one: RegExp; readonly names: readonly string[] };

/** `LOG_LEVEL is debug in dev and info in prod`: the level of each. */
function valuesApart(found: readonly unknown[], { one, names }: List): string {
  const [said] = found;
  const groups = found.at(-1) as { readonly what?: string; readonly list?: string };
  const { what: subject = '', list = '' } = groups;
  const told = [...list.matchAll(one)].map(({ groups: own = {} }) => ({
    where: own['where'] ?? '',
    amount: own['value'] ?? '',
  }));
  const own = told.flatMap(({ where }) => namesIn(where));
  const isVariable = new RegExp(`^(?:${variable})$`, 'u').test(subject);
  const isTag = new RegExp(tag, 'iu').test(subject);
  if (told.length < 2 || (!isVariable && !isTag && !new RegExp(level, 'iu').test(subject)))
    return String(said);
  const key = isVariable ? subject : isTag ? 'image tag ' : 'LOG_LEVEL';
  return told
    .flatMap(({ where, amount }) =>
      placesMeant(where, names, own).map((name) => `in ${name} ${key}${isTag ? '' : '='}${amount}`),
    )
    .join(', ');
}

function placesMeant(said: string, names: readonly string[], told: readonly string[]): readonly string[] {
  return new RegExp(`^(?:${others})$`, 'iu').test(said)
    ? names.filter((name) => !told.includes(name))
    : namesIn(said);
}

const sentence =
  /(?:[^;；。\n.?!]|[.?!](?=\S))+(?:[;；]\s?(?=[^;；。\n.]{0,80}(?:otherwise|elsewhere|else(?!\w)|other|rest|其)))?/giu;
const counting = String.raw`\d{1,4}(?![\w%.]|\s?[MG]i?)|one|two|three|four|five|six|[一二两三四五六]`;
const several = new RegExp(
  overLines`
    (?<=^\s{0,4}|[,;，；]\s?|(?:^|\s)(?:and|but|while)\s)(?:(?:for|in|on)\s)?(?<places>${place}(?:环境)?(?:(?:,\s?|,?\sand\s|\s&\s|/|、|和|与)${place}(?:环境)?){1,4})
    (?<rest>\s?(?:each\s|both\s|都|各|均)?(?:should\s|must\s)?(?:have|has|gets?|runs?|uses?|needs?|with|用|跑|是|为|给|要|起)?\s?(?:${counting})\s?(?:replicas?|cop(?:y|ies)|pods?|instances?|个?(?:副本|实例|pod)|个)(?:\seach)?)
    (?=\s?(?:$|[,;，；.。]|and\s|but\s))
  `,
  'giu',
);
const behindCount = new RegExp(
  `(?<=^\\s{0,4}|[,;，；]\\s?|(?:and|but|while)\\s)(?<rest>(?:just\\s|only\\s)?(?:${counting})(?:\\s(?:replicas?|cop(?:y|ies)|pods?|instances?))?)\\s(?:in|for|on)\\s(?:both\\s)?(?:the\\s)?(?<places>${place}(?:(?:,\\s?|,?\\sand\\s|\\s&\\s|/)(?:in\\s)?${place}){1,4})(?=\\s?(?:$|[,;.]))`,
  'giu',
);
const ofOthers = new RegExp(
  `(?<=^\\s{0,4}|[,;，；]\\s?|(?:and|but|while)\\s)(?:${others})[:,]?(?<rest>\\s?[^,;，；]{1,40})$`,
  'iu',
);
const atLast = new RegExp(
  `(?<=[,;，；]\\s?|(?:and|but|while)\\s)(?<rest>(?:just\\s|only\\s)?(?:${counting})(?:\\s(?:replicas?|cop(?:y|ies)|pods?|instances?))?)\\s(?:${others})\\s?$`,
  'iu',
);

function clausesApart(said: string, names: readonly string[]): string {
  const counted = said.replaceAll(behindCount, (...found) => {
    const { places = '', rest = '' } = found.at(-1) as { readonly places?: string; readonly rest?: string };
    return namesIn(places)
      .map((name) => `${rest} in ${name}`)
      .join(', ');
  });
  const told = counted.replaceAll(several, (phrase: string, ...found) => {
    const { places = '', rest = '' } = found.at(-1) as { readonly places?: string; readonly rest?: string };
    // Who was named before begins what is said of it alone: staging and production, production with one replica.
    const before = namesIn(counted.slice(0, Number(found.at(-3))));
    const own = [...places.matchAll(new RegExp(place, 'giu'))].map(([name]) => nameOf(name));
    if (own.some((name, at) => before.includes(name) || own.indexOf(name) < at)) return phrase;
    return own
      .map((name) => `${name}${/^[\s\p{Script=Han}]/u.test(rest) ? '' : ' '}${rest.replace(/\seach$/u, '')}`)
      .join(', ');
  });
  const own = namesIn(told);
  if (own.length === 0) return told;
  const more = names.filter((name) => !own.includes(name));
  const [, rest] = [ofOthers, atLast].map((one) => one.exec(told)?.groups?.['rest']?.trim());
  return more.length === 0
    ? told
    : told
        .replace(ofOthers, (...found) => more.map((name) => `${name} ${restOf(found)}`).join(', '))
        .replace(atLast, (phrase, ...found) =>
          rest === undefined ? phrase : more.map((name) => `${restOf(found)} in ${name}`).join(', '),
        );
}

function restOf(found: readonly unknown[]): string {
  const { rest = '' } = found.at(-1) as { readonly rest?: string };
  return rest.trim();
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(new RegExp(place, 'giu'))].map(([name]) => nameOf(name)))];
}
