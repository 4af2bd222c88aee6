import { isList, isMap } from '../../../../render/merge.ts';
import { valueAt } from '../../value.ts';
import { isOf, isWorkload, set, type Ask, type Aspect } from '../aspect.ts';
import type { FieldChange } from '../../operation.ts';

const types: readonly (readonly [RegExp, string])[] = [
  [/load ?-?balancer|负载均衡/iu, 'LoadBalancer'],
  [/node ?-?port|节点端口/iu, 'NodePort'],
  [/cluster ?-?ip/iu, 'ClusterIP'],
];

/** `never a load balancer` asks for none. */
const unwanted = /\b(?:never|not?|without|don't)\b|不要|禁止|不能/iu;

/** The type and the ports of a Service. */
export const service: Aspect = {
  id: 'service',
  title: { en: 'Service', zh: '服务' },
  on: isOf('Service'),
  read: (ask) => {
    const { words, verb, kinds } = ask;
    if (verb === 'remove' || /probe|container|探针|容器/iu.test(words)) return undefined;
    const type = unwanted.test(words) ? undefined : types.find(([pattern]) => pattern.test(words))?.[1];
    if (type !== undefined) return [set(['spec', 'type'], type)];
    const isMeant = kinds.includes('Service') || /service|服务|target ?-?port|目标端口/iu.test(words);
    return isMeant ? servicePort(ask) : undefined;
  },
};

function servicePort({ words, thing }: Ask): FieldChange[] | undefined {
  const key = /target ?-?port|目标端口/iu.test(words) ? 'targetPort' : 'port';
  const next = portIn(words) ?? listenedIn(words);
  const place = placeOf(words, valueAt(thing.value, ['spec', 'ports']));
  return next === undefined || place === undefined ? undefined : [set(['spec', 'ports', place, key], next)];
}

/** The port on which a container listens. */
export const containerPort: Aspect = {
  id: 'port',
  title: { en: 'Port', zh: '端口' },
  on: isWorkload,
  read: ({ words, container, verb, kinds, thing }) => {
    const isElsewhere = kinds.length > 0 && !kinds.includes(thing.kind);
    const next = verb === 'remove' || isElsewhere || /probe|探针/iu.test(words) ? undefined : portIn(words);
    if (next === undefined || container === undefined) return undefined;
    const ports = valueAt(container.value, ['ports']);
    const base = [...container.at, 'ports'];
    if (!isList(ports) || verb === 'add') return [{ op: 'add', field: base, value: { containerPort: next } }];
    const place = placeOf(words, ports);
    return place === undefined ? undefined : [set([...base, place, 'containerPort'], next)];
  },
};

function listenedIn(words: string): number | undefined {
  const said = /listens?\son\s(\d{2,5})(?!\w)|监听\s?(\d{2,5})/iu.exec(words);
  return said === null ? undefined : Number(said[1] ?? said[2]);
}

function portIn(words: string): number | undefined {
  const said =
    /(?:ports?|端口)[^\n]{0,40}?(?:to|=|:|改为|改成|为|成|with|on|listen\w*)\s?(\d{2,5})(?!\w)|\bports?\s(\d{2,5})(?!\w)(?!\s(?:to|with))/iu.exec(
      words,
    );
  const port = Number(said?.[1] ?? said?.[2]);
  return port > 0 && port < 65_536 ? port : undefined;
}

/** The port that is named by its number or name, else the only one. */
function placeOf(words: string, ports: ReturnType<typeof valueAt>): number | undefined {
  if (!isList(ports)) return undefined;
  const from = /(?:from|port|端口从?|从)\s?(\d{2,5})(?=\s?(?:to|改|变|换|with))/iu.exec(words)?.[1];
  const named = ports.findIndex((port) => {
    if (!isMap(port)) return false;
    const numbers = [port['port'], port['containerPort']].map(String);
    return (
      (from !== undefined && numbers.includes(from)) ||
      (typeof port['name'] === 'string' &&
        new RegExp(`\\b${port['name'].replaceAll(/\W/gu, '.')}\\b`, 'iu').test(words))
    );
  });
  return named === -1 ? (ports.length === 1 ? 0 : undefined) : named;
}
