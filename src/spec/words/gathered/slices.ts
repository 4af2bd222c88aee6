import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { has, nameOf, placesOf, take } from './at.ts';
import { whole } from '../spelled/values.ts';
import { base, calledOf, isNameLike, nameAhead, nameBehind, onlyOf } from './base.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { lexicon, termsIn } from './terms.ts';
import type { Term } from './term.ts';

const slices = [
  ...lexicon({
    slice: ['endpoint ?slices?', '端点切片|EndpointSlice'],
    endpoints: ['endpoints(?! ?slice)(?: object)?', '端点|Endpoints'],
    service: ['services?|svcs?', '服务|Service'],
    port: ['ports?(?: names?)?', '端口(?:名(?:称|字)?)?'],
    v4: ['IPv4', 'IPv4'],
    v6: ['IPv6', 'IPv6'],
    tcp: ['tcp', 'TCP'],
    udp: ['udp', 'UDP'],
    selectorless: [
      'selectorless|selector|without (?:an?y? )?(?:pod )?selectors?|no (?:pod )?selectors?',
      '(?:不带|无|没有)\\s?(?:Pod\\s?)?(?:选择器|selector)',
    ],
    notReady: ['not ready|unready', '未就绪'],
    ready: ['ready(?: condition)?(?: is)?(?: true)?', '就绪|ready'],
    turn: ['except|unless|headless|node ?port|load ?balancer|not|never|targetPort|notReady', '除|无头|不'],
    idle: [
      'kubernetes\\.io/service-name|service-name|reachable|hosts?|talk|workloads?|condition|true|external|databases?|outside|cluster|runs?|running|addresse?s?|IPs?|IP addresses|reach|belong(?:s|ing)|tied|linked|exposes?|exposing|listing|lists?|same|both|under|in-cluster|host(?:s|ed)?|located|manual(?:ly)?|lives?|pods?|applications?|without|no|has|VMs?|machines?|servers?|endpoints?|connect(?:s|ed)?|associated|legacy|onto|points?|pointing|back(?:ed|s|ing)|matching|addressType|type|label|on-prem(?:ises)?|clients?|protocol|ready',
      'kubernetes\\.io/service-name|endpoints?|数据库|集群|之外|外部|外|地址|IP|访问|希望|Pod|包含|两边|两个|属于|指向|内|运行|服务器|主机|虚拟机|对应|关联|手动|应用|协议|带有?标签|标签|地址类型|连接|暴露|监听',
    ],
  }),
  ...base,
];

const nobody: Term = { id: '', said: '', at: 0 };

/** A service whose pods nobody selects, and the addresses behind it. */
export function slice(text: string): Gathered | undefined {
  const terms = termsIn(text, slices);
  const taken = new Set<number>();
  const namespace = spaceOf(terms, taken);
  const addresses = [...new Set(placesOf(terms, 'ip').map((at) => take(terms, at, taken)))];
  const port = onlyOf(portsIn(terms, taken));
  const own = nameFor(terms, 'slice', taken);
  const portName = portNameIn(terms, taken);
  const service = nameFor(terms, 'service', taken) ?? calledOf(terms, 'service', taken);
  const told = whole({ service, port });
  if (told === undefined || addresses.length === 0 || has(terms, /^turn$/u)) return undefined;
  const opened = present({ name: portName, port: told.port, protocol: has(terms, /^udp$/u) ? 'UDP' : 'TCP' });
  const made = { ...told, namespace, addresses, port: opened };
  const isOld = has(terms, /^endpoints$/u) && !has(terms, /^slice$/u);
  const front = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: present({ name: told.service, namespace }),
    spec: { ports: [{ ...opened, targetPort: told.port }] },
  };
  const behind = isOld
    ? endpointsOf(made)
    : sliceOf({ ...made, name: own ?? `${told.service}-1`, isReady: has(terms, /^ready$/u) });
  return { documents: [front, behind], odd: oddIn(terms, taken) };
}

function endpointsOf({ service, namespace, addresses, port }: Omit<Slice, 'isReady' | 'name'>): JsonMap {
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: present({ name: service, namespace }),
    subsets: [{ addresses: addresses.map((ip) => ({ ip })), ports: [port] }],
  };
}

type Slice = {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly service: string;
  readonly addresses: readonly string[];
  readonly port: JsonMap;
  readonly isReady: boolean;
};

function sliceOf({ name, namespace, service, addresses, port, isReady }: Slice): JsonMap {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: present({ name, namespace, labels: { 'kubernetes.io/service-name': service } }),
    addressType: addresses[0]?.includes(':') === true ? 'IPv6' : 'IPv4',
    ports: [port],
    endpoints: addresses.map((one) =>
      present({ addresses: [one], conditions: isReady ? { ready: true } : undefined }),
    ),
  };
}

function mark<T>(taken: Set<number>, at: number, value: T): T {
  taken.add(at);
  return value;
}

/** Every number is a port, as is what stands behind `oracle:`. */
function portsIn(terms: readonly Term[], taken: Set<number>): number[] {
  return terms.flatMap((term, at) => {
    if (term.id === 'number') return [mark(taken, at, Number(nameOf(term)))];
    const [, port] = /^[a-z][\w.-]*:(\d{2,5})$/u.exec(nameOf(term)) ?? [];
    return port === undefined ? [] : [mark(taken, at, Number(port))];
  });
}

/** What stands behind a kind, and is no port. */
function nameFor(terms: readonly Term[], kind: string, taken: Set<number>): string | undefined {
  const all = terms
    .flatMap(({ id }, at) => (id === kind ? (nameBehind(terms, at) ?? nameAhead(terms, at) ?? []) : []))
    .filter((at) => !taken.has(at));
  const name = onlyOf(all.map((at) => nameOf(terms[at] ?? nobody)));
  if (name !== undefined) for (const at of all) taken.add(at);
  return name;
}

/** `port tns 1521`, `1521/tns`, `(name tns)`, `the port is to be called tns`. */
function portNameIn(terms: readonly Term[], taken: Set<number>): string | undefined {
  const ofPort = terms.flatMap(({ id }, at) => {
    if (id !== 'port') return [];
    const near = terms.slice(at + 1, at + 8).findIndex((one) => isNameLike(one) && !/^plain$/u.test(one.id));
    const own = at + 1 + near;
    const isNear =
      near !== -1 &&
      terms
        .slice(at + 1, own)
        .every(
          (one) =>
            /^(?:idle|called|mark|number|port|in)$/u.test(one.id) &&
            (!/^[.。;；,，+]$/u.test(one.said) ||
              (/^[,，]$/u.test(one.said) && terms[own - 1]?.id === 'called')),
        );
    return isNear && !taken.has(own) ? [own] : [];
  });
  const behind = terms.flatMap(({ id }, at) =>
    id === 'number' && terms[at + 1]?.said === '/' && isNameLike(terms[at + 2]) ? [at + 2] : [],
  );
  const all = [...ofPort, ...behind];
  const name = onlyOf(all.map((at) => nameOf(terms[at] ?? nobody)));
  if (name !== undefined)
    for (const at of terms.keys()) if (nameOf(terms[at] ?? nobody) === name) taken.add(at);
  return name;
}
