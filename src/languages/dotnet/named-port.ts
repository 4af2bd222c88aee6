import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Setting } from './settings.ts';

type Code = {
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
  /** Those of the projects that it refers to, too. */
  readonly all: readonly SourceFile[];
};

/** A number that the code listens on by a name. */
export type NamedPort = {
  /** None where nobody can read it. */
  readonly port: number | undefined;
  readonly path: string;
  readonly line: number;
  /** Requests of the second version of HTTP alone, as gRPC takes them. */
  readonly isSecond: boolean;
};

const listened = [
  /\bListen(?:AnyIP|Localhost)?\(\s?(?:[\w.]{1,60}\s?,\s?)?((?:\w{1,60}\.){0,4}[A-Za-z_]\w{0,60})\s?[,)](.{0,200})/u,
  /(?:UseUrls\(|Urls\.Add\(|\bapp\.Run(?:Async)?\()\s?\$"http:\/\/[^"{]{1,40}:\{((?:\w{1,60}\.){0,4}\w{1,60})\}/u,
];

/** Where it listens on what has a name: what constants, settings and their defaults give it. */
export function namedPorts(code: Code): NamedPort[] {
  const hits = listened
    .flatMap((pattern) => grep(code.files, pattern))
    .filter(({ groups: [name = ''] }) => /port/iu.test(name));
  return hits.map(({ path, line, groups: [name = '', rest = ''] }) => {
    const isSecond = /\bHttp2\b/u.test(rest);
    const found = valueOf(name.split('.').at(-1) ?? name, code);
    return { ...(found ?? { port: undefined, path, line }), isSecond };
  });
}

type Value = Pick<NamedPort, 'path' | 'line'> & { readonly port: number };

function valueOf(name: string, { settings, files, all }: Code): Value | undefined {
  const key = keyOf(name, files);
  const set = settings.find((one) => isMeant(one, key ?? name));
  if (set !== undefined) return { port: Number(set.value), path: set.path, line: set.line };
  const given = new RegExp(
    String.raw`\b(?:int|ushort)\??\s${name}\s?(?:\{[^}]{1,60}\}\s?)?=\s?(\d{2,5});`,
    'iu',
  );
  return [...grep(all, given), ...grep(all, constant)].map(toValue)[0];
}

function toValue({ path, line, groups }: Hit): Value {
  return { port: Number(groups[0]), path, line };
}

const constant =
  /\b(?:const|static readonly)\s(?:int|ushort)\s(?:Default)?(?:Http|Listen|Server)?Port\s?=\s?(\d{2,5});/u;

/** `var port = configuration["Server:Port"]` */
function keyOf(name: string, files: readonly SourceFile[]): string | undefined {
  const read = new RegExp(
    String.raw`\b${name}\s?=\s?[^;]{0,60}?(?:\[|GetValue(?:<\w{1,10}\??>)?\(|GetSection\()\s?"([\w:]{1,100})"`,
    'u',
  );
  return grep(files, read)[0]?.groups[0];
}

const otherServer =
  /^(?:Redis|Smtp|Mail|Email|Database|Db|Sql|Mongo|Rabbit|Postgres|MySql|Kafka|EventBus|Elastic|Ldap|Mqtt|Metrics|Consul|Ftp|Sftp|Proxy|Cache|Mq)/iu;

function isMeant({ key, value }: Setting, wanted: string): boolean {
  const parts = key.split(':');
  const isNamed = key.toLowerCase() === wanted.toLowerCase() || isLast(parts, wanted);
  return isNamed && /^\d{2,5}$/u.test(value) && !parts.some((part) => otherServer.test(part));
}

function isLast(parts: readonly string[], wanted: string): boolean {
  return parts.at(-1)?.toLowerCase() === wanted.toLowerCase();
}
