import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import { toCount } from '../numbers.ts';
import { environmentNames } from './environment-sayings.ts';
import { valuedIn } from './valued.ts';

const { pattern: place, nameOf } = environmentNames;
const counting = String.raw`\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten`;
const copies = String.raw`(?:replicas?|copies|copy|pods?|instances?)`;
const elsewhere = overLines`
  (?:otherwise|elsewhere|(?:every|any)where\selse|by\sdefault|in\sgeneral|
  (?:(?:in|for|on)\s)?(?:all\s)?(?:the\s)?others?(?:\s(?:environments?|envs?|stages?|clusters?))?|
  (?:(?:in|for|on)\s)?(?:everything\selse|all\selse|the\srest))
`;
const having = String.raw`(?:\s(?:should|must|shall|only|just|have|has|gets?|needs?|runs?|with)){0,3}`;
const end = String.raw`(?=\s?(?:[.,;\n]|$))`;
const few = String.raw`(?:just\s|only\s)?(?<count>${counting})(?:\s${copies})?(?:\seach)?`;
const own = String.raw`(?<own>[^,;.\n]{1,100}?)`;

/** `3 in production, otherwise one`, `three in prod and one everywhere else` */
const contrasts = [
  String.raw`(?<=^|[.;,\n])${own},?\s(?:and\s|but\s|while\s)?${elsewhere}${having}[:,]?\s${few}${end}`,
  String.raw`(?<=^|[.;,\n])${own}(?:,|,?\s(?:and|but))\s${few}\s${elsewhere}${end}`,
].map((source) => new RegExp(source, 'giu'));

const counted = String.raw`(?<![\w.])(?:${counting})\s${copies}(?:\seach)?`;
const joined = String.raw`(?:,|,?\s(?:but|and|except|while))\s(?:(?:just|only)\s)?`;
const inOne = String.raw`(?:in|on|for)\s(?:the\s)?(?<name>${place})`;
const zhCount = String.raw`(?:\d{1,3}|[一二两三四五六七八九十])\s?个?`;
const zhCounted = String.raw`${zhCount}\s?(?:副本|实例|pod)`;
const zhLittle = String.raw`(?:就|只|只要|只需|只用|只跑|先|给|跑|用|要|留|起|开|是|为|的话|\s)*`;

/** `3 replicas but only 1 in dev`, `2 replicas, in production 5`: one is told apart from what is not named. */
const apart = [
  String.raw`${counted}${joined}(?:${counting})(?:\s${copies})?\s${inOne}${end}`,
  String.raw`${counted}${joined}${inOne}\s(?:it's\s|just\s|only\s)?(?:${counting})(?:\s${copies})?${end}`,
  String.raw`${counted}${joined}(?<name>${place})(?:\s(?:just|only|gets|has|needs|with)){1,2}\s(?:${counting})(?:\s${copies})?${end}`,
  String.raw`${zhCounted}\s?[,，]\s?(?:但是?|不过|而)?在?\s?(?<name>${place})(?:\s?环境)?${zhLittle}${zhCount}(?:副本|实例|pod|\s?(?=就|够|即可|[,，。;；\n]|$))`,
].map((source) => new RegExp(source, 'iu'));
const unit = String.raw`(?:\s(?:environment|env|cluster|stage))?`;
const gets = String.raw`(?:gets?|has|have|needs?|uses?|should|must|runs?|wants?|requires?|scales?|is|will|may)`;

/** `512Mi only in production`, `staging alone logs at debug`, `只有生产环境要 4 个副本`: what everything is aimed at is no part of it. */
const restricted = [
  String.raw`(?<![\w-])(?:only|solely|exclusively|just)\s(?:in|on|for)\s(?:the\s)?(?<name>${place})(?![\w-])${unit}`,
  String.raw`(?<![\w-])(?:in|on|for)\s(?:the\s)?(?<name>${place})${unit}\s(?:only|alone|exclusively)(?![\w-])`,
  String.raw`(?<=^|[.;,!\n]\s?|(?:^|\n)\s{0,4}[-*•]\s|\b(?:and|but)\s)only\s(?:the\s)?(?<name>${place})${unit}\s${gets}(?![\w-])`,
  String.raw`(?:只有?|仅|仅有)\s?在?\s?(?<name>${place})\s?(?:环境)?(?:中|里|上|下)?(?=[^,，。;；\n]{2})`,
].map((source) => new RegExp(source, 'giu'));
const aiming =
  /(?:^|[.;!?\n]\s?|\b(?:please|to|and|you|let's|we|just)\s)(?:deploy|ship|release|roll\sout|bring|put|set\sup|run|push|need|want|do)(?:\s(?:it|this|that|everything|all(?:\sof\s(?:it|this))?|the\s(?:app|service|whole\sthing)))?\s?$|(?:部署|发布|上线|跑|运行|放)\s?$|^\s*$|[.;!?。；\n]\s?$/iu;

const ofUsers = /^(?:prod|live)/u;

/** The one to which something is restricted, where that is not all that is asked for. */
function restrictedTo(words: string): string | undefined {
  for (const pattern of restricted) {
    for (const { 0: said, index, groups } of words.matchAll(pattern)) {
      const isAll =
        aiming.test(words.slice(0, index)) &&
        !/^\s?[:：]|^[^.;,，。；\n]{8}/u.test(words.slice(index + said.length));
      const name = groups?.['name'] ?? '';
      // `postgres for development only`: a purpose, and no other place.
      const isPurpose = /(?<!\w)for\s/iu.test(said) && !ofUsers.test(nameOf(name));
      if (!isAll && !isPurpose) return name;
    }
  }
  return undefined;
}

const where = new RegExp(
  String.raw`(?:(?:in|for|on)\s(?:the\s)?)?${place}(?:\s(?:environment|env|cluster))?:?`,
  'giu',
);
const overlay = new RegExp(
  String.raw`(?:${place})\soverlay(?!s)|overlay\s(?:for|called|named)\s(?:the\s)?(?:${place})`,
  'iu',
);

const number = new RegExp(String.raw`(?<![\w.])(?:${counting})(?:\s${copies})?(?![\w.%])`, 'iu');

const begin = String.raw`(?<=^|[.;!\n]\s?)`;
const stop = String.raw`(?:\s?:(?=\s)|(?=\s?(?:[.,;\n]|$)|\s(?:with|using|via|by|and)\s))`;
const target = String.raw`(?:the\s|our\s)?(?<name>${place})(?:\s(?:environment|env|cluster|stage))?`;

/** `deploy it to staging first`, `only staging for now:`, `先上测试环境`: there is but that one. */
const targets = [
  overLines`
    ${begin}(?:(?:please|can|could|would|you|let's|we|i|want|like|need|to|and|first|just|only|hi|hey)[,\s]\s?){0,6}(?:deploy|ship|release|roll\sout|bring|put|set\sup|run|push)
    (?:\s(?:it|this|that|the\s(?:app|service)|everything))?\s(?:(?:only|just|first|up)\s)?(?:to|in|into|on|for)\s${target}(?:\s(?:first|for\snow|only|initially))?${stop}
  `,
  String.raw`${begin}(?:only|just)\s(?:for\s|in\s)?${target}\s(?:for\snow|first|at\sfirst|at\sthe\smoment)(?:\s?:|(?=\s?[.,;\n]|$))`,
  String.raw`${begin}(?:(?:just|only|one|an?|the|for)\s){0,3}(?<name>${place})\s(?:environment|env)(?:\s?:|(?=\s(?:with|only)\s|\s?,))`,
  String.raw`(?:先|目前|暂时|现在|只|首先|请|帮我|把它|需要|要)*(?:上|部署|发布?|跑|放|推|上线)(?:到|在)?(?:一下|一个)?\s?(?<name>${place})(?:\s?环境)?(?:即可|就行|就好|先)?(?:\s?[:：]|(?=\s?[,，。;；\n]|$))`,
].map((source) => new RegExp(source, 'giu'));

const behind = new RegExp(
  String.raw`\s?[,，]\s?(?:but|and|though|however|yet|但是?|不过)?\s?((?:only|solely|just)\s(?:in|on|for)\s(?:the\s)?${place}${unit}|(?:in|on|for)\s(?:the\s)?${place}${unit}\s(?:only|alone)|(?:只|仅)在?\s?${place}\s?(?:环境)?(?:里|中)?)(?=\s?(?:[.;。；\n]|$))`,
  'giu',
);

/** `LOG_LEVEL is debug, but only on staging`: what stands before the comma is meant. */
export function joinedOnly(words: string): string {
  return words.length > longest ? words : words.replaceAll(behind, ' $1');
}

/** The only environment that is named, where it is told apart from what is not. */
export type Alone = {
  readonly words: string;
  readonly isAlone: boolean;
  /** Something is for it and not for what is not named. */
  readonly isRestricted?: true;
};

export function alone(words: string, names: readonly string[]): Alone {
  if (names.length !== 1 || words.length > longest) return { words, isAlone: false };
  const only = restrictedTo(words) ?? valuedElsewhere(words);
  const said = apart.flatMap((one) => one.exec(words)?.groups?.['name'] ?? [])[0] ?? only;
  const isRestricted = only !== undefined && { isRestricted: true as const };
  // What is said of none is of those who use it.
  if (said !== undefined && !ofUsers.test(nameOf(said)))
    return {
      words: besideUsers(said) + words,
      isAlone: false,
      ...isRestricted,
    };
  if (said !== undefined) return { words, isAlone: true, ...isRestricted };
  const aimed = targets.reduce((text, pattern) => text.replaceAll(pattern, overlaid), words);
  const told = contrasts.reduce((text, pattern) => text.replaceAll(pattern, generalFirst), aimed);
  return { words: told, isAlone: told !== words || overlay.test(told) };
}

/** Beside the one that is named there is that of those who use it. */
export function besideUsers(name: string): string {
  return /\p{Script=Han}/u.test(name)
    ? `生产、${name}环境。`
    : `environments production and ${nameOf(name)}. `;
}

/** Those of the users are what is meant where nothing is said of others. */
function valuedElsewhere(words: string): string | undefined {
  const name = valuedIn(words);
  return name === undefined || ofUsers.test(nameOf(name)) ? undefined : name;
}

/** Those of the users need none of their own. */
function overlaid(phrase: string, ...found: readonly unknown[]): string {
  const { name = '' } = found.at(-1) as { readonly name?: string };
  return ofUsers.test(nameOf(name)) ? phrase : `${nameOf(name)} overlay${/[:：]$/u.test(phrase) ? ',' : ''}`;
}

/** What counts everywhere, and then what does in the one. */
function generalFirst(phrase: string, ...found: readonly unknown[]): string {
  const { own: said = '', count = '' } = found.at(-1) as { readonly own?: string; readonly count?: string };
  if (said.search(where) === -1 || !number.test(said)) return phrase;
  const general = said.replaceAll(where, ' ').replace(number, `${toCount(count)} replicas`);
  const isCounted = new RegExp(copies, 'iu').test(said);
  const alike = isCounted ? said.trim() : said.trim().replace(number, '$& replicas');
  return `${/^\s*/u.exec(said)?.[0] ?? ''}${general.replaceAll(/\s+/gu, ' ').trim()}. ${alike}`;
}
