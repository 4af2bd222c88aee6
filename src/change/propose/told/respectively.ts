import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf, saidOnce } from '../scope.ts';
import { host } from './hosts.ts';

const joint = String.raw`(?:\s?,\s?(?:and\s)?|\s(?:and|&)\s|\s?(?:[、&，/]|和|与|及|以及)\s?)(?:the\s)?`;
const one = String.raw`["'\x60]?(?:https?://)?${host}(?![\w-]|\.\w)["'\x60]?/?`;
const between = String.raw`(?:[\s:：,，(-]|(?<![\w-])(?:(?:are|is|be|to|should|must|will|can|both|each|gets?|have|has|with|needs?|want|on|at|under|behind|via|as|an?|their|its|own|the|hosts?|hostnames?|domains?|names?|urls?|ingress(?:es)?|public|reachable|available|exposed|served|live|respectively)(?![\w-]))|各自?|分别|都|配|一个|两个|要|有|用|走|是|为|在|对外|的|域名|地址|绑定|使用|ingress|暴露|访问|到|给){0,20}`;

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
