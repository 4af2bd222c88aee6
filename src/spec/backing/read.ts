import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import type { Need, Service } from '../../facts/facts.ts';
import { publicImage } from '../public-images.ts';
import { addresses } from './addresses.ts';

/** Backing services that the words ask for beside what they speak of, and the words without them. */
export type BackingReading = {
  /** With the version behind a colon, where one was said. */
  readonly kinds: readonly string[];
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
const asked = anyCase(
  `(?:\\b(?:along with|together with|with|plus|including|backed by|wired to)\\s|(?:带上?|加上|连同|配上?|以及)\\s?)${item}(?:${separator}${item}){0,6}${purpose}`,
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
  const named = [...text.matchAll(asked)].map(([phrase]) => phrase);
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
    said,
    rest: said.reduce((rest, phrase) => rest.replace(phrase, ' '), text) + flat.slice(longest),
  };
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
