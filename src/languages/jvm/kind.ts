import { overLines } from '../../kernel/over-lines.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { listens } from './code.ts';
import { settingAt } from './config/settings.ts';
import type { Setting } from './config/setting.ts';
import type { Framework } from './frameworks.ts';
import { dependsOn, type Module } from './module.ts';
import { opensHttp, portsOf } from './port.ts';

type Signs = {
  readonly module: Module;
  readonly modules: readonly Module[];
  readonly framework: Framework | undefined;
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
};

const batch = /spring-boot-starter-batch|^org\.springframework\.batch:|spring-cloud-starter-task/u;
const messaging =
  /kafka|rabbit|amqp|jms|activemq|artemis|sqs|pulsar|nats|quartz|shedlock|stream|langohr|jackdaw|ketu|kinsky/u;
const quarkusWeb = new RegExp(
  overLines`
    ^io\.quarkus:quarkus-(?:
      rest|resteasy|vertx-http|vertx-web|reactive-routes|undertow|spring-web|smallrye-graphql|qute-web|
      grpc|smallrye-health|smallrye-openapi|websockets|container-image|funqy-http|vertx-graphql|
      keycloak|oidc
    )
  `,
  'u',
);

/** What runs: a server, something that waits for work, or something that ends. */
export function kindOf(signs: Signs): ServiceKind {
  const { framework, files, modules, module } = signs;
  if (module.packaging === 'war') return 'web';
  if (isWeb(signs)) return 'web';
  if (modules.some((one) => dependsOn(one, batch) !== undefined)) return 'job';
  const waits = modules.some((one) => dependsOn(one, messaging) !== undefined);
  const repeats = files.some(({ text }) =>
    /@Scheduled|while\s?\(\s?true|Executors\.newScheduled|@(?:Kafka|Rabbit|Jms)Listener/u.test(text),
  );
  return waits || repeats || framework !== undefined ? 'worker' : 'job';
}

const listening = new Set(['grpc', 'spring', 'vertx', 'servlet', 'jakartaee', 'netty']);

function isWeb(signs: Signs): boolean {
  const { framework, files } = signs;
  const own = framework === undefined ? undefined : ofFramework[framework.name];
  if (own !== undefined) return own(signs);
  if (framework !== undefined && !listening.has(framework.name)) return true;
  return files.some(({ text }) => listens.test(text));
}

/** Some frameworks serve other things than requests as well. */
const ofFramework: Readonly<Record<string, (signs: Signs) => boolean>> = {
  'spring-boot': springServes,
  quarkus: (signs) => depends(signs, quarkusWeb),
  micronaut: (signs) =>
    depends(signs, /micronaut-(?:http-server|http-validation|grpc|management|views|security)/u) ||
    signs.modules.some(({ text }) => builtServer.test(text)) ||
    signs.files.some(({ text }) => /@Controller\b/u.test(text)),
};

/** The plugin of the build brings a server. */
const builtServer = /\bruntime\(["'](?:netty|jetty|tomcat|undertow)/u;

function springServes(signs: Signs): boolean {
  const type = settingAt(signs.settings, 'spring.main.web-application-type')?.value.toLowerCase();
  if (type === 'none') return false;
  return opensHttp(signs) || portsOf(signs).some(({ value }) => value.protocol === 'grpc');
}

function depends({ modules }: Signs, pattern: RegExp): boolean {
  return modules.some((module) => dependsOn(module, pattern) !== undefined);
}
