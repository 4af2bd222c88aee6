import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { assumedPort } from '../../facts/assumed.ts';
import type { Evidence, Found, Port } from '../../facts/facts.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { kestrelPorts } from './kestrel.ts';
import { namedPorts } from './named-port.ts';
import { packageOf, type Project } from './project.ts';
import type { Setting } from './settings.ts';

export type Served = {
  readonly project: Project;
  readonly version: string | undefined;
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
  /** Those of the projects that it refers to, too. */
  readonly all: readonly SourceFile[];
};

/** What it listens on: its settings, its code, else what the images of that version say. */
export function portsOf(served: Served): Found<Port>[] {
  const inSettings = ofSettings(served);
  if (inSettings.length > 0) return inSettings;
  const several = kestrelPorts(served.files);
  if (several.length > 0) return several;
  const inOne = ofVariable(served) ?? ofCode(served);
  if (inOne !== undefined) return [inOne];
  const byName = ofNames(served);
  return byName.length > 0 ? byName : [byDefault(served)];
}

const endpoint = /^Kestrel:End[pP]oints:([\w-]{1,60}):Url$/u;

function ofSettings(served: Served): Found<Port>[] {
  const { settings } = served;
  const found = settings.flatMap(({ key, value, path, line }) => {
    const name = endpoint.exec(key)?.[1] ?? (/^urls$/iu.test(key) ? 'http' : undefined);
    const port = portIn(value);
    if (name === undefined || port === undefined) return [];
    const protocols = settings.find((one) => one.key === `Kestrel:Endpoints:${name}:Protocols`)?.value;
    const protocol =
      protocols === 'Http2' || (protocols === undefined && isGrpc(served))
        ? ('grpc' as const)
        : ('http' as const);
    const evidence = { fact: 'port', path, line, why: `${key} is ${value}` };
    return [{ value: { port, name: protocol, protocol }, evidence }];
  });
  return found.filter(({ value }, at) => found.findIndex((one) => one.value.name === value.name) === at);
}

/** The first plain address; one with a certificate is for an edge that Kubernetes has elsewhere. */
function portIn(urls: string): number | undefined {
  const plain = urls.split(';').find((url) => url.trim().startsWith('http://'));
  const digits = /:(\d{2,5})\/?$/u.exec(plain?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const variables = [
  /GetEnvironmentVariable\(?\s?"([A-Z0-9_]{0,30}PORT)"\s?\)?(?:\s?\?\?\s?"?(\d{2,5}))?/u,
  /[cC]onfig(?:uration)?\["((?:\w{1,30}:){0,2}\w{0,20}[pP](?:ort|ORT))"\]\)?(?:\s?\?\?\s?"?(\d{2,5}))/u,
  /\.GetValue(?:<\w{1,10}\??>)?\(\s?"((?:\w{1,30}:){0,2}\w{0,20}[pP](?:ort|ORT))"(?:\)\s?\?\?|\s?,)\s?"?(\d{2,5})/u,
];
const otherServer =
  /^(?:DB|PG|POSTGRES|MYSQL|MONGO|REDIS|SMTP|MAIL|KAFKA|RABBIT\w*|GRPC|METRICS?|Redis|Smtp|Mail|Email|Database|Db|Mongo\w*|Rabbit\w*|EventBus|Elastic\w*|Ldap|Mqtt|Metrics?|Grpc|Consul)(?:_|:|(?=[A-Z]))/u;

function ofVariable(served: Served): Found<Port> | undefined {
  const hits = variables.flatMap((pattern) => grep(served.files, pattern));
  const hit = hits.find(({ groups }) => !otherServer.test(groups[0] ?? ''));
  if (hit === undefined) return undefined;
  const [key = 'PORT', fallback = ''] = hit.groups;
  const env = key.replaceAll(':', '__');
  const port = fallback === '' ? 8080 : Number(fallback);
  return toPort(
    served,
    { port, env },
    { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${env}, ${port} by default` },
  );
}

const inCode = new RegExp(
  overLines`
    (?:UseUrls\(|Urls\.Add\(|app\.Run(?:Async)?\(|Prefixes\.Add\(|^\s*url\s).{0,80}?http://[^"':]{1,60}:(\d{2,5})|
    ListenAnyIP\(\s?(\d{2,5})|\.Listen\(\s?IPAddress\.\w{1,12}\s?,\s?(\d{2,5})|
    TcpListener\(.{0,40}?,\s?(\d{2,5})
  `,
  'u',
);

function ofCode(served: Served): Found<Port> | undefined {
  const [hit] = grep(served.files, inCode);
  if (hit === undefined) return undefined;
  const port = Number(hit.groups.find((group) => group !== ''));
  return toPort(
    served,
    { port },
    { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${port}` },
  );
}

/** All that it listens on by names, where one of them is known; where none is, nobody knows. */
function ofNames(served: Served): Found<Port>[] {
  const named = namedPorts(served);
  const known = named.flatMap(({ port, path, line, isSecond }) => {
    if (port === undefined) return [];
    const found = toPort(served, { port }, { fact: 'port', path, line, why: `listens on ${port}` });
    return [named.length === 1 ? found : spoken(found, isSecond)];
  });
  const isFirst = ({ value }: Found<Port>, at: number): boolean =>
    known.findIndex((one) => one.value.name === value.name) === at;
  if (known.length > 0) return known.filter(isFirst);
  return named.slice(0, 1).map(({ path, line }) => {
    const { value } = byDefault(served);
    return {
      value,
      evidence: { fact: 'port', path, line, why: assumedPort(value.port, 'programs of .NET') },
    };
  });
}

function spoken({ value, evidence }: Found<Port>, isSecond: boolean): Found<Port> {
  const protocol = isSecond ? ('grpc' as const) : ('http' as const);
  return { value: { ...value, name: protocol, protocol }, evidence };
}

/** Images listen on 8080 from .NET 8 on, and on 80 before. */
function byDefault(served: Served): Found<Port> {
  const { project, version } = served;
  const isModern = version === undefined || Number(version) >= 8;
  const port = isModern ? 8080 : 80;
  const evidence = {
    fact: 'port',
    path: project.path,
    line: 1,
    why: `${port} is what the images of .NET ${version ?? ''} use`,
  };
  return toPort(served, isModern ? { port, env: 'ASPNETCORE_HTTP_PORTS' } : { port }, evidence);
}

function toPort(served: Served, at: { port: number; env?: string }, evidence: Evidence): Found<Port> {
  const protocol = isGrpc(served) ? ('grpc' as const) : ('http' as const);
  return { value: present({ port: at.port, name: protocol, protocol, env: at.env }), evidence };
}

/** Where everything that is mapped is gRPC. */
function isGrpc({ project, files }: Served): boolean {
  const serves =
    packageOf([project], /^Grpc\.AspNetCore(?:\.Server(?:\.\w+)?)?$/u) !== undefined &&
    files.some(({ text }) => /MapGrpcService</u.test(text));
  return (
    serves &&
    !files.some(({ text }) =>
      /MapControllers|MapRazor|MapBlazor|AddMvc|MapDefaultControllerRoute/u.test(text),
    )
  );
}
