import type { Params, Route } from './visit.ts';

export type Match = { readonly route: Route; readonly params: Params };

/** The first route whose pattern fits: `:name` is one segment, `*name` is the rest. */
export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  const segments = split(path);
  if (segments === undefined) return undefined;
  for (const route of routes) {
    const params = route.method === method ? fit(split(route.pattern) ?? [], segments) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function fit(pattern: readonly string[], segments: readonly string[]): Params | undefined {
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    if (part.startsWith('*')) return { ...params, [part.slice(1)]: segments.slice(at).join('/') };
    const segment = segments[at];
    if (segment === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return pattern.length === segments.length ? params : undefined;
}

/** Undefined where the address is not well formed. */
function split(path: string): readonly string[] | undefined {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
