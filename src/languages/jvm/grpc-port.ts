import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import type { Found, Port } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { numberAt } from './config/settings.ts';
import type { Setting } from './config/setting.ts';
import { dependsOn, type Module } from './module.ts';

type Signs = {
  readonly modules: readonly Module[];
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
};

const grpcStarter = new RegExp(
  overLines`
    ^net\.devh:grpc-(?:server-)?spring-boot-starter|^io\.github\.lognet:grpc-spring-boot-starter|
    ^org\.springframework\.grpc:spring-grpc-(?:server-)?spring-boot-starter|^io\.quarkus:quarkus-grpc$|
    ^io\.micronaut\.grpc:micronaut-grpc-(?:server-)?runtime
  `,
  'u',
);
const grpcKeys = ['grpc.server.port', 'grpc.port', 'spring.grpc.server.port', 'quarkus.grpc.server.port'];
const serves = /\bImplBase\b|@GrpcService|\w+Grpc\.\w+ImplBase|\w+CoroutineImplBase/u;

/** The port of a gRPC server that a starter opens, beside that of the web or alone. */
export function grpcPort({ modules, settings, files }: Signs): Found<Port> | undefined {
  const [starter] = modules.flatMap((module) => dependsOn(module, grpcStarter) ?? []);
  if (starter === undefined) return undefined;
  const set = numberAt(settings, ...grpcKeys);
  const isServer = starter.id.includes('server') || files.some(({ text }) => serves.test(text));
  // Quarkus answers gRPC on its HTTP port unless it is told to have two.
  if (set === undefined && (!isServer || starter.id.includes('quarkus'))) return undefined;
  return toGrpc(set ?? { at: starter });
}

function toGrpc({ at, number = 9090, env }: { at: Place; number?: number; env?: string }): Found<Port> {
  const { path, line } = at;
  const evidence = { fact: 'port', path, line, why: `gRPC listens on ${number}` };
  return { value: present({ port: number, name: 'grpc', protocol: 'grpc' as const, env }), evidence };
}

type Place = { readonly path: string; readonly line: number };
