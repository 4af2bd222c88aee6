import type { JsonMap } from '../../../kernel/json.ts';
import { on } from '../say.ts';
import type { Phrase } from '../phrase.ts';
import { toPairs } from '../values.ts';
import type { Meaning } from '../wish.ts';
import { podsWith, toPorts, zhPorts } from './traffic.ts';

const labelled = '(?:带有|带|具有|拥有|有|打了|匹配|标签|为|是|:)*';
const named = '["\'`]?((?!Pods?(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})["\'`]?';

/** `标签为 a=b 的命名空间中`, `命名空间标签为 a=b 的`, `prod 命名空间（标签 a=b）的`, or nothing: labels, name, labels, name, labels. */
const space = `(?:(?:${labelled}~{pairs}~(?:标签)?的?~?|${named}~)?命名空间~(?:的?(?:带有|具有)?标签(?:为|是|:)?~?{pairs}|(?:(?:为|是|名为)?${named})?(?:~?\\((?:标签)?(?:为|:)?~?{pairs}\\))?)(?:中|里|内|下)?的?~?)?`;
const pods = `(?:所有|全部|任何|任意|其他|运行|的)*~?(?:${labelled}~{pairs}~(?:标签)?的?~?)?(?:Pods?|容器组)?`;
/** Six groups: those of the namespace, and the labels of pods. */
const peer = space + pods;

type Side = {
  readonly peer: JsonMap;
  /** Each by itself, where one label is said with several values. */
  readonly peers: readonly JsonMap[];
  readonly labels: JsonMap;
  readonly name: string;
};

function sideOf([labels = '', a = '', told = '', b = '', beside = '', own = '']: readonly string[]): Side {
  const name = a === '' ? b : a;
  const place = [labels, told, beside, name].find((one) => one !== '') ?? '';
  return {
    peer: podsWith(own, place),
    peers: eachOf(own).map((one) => podsWith(one, place)),
    labels: toPairs(own),
    name,
  };
}

/** `app=a 和 app=b`: no pod has both. */
function eachOf(own: string): readonly string[] {
  const pairs = own.match(/[\w./-]{1,80}\s?[=:]\s?[\w.-]{1,60}/gu) ?? [];
  return pairs.length > Object.keys(toPairs(own)).length ? pairs : [own];
}

const isSaid = (map: JsonMap): boolean => Object.keys(map).length > 0;

function ruled(direction: 'ingress' | 'egress', { peers }: Side, said: string): JsonMap[] {
  const [first = {}, ...others] = peers;
  const ports = toPorts(said);
  if (others.length === 0) return [{ direction, peer: first, ports }];
  return [
    { direction, peer: first, ports: [] },
    ...others.map((peer) => ({ peer })),
    ...(ports.length > 0 ? [{ ports }] : []),
  ];
}

const selecting = ({ labels }: Side): JsonMap[] => (isSaid(labels) ? [{ selected: labels }] : []);

/** The policy is of those who are reached, unless the words are of what leaves or nobody is told apart there. */
function talk(...groups: readonly string[]): Meaning | undefined {
  const [from, to] = [sideOf(groups.slice(0, 6)), sideOf(groups.slice(8, 14))];
  const ports = `${groups[6] ?? ''}${groups[14] ?? ''}`;
  if (!isSaid(to.peer)) return undefined;
  if (groups[7] !== '' || isOutward(from, to))
    return on('NetworkPolicy', { pieces: [...selecting(from), ...ruled('egress', to, ports)] });
  return isSaid(from.peer) ? entering(from, to, ports) : undefined;
}

function isOutward(from: Side, to: Side): boolean {
  const isBetweenSpaces = from.name !== '' && to.name !== '' && !isSaid(from.labels);
  return !isSaid(to.labels) && !isBetweenSpaces;
}

function entering(from: Side, to: Side, ports: string): Meaning {
  return on('NetworkPolicy', {
    pieces: [...selecting(to), ...ruled('ingress', from, ports)],
    ...(to.name !== '' && { metadata: { namespace: to.name } }),
  });
}

const oneWay =
  (direction: 'ingress' | 'egress') =>
  (...groups: readonly string[]): Meaning | undefined => {
    const who = sideOf(groups);
    return isSaid(who.peer)
      ? on('NetworkPolicy', { pieces: ruled(direction, who, groups[6] ?? '') })
      : undefined;
  };

const only = '(?:仅|只有?|才)?';

/** `允许来自 A 的 Pod 通过端口 80 访问 B 的 Pod`, and each side alone. */
export const zhTalk: readonly Phrase[] = [
  [
    `${only}(?:允许|放行|接受|使|让)?(?:来自|从)?(?:该)?${peer}(?:的流量)?${zhPorts}(?:可以|能够?|被允许)?${only}(?:允许)?(出站|出口|向外)?(?:访问|连接|到达|通信)(?:到|至)?(?:同一|该)?${peer}${zhPorts}`,
    talk,
  ],
  [
    `(?:${only}(?:允许|接受|放行)?(?:入站|入口|Ingress)?(?:流量|访问|连接)?(?:来自|从)(?:于)?|${only}允许|只有|仅有|[只仅])(?!同一)${peer}(?:可以|能够?|才|访问|的流量|的入站流量|流量|连接|它|该Pod|其)*${zhPorts}`,
    oneWay('ingress'),
  ],
  [
    `(?<=(?:出站|出口|向外|Egress)[^。;\\n]{1,240})(?:、|,|以及|和|且|并){1,3}~?(?:允许)?(?:到|至|去往|访问)${peer}${zhPorts}`,
    oneWay('egress'),
  ],
  [
    `(?:${only}允许(?:出站|出口|Egress)?|(?:出站|出口|Egress))(?:流量|访问)?${only}(?:允许)?(?:到|去往|发往|至|访问)${peer}${zhPorts}`,
    oneWay('egress'),
  ],
];
