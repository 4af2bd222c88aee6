import { overLines } from '../../kernel/over-lines.ts';
import type { Evidence, Found, Port } from '../../facts/facts.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, lineWith, type Hit, type SourceFile } from '../../facts/source.ts';
import { constantOf, environment, literalPort, namedPort, screaming } from './code.ts';
import { numberAt } from './config/settings.ts';
import { setPort } from './port-set.ts';
import { usualPort } from './port-usual.ts';
import { toPort, type Served } from './served.ts';
import { grpcPort } from './grpc-port.ts';
import { dependsOn } from './module.ts';

/** What it listens on: by its configuration, its code, else as its framework does where nobody says otherwise. */
export function portsOf(served: Served): Found<Port>[] {
  const grpc = grpcPort(served);
  if (grpc !== undefined && !hasHttp(served)) return [grpc];
  const said = configuredPort(served) ?? codePort(served) ?? setPort(served);
  const main = said ?? builtPort(served) ?? usualPort(served);
  return [...(main === undefined ? [] : [main]), ...(grpc === undefined ? [] : [grpc])];
}

const webStarter = new RegExp(
  overLines`
    ^org\.springframework\.boot:spring-boot-starter-(?:
      web|webmvc|webflux|data-rest|hateoas|jersey|graphql|web-services|websocket|undertow|tomcat|jetty|
      reactor-netty|thymeleaf|mustache|freemarker|oauth2-authorization-server|authorization-server
    )$|
    spring-cloud-starter-(?:
      gateway|netflix-eureka-server|eureka-server|netflix-zuul|zuul|netflix-turbine|turbine|
      netflix-hystrix-dashboard|hystrix-dashboard|function-web
    )|
    ^org\.springframework\.cloud:spring-cloud-config-server|spring-boot-admin-(?:starter-)?server|
    springdoc-openapi-(?:starter-)?\w{0,20}-?ui|springfox-boot-starter|vaadin-spring-boot|
    com\.netflix\.graphql\.dgs:|^io\.zipkin(?:\.java)?:zipkin-(?:server|autoconfigure-ui)|
    graphql-spring-boot-starter|^org\.springframework:spring-(?:webmvc|webflux)$|tech\.jhipster:|
    starter-mcp-server-web
  `,
  'u',
);

/** Spring Boot opens a port only where something asks it for the web. */
export function opensHttp({ modules, files, framework }: Served): boolean {
  if (modules.some((module) => dependsOn(module, webStarter) !== undefined || module.packaging === 'war'))
    return true;
  if (framework?.name !== 'spring-boot') return false;
  return grep(files, /^\s*@(?:Rest)?Controller\b/u).length > 0;
}

function hasHttp(served: Served): boolean {
  switch (served.framework?.name) {
    case 'spring-boot':
      return opensHttp(served);
    case 'micronaut':
      return servesMicronaut(served);
    default:
      return true;
  }
}

/** A library, or the plugin of the build, brings the server. */
function servesMicronaut({ modules, files }: Served): boolean {
  const brings = /micronaut-(?:http-server|management|views|security|graphql|openapi|websocket)/u;
  return (
    modules.some(
      (module) =>
        dependsOn(module, brings) !== undefined ||
        /\bruntime\(["'](?:netty|jetty|tomcat|undertow)/u.test(module.text),
    ) || grep(files, /^\s*@Controller\b/u).length > 0
  );
}

function configuredPort({ framework, settings }: Served): Found<Port> | undefined {
  const set = framework?.keys === undefined ? undefined : numberAt(settings, ...framework.keys);
  if (framework === undefined || set === undefined || set.number === 0) return undefined;
  const port = set.number ?? framework.port ?? 8080;
  const { path, line, key } = set.at;
  return toPort(
    framework,
    { port, env: set.env ?? framework.env },
    { fact: 'port', path, line, why: `${key} is ${set.at.value}` },
  );
}

const otherServer =
  /^(?:DB|PG|POSTGRES|MYSQL|MONGO|REDIS|SMTP|MAIL|KAFKA|AMQP|RABBIT|DATABASE|REMOTE|PROXY|ELASTIC|CONSUL|EUREKA|DEBUG|METRICS|HEALTH|ADMIN)/u;
const ownServer = /^(?:|APP|SERVER|HTTP|API|SERVICE|WEB|LISTEN|BIND|BACKEND|GRPC)$/u;

/** A port that is read beside a host of the same name is where another server is called. */
function isOthers(name: string, files: readonly SourceFile[]): boolean {
  const stem = name.replace(/_?(?:SERVICE_|SERVER_)?PORT$/u, '');
  if (otherServer.test(name)) return true;
  return (
    !ownServer.test(stem) && grep(files, new RegExp(`["']${stem}_?(?:HOST|HOSTNAME)["']`, 'u')).length > 0
  );
}

/** What gathers the environment and files into one, and gives out numbers of it. */
const gathered = String.raw`\.get(?:Integer|Int|Long|String|Value|OrElse)?\(\s?`;
const chosen = new RegExp(String.raw`(?:${environment}|${gathered})["']([A-Z0-9_]{0,40}PORT)["']`, 'u');

/** The environ library of Clojure names variables in lower case. */
const environ = /\(env\s:((?:[a-z]{1,20}-){0,2}port)\b(?:[^\d]{0,20}(\d{2,5}))?/u;

/** A variable that the code reads, with the number near it; else a number that is given to a server. */
function codePort(served: Served): Found<Port> | undefined {
  const { framework, files } = served;
  const literal = literalIn(files.filter(({ path }) => !besides.test(path))) ?? literalIn(files);
  const fallback = literal?.port ?? framework?.port ?? 8080;
  const variable = keywordPort(files, fallback) ?? variablePort(files, fallback);
  if (variable !== undefined) {
    const why = `listens on ${variable.env}, ${variable.port} by default`;
    return toPort(framework, variable, evidenceAt(variable.at, why));
  }
  if (literal === undefined) return undefined;
  const evidence = evidenceAt(literal.at, `listens on ${literal.port}`);
  return toPort(framework, { port: literal.port, env: undefined }, evidence);
}

/** What the build tells the image that it makes. */
function builtPort({ module, framework }: Served): Found<Port> | undefined {
  const found = /<(?:docker\.(?:image\.)?(?:exposed\.)?port|exposed\.port)>(\d{2,5})</u.exec(module.text);
  if (found === null) return undefined;
  const line = lineWith(module.text, found[0]);
  const why = `the build makes an image that listens on ${found[1]}`;
  const port = { port: Number(found[1]), env: framework?.env };
  return toPort(framework, port, { fact: 'port', path: module.path, line, why });
}

type Variable = { readonly at: Hit; readonly env: string; readonly port: number };

function keywordPort(files: readonly SourceFile[], fallback: number): Variable | undefined {
  const all = grep(files, environ).map((at) => ({ at, env: screaming(at.groups[0] ?? 'port') }));
  const found = all.find(({ env }) => !otherServer.test(env));
  return found === undefined ? undefined : { ...found, port: Number(found.at.groups[1]) || fallback };
}

function variablePort(files: readonly SourceFile[], fallback: number): Variable | undefined {
  const at = grep(files, chosen).find(({ groups: [name = ''] }) => !isOthers(name, files));
  if (at === undefined) return undefined;
  return { at, env: at.groups[0] ?? 'PORT', port: nearby(at, files) ?? fallback };
}

function evidenceAt({ path, line }: Hit, why: string): Evidence {
  return { fact: 'port', path, line, why };
}

/** The default of a variable stands in the same expression, or in the lines around it. */
function nearby({ path, line }: Hit, files: readonly SourceFile[]): number | undefined {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const after = lines
    .slice(line - 1, line + 5)
    .join(' ')
    .slice(0, 600);
  const same = after.slice(after.indexOf('PORT'));
  const digits =
    /\b([1-9]\d{1,4})\b/u.exec(same)?.[1] ??
    /port\w{0,20}\s?=\s?([1-9]\d{1,4})\b/iu.exec(
      lines
        .slice(Math.max(0, line - 6), line)
        .join(' ')
        .slice(-600),
    )?.[1];
  const port = digits === undefined ? constantIn(same, files) : Number(digits);
  return port === undefined || port > 65535 ? undefined : port;
}

/** A default that stands elsewhere under a name. */
function constantIn(text: string, files: readonly SourceFile[]): number | undefined {
  const name = /(?<=[^"'\w.-])((?:[A-Z][A-Z0-9]{0,20}_){0,4}PORT|[a-z]\w{0,30}Port)(?=[^"'\w(-])/u.exec(
    text,
  )?.[1];
  const [found] = name === undefined ? [] : grep(files, constantOf(name));
  return found === undefined ? undefined : Number(found.groups[0]);
}

/** Sources of what people run by hand beside the program. */
const besides = /(?:^|\/)(?:tools?|contrib|dev)\//u;

function literalIn(files: readonly SourceFile[]): { readonly at: Hit; readonly port: number } | undefined {
  const direct = grep(files, literalPort).find(({ groups }) => isPort(Number(groups[0])));
  if (direct !== undefined) return { at: direct, port: Number(direct.groups[0]) };
  for (const at of grep(files, namedPort)) {
    const name = (at.groups[0] ?? '').split('.').at(-1) ?? '';
    const own = files.filter(({ path }) => path === at.path);
    const [found] = [...grep(own, constantOf(name)), ...grep(files, constantOf(name))];
    if (found !== undefined && isPort(Number(found.groups[0])))
      return { at: found, port: Number(found.groups[0]) };
  }
  return undefined;
}

function isPort(port: number): boolean {
  return port >= 80 && port < 65536 && !portsOfOthers.has(port);
}
