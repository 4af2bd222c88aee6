import { overLines } from '../../../../../kernel/over-lines.ts';
import { container, oneOf, pod } from '../../../say.ts';
import type { Frame } from '../anyhow.ts';
import { named, none, told } from './told.ts';

const dns = { en: 'DNS', zh: 'DNS' };
const ip = /(?<![\w.:/-])(?<ip>(?:\d{1,3}\.){3}\d{1,3})(?![\w/:]|\.\d)/u;
const host =
  /(?<![\w./@-])["'`]?(?<host>[a-z][a-z0-9-]{0,60}(?:\.[a-z][a-z0-9-]{0,60}){1,5})["'`]?(?![\w/@-]|\.\w)/u;
const finds = overLines`
  names?|dns|host|hosts|hosts file|name ?servers?|server|resolv\w+|look(?:s|ed)?|looked up|asks?|questions?|answers?|uses?|through|at|for|way|is|it|its|to|always|lead|leads|goes|go by|by|known|knows?|
  finds?|points?|points to|means?|stands|says|as|in|the|when|that|of|file|entry|address|find|under|reach|reaches|reached|a|an|should|maps?|mapped
`;
const folder = '/[\\w][\\w.-]{0,60}(?:/[\\w.-]{1,60}){0,6}';

/** Whom it asks for names, what it is called itself, and where it starts. */
export const resolvings: readonly Frame[] = [
  told({
    id: 'name-server-told',
    subject: dns,
    about: ['names?|dns|name ?servers?|resolv\\w+|look(?:s|ed)? up'],
    must: [ip],
    sense: finds,
    never: `${none}|hosts file|alias\\w*|service|cluster ?ip|external|load ?balancer|egress|ingress|cidr|nfs`,
    mean: (_, __, { ip: address = '' }) => pod({ dnsConfig: { nameservers: [address] } }),
  }),
  told({
    id: 'host-alias-told',
    subject: dns,
    about: ['is|as|leads?|finds?|resolv\\w+|goes by|hosts file|known|points?|means?|alias'],
    must: [ip, host],
    sense: `${finds}|alias\\w*|host ?name`,
    never: `${none}|nfs|server|ingress|gateway|tls|service|external|database|endpoints?|proxy|env\\w*|variables?|search|route`,
    isInTwo: true,
    mean: (_, __, { ip: address = '', host: name = '' }) =>
      pod({ hostAliases: [{ ip: address, hostnames: [name] }] }),
  }),
  told({
    id: 'host-name-told',
    subject: dns,
    about: ['host ?name|machine name|calls itself'],
    value: `(?<=(?:is|itself|called|named|sees is|as) )${named}`,
    sense: `${finds}|machine|host name|hostname|calls|itself|network|sees|inside|called|named|own|on`,
    never: `${none}|nodes?|ingress|service|route|tls|sub ?domain|set ?hostname|topology|env\\w*|variables?|alias\\w*`,
    mean: (hostname) => oneOf(['Pod', { pod: { hostname } }], ['workload', { pod: { hostname } }]),
  }),
  told({
    id: 'folder-told',
    subject: { en: 'Command', zh: '命令' },
    about: ['works|working|starts?|started|runs|process|program', 'directory|folder|in|from|where|out of'],
    value: folder,
    sense:
      'works|working|starts?|started|runs|process|program|directory|folder|in|from|where|out of|is|it|its|the|of|be|should|own|work|inside',
    never: `${none}|mount\\w*|volumes?|secret|config ?-?map|files?|data|probe|check\\w*|healthy?|alive|ready|command|image|host|node|script|reads?|writes?|log|logs|with`,
    mean: (workingDir) => container({ workingDir }),
  }),
];
