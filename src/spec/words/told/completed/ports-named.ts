import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, isOfService, label, start } from './said.ts';

const number = '\\d{2,5}(?![\\w.:/%])';
const own = '(?!tcp|udp|sctp|nodeport|targetport)[a-z][a-z0-9-]{0,14}(?![\\w.:/=-])';
const called = '(?:名称|名字|名|叫|命名)?\\s?(?:为|是|:)?\\s?';
const joint = '\\s?(?:和|与|、|以及|及|,)\\s?';
const numberFirst = `(?:端口)?\\s?${number}\\s?\\(\\s?${called}${own}\\s?\\)`;
const nameFirst = `(?:端口)?\\s?${own}\\s?\\(\\s?(?:端口)?\\s?${number}\\s?\\)`;
const one = `(?:${numberFirst}|${nameFirst})`;
const arrow = '\\s?(?:→|->|=>|到|转|转到|映射到)\\s?';

/** Of several it has to be told whose each is. */
const isOfOneNodePort = (text: string): boolean =>
  isChinese(text) &&
  /(?<![a-z])(?:service|svc)(?![a-z])|服务/iu.test(text) &&
  text.split(/节点(?:上)?(?:再|要|都)?(?:开|固定|用)/u).length === 2;

/** A service that is told as a part of what uses it is read with that. */
const isLent = /(?:使用|用)\s?(?:无头|headless)\s?(?:服务|service)[^。;]{0,40}$|服务(?:为|是)[^。;]{0,40}$/iu;

/** Ports with their names beside them between brackets, and what leads from nodes to them. */
export const portsNamed: readonly Rewriting[] = [
  [
    new RegExp(`(?:容器|服务)?端口\\s?(?:分别)?(?:为|是|:)?\\s?(${one}(?:${joint}${one}){1,5})`, 'giu'),
    (said = '', ...[all = '', at, text = '']) =>
      isLent.test(text.slice(0, Number(at))) ? said : listed(said, all, isOfService(text, Number(at))),
    isChinese,
  ],
  // Of several kinds in a sentence, those of the service.
  [
    new RegExp(
      `名为\\s?(${own})\\s?的\\s?(?:端口\\s?(${number})|(${number})\\s?端口)(?!\\s?[,(]?\\s?(?:目标|容器|节点|映射|转|→|->|target|nodePort|指向|对应|到|至|协议|\\/|TCP|UDP))`,
      'giu',
    ),
    (said = '', ...[name = '', one, other, at, text = '']) =>
      isOfService(text, Number(at)) ? ofService(name, one ?? other ?? '') : said,
    isChinese,
  ],
  // `端口 amqp:5672,目标端口 5672,nodePort 30672。端口 ui:15672,…`
  [
    new RegExp(
      `[。;,]\\s?端口\\s((?!tcp|udp|sctp|nodeport|targetport)[a-z][a-z0-9-]{0,14})\\s?:\\s?(${number})\\s?,\\s?目标端口\\s?(?:为|是)?\\s?(${number})`,
      'giu',
    ),
    (said = '', ...[name = '', port = '', target = '']) =>
      `${said.startsWith('。') ? ';' : said.slice(0, 1)}名为 ${name} 的端口 ${port},目标端口 ${target}`,
    isChinese,
  ],
  [
    /节点(?:上)?(?:再|要|都)?(?:开放?|固定(?:为|用)?|用)\s?(3[0-2]\d{3})(?=\s?[,;。])/gu,
    'nodePort 为 $1',
    isOfOneNodePort,
  ],
  [
    new RegExp(
      `(?<=[,;。]\\s?)(?:对外|外面|外部)(?:端口)?(?:用|是|为)?\\s?(${number})\\s?,\\s?(?:对内|里面|内部)(?:端口)?(?:用|是|为)?\\s?(${number})(?=\\s?[,;。])`,
      'gu',
    ),
    '端口 $1,目标端口 $2',
    (text) => isChinese(text) && /(?<![a-z])(?:service|svc)(?![a-z])|服务/iu.test(text),
  ],
  // `5672 对应 30672,名字 amqp`
  [
    new RegExp(
      `${start}(${number})\\s?对应(?:节点(?:端口)?)?\\s?(3[0-2]\\d{3})\\s?,\\s?(?:名字|名称|名为|叫)\\s?(?:为|是|叫)?\\s?(${own})`,
      'giu',
    ),
    '名为 $3 的端口 $1,目标端口 $1,nodePort $2',
    isChinese,
  ],
  [
    /(?<=^|[。\n]\s?)([a-z][a-z0-9-]{0,40})\s?里的?\s?(?:svc|Service|服务)\s([a-z][a-z0-9-]{0,60})\s?(?:用|通过)节点端口(?:对外)?(?:暴露)?\s?[:,]\s?/giu,
    '$1 命名空间的 Service $2,类型 NodePort,',
    isChinese,
  ],
  // `amqp 5672→5672,节点 30672`
  [
    new RegExp(
      `${start}(${own})\\s?:?\\s?(${number})${arrow}(${number})\\s?,\\s?(?:节点(?:端口|上)?|nodePort)\\s?(?:为|是|:)?\\s?(\\d{5})`,
      'giu',
    ),
    '名为 $1 的端口 $2,目标端口 $3,nodePort $4',
    isChinese,
  ],
  // Nodes first, what they lead to behind.
  [
    new RegExp(
      `通过节点端口\\s?(\\d{5})\\s?访问[^,;。]{1,20},\\s?(?:并|再)?通过节点端口\\s?(\\d{5})\\s?访问[^,;。]{1,20}[;,。]\\s?服务端口(?:和|与)(?:容器|目标)端口(?:都)?(?:相同|一致|一样)\\s?,\\s?分别(?:是|为)\\s?(${number})\\s?\\(\\s?${called}(${own})\\s?\\)\\s?(?:和|与|、)\\s?(${number})\\s?\\(\\s?${called}(${own})\\s?\\)`,
      'giu',
    ),
    '类型 NodePort,名为 $4 的端口 $3,目标端口 $3,nodePort $1;名为 $6 的端口 $5,目标端口 $5,nodePort $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?:把|将)\\s?节点(?:上)?的?\\s?(\\d{5})\\s?端口\\s?(?:映射|转发|转)(?:到|至|给)\\s?Pod\\s?\\(\\s?(${label})\\s?\\)\\s?的?\\s?(${number})\\s?端口`,
      'giu',
    ),
    '选择 $2,端口 $3,nodePort 为 $1',
    isChinese,
  ],
  [
    new RegExp(
      `${start}(?:从)?(?:集群)?外部?(?:要|能|可以|需要)?访问\\s?(${number})(?:\\s?端口)?\\s?(?=,\\s?(?:节点端口|nodePort))`,
      'giu',
    ),
    '端口 $1',
    isChinese,
  ],
];

/** Without its target a port that follows would be taken for that. */
function ofService(name: string, port: string): string {
  return `名为 ${name} 的端口 ${port},目标端口 ${port}`;
}

function listed(said: string, all: string, isService: boolean): string {
  const each = [...all.matchAll(new RegExp(one, 'giu'))].map(([found]) => ({
    port: /\d{2,5}(?![\w-])/u.exec(found.replace(/[a-z][a-z0-9-]*/iu, ''))?.[0] ?? '',
    called: /[a-z][a-z0-9-]*/iu.exec(found)?.[0] ?? '',
  }));
  if (each.some(({ port, called: name }) => port === '' || name === '')) return said;
  const told = each.map(({ port, called: name }) => `${name} ${port}`);
  return isService
    ? each.map(({ port, called: name }) => ofService(name, port)).join(',')
    : `容器端口 ${told.join(' 和 ')}`;
}
