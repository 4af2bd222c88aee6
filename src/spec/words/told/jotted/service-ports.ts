import { PortsListed } from './ports-listed.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { inSentencesOf, inWholeSentencesOf } from './sentences.ts';

const number = '\\d{2,5}(?![\\w.])';
const word =
  '(?!(?:tcp|udp|sctp|port|nodeport|targetport|pod|svc|service)(?![\\w-]))[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?(?![\\w.=-])';
const behind = '(?:\\s?(?:端口|口)(?!\\s?\\d))?';
const leads =
  '(?:转发|打到|转|映射|对应|指向|通向|到|→|->|=>|目标端口|目标|target\\s?port|后端端口|容器端口)\\s?(?:到|至|给|为|是|:)?\\s?(?:容器|Pod|后端)?\\s?的?\\s?(?:目标端口|target\\s?port|端口)?\\s?(?:为|是)?';

const token = new RegExp(
  [
    `(?:node\\s?port|节点端口|节点口|节点上(?:的端口)?)(?:开放?|为|是|用|固定为?|指定为?|:)*\\s?(?<node>3[0-2]\\d{3})(?!\\d)`,
    `${leads}\\s?(?<led>${number})${behind}`,
    `(?:服务)?端口\\s?(?:和|与|、)\\s?(?:目标|容器)端口\\s?(?:均|都)?\\s?(?:为|是)?\\s?(?<both>${number})`,
    `(?:(?:的)?(?:传输)?协议\\s?(?:类型)?\\s?(?:为|是|用|走|:)?|走|使用|采用|用)\\s?(?<by>TCP|UDP|SCTP)(?![\\w-])(?:\\s?协议)?`,
    `(?:端口)?(?:(?:的)?名字|名称)?(?:叫做?|名为|命名为|名叫|是叫|名字|名称)\\s?(?:是|为)?\\s?(?<name>${word})(?:\\s?的)?`,
    `\\(\\s?(?<inside>${word})(?=\\s?[,)])`,
    `(?<proto>TCP|UDP|SCTP)\\s?(?=(?:端口)?\\s?(?:\\d|${word}\\s?[:(]))`,
    `(?:由\\s?)?(?:服务)?(?:端口|port)?\\s?(?:号)?(?:为|是|:)?\\s?(?<port>${number})(?:\\s?/\\s?(?<own>TCP|UDP|SCTP)(?![\\w-]))?${behind}`,
    `(?<ahead>${word})(?=\\s?(?:端口|是|为|:|,\\s?端口)?\\s?(?:端口)?\\s?\\d|\\s?(?:的?协议|走|使用|采用|用))`,
    `(?<turn>分别|依次|各自)`,
    `(?<all>都|均)(?=\\s?(?:转|映射|到|指向))`,
    `(?<order>前者|后者|第[一二三]个)`,
    `(?<more>(?<=[、和与]\\s?)${word}(?=\\s?(?:[,、;)]|和|与|$)))`,
    `[两二三四2-4]\\s?个\\s?端口|(?:端口|port)(?=\\s?(?:[:,(有]|[a-z]|使用|走|采用|用|的))|以及|还有|另外|另|一个|(?<next>;)|[\\s,、:()]|和|与|及|的|有|包含|包括|是|为|开放?(?=\\s?(?:端口)?\\s?\\d)|暴露|监听`,
  ].join('|'),
  'iuy',
);

/** Ports of a Service as people list them, with their names and where they lead behind, ahead or in turn. */
const listed = (sentence: string): string => {
  for (const { index } of sentence.matchAll(begins)) {
    const found = runFrom(sentence, index);
    if (found !== undefined)
      return `${sentence.slice(0, index).trimEnd()}${found.written}${sentence.slice(found.end)}`;
  }
  return sentence;
};

export const servicePorts: readonly Rewriting[] = [
  inWholeSentencesOf('Service', listed),
  inSentencesOf('Service', listed),
];

const begins =
  /(?<=[,:(]\s?|^)(?=[\w端两二三四开暴一前名第包有])|(?<!(?:的|TCP|UDP|SCTP|目标|节点|容器|后端)\s?)(?=(?:[两二三四2-4]\s?个\s?)?端口)|(?=(?:开放?|暴露)\s?\d)/giu;

type Run = { readonly written: string; readonly end: number };

/** The longest run of words about ports that says where several of them lead, or what they are called. */
function runFrom(sentence: string, from: number): Run | undefined {
  const list = new PortsListed();
  let best: Run | undefined;
  for (let at = from; at < sentence.length;) {
    token.lastIndex = at;
    const match = token.exec(sentence);
    if (match === null || match[0] === '' || !list.takes(match.groups ?? {})) break;
    at += match[0].length;
    const written = /^\s?(?:[,);]|$)/u.test(sentence.slice(at)) ? list.written() : undefined;
    if (written !== undefined)
      best = { written: opened(sentence, from, written), end: closed(sentence, from, at) };
  }
  return best;
}

function opened(sentence: string, from: number, written: string): string {
  return /[,:(]\s?$/u.test(sentence.slice(0, from)) || from === 0 ? written : `,${written}`;
}

/** A bracket that opened within goes with it. */
function closed(sentence: string, from: number, at: number): number {
  const said = sentence.slice(from, at);
  const isOpen = said.split('(').length > said.split(')').length;
  return isOpen && sentence[at] === ')' ? at + 1 : at;
}
