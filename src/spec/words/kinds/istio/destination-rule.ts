import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, merge } from '../../merge.ts';
import { joined, phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toPairs } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { keptOpen } from './connections.ts';
import { host, share, span, subset, toShare, toSpan } from './phrases.ts';
import { hashesSaid } from './hashes-said.ts';
import { poolTold } from './pool-told.ts';
import { subsetsSaid } from './subsets-said.ts';

const said = (piece: JsonMap): Meaning => on('DestinationRule', { pieces: [piece] });
const policy = (trafficPolicy: JsonMap): Meaning => said({ policy: trafficPolicy });
const number = '{is}(\\d{1,9})(?!\\d)';

const field =
  (wrap: (value: number) => JsonMap) =>
  (value = ''): Meaning =>
    policy(wrap(Number(value)));
const simple =
  '["\'`]?(LEAST_REQUEST|LEAST_CONN|ROUND_ROBIN|RANDOM|PASSTHROUGH|轮询|随机|最少请求|最少连接)["\'`]?';

export const destinationRule: Kind = {
  kind: 'DestinationRule',
  apiVersion: 'networking.istio.io/v1',
  names: ['(?:istio )?destination ?-?rules?', '目标规则|目的地规则'],
  near: ['DestinationRule'],
  reader: joined(
    'destination-rule',
    ...poolTold,
    phrases('destination-rule', { en: 'Traffic policy', zh: '流量策略' }, [
      [
        [`使用~${simple}~(?:负载均衡)?(?:策略)?~?的子集~${subset}(?:~?\\(标签(?:为)?~{pair}\\))?`],
        (name = '', of = '', pair = '') =>
          said(
            present({
              subset: of,
              labels: pair === '' ? undefined : toPairs(pair),
              policy: { loadBalancer: { simple: simpleOf(name) } },
            }),
          ),
      ],
      [
        [
          `(?:(?:for|on|to|of|with|and|the|traffic|requests|number) ){0,6}port (\\d{2,5})(?!\\d)[^.;,\\n\\d]{0,60}?${simple}(?: load balanc(?:ing|er)| policy)*`,
          `(?:针对|对于?|在)?~?(?:目标)?端口~?(\\d{2,5})(?!\\d)[^.;。,\\n\\d]{0,24}?${simple}~?(?:的)?(?:负载均衡)?(?:策略|算法)?`,
          `(?:针对|对于?|在)?~?(\\d{2,5})~?端口[^.;。,\\n\\d]{0,24}?${simple}~?(?:的)?(?:负载均衡)?(?:策略|算法)?`,
        ],
        (port = '', name = '') =>
          policy({
            portLevelSettings: [{ port: { number: Number(port) }, loadBalancer: { simple: simpleOf(name) } }],
          }),
      ],
      [
        [
          '(?:simple |using |uses? |with |by |load ?-?balanc(?:er|ing|ed) |policy |algorithm |is |the |a )*["\'`]?(LEAST_REQUEST|LEAST_CONN|ROUND_ROBIN|RANDOM|PASSTHROUGH|least[ -]?requests?|least[ -]?conn(?:ections?)?|round[ -]?robin|random)["\'`]?(?: load balanc(?:ing|er)| policy| algorithm)*',
          '(轮询|随机|最少请求|最少连接)(?:负载均衡)?(?:策略)?',
        ],
        (name = '') => policy({ loadBalancer: { simple: simpleOf(name) } }),
      ],
      ...hashesSaid,
      [
        [
          `max(?:imum)?(?: number of)? (?:tcp )?connections?${number}`,
          `max(?:imum)?(?: of)? (\\d{1,9}) (?:concurrent )?(?:tcp )?connections?`,
          `(?:at most|up to|(?:limit(?:s|ed)?|capped|restricted) (?:to|at)|no more than) (\\d{1,9})(?: (?:concurrent |open |tcp )*connections?| at a time)`,
          `(?:最多|不超过|限制(?:为|在|到))~(\\d{1,9})~个?~?(?:TCP)?~?连接`,
          `maxConnections${number}`,
          `(?:最大)?~?(?:TCP)?~?(?:最大)?连接(?:数量?~?(?:最多|上限|不超过|不得超过|限制|被)*|~?(?:最多|上限|不超过|不得超过|限制))(?:为|是|到|在|:)?~?(\\d{1,9})(?!~?(?:ms|秒|毫秒))`,
        ],
        field((maxConnections) => ({ connectionPool: { tcp: { maxConnections } } })),
      ],
      ...keptOpen,
      [
        [
          `(?:consecutive ?-?)5xx ?-?errors${number}`,
          `(\\d{1,9}) consecutive (?:5xx|server)? ?errors?`,
          `连续~(\\d{1,9})~(?:次|个)~?(?:5xx)?~?错误`,
          `连续~?(?:的)?(?:5xx)?~?错误(?:数|次数)?~?(?:为|是|达到?|:)?~?(\\d{1,9})`,
        ],
        field((consecutive5xxErrors) => ({ outlierDetection: { consecutive5xxErrors } })),
      ],
      [
        [
          `base ?-?ejection ?-?time{is}${span}`,
          `ejected for(?: at least)? ${span}`,
          `(?:基础|基本|最短)?(?:的)?(?:驱逐|弹出|剔除|逐出|移除|隔离)(?:的)?时间(?:至少)?(?:为|是|:)?~${span}`,
          `(?:驱逐|弹出|剔除|逐出|移除|隔离)(?:至少)?~${span}`,
        ],
        (time = '') => policy({ outlierDetection: { baseEjectionTime: toSpan(time) } }),
      ],
      [
        [
          `(?:scan |analysis |detection )?interval{is}${span}`,
          `(?:scan(?:ned|s)?|check(?:ed|s)?|every)(?: them)?(?: every)? ${span}`,
          `(?:扫描|检测|检查|分析)?间隔(?:为|是|:)?~${span}`,
          `每(?:隔)?~?${span}~?(?:检查|扫描|检测|分析)(?:一次)?`,
        ],
        (time = '') => policy({ outlierDetection: { interval: toSpan(time) } }),
      ],
      [
        [
          `max(?:imum)? ?-?ejection ?-?percent(?:age)?{is}(\\d{1,3})`,
          `(?:(?:at most|up to|allow(?:s|ing)?) )*${share}[^.;%]{0,30}ejected`,
          `最大(?:驱逐|弹出|剔除|逐出)(?:百分比|比例)(?:为|是|:)?~(\\d{1,3})`,
          `最多~(\\d{1,3})%~?(?:的)?(?:主机|端点|实例|Pod)?~?(?:可以?)?(?:同时)?(?:被)?(?:驱逐|弹出|剔除|逐出)`,
        ],
        (value = '') => policy({ outlierDetection: { maxEjectionPercent: toShare(value) } }),
      ],
      [
        [
          '(?:tls |mode |with |using |use |and |mutual |the )*["\'`]?(ISTIO_MUTUAL|MUTUAL|SIMPLE|DISABLE)["\'`]?(?: tls| mode)*',
          'TLS~(?:模式)?(?:为|是|:)?~(ISTIO_MUTUAL|MUTUAL|SIMPLE|DISABLE)',
        ],
        (mode = '') => policy({ tls: { mode: mode.toUpperCase() } }),
      ],
      ...subsetsSaid,
      [
        [
          `(?:for |the |of |on |with |its )*host(?: name)?(?: is|:|=| of| named| called)* ${host}`,
          `(?:traffic |requests )?(?:for|to) (?:the )?(?:service )?(?!\\d+[^\\w.-]|(?:an?|one|two|three|five|ten|half|pods?|workloads?|endpoints?|instances?|each|every|at|least|requests?|connections?|istio|kubernetes|envoy|v\\d+)[^\\w.-])${host}(?=[ :,;.])`,
          `(?:主机|host)(?:名)?(?:为|是|:)?~${host}`,
        ],
        (name = '') => on('DestinationRule', { host: name }),
      ],
    ]),
  ),
  body: (facts, { drafts, name }) => {
    const service = drafts.find(({ kind }) => kind === 'VirtualService');
    const [target] = listOf(service?.facts['pieces']).flatMap((one) => listOf(mapOf(one)['hosts']));
    const { trafficPolicy, subsets } = ruled(listOf(facts['pieces']).map(mapOf));
    return { spec: present({ host: facts['host'] ?? target ?? name, trafficPolicy, subsets }) };
  },
};

function simpleOf(said: string): string {
  const names: Readonly<Record<string, string>> = {
    轮询: 'ROUND_ROBIN',
    随机: 'RANDOM',
    最少请求: 'LEAST_REQUEST',
    最少连接: 'LEAST_CONN',
  };
  const plain = said
    .toUpperCase()
    .replaceAll(/[ -]/gu, '_')
    .replace(/REQUESTS$/u, 'REQUEST')
    .replace(/CONNECTIONS?$/u, 'CONN');
  return names[said] ?? (plain === 'ROUNDROBIN' ? 'ROUND_ROBIN' : plain);
}

/** What is said after a subset is of the subset; before the first one, and after several in a row, it is of all. */
function ruled(pieces: readonly JsonMap[]): { trafficPolicy?: JsonMap; subsets?: JsonMap[] } {
  const subsets: JsonMap[] = [];
  let all: JsonMap = {};
  for (const [at, { subset: name, labels, policy: own }] of pieces.entries()) {
    const last = subsets.at(-1);
    if (name !== undefined) openSubset(subsets, present({ name, labels, trafficPolicy: own }));
    else if (last === undefined || (labels === undefined && isNew(own, all) && isOfSeveral(pieces, at)))
      all = merge(all, mapOf(own));
    else
      subsets[subsets.length - 1] = merge(
        last,
        present({ labels: last['labels'] ?? labels, trafficPolicy: own }),
      );
  }
  return {
    ...(Object.keys(all).length > 0 && { trafficPolicy: all }),
    ...(subsets.length > 0 && { subsets }),
  };
}

/** Who has told it of all before tells it of the last. */
function isNew(own: JsonMap[string], all: JsonMap): boolean {
  return Object.keys(mapOf(own)).every((key) => !(key in all));
}

/** It is told at the end, behind different subsets in a row of which none has a policy of its own. */
function isOfSeveral(pieces: readonly JsonMap[], at: number): boolean {
  const names = pieces.flatMap(({ subset }) => (subset === undefined ? [] : [subset]));
  const end = pieces.findLastIndex(({ subset }) => subset !== undefined);
  const start = pieces.findIndex(({ subset }) => subset !== undefined);
  const isPlain = pieces.slice(start, end + 1).every(({ policy }) => policy === undefined);
  return at > end && isPlain && names.length > 1 && new Set(names).size === names.length;
}

function openSubset(subsets: JsonMap[], subset: JsonMap): void {
  const at = subsets.findIndex(({ name }) => name === subset['name']);
  if (at === -1) subsets.push(subset);
  else subsets[at] = merge(subsets[at] ?? {}, subset);
}
