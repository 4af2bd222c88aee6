import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { settingAt } from './config/settings.ts';
import type { Setting } from './config/setting.ts';
import type { Framework } from './frameworks.ts';
import { dependsOn, isAtLeast, type Module } from './module.ts';

export type Asked = {
  readonly modules: readonly Module[];
  readonly framework: Framework | undefined;
  readonly settings: readonly Setting[];
  readonly files: readonly SourceFile[];
  readonly bootVersion: string | undefined;
};

type Endpoint = { readonly library: RegExp; readonly live: string; readonly ready: string };

const endpoints: Readonly<Record<string, Endpoint>> = {
  quarkus: {
    library: /^io\.quarkus:quarkus-smallrye-health$/u,
    live: '/q/health/live',
    ready: '/q/health/ready',
  },
  micronaut: {
    library: /^io\.micronaut:micronaut-management$/u,
    live: '/health/liveness',
    ready: '/health/readiness',
  },
  helidon: { library: /^io\.helidon\.microprofile/u, live: '/health/live', ready: '/health/ready' },
};

/** Endpoints of the framework where they are turned on, else routes of the code. */
export function healthOf(asked: Asked): Found<Health> | undefined {
  const { framework, modules } = asked;
  if (framework?.name === 'spring-boot') return actuator(asked) ?? routes(asked);
  const known = endpoints[framework?.name ?? ''];
  const by =
    known === undefined ? undefined : modules.flatMap((module) => dependsOn(module, known.library) ?? [])[0];
  if (known === undefined || by === undefined) return routes(asked);
  const evidence = { fact: 'health', path: by.path, line: by.line, why: `${by.id} answers on ${known.live}` };
  return { value: { path: known.live, ready: known.ready }, evidence };
}

const guard = /SecurityFilterChain|WebSecurityConfigurerAdapter|SecurityWebFilterChain/u;
const opened = /actuator|EndpointRequest|\/health|anyRequest\(\)\.permitAll|anyExchange\(\)\.permitAll/u;

function actuator(asked: Asked): Found<Health> | undefined {
  const { modules, settings, bootVersion } = asked;
  const library = /^org\.springframework\.boot:spring-boot-starter-actuator$/u;
  const by = modules.flatMap((module) => dependsOn(module, library) ?? [])[0];
  if (by === undefined || isElsewhere(settings) || isGuarded(asked)) return undefined;
  const root = `${contextPath(settings)}${actuatorPath(settings, bootVersion)}`;
  const why = `the actuator answers on ${root}/health`;
  const evidence = { fact: 'health', path: by.path, line: by.line, why };
  if (!hasProbes(settings, bootVersion)) return { value: { path: `${root}/health` }, evidence };
  return { value: { path: `${root}/health/liveness`, ready: `${root}/health/readiness` }, evidence };
}

/** Turned off, or on a port of its own. */
function isElsewhere(settings: readonly Setting[]): boolean {
  const off = settingAt(settings, 'management.endpoint.health.enabled', 'endpoints.health.enabled');
  return (
    off?.value === 'false' || settingAt(settings, 'management.server.port', 'management.port') !== undefined
  );
}

/** Who writes rules of access and says nothing of the actuator has locked it up. */
function isGuarded({ files }: Asked): boolean {
  const guards = files.filter(({ text }) => guard.test(text));
  return guards.length > 0 && !guards.some(({ text }) => opened.test(text));
}

function actuatorPath(settings: readonly Setting[], bootVersion: string | undefined): string {
  if (bootVersion !== undefined && !isAtLeast(bootVersion, 2)) return '';
  return slashed(settingAt(settings, 'management.endpoints.web.base-path')?.value ?? '/actuator');
}

/** In a cluster they are on by themselves from 2.3; elsewhere a setting says so. */
function hasProbes(settings: readonly Setting[], bootVersion: string | undefined): boolean {
  const set = settingAt(
    settings,
    'management.endpoint.health.probes.enabled',
    'management.health.probes.enabled',
  )?.value;
  return set === undefined ? bootVersion === undefined || isAtLeast(bootVersion, 2, 3) : set === 'true';
}

function contextPath(settings: readonly Setting[]): string {
  const set = settingAt(
    settings,
    'server.servlet.context-path',
    'server.context-path',
    'server.contextPath',
    'spring.webflux.base-path',
  );
  return slashed(set?.value ?? '');
}

function slashed(path: string): string {
  const plain = path.replaceAll(/^\/+|\/+$/gu, '');
  return plain === '' || plain.includes('$') ? '' : `/${plain}`;
}

const route = new RegExp(
  overLines`
    (?:@(?:Get|Request)Mapping|@Get|@Path)\(\s?(?:value\s?=\s?|path\s?=\s?)?\{?\s?"(/?[\w/.-]{1,60})"|
    \b(?:get|GET|route|path|Path)\(\s?"(/?[\w/.-]{1,60})"|"(/[\w/.-]{1,60})"\s?(?:bind|->)|
    \(GET\s"(/[\w/.-]{1,60})"|\bRoot\s?/\s?"([\w.-]{1,60})"
  `,
  'u',
);
const healthName = /(?:^|\/)(?:health|healthz|health-?check|livez?|liveness|alive|ping|status|_health)$/u;
const readyName = /(?:^|\/)(?:ready|readyz|readiness)$/u;

function routes({ files, settings }: Asked): Found<Health> | undefined {
  const found = grep(files, route).flatMap((hit) => {
    const name = hit.groups.find((group) => group !== '') ?? '';
    if (!healthName.test(name) && !readyName.test(name)) return [];
    const prefix = prefixIn(files.find(({ path }) => path === hit.path)?.text ?? '', name);
    return [{ hit, path: `${contextPath(settings)}${prefix}/${name.replace(/^\//u, '')}` }];
  });
  const live = found.find(({ path }) => healthName.test(path));
  const ready = found.find(({ path }) => readyName.test(path));
  const main = live ?? ready;
  if (main === undefined) return undefined;
  const { path, line } = main.hit;
  const value = present({ path: main.path, ready: live === undefined ? undefined : ready?.path });
  return { value, evidence: { fact: 'health', path, line, why: `answers on ${main.path}` } };
}

/** The path of a controller stands before those of its methods. */
function prefixIn(text: string, name: string): string {
  const pattern =
    /^@(?:RequestMapping|Path|Controller)\(\s?(?:value\s?=\s?|path\s?=\s?)?\{?\s?"(\/?[\w/.-]{1,60})"/mu;
  const prefix = pattern.exec(text)?.[1] ?? '';
  return prefix === name ? '' : slashed(prefix);
}
