import type { Environment } from '../../../config/delivery.ts';
import { environmentNames } from './environment-sayings.ts';
import { hostsAlone } from './own.ts';
import { isOwnPlace, placesAsSaid } from './own-places.ts';
import type { Told } from './respective.ts';

/** `prod` and `production` are one. */
export function familyOf(name: string): string {
  if (isOwnPlace(name)) return placesAsSaid(name);
  return name.slice(0, 4).replace(/^deve$/u, 'dev');
}

/** What ends as files do is none. */
export const host =
  /(?<![\w@/.-]|_\w{1,40}=)(?:[a-z0-9-]{1,60}\.){1,5}(?!(?:js|mjs|cjs|ts|py|rb|sh|go|rs|php|jar|sql|ya?ml|json|txt|md|conf|env)(?!\w))[a-z]{2,24}(?![\w/@-]|\.\w)/giu;

const behindHost = new RegExp(
  `^(?:\\s?[(（](?:(?:in|for|on)\\s)?(?:the\\s)?${environmentNames.pattern}[)）])?(?:\\s?(?:,|and|,\\s?and|/|和|、)\\s?)?`,
  'iu',
);

/** `books.example.com (staging: books.staging.example.com)` */
const beforeHost = new RegExp(
  `[(（](?:(?:in|for|on)\\s)?(?:the\\s)?${environmentNames.pattern}(?:环境)?\\s?[:：,，]?\\s?(?:(?:at|is|用|是)\\s?)?$`,
  'iu',
);

/** `staging.example.com` is the host of staging, where others stand beside it. */
export function hostsIn(words: string, names: readonly string[]): Told[] {
  const hosts = [...words.matchAll(host)];
  if (hosts.length < 2) return [];
  return hosts.flatMap(({ 0: said, index }) => {
    const name = nameInHost(said, names);
    const joint = behindHost.exec(words.slice(index + said.length, index + said.length + 60))?.[0] ?? '';
    if (name === undefined) return [];
    const rest = words.slice(index + said.length);
    const lead = beforeHost.exec(words.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    const span =
      lead !== '' && /^[)）]/u.test(rest)
        ? { start: index - lead.length, end: index + said.length + 1, join: ' ' }
        : { start: index, end: index + said.length + joint.length, join: ' ' };
    return [{ name, ...span, said, set: { host: said.toLowerCase() } }];
  });
}

/** Which environment a host is called by. */
export function nameInHost(said: string, names: readonly string[]): string | undefined {
  const parts = said.toLowerCase().split('.');
  const labels = new Set([...parts, ...parts.flatMap((part) => part.split('-')).map(familyOf)]);
  return names.find((one) => labels.has(familyOf(one)));
}

/** Where every host is of an environment, what stands below all of them has the one of users. */
export function withHost(rest: string, all: readonly Environment[]): WithHost {
  const own = all.findLast(({ name }) => familyOf(name) === 'prod') ?? all.at(-1);
  const alone = hostsAlone([...all.filter((one) => one !== own), ...(own ? [own] : [])]);
  const said = own?.host ?? all.findLast((one) => one.host !== undefined)?.host;
  if (said === undefined || isHosted(rest)) return { places: all, rest: `${alone}${rest}` };
  const places = own?.host === undefined ? all.map(closedWithout) : all;
  return { places, rest: `${said}. ${alone}${rest}` };
}

/** Whether users have a host there already: that of a database is none of theirs. */
function isHosted(rest: string): boolean {
  const found = rest.matchAll(new RegExp(outsideOf + host.source, 'gu'));
  return [...found].some(({ index }) => !isOfBacking(rest.slice(Math.max(0, index - 120), index)));
}

function isOfBacking(before: string): boolean {
  const said = before.split(/[;；。\n]|[.!?](?=\s)/u).at(-1) ?? '';
  return /(?<![a-z])(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|kafka|rabbit\s?mq|database|db|smtp|brokers?)(?![a-z])/iu.test(
    said,
  );
}

type WithHost = { readonly places: readonly Environment[]; readonly rest: string };

/** Where users have no host, and others have: what has none has no way in. */
function closedWithout(place: Environment): Environment {
  return place.host === undefined ? { ...place, isClosed: true } : place;
}

/** What is called is no way in: `DB_HOST=pg.example.com`, `RDS 地址 rm-1.aliyuncs.com`. */
const outsideOf = String.raw`(?<!(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|地址|RDS|database|db|仓库|harbor|registry)[\s\p{Script=Han}=:"'，,]{0,6})`;
