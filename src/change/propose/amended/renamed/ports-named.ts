import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { withAt } from '../paths.ts';
import { saidBy } from '../pieces.ts';

const name = '["\'`“]?(?<name>[a-z][a-z0-9-]{0,14})["\'`”]?';
const port = '(?:端口\\s?)?(?<port>\\d{2,5})\\s?(?:端口)?';
const called = '(?:重?命名为|取名为?|名[字称]?(?:叫|为|是|设为)?|叫做?|改名为|叫)';
const order: Readonly<Record<string, number>> = { 一: 0, 二: 1, 三: 2, 四: 3 };
const single = [
  new RegExp(`^(?:把|将|给)?\\s?第(?<nth>[一二三四])个(?:端口)?\\s?(?:的)?\\s?${called}\\s?${name}$`, 'u'),
  new RegExp(`^(?:把|将|给)?\\s?${port}\\s?(?:的)?\\s?${called}\\s?${name}$`, 'u'),
];
const several = [
  /^(?:端口(?:缺少名[字称])?，?)?(?:请|把|将|给|为)*\s?(?:这)?(?:[两三四]个)?端口(?:都)?\s?(?:分别|依次)?\s?(?:加上|补上|添加|重?命名|取名)?(?:名[字称])?(?:为|叫|:|：)?\s?[（(]?\s?(?<list>[a-z][a-z0-9-]{0,14}(?:\s?(?:、|和|,|，)\s?[a-z][a-z0-9-]{0,14}){1,3})\s?[)）]?$/u,
  /^(?:请)?(?:依次|分别)\s?(?:重?命名|取名)为?\s?(?<list>[a-z][a-z0-9-]{0,14}(?:\s?(?:、|和)\s?[a-z][a-z0-9-]{0,14}){1,3})$/u,
];
const added = [
  new RegExp(
    `^(?:再|并|另外?|还要?|同时)*(?:加上?|新增|增加|添加|追加|补充?)(?:一?个|第[二三四]个)?(?:名为|叫做?|新的?)?\\s?(?:端口\\s?${name}|${name.replace('<name>', '<own>')}\\s?(?:的)?端口)\\s?[，,：:（(]{0,2}\\s?(?:服务端口|端口|port)?\\s?(?:为|是)?\\s?(?<port>\\d{2,5})\\s?(?:转发?到|映射到|指向|->|→|[，,、])\\s?(?:(?:目标端口|target ?port|容器端口)\\s?(?:为|是)?)?\\s?(?<target>\\d{2,5})\\s?[)）]?$`,
    'iu',
  ),
];

/** `第一个端口命名为 amqp`, `再加一个端口 metrics，9419 转发到 15692`: of the only Service that is quoted. */
export function portsCalled(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const at = documents.findIndex(({ kind }) => kind === 'Service');
  const ports = listOf(mapOf(documents[at]?.['spec'])['ports']).map(mapOf);
  if (ports.length === 0 || documents.filter(({ kind }) => kind === 'Service').length > 1) return undefined;
  const now = oneCalled(clause, ports) ?? allCalled(clause, ports) ?? withOneMore(clause, ports);
  return now && { documents: withAt(documents, [at, 'spec', 'ports'], now), value: JSON.stringify(now) };
}

function oneCalled(clause: string, ports: readonly JsonMap[]): JsonMap[] | undefined {
  const said = saidBy(clause, single);
  if (said === undefined) return undefined;
  const at =
    said['nth'] === undefined
      ? ports.findIndex((one) => one['port'] === Number(said['port']))
      : order[said['nth']];
  if (at === undefined || ports[at] === undefined) return undefined;
  return ports.map((one, place) => (place === at ? { ...one, name: said['name'] } : one));
}

function allCalled(clause: string, ports: readonly JsonMap[]): JsonMap[] | undefined {
  const names = saidBy(clause, several)?.['list']?.split(/\s?(?:、|和|,|，)\s?/u) ?? [];
  return names.length === ports.length ? ports.map((one, at) => ({ ...one, name: names[at] })) : undefined;
}

function withOneMore(clause: string, ports: readonly JsonMap[]): JsonMap[] | undefined {
  const said = saidBy(clause, added);
  if (said === undefined) return undefined;
  const more = {
    name: said['name'] ?? said['own'],
    port: Number(said['port']),
    targetPort: Number(said['target']),
  };
  return [...ports, more];
}
