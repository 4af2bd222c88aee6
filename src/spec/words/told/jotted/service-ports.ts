import { PortsListed } from './ports-listed.ts';
import { inSentencesOf } from './sentences.ts';

const number = '\\d{2,5}(?![\\w.])';
const word =
  '(?!(?:tcp|udp|sctp|port|nodeport|targetport|pod|svc|service)(?![\\w-]))[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?(?![\\w.=-])';
const behind = '(?:\\s?(?:端口|口)(?!\\s?\\d))?';
const leads =
  '(?:转发|转|映射|对应|指向|通向|到|→|->|=>|目标端口|目标|target\\s?port|后端端口|容器端口)\\s?(?:到|至|给|为|是|:)?\\s?(?:容器|Pod|后端)?\\s?的?\\s?(?:目标端口|target\\s?port|端口)?\\s?(?:为|是)?';

const token = new RegExp(
  [
    `(?:node\\s?port|节点端口|节点口)(?:为|是|用|固定为?|:)?\\s?(?<node>3[0-2]\\d{3})(?!\\d)`,
    `${leads}\\s?(?<led>${number})${behind}`,
    `(?:(?:的)?名字|名称)?(?:叫做?|名为|命名为|名叫|是叫|名字)\\s?(?:是|为)?\\s?(?<name>${word})(?:\\s?的)?`,
    `\\(\\s?(?<inside>${word})(?=\\s?[,)])`,
    `(?<proto>TCP|UDP|SCTP)\\s?(?=(?:端口)?\\s?\\d)`,
    `(?:端口|port)?\\s?(?:号)?(?:为|是|:)?\\s?(?<port>${number})(?:\\s?/\\s?(?<own>TCP|UDP|SCTP)(?![\\w-]))?${behind}`,
    `(?<ahead>${word})(?=\\s?(?:端口|是|为|:|,\\s?端口)?\\s?(?:端口)?\\s?\\d)`,
    `(?<turn>分别|依次|各自)`,
    `(?<all>都|均)(?=\\s?(?:转|映射|到|指向))`,
    `(?<order>前者|后者|第[一二三]个)`,
    `(?<more>(?<=[、和与]\\s?)${word}(?=\\s?(?:[,、;)]|和|与|$)))`,
    `[两二三四2-4]\\s?个\\s?端口|(?:端口|port)(?=\\s?(?:[:,(]|[a-z]))|以及|还有|另外|另|一个|[\\s,、:()]|和|与|及|是|为|开放?(?=\\s?(?:端口)?\\s?\\d)|暴露|监听`,
  ].join('|'),
  'iuy',
);

/** Ports of a Service as people list them, with their names and where they lead behind, ahead or in turn. */
export const servicePorts = inSentencesOf('Service', (sentence) => {
  for (const { index } of sentence.matchAll(begins)) {
    const found = runFrom(sentence, index);
    if (found !== undefined)
      return `${sentence.slice(0, index).trimEnd()}${found.written}${sentence.slice(found.end)}`;
  }
  return sentence;
});

const begins =
  /(?<=[,:(]\s?|^)(?=[\w端两二三四开暴一前])|(?<!(?:的|TCP|UDP|SCTP|目标|节点|容器|后端)\s?)(?=(?:[两二三四2-4]\s?个\s?)?端口)|(?=(?:开放?|暴露)\s?\d)/giu;

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
    const written = /^\s?(?:[,)]|$)/u.test(sentence.slice(at)) ? list.written() : undefined;
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
