import { present } from '../../kernel/present.ts';
import type { Found, Health } from '../../facts/facts.ts';

/** A path that a program answers on, with where it says so. */
export type Route = { readonly at: { readonly path: string; readonly line: number }; readonly route: string };

const liveName =
  /(?:^|\/)(?:_?healthz?|health-?check|health_check|livez?|liveness|alive|ping|status|up|heartbeat)\/?$/u;
const readyName = /(?:^|\/)(?:ready|readyz|readiness)\/?$/u;

/** Whether a path by its last word says how a program is. */
export function tellsHealth(route: string): boolean {
  return liveName.test(route) || readyName.test(route);
}

/** Endpoints that say whether a program lives and whether it can serve; those called health stand before the others. */
export function healthOf(routes: readonly Route[]): Found<Health> | undefined {
  const live = routes.find(({ route }) => /health/u.test(route) && liveName.test(route));
  const other = routes.find(({ route }) => liveName.test(route));
  const ready = routes.find(({ route }) => readyName.test(route));
  const main = live ?? other ?? ready;
  if (main === undefined) return undefined;
  const { path, line } = main.at;
  const value = present({ path: main.route, ready: main === ready ? undefined : ready?.route });
  return { value, evidence: { fact: 'health', path, line, why: `answers on ${main.route}` } };
}
