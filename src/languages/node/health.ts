import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { prefixOf } from './mount.ts';
import { nestRoutes } from './nest-routes.ts';

const call = /(?:\b([\w$]+)|\))\.(?:get|all|use|route)\(\s*['"`](\/[\w/.-]{0,60})['"`]/u;
const option = /\burl:\s*['"`](\/[\w/.-]{0,60})['"`]/u;
/** A chain goes on at the beginning of a line: only servers are told of their routes in one. */
const chained = /^\s{1,40}\.(?:get|all|use|route)\(\s*['"`](\/[\w/.-]{0,60})['"`]/u;
const server = /\bexpress\(|\bRouter\(|\bnew (?:Elysia|Hono|OpenAPIHono|Koa)\b|\bfastify\(/u;
/** They ask others, they do not answer. */
const client =
  /^(?:axios|http|https|client|instance|request|agent|ky|got|fetcher|\$http)$|(?:Client|Api|API)$/u;
const healthName =
  /(?:^|\/)(?:health|healthz|health-?check|livez?|liveness|alive|ping|status|_health|up|heartbeat)$/u;
const readyName = /(?:^|\/)(?:ready|readyz|readiness)$/u;

type Route = { readonly hit: Hit; readonly path: string };

/** Endpoints that say whether the program lives and whether it can serve. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const routes = [...files.flatMap(fileRoute), ...callRoutes(files), ...nestRoutes(files)];
  const live = routes.find((route) => healthName.test(route.path));
  const ready = routes.find((route) => readyName.test(route.path));
  const main = live ?? ready;
  if (main === undefined) return undefined;
  const { path, line } = main.hit;
  const both = live !== undefined && ready !== undefined ? { ready: ready.path } : {};
  return {
    value: { path: main.path, ...both },
    evidence: { fact: 'health', path, line, why: `answers on ${main.path}` },
  };
}

/** Routes as they are written, behind the prefix that their router is mounted under where that can be told. */
function callRoutes(files: readonly SourceFile[]): Route[] {
  const calls = grep(files, call)
    .filter(({ groups }) => !client.test(groups[0] ?? ''))
    .map((hit) => ({ hit, path: hit.groups[1] ?? '' }));
  const links = grep(
    files.filter(({ text }) => server.test(text)),
    chained,
  ).map((hit) => ({ hit, path: hit.groups[0] ?? '' }));
  const options = grep(files, option).map((hit) => ({ hit, path: hit.groups[0] ?? '' }));
  return [...calls, ...links, ...options]
    .filter(({ path }) => healthName.test(path) || readyName.test(path))
    .flatMap(({ hit, path }) => {
      const prefix = prefixOf(hit.path, files);
      return prefix === undefined ? [] : [{ hit, path: `${prefix}${path}` }];
    });
}

/** Next, SvelteKit and Nuxt route by file name. */
const routed = [
  /(?:^|\/)app\/((?:[\w-]+\/){0,10}[\w-]+)\/route\.[jt]sx?$/u,
  /(?:^|\/)pages\/(api\/(?:[\w-]+\/){0,10}[\w-]+)\.[jt]sx?$/u,
  /(?:^|\/)routes\/((?:[\w-]+\/){0,10}[\w-]+)\/\+server\.[jt]s$/u,
  /(?:^|\/)server\/(api\/(?:[\w-]+\/){0,10}[\w-]+?)(?:\.get)?\.[jt]s$/u,
];

function fileRoute({ path }: SourceFile): Route[] {
  const route = routed.map((pattern) => pattern.exec(path)?.[1]).find((found) => found !== undefined);
  return route === undefined ? [] : [{ hit: { path, line: 1, groups: [] }, path: `/${route}` }];
}
