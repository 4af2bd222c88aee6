import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Found, Health } from '../../facts/facts.ts';

const health =
  /\.(?:get|all|use|route)\(\s*['"`](\/[\w/.-]{0,60})['"`]|\burl:\s*['"`](\/[\w/.-]{0,60})['"`]/u;
const nestHealth = /@Controller\(\s*['"`]\/?(health[\w/-]*|healthz|ping|status)['"`]/u;
const healthName =
  /(?:^|\/)(?:health|healthz|health-?check|livez?|liveness|alive|ping|status|_health|up|heartbeat)$/u;
const readyName = /(?:^|\/)(?:ready|readyz|readiness)$/u;

/** Endpoints that say whether the program lives and whether it can serve. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const routes = [
    ...grep(files, health).map((hit) => ({ hit, path: hit.groups.find((group) => group !== '') ?? '' })),
    ...grep(files, nestHealth).map((hit) => ({ hit, path: `/${hit.groups[0] ?? ''}` })),
    ...files.flatMap(fileRoute),
  ];
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

/** Next and Nuxt route by file name. */
function fileRoute(file: SourceFile): { hit: Hit; path: string }[] {
  const route =
    /(?:^|\/)(?:src\/)?app\/((?:[\w-]+\/)*[\w-]+)\/route\.[jt]sx?$/u.exec(file.path)?.[1] ??
    /(?:^|\/)pages\/(api\/(?:[\w-]+\/)*[\w-]+)\.[jt]sx?$/u.exec(file.path)?.[1] ??
    /(?:^|\/)server\/(api\/(?:[\w-]+\/)*[\w-]+?)(?:\.get)?\.[jt]s$/u.exec(file.path)?.[1];
  return route === undefined ? [] : [{ hit: { path: file.path, line: 1, groups: [] }, path: `/${route}` }];
}
