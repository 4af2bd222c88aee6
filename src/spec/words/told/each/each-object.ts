import { longest } from '../../longest.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** `pvc a 5Gi and pvc b 7Gi`, `命名空间 a 和命名空间 b`: two small objects or more in few words, each asked for by a sentence. */
export const eachObject: readonly Rewriting[] = [[/^[^]+$/gu, apart]];

type Kind = { readonly kind: string; readonly words: string; readonly detail: string };

const size = String.raw`\d{1,5}\s?[MGT]i?B?`;
const pair = String.raw`[A-Za-z_][\w.-]{0,60}\s?=\s?["'\x60]?[^\s,;，；、()（）"'\x60]{1,100}["'\x60]?`;
const pairs = String.raw`${pair}(?:(?:\s?[,，、]\s?|\sand\s|\s?和\s?)${pair}){0,5}`;
const kinds: readonly Kind[] = [
  { kind: 'Namespace', words: 'namespaces?|ns|命名空间', detail: '(?!)' },
  { kind: 'ServiceAccount', words: 'service\\s?accounts?|sa|服务账[号户]', detail: '(?!)' },
  {
    kind: 'PersistentVolumeClaim',
    words: 'pvcs?|persistent\\s?volume\\s?claims?|持久卷声明',
    detail: size,
  },
  { kind: 'ConfigMap', words: 'config\\s?maps?', detail: pairs },
  { kind: 'Secret', words: 'secrets?', detail: pairs },
  { kind: 'PriorityClass', words: 'priority\\s?class(?:es)?', detail: '-?\\d{1,10}' },
];

const article = String.raw`(?:(?:an?|the|one|another)\s|一个\s?)?`;
const name = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?(?![\w./=:-])`;
const naming = String.raw`(?:\s(?:named|called)\s|\s|\s?(?:名为|叫)\s?|(?<=\p{Script=Han})\s?)`;
const link = String.raw`(?:\s?[(（]|\s?[,，：:]\s?|\s)(?:(?:with|of|containing|contains|holding|holds|that\sholds|having|and|value|size|包含|内容为?|值为?|大小为?)[\s=:：]?\s?){0,3}`;
const close = String.raw`[)）]?`;

const items = kinds.flatMap(({ kind, words, detail }) =>
  [
    `${article}(?<![\\w-])(?:${words})${naming}${name}(?:${link}(?<detail>${detail})${close})?`,
    `${article}(?:名为|叫)\\s?${name}\\s?的\\s?(?:(?<detail>${detail})\\s?的?\\s?)?(?:${words})(?![\\w-])(?:${link}(?<more>${detail})${close})?`,
    `${article}(?<detail>${detail})\\s?的?\\s?(?:${words})${naming}${name}`,
  ].map((source) => ({ kind, pattern: new RegExp(source, 'iuy') })),
);
const intro =
  /(?:(?:please|can|could|you|i|we|need|want|would|like|to|create|make|write|add|give|me|us)(?![\w-])|请|帮我|我要|需要|创建|新建|写|添加|[\s:：，]|[-*•](?=\s))*/iuy;
const mark =
  /(?:\s?[,，;；、.。\n]\s?|\s(?=and\s|plus\s)|\s?(?=和|与|以及))+(?:(?:and|plus)\s|和|与|以及|[-*•]\s|\s)*/iuy;

function apart(said: string): string {
  if (said.length > longest) return said;
  const asked: string[] = [];
  const told: string[] = [];
  let at = lengthAt(said, 0, intro);
  while (at < said.length) {
    const item = itemAt(said, at);
    if (item === undefined) return said;
    asked.push(item.sentence);
    told.push(item.kind);
    at = item.end;
    const joint = lengthAt(said, at, mark);
    if (joint === 0 && at < said.length) return said;
    at += joint;
  }
  return isSeveral(told) ? asked.join(' ') : said;
}

/** Where others stand beside it, a namespace may be where they go. */
function isSeveral(told: readonly string[]): boolean {
  return told.length > 1 && (!told.includes('Namespace') || new Set(told).size === 1);
}

function itemAt(said: string, at: number) {
  for (const { kind, pattern } of items) {
    pattern.lastIndex = at;
    const found = pattern.exec(said);
    const { name: called = '', more, detail = more } = found?.groups ?? {};
    if (found !== null && called !== '')
      return { kind, end: at + found[0].length, sentence: sentenceOf(kind, called, detail) };
  }
  return undefined;
}

function sentenceOf(kind: string, called: string, detail: string | undefined): string {
  const value =
    kind === 'PriorityClass' ? `value ${detail ?? ''}` : (detail ?? '').replaceAll(/[，、]/gu, ', ');
  return `Create a ${kind} named ${called}${detail === undefined ? '' : ` with ${value}`}.`;
}

function lengthAt(said: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(said)?.[0].length ?? 0;
}
