import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';
import { takenInTurn, type Said } from '../pieces.ts';
import type { Matter } from './matter.ts';

const together =
  /(?<!\w)(?:both|all|alike|together|either|each|stable\s(?:and|&|\+)\scanary|canary\s(?:and|&|\+)\sstable|the\stwo)(?!\w)|两[个种组]|同时|都|一[起并]/iu;
const name = [
  /(?:service|svc)(?:,?\s(?:called|named))?,?\s?(?:名为|叫做?)?\s?["'`]?(?!(?:which|that|with|for|on|in|of|port|to|spanning|selecting|and|the|is|over)(?![\w-]))(?<name>[a-z][a-z0-9-]{0,61}[a-z0-9])["'`]?(?![\w./-])/iu,
  /(?:名为|叫做?)\s?["'`]?(?<name>[a-z][a-z0-9-]{0,61}[a-z0-9])["'`]?\s?的\s?(?:Service|服务)/iu,
  /["'`](?<name>[a-z][a-z0-9-]{0,61}[a-z0-9])["'`],\s(?:an?|the)\s(?:Service|svc)/iu,
];
const type = [/(?:(?:of\s)?type\s|类型\s?为?\s?)?(?<type>ClusterIP|NodePort|LoadBalancer)(?!\w)/u];
const own = String.raw`(?:the\s)?(?:pods['’]?\s|containers?(?:['’]s?)?\s|their\s)?(?:container\s?)?port(?:s)?|容器端口`;
const to = String.raw`\s?(?:->|→|=>|:|to|towards|forward(?:s|ed|ing)?\sto|onto|转发?到|映射到|指向)\s?`;
const ports = [
  new RegExp(
    String.raw`(?:(?:on|port|at|with)\s)*(?<![\w.])(?<port>\d{2,5})(?:\s?端口)?${to}(?:(?<target>\d{2,5})|${own})(?![\w.])`,
    'iu',
  ),
  /(?:(?:on|the|its|service)\s)*(?:port|端口)\s?(?:is|:|=|为)?\s?(?<port>\d{2,5})(?![\w.])|(?<![\w.])(?<port>\d{2,5})\s?端口/iu,
];

/** One Service before the pods of several Deployments, by what they have in common. */
export const jointService: Matter = {
  about: /(?<!\w)(?:service|svc)(?!\w)|服务/iu,
  gathers: true,
  words: overLines`
    services?|svc|selects?|selecting|spanning|spans|covers?|covering|reach(?:es|ing)?|in\sfront\sof|before|pods?|deployments?|both|all|alike|together|either|stable|canary|two|
    ports?|container['’]?s?|forward\w*|target\s?port|targetPort|to|plus|write|create|add|required|their|its|traffic|distribut\w+|split|shared|common|
    服务|同时|选中|选择|两个|都|端口|容器|转发?到|另外?|写|一个|的|创建|流量|名为|指向
  `,
  read(text, documents) {
    const runs = documents.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    const isThere = documents.some(({ kind }) => kind === 'Service');
    if (runs.length < 2 || isThere || !together.test(text)) return undefined;
    const found = takenInTurn(text, [
      ['name', name],
      ['type', type],
      ['port', ports],
    ]);
    const { rest, said } = takenInTurn(found.rest, [
      ['own', [new RegExp(`(?:(?:on|to|forward(?:s|ing)?\\sto)\\s)?(?<own>${own})`, 'iu')]],
    ]);
    const isOwn = said['own'] !== undefined || new RegExp(own, 'iu').test(text);
    const service = serviceOf(runs, { ...found.said, ...(isOwn && { own: 'own' }) });
    return (
      service && { documents: [...documents, service], value: `Service ${found.said['name'] ?? ''}`, rest }
    );
  },
};

function serviceOf(runs: readonly JsonMap[], said: Said): JsonMap | undefined {
  const { name: called, type: sort } = said;
  const selector = commonOf(runs.map(labelsOf));
  const port = Number(said['port'] ?? portOf(runs[0]));
  const target = Number(said['target'] ?? (said['own'] === undefined ? Number.NaN : portOf(runs[0])));
  if (called === undefined || selector === undefined || Number.isNaN(port)) return undefined;
  const space = textOf(mapOf(runs[0]?.['metadata'])['namespace']);
  const door = { port, ...(!Number.isNaN(target) && { targetPort: target }) };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: present({ name: called, namespace: space }),
    spec: { ...present({ type: sort }), selector, ports: [door] },
  };
}

function podOf(run: JsonMap | undefined): JsonMap {
  return mapOf(mapOf(run?.['spec'])['template']);
}

function labelsOf(run: JsonMap): JsonMap {
  return mapOf(mapOf(podOf(run)['metadata'])['labels']);
}

function portOf(run: JsonMap | undefined): unknown {
  const ports = listOf(mapOf(podOf(run)['spec'])['containers']).flatMap((one) =>
    listOf(mapOf(one)['ports']).map(mapOf),
  );
  return ports.length === 1 ? ports[0]?.['containerPort'] : Number.NaN;
}

function commonOf([first = {}, ...others]: readonly JsonMap[]): JsonMap | undefined {
  const pairs = Object.entries(first).filter(([key, value]) => others.every((one) => one[key] === value));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
