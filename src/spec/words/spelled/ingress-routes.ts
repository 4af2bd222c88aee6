import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Token } from './piece.ts';
import { beside } from './settled.ts';
import { listIn, oneOf } from './values.ts';

type Route = {
  host?: string | undefined;
  path?: string;
  type?: string | undefined;
  service?: string;
  port?: string | undefined;
};
type Slot = 'host' | 'path' | 'backend';

const slots: Readonly<Record<string, Slot>> = {
  host: 'host',
  first: 'host',
  path: 'path',
  backend: 'backend',
  backendBeside: 'backend',
};

/** What was told so far: all hosts, the one of the moment, and the routes, of which the last may lack something. */
type Scene = {
  readonly known: string[];
  readonly routes: Route[];
  host: string | undefined;
  isTorn: boolean;
};

/** Hosts, paths and services in turn: a host counts until the next, a path and a service make a route. */
export function routesOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const scene: Scene = { known: [], routes: [], host: undefined, isTorn: false };
  for (const token of tokens) {
    const last = scene.routes.at(-1);
    if (token.key === 'type' && last !== undefined) last.type ??= token.of['type'];
    const slot = slots[token.key];
    if (slot === 'host') hearHost(token, scene);
    else if (slot !== undefined) hearRoute(token, slot, scene);
  }
  const { known, isTorn } = scene;
  const routes = scene.routes.map((route) => ofAll(route, tokens));
  return isTorn || routes.some(({ service }) => service === undefined) ? undefined : rulesOf(routes, known);
}

/** `both on port 80`, `two ImplementationSpecific paths`: what is told of all of them is that of each that is not told otherwise. */
function ofAll(route: Route, tokens: readonly Token[]): Route {
  const isOfAll = tokens.some(
    ({ key, said }) => key === 'type' && /path ?type|both|two|all|paths/iu.test(said),
  );
  const type = isOfAll ? oneOf(tokens, 'type') : undefined;
  return { ...route, port: route.port ?? oneOf(tokens, 'allPort', 'port'), type: route.type ?? type };
}

function hearHost({ key, of }: Token, scene: Scene): void {
  const said = key === 'first' ? nth(of['nth'], scene.known) : listIn(of['host'] ?? '');
  for (const one of said) if (!scene.known.includes(one)) scene.known.push(one);
  const last = scene.routes.at(-1);
  if (last?.service !== undefined) last.host ??= said[0];
  // `/menu at b.example.com`: what has a path and nobody yet who answers is of the host behind it.
  else if (last?.path !== undefined) last.host = said[0];
  scene.host = said[0];
}

function hearRoute({ of }: Token, slot: Slot, scene: Scene): void {
  const last = scene.routes.at(-1);
  const isNew = last?.[slot === 'path' ? 'path' : 'service'] !== undefined || last === undefined;
  const route: Route = isNew ? begun(scene, last) : last;
  Object.assign(route, slot === 'path' ? pathIn(of) : { service: of['service'] ?? beside, port: of['port'] });
  route.host ??= scene.host;
}

/** The next route; the last would never have a service. */
function begun(scene: Scene, last: Route | undefined): Route {
  if (last !== undefined && last.service === undefined) scene.isTorn = true;
  const route: Route = { host: scene.host };
  scene.routes.push(route);
  return route;
}

function pathIn(of: Token['of']): Route {
  const path = of['path'] ?? '/';
  const type = of['alone'] === undefined ? (of['before'] ?? of['after']) : 'Exact';
  return { path, type: type?.replace(/ly$/iu, '') };
}

const order = ['first', 'second', 'third'];

function nth(said: string | undefined, known: readonly string[]): string[] {
  return known.slice(order.indexOf(said?.toLowerCase() ?? ''), order.indexOf(said?.toLowerCase() ?? '') + 1);
}

/** Routes of one host stand together; a single host that was told anywhere is that of all. */
function rulesOf(routes: readonly Route[], known: readonly string[]): JsonMap[] | undefined {
  const [only, ...more] = known;
  const told = routes.map((route) => ({
    ...route,
    host: route.host ?? (more.length === 0 ? only : undefined),
  }));
  const hosts = [...new Set(told.map(({ host }) => host))];
  if (hosts.length > 1 && hosts.includes(undefined)) return undefined;
  if (known.some((host) => !hosts.includes(host)) && routes.length > 0) return undefined;
  return hosts.map((host) =>
    present({ host, http: { paths: told.filter((route) => route.host === host).map(pathOf) } }),
  );
}

function pathOf({ path = '/', type, service, port = '80' }: Route): JsonMap {
  const own = /^\d+$/u.test(port) ? { number: Number(port) } : { name: port };
  return {
    path,
    pathType:
      type === undefined
        ? 'Prefix'
        : type.charAt(0).toUpperCase() +
          type
            .slice(1)
            .replace(/^.*$/u, (rest) =>
              /specific/iu.test(rest) ? 'mplementationSpecific' : rest.toLowerCase(),
            ),
    backend: { service: { name: service, port: own } },
  };
}
