import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf, saidOnce } from '../scope.ts';
import { host } from './hosts.ts';

const joint = String.raw`(?:\s?,\s?(?:and\s)?|\s(?:and|&)\s|\s?(?:[、&，/]|和|与|及|以及)\s?)(?:the\s)?`;
const one = String.raw`["'\x60]?(?:https?://)?${host}(?![\w-]|\.\w)["'\x60]?/?`;
const between = String.raw`(?:[\s:：,，(-]|(?<![\w-])(?:(?:are|is|be|to|should|must|will|can|both|each|gets?|have|has|with|needs?|want|on|at|under|behind|via|as|an?|their|its|own|the|hosts?|hostnames?|domains?|names?|urls?|ingress(?:es)?|public|reachable|available|exposed|served|live|respectively)(?![\w-]))|各自?|分别|都|配|一个|两个|要|有|用|走|是|为|在|对外|的|域名|地址|绑定|使用|ingress|暴露|访问|到|给){0,20}`;

const value = String.raw`["'\x60]?(?:[\w./:%-]{1,60}|[一二两三四五六七八九十半]{1,3})["'\x60]?(?:\s?个?核|\s?个)?`;
const also = String.raw`\s?(?:、|和|与|以及|及)\s?`;

/** `vote、result 的内存上限分别是 256Mi 和 512Mi`: to each its own, in the order of their names. */
export function inOrder(said: string, known: readonly Called[]): string {
  if (!said.includes('分别')) return said;
  const name = namesOf(known);
  const pattern = anyCase(
    String.raw`(${name}(?:${also}${name}){1,6})\s?(?:这?[两三四]个(?:服务|应用)?)?(?:的)?([^,，。;；\d]{0,12}?)分别([^,，。;；\d/]{0,8}?)\s?(${value}(?:${also}${value}){1,6})(\s?\p{Script=Han}{0,4}|\s?CPU|\s?内存)(?=\s?(?:[,，。;；)）\n]|$))`,
  );
  return said.replaceAll(pattern, (...[whole, list = '', of = '', verb = '', all = '', unit = '']) => {
    const names = saidOnce(list.match(anyCase(name)) ?? [], known);
    const each = all.split(anyCase(also));
    if (names.length !== each.length || new RegExp(host, 'iu').test(all)) return whole;
    return names
      .map((owner, at) => `${owner} ${ofOne({ of: `${of}${verb}`, unit }, each[at] ?? '')}`)
      .join('，');
  });
}

type Said = { readonly of: string; readonly unit: string };

function ofOne({ of, unit }: Said, own: string): string {
  if (/暴露/u.test(of) && /^\s?(?:号?端口)?$/u.test(unit)) return `的 Service 端口是 ${own}`;
  const isCopies = /^\s?(?:副本|实例)/u.test(unit);
  return `${of}${unit === '' ? own : own.replace(/\s?个$/u, '')}${isCopies ? `个${unit.trim()}` : unit}`;
}

const amount = String.raw`\d{1,5}(?:\.\d)?\s?(?:[KMGT]i?B?(?![A-Za-z])|m(?![A-Za-z])|个?核)`;

/** `后端内存上限 1Gi，前端 256Mi`: the field that the first has named is that of the others. */
export function elided(said: string, known: readonly Called[]): string {
  if (!/内存|CPU/iu.test(said)) return said;
  const name = namesOf(known);
  const next = String.raw`[,，、;；]\s?${name}(?:的|\s)?\s?${amount}(?=\s?(?:[,，、。;；)）\n]|$))`;
  const pattern = anyCase(
    String.raw`(${name}\s?(?:的)?\s?((?:内存|CPU)\s?(?:上限|请求|限制|limits?|requests?)?)\s?(?:给|为|是|设为|到)*\s?${amount})((?:\s?${next}){1,6})`,
  );
  return said.replaceAll(
    pattern,
    (...[, first = '', of = '', rest = '']) =>
      first + rest.replaceAll(anyCase(String.raw`(${name})(?:的|\s)?\s?(?=${amount})`), `$1 ${of}`),
  );
}

/** `前后端` are two, and `前者` and `后者` those of them that were told before. */
export function bothNamed(said: string, known: readonly Called[]): string {
  const name = namesOf(known);
  const isBoth = ['前端', '后端'].every((one) => new RegExp(`^(?:${name})$`, 'iu').test(one));
  const plain = isBoth
    ? said.replaceAll(/前后端(?=(?:的)?[^,，。;；]{0,12}(?:分别|各))/gu, '前端和后端')
    : said;
  const [, one, other] =
    anyCase(String.raw`(${name})${also}(${name})(?!${also}${name})[^。]{0,80}?[,，]\s?前者`).exec(plain) ??
    [];
  return one === undefined || other === undefined
    ? plain
    : plain.replaceAll('前者', one).replaceAll('后者', other);
}

/** `api and web get an ingress each: a.example.com and b.example.com`: as many hosts as services, each with its own. */
export function respectively(said: string, known: readonly Called[]): string {
  const name = namesOf(known);
  const pattern = anyCase(
    `(${name}(?:${joint}${name}){1,6})${between}(${one}(?:${joint}${one}){1,6})(?:,?\\s?respectively)?\\)?`,
  );
  return said.replaceAll(pattern, (whole: string, list: string, at: string) => {
    const names = saidOnce(list.match(anyCase(name)) ?? [], known);
    const hosts = at.match(anyCase(host)) ?? [];
    if (names.length !== hosts.length) return whole;
    const how = /\p{Script=Han}/u.test(said) ? '域名' : 'at';
    const told = names.map((owner, place) => `${owner} ${how} ${ownHost(owner, hosts) ?? hosts[place]}`);
    return `${list}, ${told.join(', ')}`;
  });
}

/** The one that begins as the service is called, where it is called so. */
function ownHost(owner: string, hosts: readonly string[]): string | undefined {
  return hosts.find((one) => one.split('.')[0]?.toLowerCase() === owner.toLowerCase());
}
