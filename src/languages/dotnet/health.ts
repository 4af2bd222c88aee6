import { present } from '../../kernel/present.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';

const route =
  /\b(?:Map|Use)HealthChecks\(\s?"(\/?[\w/.-]{1,60})"|\bMapGet\(\s?"(\/?[\w/.-]{1,60})"|\broute\s"(\/[\w/.-]{1,60})"/u;
const healthName = /(?:^|\/)(?:health|healthz|hc|health-?check|livez?|liveness|alive|ping|status)$/u;
const readyName = /(?:^|\/)(?:ready|readyz|readiness)$/u;
const liveName = /(?:^|\/)(?:livez?|liveness|alive)$/u;

/** Endpoints that say whether the program lives and whether it can serve; those for development alone do not count. */
export function healthOf(files: readonly SourceFile[]): Found<Health> | undefined {
  const routes = grep(files, route)
    .filter((hit) => !isForDevelopment(hit, files))
    .map((hit) => ({
      hit,
      path: `/${(hit.groups.find((group) => group !== '') ?? '').replace(/^\//u, '')}`,
    }));
  const live =
    routes.find(({ path }) => liveName.test(path)) ?? routes.find(({ path }) => healthName.test(path));
  const ready =
    routes.find(({ path }) => readyName.test(path)) ??
    routes.find(({ path }) => healthName.test(path) && path !== live?.path);
  const main = live ?? ready;
  if (main === undefined) return undefined;
  const { path, line } = main.hit;
  const value = present({ path: main.path, ready: live === undefined ? undefined : ready?.path });
  return { value, evidence: { fact: 'health', path, line, why: `answers on ${main.path}` } };
}

function isForDevelopment({ path, line }: Hit, files: readonly SourceFile[]): boolean {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const before = lines.slice(Math.max(0, line - 10), line - 1);
  const at = before.findLastIndex((text) => /IsDevelopment\(\)/u.test(text));
  return at !== -1 && !before.slice(at).some((text) => text.trim() === '}');
}
