import type { Json, JsonMap } from '../../../kernel/json.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';

export const either = (set: JsonMap, workload?: JsonMap): Meaning =>
  oneOf(
    ['Ingress', set],
    ['HTTPRoute', set],
    ['Gateway', set],
    ...(workload === undefined ? [] : [['workload', workload] as const]),
  );

export const piece = (piece: JsonMap): Meaning => either({ pieces: [piece] });

export const port = '["\'`]?(\\d{1,5}|[a-z][a-z-]{1,14})["\'`]?(?!\\w)';

/** At which port of a service; the words before it are open to either spelling. */
export const atPort = `(?:,? ?(?:on|at|and|with|using|via)?(?: the)?(?: service)? ?port(?: number| (?:that is )?(?:named|called))?{is}${port}|:${port})?`;

export const pathType =
  '(?:,? ?\\(?(?:with |using |and |of )?(?:the )?(?:path ?type){is}["\'`]?(Prefix|Exact|ImplementationSpecific)["\'`]?\\)?| ?\\((Prefix|Exact|ImplementationSpecific)\\))?';

export const toPort = (said: string): Json => (/^\d+$/u.test(said) ? Number(said) : said);

const typeOf = (a = '', b = ''): JsonMap => {
  const type = a === '' ? b : a;
  return type === '' ? {} : { pathType: type.charAt(0).toUpperCase() + type.slice(1) };
};

export const rule = (...[path = '', service = '', said = '', a = '', b = '']: readonly string[]): Meaning => {
  const meant = piece({
    path,
    service,
    ...(said === '' ? {} : { port: toPort(said) }),
    ...typeOf(a, b),
  });
  return { ...meant, value: `${path} -> ${service}${said === '' ? '' : `:${said}`}` };
};

export function toHost(
  ...[host = '', path = '', service = '', a = '', b = '', ...types]: readonly string[]
): Meaning {
  const said = a === '' ? b : a;
  return piece({
    host: host.toLowerCase(),
    path: path === '' ? '/' : path,
    service,
    ...(said === '' ? {} : { port: toPort(said) }),
    ...typeOf(...types),
  });
}
