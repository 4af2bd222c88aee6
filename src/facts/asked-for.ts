import { mayHold, needlesOf } from './needle.ts';

/** What a program may do without, and the words that its variables bear. */
export const besides: Readonly<Record<string, string>> = {
  mysql: String.raw`MYSQL\w{0,20}(?:HOST|URL|URI|SERVER)`,
  postgres: String.raw`(?:POSTGRES|PG)\w{0,20}(?:HOST|URL|URI|SERVER)`,
  mongodb: String.raw`MONGO\w{0,20}(?:HOST|URL|URI|SERVER)`,
  redis: 'REDIS|VALKEY',
  kafka: 'KAFKA',
  rabbitmq: 'RABBIT|AMQP',
  nats: 'NATS',
  mqtt: 'MQTT',
  elasticsearch: 'ELASTIC|ELASTICSEARCH|ES',
  opensearch: 'OPENSEARCH',
  clickhouse: 'CLICKHOUSE',
  memcached: 'MEMCACHE',
  s3: 'S3|MINIO|BUCKET',
};

/** The code asks whether it is there, and goes on where it is not. */
export function isAskedFor(kind: string, texts: readonly string[]): boolean {
  const words = besides[kind];
  if (words === undefined) return false;
  const name = String.raw`\w{0,40}(?:${words})\w{0,40}`;
  const about = `(?:${words}|${camel(kind)})`;
  const asks = [
    String.raw`(?:\bBoolean\(|!!|\bif ?\()[ \t]{0,4}(?:(?:process\.env|config|env|settings)\.)?${name}\b(?! ?[!=]==? ?undefined)`,
    String.raw`\b(?:process\.env\.${name}|env\(['"]${name}['"]\))\s{1,20}\? [^?]{1,200}: (?:null\b|undefined\b|false\b|\{\}|\[\])`,
    String.raw`\bif ?\([\w.]{1,60}\.get(?:<\w{1,20}>)?\(['"]${name}['"]\)\)`,
    String.raw`\bif (?:os\.(?:environ\.get|getenv)\(['"]${name}['"]\)|settings\.${name}\b)`,
    String.raw`\bif (?:\w{1,30}\.){0,3}config(?:\.get\(|\[)['"]${name}['"]`,
    String.raw`\bif os\.Getenv\("${name}"\) != ""`,
    String.raw`\bif (?:\w{1,30}\.){0,3}\w{0,20}(?:${camel(kind)})\w{0,20} != (?:""|nil)`,
    String.raw`^[ \t]{0,40}if ${name}(?: is not None)?:`,
    String.raw`\b(?:env(?:\.\w{1,10})?|environ\.get|getenv|config)\(['"]\w{0,20}(?:${words})\w{0,20}(?:UR[LI]|HOST|DSN)['"], ?(?:default ?= ?)?None\)`,
    String.raw`^[ \t]{0,20}(?:${kind}|valkey):[ \t]{0,8}\n(?:[ \t]{0,20}#[^\n]{0,200}\n){0,8}[ \t]{1,20}(?:ur[li]|host|address|enabled):[ \t]{0,4}(?:false|null|~|''|"")[ \t]{0,8}$`,
    String.raw`\bif ?\(!process\.env\.${name}\) ?\{?\s{0,40}return\b`,
    String.raw`\bif not (?:settings\.${name}|os\.(?:environ\.get|getenv)\(['"]${name}['"]\)):\s{1,40}return\b`,
    String.raw`\bif \(?(?:\w{1,30} ?= ?)?ENV(?:\[|\.fetch\()['"]${name}['"](?:\]|, ?(?:nil|''|"")\))`,
    String.raw`\bif ?\(![sS]tring\.IsNullOr(?:Empty|WhiteSpace)\((?:[\w.]{1,60}\[['"])?\w{0,40}${about}\w{0,40}`,
    String.raw`\b\w{0,20}${about}\w{0,20}\?\.let\b`,
    String.raw`\bif (?:\w{1,30}\.){0,3}\w{0,40}${about}\w{0,40} else None\b`,
    String.raw`['".](?:(?:ENABLE|USE|WITH)_(?:${words})|(?:${words})_ENABLED?)\b`,
  ];
  const pattern = new RegExp(asks.join('|'), 'mu');
  const needles = needlesOf(pattern);
  // Each of them says whom it is about, which is seen far sooner than how it asks.
  const named = new RegExp(`${words}|${camel(kind)}|valkey:`, 'u');
  const isAsked = (text: string): boolean => mayHold(text, needles) && pattern.test(text);
  return texts.some(
    (text) => named.test(text) && (isAsked(text) || isKeptAndAsked(text, new RegExp(about, 'u'))),
  );
}

const kept =
  /^\s{0,40}(?:(?:const|let|var|val|final|auto|string|my|local) )?(\w{1,40})(?:: ?[\w |?]{1,30})? ?:?= ?(?!.*\b(?:new|[Cc]onnect|[Cc]reate|[Cc]lient)\b)(?=.{0,60}(?:[Ee]nv|ENV|[Cc]onf|[Cc]fg|[Ss]etting|[Oo]ption|\bget))(.{1,200})$/u;

/** What the environment says of it is kept under a name, and the next line asks whether that is anything. */
function isKeptAndAsked(text: string, about: RegExp): boolean {
  const lines = text.split('\n');
  return lines.some((line, at) => {
    if (line.length > 300 || !about.test(line)) return false;
    const [, name, value = ''] = kept.exec(line) ?? [];
    const below = lines.slice(at + 1, at + 3).map((one) => one.trim().slice(0, 200));
    return name !== undefined && about.test(value) && isLookedAt(name, below);
  });
}

/** It is there, or there is nothing to do. */
function isLookedAt(name: string, [first = '', second = '']: readonly string[]): boolean {
  if (new RegExp(String.raw`^if \(?${name}(?:\)|:| != ""| \{|$)`, 'u').test(first)) return true;
  const missed = new RegExp(String.raw`^if (?:\(!${name}\)|not ${name}:|${name} == "" \{)`, 'u');
  return missed.test(first) && /\breturn\b(?!.*\b(?:[Ee]rr|fmt|throw))/u.test(`${first} ${second}`);
}

/** `Redis` and `redis`, as fields are called. */
function camel(kind: string): string {
  return `${kind}|${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
}
