import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import type { Understood } from '../wish.ts';
import type { SecretsSource } from './saying.ts';

/** Where the values of Secrets are kept outside the cluster, and the words without that. */
export type VaultReading = {
  readonly words: string;
  readonly source?: SecretsSource;
  readonly understood: readonly Understood[];
};

const path = String.raw`["'\x60]?(?<path>/?[a-z0-9][\w.-]{0,60}(?:/[\w.-]{0,59}\w){1,6})["'\x60]?(?![\w/])`;
const provider = String.raw`(?:(?:the|our|hashicorp|hashi\s?corp|company|aws|amazon|systems\s?manager)(?:'s)?\s){0,3}(?<provider>vault(?!\s?url)|secrets?\s?manager|parameter\s?store|ssm)(?!\w)`;
const things = String.raw`(?:(?:(?:the|our|all|its|app|application|of|and|database|db|these|their|values|api)\s){0,6}(?:secrets?|credentials?|passwords?|keys?|tokens?|urls?|login|values|[A-Z][A-Z0-9_]{2,40}(?:(?:,\s|\sand\s|,\sand\s)[A-Z][A-Z0-9_]{2,40}){0,5}))`;
const at = String.raw`(?:\s?[:,]?\s(?:(?:at|under|in|from|below|path|the|key|mount|secret|with)\s){0,4}|:\s?)`;
const region = String.raw`(?:,?\s?(?:in|region|\()\s?(?:the\s)?(?:region\s)?(?<region>[a-z]{2}(?:-[a-z]{3,9}){1,2}-\d)\)?(?:\sregion)?)?`;
const external = String.raw`(?:,?\s(?:(?:and|please|with|via|by|through|using|use|the)\s){0,4}external\s?-?secrets?(?:\soperator)?(?:\sfor\s(?:[A-Z][A-Z0-9_]{2,40}(?:,\s|\sand\s|,\sand\s)?){1,6}(?!\w))?)?`;
const polite = String.raw`(?:(?:and|please|also|we|must|should|will|to)\s){0,3}`;

const sayings = [
  overLines`
    (?<![\w-])${polite}${things}\s(?:(?:should|must|shall|all|are|is|be|to|stored|kept|held|come|comes|coming|live|lives|sit|sits|read|taken|fetched|loaded|pulled|managed|go)\s){1,4}
    (?:in|from|by|inside|out\sof|with|via)\s${provider}(?:${at}${path})?${region}${external}
  `,
  String.raw`(?<![\w-])${polite}(?:take|read|get|fetch|load|pull|sync|use|keep|store)s?\s${things}\s(?:from|in|out\sof|via)\s${provider}(?:${at}${path})?${region}${external}`,
  String.raw`(?<=^|[.;,\n]\s?)${polite}${provider}:\s?${path}${region}`,
  String.raw`(?<=^|[.;,\n，。；]\s?|(?:^|\n)[-*•]\s)${polite}(?:use\s|with\s)?${provider}\s(?:for|holds|keeps|stores|has)\s(?:the\s|our\s|all\s)*secrets(?:${at}${path})?${region}`,
  String.raw`(?:所有)?(?:密钥|机密|密码|凭据|敏感信息|secrets?)\s?(?:都|要|需要|请|统一)*(?:从|存在|放在|保存在|存放在|来自)\s?(?:hashicorp\s)?(?:aws\s)?(?<provider>vault|secrets?\s?manager|parameter\s?store)\s?(?:的|中的?|里的?|路径)*\s?(?:${path})?\s?(?:中|里|下)?(?:面)?(?:的)?(?:读取?|获取|取|拿|同步|加载)?`,
  String.raw`从\s?(?:hashicorp\s)?(?:aws\s)?(?<provider>vault|secrets?\s?manager|parameter\s?store)\s?(?:的|中的?|里的?|路径)*\s?${path}\s?(?:中|里|下)?(?:读取?|获取|取|拿|同步|加载)\s?(?:所有)?(?:密钥|机密|密码|凭据|敏感信息|secrets?|数据库地址|数据库密码)?`,
].map((source) => new RegExp(source, 'iu'));
const servers = new RegExp(
  overLines`
    (?:(?<=^|[.;,，。；\n]\s?|(?:^|\n)[-*•]\s)|(?<=\s)(?=\())\(?(?:(?:and|the|our|地址)\s?){0,2}(?:hashicorp\s)?vault(?:'s)?\s?(?:(?:server|address|addr|url|地址|服务器?)\s?)?(?:(?:is|runs|lives|listens|reachable|在|是|为|:|：)\s?){0,3}(?:at\s|under\s|on\s)?(?<server>https?:\/\/[\w.-]{1,120}(?::\d{2,5})?)\/?\)?
  `,
  'iu',
);
const ofItsOwn =
  /(?<![\w-])(?:cluster\s?)?secret\s?-?stores?(?!\w)|externalsecret(?!s)|apiVersion|push\s?secret|refresh\s?interval|sealed\s?-?secrets?/iu;
const subject = { en: 'Secrets', zh: '机密' };
/** `secrets come from Vault at secret/data/shop`: the mount, and what stands below it. */
export function readVault(words: string): VaultReading {
  const none = { words, understood: [] };
  if (words.length > longest || ofItsOwn.test(words) || !spoken.test(words)) return none;
  const found = sayings.flatMap((saying) => [...words.matchAll(new RegExp(saying, 'giu'))])[0];
  const source = found && sourceOf(found.groups ?? {});
  if (found === undefined || source === undefined) return none;
  const row = { said: found[0].trim(), subject, value: valueOf(source) };
  const { rest, server, rows } = serverIn(words.replace(found[0], ' '), source);
  return {
    words: named(rest, found[0]),
    source: { ...source, ...(server !== undefined && { server }) },
    understood: [row, ...rows],
  };
}

type Served = {
  readonly rest: string;
  readonly server?: string;
  readonly rows: readonly Understood[];
};

/** Where Vault answers is no way in to what runs. */
function serverIn(words: string, { provider: kind }: SecretsSource): Served {
  const found = kind === 'vault' ? servers.exec(words) : null;
  const server = found?.groups?.['server'];
  if (found === null || server === undefined) return { rest: words, rows: [] };
  const row = { said: found[0].trim(), subject, value: `server: ${server}` };
  return { rest: words.replace(found[0], ' '), server, rows: [row] };
}

const spoken = /vault|secrets?\s?manager|parameter\s?store|ssm/iu;

/** Variables that are named have no value of their own any more. */
function named(rest: string, said: string): string {
  const names = said.match(/(?<![\w/-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w/-])/gu) ?? [];
  const clear = rest.replaceAll(/(?<=[.;。；]|^)\s*[.;。；]/gu, '');
  return names.length === 0
    ? clear
    : `${clear.trim().replace(/[.,;]$/u, '')}. ${names.join(' and ')} come from a secret.`.replace(
        /^\.\s/u,
        '',
      );
}

function valueOf({ provider: kind, mount, key, region: place }: SecretsSource): string {
  const parts = Object.entries({ path: mount, key, region: place });
  return [kind, ...parts.flatMap(([name, one]) => (one === undefined ? [] : [`${name}: ${one}`]))].join(', ');
}

function sourceOf(groups: Readonly<Record<string, string | undefined>>): SecretsSource | undefined {
  const { provider: called = '', path: key, region: place } = groups;
  if (/vault/iu.test(called)) return inVault(key ?? '');
  const kind = /manager/iu.test(called) ? 'SecretsManager' : 'ParameterStore';
  return { provider: kind, ...(key !== undefined && { key }), ...(place !== undefined && { region: place }) };
}

/** Of the path that Vault's API has, `data` is no part of the key. */
function inVault(where: string): SecretsSource | undefined {
  const [mount, ...parts] = where.replace(/^\//u, '').split('/');
  const key = (parts[0] === 'data' && parts.length > 1 ? parts.slice(1) : parts).join('/');
  return mount === undefined || key === '' ? undefined : { provider: 'vault', mount, key };
}
