import type { Found, Port } from '../../facts/facts.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep } from '../../facts/source.ts';
import { constantOf } from './code.ts';
import { numberAt } from './config/settings.ts';
import { toPort, type Served } from './served.ts';

/** A key that the code asks its settings for, with a default. */
const asked =
  /\.(?:get\w{0,20}|config|property|propertyOrNull)\(\s?"((?:[a-z][\w-]{0,40}\.){0,5}(?:[a-z][\w-]{0,30}[-_.])?[a-zA-Z]{0,20}[pP]ort)"(?:\s?,\s?(?:(\d{2,5})\b|((?:\w{1,30}\.)?[A-Z][A-Z0-9_]{0,30}PORT\w{0,20})\b))?/u;
const others =
  /db|database|postgres|mysql|mongo|redis|kafka|rabbit|amqp|smtp|mail|cassandra|elastic|management|metrics|prometheus|admin|debug|jmx|remote|artery|cluster|consul|eureka|zookeeper|client|proxy|upstream|ftp|ldap/iu;
const servers =
  /(?:^|\.)(?:[\w-]{0,40}[-_])?(?:http|server|api|web|rest|service|app|application|listen|endpoint)(?:[-_](?:server|service|api|config))?[.-]port$/iu;

/** Where frameworks leave it to the program what its settings are called: the key that the code reads, else one that speaks of a server. */
export function setPort(served: Served): Found<Port> | undefined {
  return served.framework?.keys === undefined ? (askedPort(served) ?? namedPort(served)) : undefined;
}

function askedPort(served: Served): Found<Port> | undefined {
  for (const { path, line, groups } of grep(served.files, asked)) {
    const [key = '', number = '', constant = ''] = groups;
    const usual = number === '' ? valueOf(constant, served) : number;
    if (others.test(key)) continue;
    const found = keyed(served, (one) => one === key || (key.includes('.') && one.endsWith(`.${key}`)));
    if (found !== undefined) return found;
    const port = Number(usual);
    if (port < 80 || portsOfOthers.has(port)) continue;
    const evidence = { fact: 'port', path, line, why: `${key} is ${usual} where nothing sets it` };
    return toPort(served.framework, { port, env: undefined }, evidence);
  }
  return undefined;
}

/** A default that stands elsewhere under a name. */
function valueOf(constant: string, { files }: Served): string {
  const name = constant.split('.').at(-1) ?? '';
  return name === '' ? '' : (grep(files, constantOf(name))[0]?.groups[0] ?? '');
}

function namedPort(served: Served): Found<Port> | undefined {
  return keyed(served, (key) => servers.test(key) && !others.test(key));
}

function keyed(served: Served, isMeant: (key: string) => boolean): Found<Port> | undefined {
  const setting = served.settings.find(({ key, profile }) => profile === undefined && isMeant(key));
  const found = setting === undefined ? undefined : numberAt(served.settings, setting.key);
  if (found?.number === undefined || found.number === 0) return undefined;
  const { path, line, key, value } = found.at;
  const evidence = { fact: 'port', path, line, why: `${key} is ${value}` };
  return toPort(served.framework, { port: found.number, env: found.env }, evidence);
}
