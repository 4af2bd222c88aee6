import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on, oneOf } from '../../say.ts';
import type { Around, Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { toList } from '../../values.ts';
import { spelled } from './spelled.ts';

const address = '["\'`]?\\d{1,3}(?:\\.\\d{1,3}){3}["\'`]?(?![\\w/])';
const addresses = `(${address}(?:(?:, ?and |, ?| and | or |和|、|以及)${address}){0,9})`;

const reader = phrases('endpoints', { en: 'Endpoints', zh: '端点' }, [
  [
    [
      `(?:with |and |the |its |to |of |at |on |for |two |three |IPv4 |(?:ip ?-?)?address(?:es)? |endpoints? |is |are |:)*${addresses}`,
      addresses,
      `(?:IPv4|IP|的|地址|端点|为|是|包含|:)*~${addresses}`,
    ],
    (said = '') =>
      oneOf(['EndpointSlice', { addresses: toList(said) }], ['Endpoints', { addresses: toList(said) }]),
  ],
  [
    [
      '(?:for|belongs to|of|backs|behind) (?:the )?(?:service|svc)(?: named| called)? {name}',
      '(?:为|属于|对应)(?:Service|服务)~{name}',
    ],
    (service = '') => on('EndpointSlice', { service }),
  ],
  [
    ['(?:the )?same port(?: number)?', '(?:相同的?|同样的?|同一个?)端口|端口(?:也)?(?:相同|一样)'],
    () => on('EndpointSlice', { isSamePort: true }),
  ],
]);

const port = phrases('endpoint-ports', { en: 'Port', zh: '端口' }, [
  [
    [
      '(?:on |with |and |the |a |at |with |those two |TCP )*ports?{is}{port}',
      '(?:端口)(?:号)?{is}{port}',
      '(?<=\\d\\.\\d{1,3}:){port}',
      '(?<=slice[^.;]{1,80})on {port}',
    ],
    (said = '') =>
      oneOf(
        ['EndpointSlice', { ports: [{ port: Number(said) }] }],
        ['Endpoints', { ports: [{ port: Number(said) }] }],
        ['Service', { ports: [{ port: Number(said) }] }],
        ['workload', { container: { ports: [{ containerPort: Number(said) }] } }],
      ),
  ],
]);

/** The Service that has no pods behind it. */
function serviceOf(facts: JsonMap, { drafts, draft }: Around) {
  const services = drafts.filter(({ kind }) => kind === 'Service');
  const said = textOf(facts['service']);
  const before = services.filter((one) => drafts.indexOf(one) < drafts.indexOf(draft));
  return (
    services.find(({ name }) => name !== undefined && name === said) ??
    before.findLast(({ facts: own }) => own['noSelector'] === true) ??
    services.find(({ facts: own }) => own['noSelector'] === true) ??
    before.at(-1)
  );
}

function portsFor(facts: JsonMap, around: Around): JsonMap[] {
  const own = listOf(facts['ports']).map(mapOf);
  const [first] = listOf(serviceOf(facts, around)?.facts['ports']).map(mapOf);
  const same = first === undefined ? [] : [{ port: first['targetPort'] ?? first['port'] }];
  const ports = own.length > 0 ? own : same;
  return ports.map((one) => ({
    ...(first?.['name'] === undefined ? {} : { name: first['name'] }),
    ...one,
  }));
}

/** Addresses behind a Service that selects no pods. */
export const endpointSlice: Kind = {
  kind: 'EndpointSlice',
  apiVersion: 'discovery.k8s.io/v1',
  names: [spelled('EndpointSlice'), '端点切片'],
  tells: tellsOf('EndpointSlice', { addressType: 'IPv4|IPv6|FQDN' }),
  local: {
    near: ['EndpointSlice', 'Endpoints'],
    reader: { id: 'endpoints', read: (words) => [...reader.read(words), ...port.read(words)] },
  },
  body: (facts, around) => {
    const service = textOf(facts['service']) ?? serviceOf(facts, around)?.name;
    return {
      ...(service === undefined ? {} : { metadata: { labels: { 'kubernetes.io/service-name': service } } }),
      addressType: 'IPv4',
      ports: portsFor(facts, around),
      endpoints: listOf(facts['addresses']).map((one) => ({ addresses: [one] })),
    };
  },
};

/** The same as it was written before slices. */
export const endpoints: Kind = {
  kind: 'Endpoints',
  apiVersion: 'v1',
  names: [
    '(?<=(?:an?|the|and|kind|create|define|write|kubernetes) )endpoints(?= (?:object|resource|named|called|for|with|should|must)(?!\\w)|,| [a-z0-9]+-[a-z0-9-]+)',
    '(?<=(?:^|[.;\\n]|create|define|write|kind) ?)endpoints(?= (?!of |for the )[a-z])',
    '(?<=(?:and|matching|corresponding) )endpoints(?= ["\'`]?[a-z][a-z0-9-]{1,60}["\'`]?(?:[ ,.:]|$)|[,.]|$)',
    '(?<=的|一个|创建|新建|定义)~Endpoints(?!Slice)',
  ],
  body: (facts, around) => ({
    subsets: [
      {
        addresses: listOf(facts['addresses']).map((ip) => ({ ip })),
        ports: portsFor(facts, around),
      },
    ],
  }),
};
