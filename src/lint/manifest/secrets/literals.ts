import { overLines } from '../../../kernel/over-lines.ts';
import { isHexKey, looksRandom } from './random.ts';

/** How much is given away by the value of something that is called a secret. */
export type Weight = 'none' | 'placeholder' | 'written';

const placeholder =
  /x{4,}|\*{3,}|change[-_ ]?(?:me|it)|replace|example|placeholder|redacted|dummy|\btodo\b|\btbd\b|your[-_ ]/iu;
const veiled = /^[*x.?_-]+$|^<.*>$/iu;
const weak = new RegExp(
  overLines`
    ^(?:
      postgres|postgresql|mysql|mariadb|mongo|redis|rabbitmq|minio|minioadmin|root|toor|admin|
      administrator|guest|user|test|demo|dev|default|pass|password|passwd|secret|wordpress|keycloak|
      grafana|12345?6?7?8?
    )$
  `,
  'iu',
);
const toggle = /^(?:true|false|yes|no|on|off|none|null|nil|enabled|disabled|required|optional|\d{1,4})$/iu;
const elsewhere =
  /^(?:>>)?(?:vault|bao|ref\+[\w+]{1,30}|arn|op|ssm|awssm|awsps|gcpsm|azurekeyvault|keyvault|secretref|secret|env|file):/iu;
const path = /^(?:\.{0,2}\/[\w./-]*|~\/.*|[a-z0-9._-]+(?:\/[a-z0-9._-]+)+(?:#\w+)?)$/u;
/** What a program, a template or a shell puts there when it runs. */
const filled = /^\$|\$[({]|\{\{|^%|[`]|^#\{/u;

export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** One of the words that everybody tries first. */
export function isWeak(text: string): boolean {
  return weak.test(text);
}

export function weigh(text: string): Weight {
  const clear = text.trim();
  if (clear.includes('://')) return weighAddress(clear);
  const isElsewhere = [toggle, veiled, elsewhere, path, filled].some((shape) => shape.test(clear));
  if (clear === '' || isElsewhere) return 'none';
  return placeholder.test(clear) ? 'placeholder' : 'written';
}

/** An address gives away what stands before its host, or among its parameters. */
export function weighAddress(text: string): Weight {
  const password = /:([^:@/\s]{1,200})@/u.exec(text)?.[1];
  return password === undefined ? weighWithin(text) : weigh(password);
}

/** What stands among other words: a key before a host, as in the DSN of Sentry, or `password=`. */
export function weighWithin(text: string): Weight {
  const key = /:\/\/([^:@/\s]{20,128})@/u.exec(text)?.[1] ?? '';
  return isHexKey(key) || looksRandom(key) ? 'written' : weighAssigned(text);
}

/** `password=` and `--requirepass`: connection strings, JAAS, options of Java and of servers. */
function weighAssigned(text: string): Weight {
  const value =
    /(?:(?:password|passwd|pwd)=|--(?:requirepass|masterauth|password)[= ])["']?([^;&\s"',]{1,200})/iu.exec(
      text,
    )?.[1];
  return value === undefined ? 'none' : weigh(value);
}

/** `user:password` or, as Neo4j has it, `user/password`; what has a port is a host, and two plain words are a path. */
export function weighAccount(text: string): Weight {
  const [, user = '', between, password = ''] = /^([\w.@-]{1,60})([:/])(\S{3,200})$/u.exec(text) ?? [];
  const isHost = /^\d{1,5}$/u.test(password);
  const isPair = between === ':' || user === 'neo4j' || isWeak(user) || /\d/u.test(password);
  return isPair && !isHost ? weigh(password) : 'none';
}
