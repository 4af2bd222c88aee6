import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import type { Need, Service } from '../../facts/facts.ts';
import { publicImage } from '../public-images.ts';
import { toSize } from '../words/numbers.ts';
import { addresses } from './addresses.ts';

/** Backing services that the words ask for beside what they speak of, and the words without them. */
export type BackingReading = {
  /** With the version behind a colon, where one was said. */
  readonly kinds: readonly string[];
  /** How much those keep of which that was said, by the kind. */
  readonly sizes?: ReadonlyMap<string, string>;
  readonly said: readonly string[];
  readonly rest: string;
};

const names = addresses
  .flatMap(({ app }) => [app, ...(publicImage(app)?.aliases ?? [])])
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const role = '(?:\\s(?:database|db|cache|broker|queue|server|instance)|\\s?(?:数据库|缓存|消息队列|队列))?';
const item = overLines`
  (?:an?\s|the\s|its\s|own\s|一?[个套台]\s?){0,3}(?:${names})(?:\s?v?\d{1,3}(?:\.\d{1,3}){0,2})?${role}(?![\w:/@-])
  (?!\s(?:image|container|sidecar|pod|镜像|容器))
`;
const separator = '(?:,\\s?and\\s|,\\s?|\\sand\\s|\\s?(?:和|以及|与|、|，)\\s?)';
/** That is what they are for here. */
export const purpose = String.raw`(?:\s\(?(?:only )?(?:for|in) (?:local )?(?:dev(?:elopment)?|testing|tests)(?: (?:only|use|purposes))?(?![\w-])\)?|\s?[(（]?(?:仅|只)?(?:用于|用来|供|给)?(?:开发|测试)(?:环境)?(?:使?用)?[)）]?(?=[,;。，；、\n]|$))?`;
const askedFor = (one: string): RegExp =>
  anyCase(
    `(?:\\b(?:along with|together with|with|plus|including|backed by|wired to)\\s|(?:带上?|加上|连同|配上?|以及)\\s?)${one}(?:${separator}${one}){0,6}${purpose}`,
  );
const asked = askedFor(item);
const size = String.raw`\d{1,5}\s?[MGT]i?B?(?![A-Za-z])`;
const sized = item
  .replace('){0,3}(?:', String.raw`){0,3}(?:${size}\s)?(?:`)
  .concat(String.raw`(?:\s(?:with|of)\s(?:an?\s)?${size}(?:\s(?:of\s)?(?:storage|disk|volume|data))?)?`);
const askedAlone = askedFor(sized);
/** `mysql as its database`, `+ mariadb`: said of a program that stands alone in the words. */
const ofProgram = anyCase(
  overLines`
    (?:\b(?:using|running on|on top of|(?:and )?(?:it )?(?:should |shall |must )?(?:uses?|needs?|wants))\s|\s\+\s)${sized}(?:${separator}${sized}){0,3}${purpose}
    (?:\s(?:behind it|backend|as (?:its|the|a) (?:database|db|cache|backend|broker)))?|
    (?:,\s(?:and\s)?|\sand\s)${sized}\s(?:behind it|beside it|next to it|backend|as (?:its|the|a) (?:database|db|cache|backend|broker))(?![\w-])
  `,
);
const each = anyCase(`(?<![\\w-])(${names})(?![\\w-])(?:\\s?v?(\\d{1,3}(?:\\.\\d{1,3}){0,2}))?`);
const all = anyCase(
  overLines`
    \b(?:with|including|plus)\s(?:its\s|the\s|all\s)?
    (?:backing services?|dependencies|databases?(?:\sand\scaches?)?)\b|
    (?:带上?|加上|连同|包括)\s?(?:它的)?(?:依赖|依赖服务|后端服务|数据库)
  `,
);

/** Only beside something else that runs, which the caller knows: alone, a name is what should run. */
export function readBacking(words: string, services: readonly Service[]): BackingReading | undefined {
  // Lines stay: what stands in one of a list is said of whoever begins it.
  const flat = words.replaceAll(/[^\S\n]+/gu, ' ');
  const text = flat.slice(0, longest);
  const isAlone = services.length === 0;
  const first = [...text.matchAll(isAlone ? askedAlone : asked)].map(([phrase]) => phrase);
  const rest = first.reduce((left, phrase) => left.replace(phrase, ' '), text);
  const more = isAlone ? [...rest.matchAll(ofProgram)].map(([phrase]) => phrase) : [];
  const named = [...first, ...more];
  const every = [...text.matchAll(all)].map(([phrase]) => phrase);
  const kinds = [
    ...named.flatMap((phrase) =>
      [...phrase.matchAll(each)].map(([, app = '', version]) => kindOf(app, version)),
    ),
    ...(every.length === 0 ? [] : services.flatMap(({ needs }) => needs.map(appFor))),
  ];
  if (kinds.length === 0) return undefined;
  const said = [...named, ...every];
  return {
    kinds: [...new Set(kinds)],
    sizes: sizesIn(isAlone ? named : []),
    said,
    rest: said.reduce((rest, phrase) => rest.replace(phrase, ' '), text) + flat.slice(longest),
  };
}

const one = anyCase(
  `(?:(${size})\\s)?(?<![\\w-])(${names})(?![\\w-])(?:\\s?v?(\\d{1,3}(?:\\.\\d{1,3}){0,2}))?${role}(?:\\s(?:with|of)\\s(?:an?\\s)?(${size}))?`,
);

function sizesIn(said: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    said.flatMap((phrase) =>
      [...phrase.matchAll(one)].flatMap(([, before, app = '', version, after]) => {
        const amount = before ?? after;
        return amount === undefined ? [] : [[kindOf(app, version), toSize(amount)] as const];
      }),
    ),
  );
}

/** Behind that nobody names any. */
const longest = 4000;

/** The program that the repository runs for it, where that is one that is known. */
function appFor({ kind, program }: Need): string {
  const app = publicImage(program ?? '')?.app;
  return addresses.some((one) => one.app === app) && app !== undefined ? app : kind;
}

function kindOf(app: string, version: string | undefined): string {
  return version === undefined ? app.toLowerCase() : `${app.toLowerCase()}:${version}`;
}
