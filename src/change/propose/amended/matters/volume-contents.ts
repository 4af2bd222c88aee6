import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { taken, takenInTurn, type Said, type Taken } from '../pieces.ts';
import { sourcesIn } from './downward-sources.ts';

const called = String.raw`["'\x60]?(?<source>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;
const mode =
  /(?:(?:with|the|file|default|files?|文件|默认)\s?)*(?:modes?|权限|defaultMode)(?:\s?(?:of|is|to|:|=|为|是|设为))*\s?["'`]?(?<mode>0?[0-7]{3})["'`]?(?![\w])/iu;
const source = [
  new RegExp(
    String.raw`(?:(?:the|from|of|out\sof)\s)*(?<kind>secret|config\s?map)s?\s(?:called\s|named\s)?(?!volume|as\s|is\s|at\s|and\s)${called}`,
    'iu',
  ),
  new RegExp(String.raw`(?:名为|叫)\s?${called}\s?的\s?(?<kind>Secret|ConfigMap)`, 'iu'),
];
const key = String.raw`["'\x60]?(?<key>[\w-]+(?:\.[\w-]+)+|(?<=(?:keys?|items?|entry|键)\s["'\x60]?|键\s?)[\w][\w.-]*)["'\x60]?`;
const led = String.raw`(?:only|just|its|the|key|item|entry|from|只?(?:投射|挂载|包含|取)?(?:其中的?)?键)`;
const link = String.raw`(?:as|named|called|under|to|->|→|file\s?names?|path|(?:映射|写入|投射)?[为到成]|文件名?)`;
const between = String.raw`(?:which|that|should|shall|must|be|is|appears?|projected|mapped|the|file|name)`;
const item = new RegExp(
  String.raw`(?:${led}\s?){0,4}${key}(?:\s?[,，])?(?:\s?${between}(?![\w-])){0,6}(?:\s?[,，])?(?:\s?${between}(?![\w-])){0,3}\s?${link}(?![a-z])(?:\s?(?:the|file|name|named|called|为|是)(?![a-z])){0,4}\s?["'\x60]?(?<to>[\w][\w./-]*)["'\x60]?(?<![.])`,
  'iu',
);
const token = {
  is: /service\s?account\s?tokens?|serviceAccountToken|服务账[号户]令牌/iu,
  path: /(?:(?:whose|with|in|at|under|the|its|stored)\s)*(?<![\w-])(?:path|file(?:\sname)?|路径|文件)\s?(?:is|of|:|=|为|是|called|named)?\s?["'`]?(?<path>[a-z][\w.-]*)["'`]?/iu,
  audience:
    /(?:(?:for|with|the|an?)\s)*(?:audience|受众)\s?(?:is|of|:|=|为|是)?\s?["'`]?(?<audience>[a-z][\w.:/-]*[\w])["'`]?/iu,
  expiry:
    /(?:(?:and|with|an?|the|its|valid|lives|expires|expiring|expiration(?:\s?seconds)?|expirationSeconds|validity|lifetime|ttl|for|after|in|of|有效期|过期时间)\s?)+(?:为|是|:|=)?\s?(?<n>\d{2,6})\s?(?<unit>hours?|小时|h(?!\w))?(?:\s?(?:seconds?|s(?!\w)|秒))?/iu,
};

export type Content = { readonly made: JsonMap; readonly rest: string; readonly name?: string };

/** What a volume holds, of those that are spelt out. */
export function contentOf(text: string): Content | undefined {
  if (token.is.test(text)) return tokenOf(text);
  if (/downward|向下/iu.test(text)) return knownOf(text);
  return keysOf(text);
}

function tokenOf(text: string): Content | undefined {
  const { said, rest } = takenInTurn(text.replace(token.is, ' '), [
    ['audience', [token.audience]],
    ['n', [token.expiry]],
    ['path', [token.path]],
  ]);
  if (said['path'] === undefined) return undefined;
  const { path, audience, n, unit } = said;
  const seconds = n === undefined ? undefined : Number(n) * (unit === undefined ? 1 : 3600);
  const own = present({ path, audience, expirationSeconds: seconds });
  return { made: { projected: { sources: [{ serviceAccountToken: own }] } }, rest };
}

/** Files of what the pod knows of itself, called as it is where nothing else is said. */
function knownOf(text: string): Content | undefined {
  const files = Array.from(
    text.matchAll(
      /(?:\bfiles?|文件|as)\s(?:an?\s|called\s|named\s)?["'`]?(?!under|at|in\s)(?<file>[a-z][\w.-]*)["'`]?(?:\sand\s["'`]?(?<more>[a-z][\w.-]*)["'`]?)?/giu,
    ),
    ({ groups }) => [groups?.['file'] ?? '', groups?.['more'] ?? ''],
  )
    .flat()
    .filter((one) => one !== '');
  const told = withMetadata(text);
  const { sources, rest } = sourcesIn(told);
  if (sources.length === 0) return undefined;
  const items = sources.map(({ path: own, valueFrom }, at): JsonMap => ({
    path: files.length === sources.length ? files[at] : own.split('.').at(-1),
    ...valueFrom,
  }));
  return {
    made: { downwardAPI: { items } },
    rest: files.reduce(
      (so, one) =>
        so.replaceAll(
          new RegExp(`(?<![\\w.-])["'\`]?${one.replaceAll('.', '\\.')}["'\`]?(?![\\w-])`, 'gu'),
          ' ',
        ),
      rest,
    ),
  };
}

/** `its labels` are those of its metadata. */
function withMetadata(text: string): string {
  if (/metadata\.(?:labels|annotations)/u.test(text)) return text;
  return text
    .replace(/(?<![\w.])labels(?!\w)|标签/iu, 'metadata.labels')
    .replace(/(?<![\w.])annotations(?!\w)|注解/iu, 'metadata.annotations');
}

/** Some keys of a Secret or a ConfigMap, or a mode that their files have. */
function keysOf(text: string): Content | undefined {
  const from = takenInTurn(text, [
    ['source', source],
    ['mode', [mode]],
  ]);
  const { kind, source: name, mode: bits } = from.said;
  if (kind === undefined || name === undefined) return undefined;
  const { items, rest } = itemsOf(from);
  if (items.length === 0 && bits === undefined) return undefined;
  const isSecret = /^secret$/iu.test(kind);
  const held = present({
    [isSecret ? 'secretName' : 'name']: name,
    defaultMode: bits === undefined ? undefined : Number.parseInt(bits, 8),
    items: items.length === 0 ? undefined : items,
  });
  return { made: { [isSecret ? 'secret' : 'configMap']: held }, rest, name };
}

function itemsOf({ rest }: Taken): { readonly items: readonly JsonMap[]; readonly rest: string } {
  const items: JsonMap[] = [];
  let left = rest;
  for (let found = taken(left, item); found !== undefined; found = taken(left, item)) {
    items.push(itemOf(found.said));
    left = found.rest;
  }
  return { items, rest: left };
}

function itemOf({ key: own = '', to }: Said): JsonMap {
  return { key: own, path: to ?? own };
}
