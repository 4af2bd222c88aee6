import { overLines } from '../../../../../kernel/over-lines.ts';
import { container, on } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { named, none, told } from './told.ts';

const key = '(?<key>[a-z](?:[\\w./-]{0,80}\\w)?)';
const value = '["\'\\x60]?(?<value>[\\w@](?:[\\w@./:-]{0,80}\\w)?)["\'\\x60]?';
const links =
  '(?:=|: ?| (?:is|=|to|says|(?:with|of) the value|set to|is set to|that says|with|has the value|reads)(?: of)? )';
const pair = new RegExp(
  overLines`
    (?<![\w./-])(?:label|tag|annotation|note)(?: (?:called|named))? ["'\x60]?${key}["'\x60]?(?: on (?:its|the) pods)?${links}${value}(?![\w-])|
    (?<![\w./=-])["'\x60]?(?<plainKey>[a-z][\w.-]{0,80}(?:/[\w.-]{1,80})?)["'\x60]?(?:=|: ?| (?:is|set to) )["'\x60]?(?<plainValue>[\w@](?:[\w@./:-]{0,80}\w)?)["'\x60]?(?![\w-])
  `,
  'iu',
);
const on_ = overLines`
  pods?|pods'|pod's|label(?:s|led|ed)?|tag(?:s|ged)?|mark(?:s|ed)?|wear|wears|carry|carries|bear|bears|told|findable|found|give|gives|put|get|gets|have|has|set|is|with|as|by|be|can|value|that|says|on|to|the|
  its|of|it|annotat\w+|note|notes|noted|for|istio|a|an|known|recogni[sz]ed
`;
const labels =
  'label(?:s|led|ed)?|tag(?:s|ged)?|mark(?:s|ed)?|wear|wears|carry|carries|bear|bears|told|findable|stamp(?:s|ed)?|recogni[sz]ed|have|has';
const notes = 'annotat\\w+|note|notes|noted';

type Told = Readonly<Record<string, string | undefined>>;

const pairOf = (parts: Told): Record<string, string> | undefined => {
  const [one, other] = [parts['key'] ?? parts['plainKey'], parts['value'] ?? parts['plainValue']];
  return one === undefined || other === undefined ? undefined : { [one]: other };
};

const ports = overLines`
  ports?|answers?|listens?|listening|serves?|reached|exposes?|opens?|open|offers?|traffic|reaches|takes?|speaks?|talks?|receives?|number|name|named|called|call|goes by|known as|under|container's|also|on|at|is|has|have|it|
  its|with|the|a|an|and|whose|what|we|there|as|for|be|can|that|by|in|gets?|comes?|sends?|clients?|over|packets?|datagrams?|connections?|of
`;
const port = /(?<![\w.:/-])(?<port>\d{2,5})(?![\w%-]|[.:/]\w|\s(?:seconds|minutes|replicas|copies|pods))/u;
const portName = new RegExp(
  overLines`
    (?:name(?:d)?|called|call(?: it)?|goes by|known as|as|name is|the name|we call)(?: (?:it|is|of))? (?<name>(?!(?:the|a|an|on|well|port|ports|it|for|udp|tcp)(?!\w))[a-z][a-z0-9-]{0,14})(?![\w-])|
    \((?<aside>[a-z][a-z0-9-]{0,14})\)|port (?<before>(?!(?:is|for|of|on|that|which|with|named|called|under|number)(?!\w))[a-z][a-z0-9-]{0,14}) (?:on|with|has)(?!\w)|
    (?:its|the|a) (?<own>(?!(?:container|same|udp|tcp|other|only|one|first|second)(?!\w))[a-z][a-z0-9-]{0,14}) port is|call its port \d{2,5} (?<late>[a-z][a-z0-9-]{0,14})
  `,
  'iu',
);
const subject = { en: 'Port', zh: '端口' };
/** Ports of others are told, too. */
const served = /(?<!\w)(?:services?|headless|ports)(?!\w)/iu;

/** What things are called, and what they are marked with. */
export const namings: readonly Frame[] = [
  told({
    id: 'pod-label-told',
    subject: { en: 'Labels', zh: '标签' },
    about: ["pods?|pods'|pod's", labels],
    must: [pair],
    sense: on_,
    never: `${notes}|${none}|selector|selects?|nodes?|service|label selector|match\\w*|affinity|polic\\w+|traffic|pods (?:with|that|labell?ed)`,
    mean: (_, __, parts) => {
      const set = pairOf(parts);
      return set && on('workload', { podMetadata: { labels: set }, metadata: { labels: set } });
    },
  }),
  told({
    id: 'pod-note-told',
    subject: { en: 'Annotations', zh: '注解' },
    about: ["pods?|pods'|pod's", notes],
    must: [pair],
    sense: on_,
    never: none,
    mean: (_, __, parts) => {
      const annotations = pairOf(parts);
      return annotations && on('workload', { podMetadata: { annotations } });
    },
  }),
  told({
    id: 'arguments-told',
    subject: { en: 'Command', zh: '命令' },
    about: [
      'arguments?|args?|flags?|parameters?|options?|command line|pass|passed|hand|handed|call it|called with|gets?|given|expects?|started|runs?|starts?|goes|add',
    ],
    must: [
      /(?<![\w.:/=-])["'`]?(?<args>--?[A-Za-z][^\s,;"'`]{0,80}(?: (?!(?:as|to|on|at|goes|go|and|in|for|is|are|with|from|by|when)(?!\w))[^\s,;"'`]{1,80}){0,9})["'`]?/u,
    ],
    sense: overLines`
      arguments?|args?|flags?|parameters?|options?|command|line|command line|pass|passed|hand|handed|call|called|gets?|given|expects?|started|start|starts|runs?|goes|go|add|with|to|as|at|on|the|its|it|of|program|
      entrypoint|entry point|image's|own|what|is|are|be|a|beginning|must|container
    `,
    never: `${none}|instead|command (?!line)|java|jvm|env\\w*|variables?|probe|hook|sh|bash|python3?|node`,
    mean: (_, __, parts) => argsOf(parts['args'] ?? ''),
  }),
  told({
    id: 'container-name-told',
    subject: { en: 'Name', zh: '名称' },
    about: ['container', 'name|named|called|call|goes by|known as|one|only|consists'],
    value: `(?<=(?:(?:by|is|named|called|known as|container|name|of|name of|by the name|by the name of)|container,) )${named}|${named}(?= is the name)`,
    sense:
      'container|name|named|called|call|goes by|goes|by|known as|one|only|single|consists|of|in|inside|it|its|the|is|has|be|a|there|that|there is|sole',
    never: `${none}|(?<!the )(?:an?|one)(?: [a-z]{2,12})? container|there is|consists|init|sidecar|second|another|other|two|both|three|first|port|volume|secret|image|runs?|registry|with|user|root|command|same|main|new|env\\w*|cpu|memory`,
    mean: (said) => container({ name: said.trim() }),
  }),
  told({
    id: 'udp-told',
    subject,
    unless: served,
    about: ['udp'],
    must: [port],
    sense: `${ports}|udp`,
    never: `${none}|tcp|service|node ?port|probe|polic\\w+|ingress|egress|allow\\w*|host ?port|name|named|called|target`,
    mean: (_, __, parts) => container({ ports: [{ containerPort: Number(parts['port']), protocol: 'UDP' }] }),
  }),
  told({
    id: 'port-name-told',
    subject,
    unless: served,
    about: ['port|answers?|listens?|serves?|reached|exposes?|opens?|offers?|traffic|reaches'],
    must: [port, portName],
    sense: ports,
    never: `${none}|udp|service|services|node ?port|probe|polic\\w+|ingress|egress|allow\\w*|host|target|ready|alive|health\\w*|user|deployment|pod called|gateway|route`,
    mean: (_, __, parts) => portOf(parts),
  }),
];

function argsOf(said: string): Meaning | undefined {
  const words = said.split(' ');
  return said === '' ? undefined : container({ args: words });
}

function portOf(parts: Told): Meaning | undefined {
  const name = ['name', 'aside', 'before', 'own', 'late']
    .map((one) => parts[one])
    .find((one) => one !== undefined);
  return name === undefined
    ? undefined
    : container({ ports: [{ containerPort: Number(parts['port']), name }] });
}
