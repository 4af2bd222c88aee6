import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { isRun } from '../retold/kind-told.ts';
import { must, named } from './pieces.ts';

const number = '(\\d{2,5})(?![\\w:/%-]|\\.\\d)';
const called =
  '(?:(?:is|be|should be|shall be|being|to be) )?(?:known as|called|named|goes by(?: the name(?: of)?)?|bears? the name(?: of)?|bearing the name(?: of)?|carr(?:y|ies|ying) the name(?: of)?|by the name(?: of)?|with the name(?: of)?)';
const portName = '["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?(?![\\w-])';
const others =
  '(?:(?:the |any |all )?(?:other|all|internal|neighbou?ring)?(?: other)? ?(?:workloads?|pods?|applications?|apps?|programs?|components?|parts|clients?|everything|services)(?: (?:of|in|inside|within|elsewhere in)(?: the| our)?(?: same)? (?:cluster|namespace))?)';
const reach = '(?:reach|find|access|talk to|contact|connect to|get to|use|address|call)(?:es|s)?';
const internal = '(?:internal|cluster-?internal|cluster|in-?cluster|ClusterIP|inward)';

/** Who speaks of nothing that runs tells of the service alone, in whatever order. */
const published: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:cloud|external|public|outer) )*load ?-?balancer(?: service)?,? ${named}(?=,|[.;]| on | at (?:port )?\\d| for | that | which | to )(?<=(?:an?|the|its|one|another|external|public|cloud) load[^.;]{1,90})`,
    'LoadBalancer service named $1',
  ),
];

/** `2181, which clients use and which is named client, 2888 with the name server`: each number has a name in its part. */
const severalPorts =
  /(?<=(?<![\w-])ports?(?![\w-])(?:[^.;:\n]|[.:](?=\S)){0,60}[: ]\s?)\d{3,5},? (?=[a-z(])(?:[^.;:\n]|[.](?=\S)){3,240}?(?<![\w.:-])\d{3,5}(?![\w:/-])(?:[^.;:\n]|[.](?=\S)){3,60}(?=[.;\n]|$)/giu;

function portList(said: string): string {
  const parts = said.split(/(?<![\w.:-])(?=\d{3,5}(?![\w:/.-]))/u).filter((one) => one !== '');
  const named = parts.map((one) => {
    const [, port, name] =
      /^(\d{3,5})[^]*?(?<![\w-])(?:named|called|for|as|known as|the name(?: of)?|by the name of) ["'\x60]?(?!(?:the|an?|it|its|which|that|to|of|port)(?![\w-]))([a-z][a-z0-9-]{0,14})["'\x60]?(?:,| and|, and)?\s?$/iu.exec(
        one,
      ) ?? [];
    return port === undefined ? undefined : `${port} (${name ?? ''})`;
  });
  return named.length < 2 || named.includes(undefined)
    ? said
    : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}

/** Ports and the services before them, in whole sentences. */
export const ported: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?<=(?:port(?: is)?|listens on|listening on|serves on|answers on) )${number}(?:,? (?:which|that|and|is|it|there|this port|the port))?(?: (?:exposed|opened|served|offered|made available|available|open)(?: by the container)?)?
      ,?(?: and| which)? ${called} ${portName}
    `,
    '$1 named $2',
  ),
  ...phrased(
    `(?:exposes?|makes?|offers?|opens?|serves?) port ${number} (?:available |open |accessible )?(?:${called}|under the name(?: of)?) ${portName}`,
    'exposes port $1 named $2',
  ),
  ...phrased(
    `(?:on|at|through|over) (?:a|the|its) port ${called} ${portName},? which is ${number}`,
    'on port $2 named $1',
  ),
  ...phrased(
    `(?<=(?:port(?: is)?|listens on|listening on|connections on) (?:port )?)${number} (?:for|with|over|using|and uses|via|by|and speaks) (?:the )?UDP(?: traffic| packets?| protocol| datagrams?| only)?`,
    '$1/UDP',
  ),
  ...phrased(
    `the port (?:(?:that|which) )?(?:the container|it|the (?:program|application|server)) (?:exposes|listens on|uses|opens|serves on) (?:is|should be|must be) ${number}`,
    'it listens on port $1',
  ),
  ...phrased(
    `accepts? UDP (?:packets|traffic|datagrams) (?:on|at) (?:port )?${number}`,
    'listens on port $1/UDP',
  ),
  ...phrased(
    `services? without (?:an? )?(?:own )?(?:cluster )?(?:IP|VIP|address)(?: address)?(?: of its own)?,? ?(?:called |named |by the name (?:of )?)?${named}`,
    'headless service named $1',
  ),
  ...within(isRun, published),
  ...phrased(
    `${others} ${must}${reach} it (?:at|as|under|by|through|via)(?: the name)?(?: of)? ${named},? (?:on|at|using|with|over) (?:port )?${number}`,
    'a ClusterIP service named $1 exposes it on port $2',
  ),
  ...phrased(
    `expos(?:e|ed|es) (?:it |them )?(?:internally|inside the cluster|within the cluster|in the cluster)(?: only)? (?:as|under|by|through)(?: the name)?(?: of)? ${named},? (?:on|at|with) (?:port )?${number}`,
    'a ClusterIP service named $1 exposes it on port $2',
  ),
  ...phrased(
    overLines`
      ${others} ${must}${reach} (?:it|them|${named})? ?(?:through|via|by|over|using|with|by means of) (?:an? |the |its )?(?:${internal} )?service,? (?:(?:called|named|by the name(?: of)?) )?${named},? (?:on|at|with) (?:port )?${number}
    `,
    (...[, , name = '', port = '']) => `a ClusterIP service named ${name} exposes it on port ${port}`,
  ),
  ...phrased(
    `(?<=(?:reach(?:ed|able)|accessible|available|exposed|published|connect)[^.;]{0,80} )(?:by|through|via|over|using|to|at) the service ${named}`,
    'by a service named $1',
  ),
  ...phrased(
    overLines`
      (?:(?:which )?(?:is|are) )?(?:open|accessible|available|reachable|exposed|published|offered|visible) (?:to|for|from) (?:the )?(?:world|outside(?: world)?|internet|public|everybody|everyone)(?: outside)? (?:at|on|by|through|via|over) (?:port )?${number} of (?:an?|the|its) (?:cloud )?load ?-?balancer,? (?:(?:that |which )?(?:is )?(?:called|named) )?
      ${named}(?:,? too|,? as well)?
    `,
    '. A LoadBalancer service named $2 exposes it on port $1',
  ),
  ...phrased(
    `(?:answers?|listens?|serves?) on (?:port )?${number} and (?:is|are|can be) (?:found|reached|reachable|accessed|called|used|available)(?: (?:by|for|to) (?:the )?others?)? (?:in|inside|within) the cluster (?:through|by|via|over|as) (?:a|its) service (?:with|of) the same name(?: and (?:the same )?port)?`,
    'listens on port $1, with a ClusterIP service of the same name on port $1',
  ),
  [severalPorts, portList],
  ...phrased(
    `(?:{count} |these |the following |its |several )?ports (?:have to|must|should|need to|are to|shall) be (?:open|opened|reachable)(?: (?:in|on|at) (?:it|the containers?|each of them|each))?: ?`,
    'the container exposes ports ',
  ),
  ...phrased(
    `(?<=port )${number},? for which the name ["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]? (?:should|must|shall|is to|has to|is)(?: be)? (?:used|taken|chosen)`,
    '$1 named $2',
  ),
  ...phrased(
    `(?:one|the first)(?: port)? with the name ["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]? is ${number},? (?:and )?(?:the (?:other|second)|another)(?: one| port)? with the name ["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]? is ${number}`,
    'port $2 named $1 and port $4 named $3',
  ),
];
