import { literally } from '../../kernel/literally.ts';
import type { Operation } from './operation.ts';

export type Match = {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
};

export type Router = (method: string, path: string) => Match | undefined;

type Route = { readonly operation: Operation; readonly pattern: RegExp; readonly weight: number };

/** Parameters that hold slashes, as refs and paths do. */
const wide = new Set(['path', 'ref', 'branch', 'basehead']);

export function createRouter(operations: readonly Operation[]): Router {
  const buckets = new Map<string, Route[]>();
  for (const operation of operations) {
    const [method = '', template = ''] = operation.route.split(' ');
    const key = bucketOf(method, template);
    buckets.set(key, [...(buckets.get(key) ?? []), toRoute(operation, template)]);
  }
  for (const routes of buckets.values()) routes.sort((a, b) => b.weight - a.weight);
  return (method, path) => {
    for (const { operation, pattern } of buckets.get(bucketOf(method, path)) ?? []) {
      const found = pattern.exec(path);
      if (found !== null) return { operation, params: decoded(found.groups ?? {}) };
    }
    return undefined;
  };
}

/** Routes that could answer a path at all share method, first segment, and what stands behind the repository. */
function bucketOf(method: string, path: string): string {
  const parts = path.split('/');
  const topic = parts[1] === 'repos' ? (parts[4] ?? '') : '';
  return `${method} ${parts[1] ?? ''} ${topic}`;
}

/** Fixed segments weigh more than parameters, so that `/issues/comments/{id}` wins over `/issues/{number}/...`. */
function toRoute(operation: Operation, template: string): Route {
  const segments = template.split('/').slice(1);
  const source = segments.map(segmentPattern).join('/');
  const weight = segments.reduce((sum, segment) => sum * 3 + (segment.startsWith('{') ? 1 : 2), 0);
  return { operation, pattern: new RegExp(`^/${source}$`, 'u'), weight };
}

function segmentPattern(segment: string): string {
  const name = /^\{(\w+)\}$/u.exec(segment)?.[1];
  if (name === undefined) return literally(segment);
  if (name === 'path') return `(?<${name}>.*)`;
  return `(?<${name}>${wide.has(name) ? '.+' : '[^/]+'})`;
}

function decoded(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decode(text)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
