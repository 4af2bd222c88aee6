import { assumedPort } from '../../facts/assumed.ts';
import type { Found, Port } from '../../facts/facts.ts';
import { applicationServerOf, type ApplicationServer } from './application-server.ts';
import { dependsOn, type Module } from './module.ts';
import { toPort, type Served } from './served.ts';

/** Where it listens when neither its settings nor its code say so. */
export function usualPort(served: Served): Found<Port> | undefined {
  return clientsPort(served) ?? defaultPort(served);
}

/** Servers of Spring Cloud that their clients look for by themselves. */
const lookedFor: readonly (readonly [library: RegExp, port: number])[] = [
  [/^org\.springframework\.cloud:spring-cloud-(?:starter-)?(?:netflix-)?eureka-server$/u, 8761],
  [/^org\.springframework\.cloud:spring-cloud-config-server$/u, 8888],
];

function clientsPort({ framework, module }: Served): Found<Port> | undefined {
  const [, port] = lookedFor.find(([library]) => dependsOn(module, library) !== undefined) ?? [];
  if (port === undefined) return undefined;
  const why = `${port} is where its clients look for it when nothing else is said`;
  return toPort(framework, { port, env: framework?.env }, { fact: 'port', path: module.path, line: 1, why });
}

function defaultPort({ framework, module }: Served): Found<Port> | undefined {
  if (framework?.port === undefined) return module.packaging === 'war' ? ofContainer(module) : unsaid(module);
  const server = framework.name === 'jakartaee' ? applicationServerOf(module) : undefined;
  if (server !== undefined) return ofServer(server);
  const why =
    framework.protocol === 'grpc'
      ? assumedPort(framework.port, 'servers of gRPC')
      : `${framework.port} is what ${framework.name} uses when nothing else is said`;
  return toPort(
    framework,
    { port: framework.port, env: framework.env },
    { fact: 'port', path: module.path, line: 1, why },
  );
}

function ofServer({ name, port, evidence }: ApplicationServer): Found<Port> {
  const why = `${port} is what ${name} uses when nothing else is said`;
  return toPort(undefined, { port, env: undefined }, { ...evidence, fact: 'port', why });
}

/** Servlet containers agree on one. */
function ofContainer({ path }: Module): Found<Port> {
  const why = '8080 is what servlet containers use when nothing else is said';
  return toPort(undefined, { port: 8080, env: undefined }, { fact: 'port', path, line: 1, why });
}

/** A server of its own whose number stands where nobody looks is asked for. */
function unsaid({ path }: Module): Found<Port> {
  const evidence = { fact: 'port', path, line: 1, why: assumedPort(8080, 'servers without a framework') };
  return toPort(undefined, { port: 8080, env: undefined }, evidence);
}
