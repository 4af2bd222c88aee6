import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf, merge, textOf } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { routeSaid } from './route-conditions.ts';
import { backend } from './rules.ts';

export const httpRoute: Kind = {
  kind: 'HTTPRoute',
  apiVersion: 'gateway.networking.k8s.io/v1',
  names: ['http ?-?routes?', 'HTTP~路由'],
  local: { near: ['HTTPRoute'], reader: routeSaid },
  reader: phrases('http-route', { en: 'Gateway', zh: '网关' }, [
    [
      overLines`
        (?:attached to|attaches to|attach to|bound to|binds to|on|via|through|using|parent|referencing|references?)
        (?: is| ref| of| the| a|:)* gateway(?: named| called)? (?!API(?![\w-])){name},? (?:in|of|from) (?:the )?(?:namespace|ns) {name}
      `,
      (gateway = '', gatewaySpace = '') => on('HTTPRoute', { gateway, gatewaySpace }),
    ],
    [
      '(?:挂载?|绑定?|附加|关联|接入?|引用|使用|通过|走)(?:到|在|了)?(?:名为)?{name}~(?:这个)?(?:命名空间|namespace|ns)(?:里面?|中|下面?|内)?的?~?(?:共享|公共)?(?:网关|Gateway)?~?{name}~?(?:这个)?(?:网关|gateway)?(?:上面?|里)?',
      (gatewaySpace = '', gateway = '') => on('HTTPRoute', { gateway, gatewaySpace }),
    ],
    [
      [
        overLines`
          (?:
            attached to|attaches to|attach to|bound to|binds to|on|via|through|using|parent|for|
            referencing|references?
          )(?: is| ref| of| the| a|:)* gateway(?: named| called)? (?!API(?![\w-])){name}
        `,
        '(?:attached to|attaches to|attach to|bound to|on|via|through|using|references?) (?:the )?{name} gateway',
        '(?:挂载到|绑定到|附加到|使用|通过|关联到)(?:名为)?(?:网关|Gateway)~(?!API(?!\\w)){name}',
        'parent ?-?refs?(?: name| gateway)?{is}{name}',
        '(?:arrives? at|comes? (?:in )?through|enters? through|attached to|hangs? on) (?:the )?gateway {name}',
        '(?:挂载?[到在]|绑定到|附加到|使用|通过)(?:名为)?~{name}~的?(?:网关|Gateway)(?:上)?',
      ],
      (gateway = '') => on('HTTPRoute', { gateway }),
    ],
  ]),
  body: routeBody,
};

function routeBody(facts: JsonMap, around: Around): JsonMap {
  const own = around.drafts.find(({ kind }) => kind === 'Gateway')?.name;
  const name = facts['gateway'] ?? own ?? facts['weakGateway'] ?? 'gateway';
  const pieces = listOf(facts['pieces']).map(mapOf);
  const hostnames = [...new Set(pieces.flatMap(({ host }) => textOf(host) ?? []))];
  const rules = rulesOf(pieces, facts).map((rule) => ruleOf(rule, { facts, around }));
  const made = rules.length === 0 ? [ruleOf(begun, { facts, around })] : rules;
  const parent = present({
    name,
    namespace: facts['gatewaySpace'] ?? elsewhere(name, around),
    sectionName: facts['sectionName'],
  });
  const left = leftAsGiven({ ...facts, ...around.draft.facts }, rules.length);
  return {
    spec: present({
      parentRefs: left.parent ? undefined : [parent],
      hostnames: hostnames.length === 0 ? undefined : hostnames,
      rules: left.rules ? undefined : made.map(withPath),
    }),
  };
}

/** What is quoted needs no gateway and no rule that nobody speaks of. */
function leftAsGiven({ given, gateway, sectionName }: JsonMap, said: number) {
  const isGiven = given !== undefined;
  const { parentRefs, rules } = mapOf(mapOf(given)['spec']);
  return {
    parent: isGiven && parentRefs !== undefined && gateway === undefined && sectionName === undefined,
    rules: isGiven && rules !== undefined && said === 0,
  };
}

/** A gateway that is made beside it is named with its namespace where that is another. */
function elsewhere(name: Json, { draft, drafts }: Around): Json | undefined {
  const gateway = drafts.find((one) => one.kind === 'Gateway' && one.name === name);
  const space = gateway?.metadata['namespace'];
  return space === draft.metadata['namespace'] ? undefined : space;
}

/** Requests, what is done to them, and who gets them. */
type Rule = {
  readonly matches: readonly JsonMap[];
  readonly filters: readonly JsonMap[];
  readonly backends: readonly JsonMap[];
};

const begun: Rule = { matches: [], filters: [], backends: [] };
const conditions = ['path', 'headers', 'queryParams', 'method'];

/** What is asked of requests after they have somebody who gets them begins the next rule. */
function rulesOf(pieces: readonly JsonMap[], facts: JsonMap): Rule[] {
  const rules: Rule[] = [];
  let open = begun;
  for (const piece of pieces) {
    if (isNext(piece, open)) {
      rules.push(open);
      open = begun;
    }
    open = taken(open, piece, facts);
  }
  return [...rules, open].filter(
    ({ matches, filters, backends }) => matches.length + filters.length + backends.length > 0,
  );
}

function isNext(piece: JsonMap, { matches, filters, backends }: Rule): boolean {
  const last = backends.at(-1);
  const isDone = last !== undefined || (filters.length > 0 && matches.length > 0);
  if (!isDone) return false;
  if (piece['isOther'] === true) return true;
  const asks = conditions.some((key) => piece[key] !== undefined);
  if (asks) return piece['weight'] === undefined || matches.length > 0;
  return piece['service'] !== undefined && last?.['weight'] === undefined;
}

function taken({ matches, filters, backends }: Rule, piece: JsonMap, facts: JsonMap): Rule {
  const { service, port, weight, filter } = piece;
  return {
    matches: withMatch(matches, matchOf(piece, facts)),
    filters: filter === undefined ? filters : withFilter(filters, mapOf(filter)),
    backends: service === undefined ? backends : [...backends, present({ name: service, port, weight })],
  };
}

function matchOf({ path, pathType, headers, queryParams, method }: JsonMap, facts: JsonMap): JsonMap {
  const type = (pathType ?? facts['pathType']) === 'Exact' ? 'Exact' : 'PathPrefix';
  return present({
    path: path === undefined ? undefined : { type, value: path },
    headers,
    queryParams,
    method,
  });
}

/** A second path is another way to match; what else is asked must hold as well. */
function withMatch(matches: readonly JsonMap[], match: JsonMap): readonly JsonMap[] {
  if (Object.keys(match).length === 0) return matches;
  const last = matches.at(-1);
  if (last === undefined || (last['path'] !== undefined && match['path'] !== undefined))
    return [...matches, match];
  return [...matches.slice(0, -1), merge(last, match)];
}

/** What is said of one filter in several places is one. */
function withFilter(filters: readonly JsonMap[], filter: JsonMap): readonly JsonMap[] {
  const same = filters.findIndex(({ type }) => type === filter['type']);
  return same === -1 ? [...filters, filter] : filters.with(same, merge(filters[same] ?? {}, filter));
}

type Ground = { readonly facts: JsonMap; readonly around: Around };

function ruleOf({ matches, filters, backends }: Rule, { facts, around }: Ground): JsonMap {
  const fallback = backend(facts, around);
  const isRedirected = filters.some(({ type }) => type === 'RequestRedirect');
  const some: readonly JsonMap[] =
    backends.length > 0 || isRedirected || !isServed(facts, around)
      ? backends
      : [{ name: fallback.service, port: fallback.port }];
  const known = some.find(({ port }) => port !== undefined)?.['port'];
  const refs = some.map(({ name, port, weight }): Json =>
    present({ name, port: port ?? known ?? fallback.port, weight }),
  );
  return {
    ...(matches.length > 0 && { matches }),
    ...(filters.length > 0 && { filters }),
    ...(refs.length > 0 && { backendRefs: refs }),
  };
}

/** Without anybody who could get them, no service is made up. */
function isServed({ service, port }: JsonMap, { main, drafts }: Around): boolean {
  return (service ?? port ?? main) !== undefined || drafts.some(({ kind }) => kind === 'Service');
}

/** What asks nothing of requests is for all. */
function withPath(rule: JsonMap): JsonMap {
  if (rule['matches'] !== undefined || rule['filters'] !== undefined) return rule;
  return { matches: [{ path: { type: 'PathPrefix', value: '/' } }], ...rule };
}
