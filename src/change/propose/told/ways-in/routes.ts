import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Understood } from '../../../../spec/words/wish.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

/** A path by which one of several services is reached, on the host of another. */
export type Route = { readonly service: string; readonly path: string; readonly said: string };

const path = String.raw`(?<![\w.:/-])(?<path>/[\w-]{1,40}(?:/[\w-]{1,40}){0,3})/?(?:\*)?(?![\w/-]|\.\w)`;

type Words = { readonly rest: string; readonly routes: readonly Route[] };

/** Reads `/api goes to the backend` and `api 走 /api`, and gives the words without it. */
export function routesIn(words: string, called: readonly Called[]): Words {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || !/\/\w/u.test(words) || words.length > longest) return { rest: words, routes: [] };
  const own = behindHosts(words, known);
  return sayings(known).reduce<Words>(
    ({ rest, routes }, pattern) => ({
      rest: rest.replaceAll(pattern, ', '),
      routes: [...routes, ...[...rest.matchAll(pattern)].flatMap((match) => routeOf(match, known))],
    }),
    own,
  );
}

/** `vote at vote.example.com/ballot`: the host is read by those who know hosts; where images lie is none. */
function behindHosts(words: string, known: readonly Called[]): Words {
  const pattern = new RegExp(
    `(?<lead>(?<name>${namesOf(known)})${addressed})(?<path>/[\\w-]{1,40}(?:/[\\w-]{1,40}){0,3})/?(?![\\w/@:-]|\\.\\w)`,
    'giu',
  );
  const routes = [...words.matchAll(pattern)].flatMap((match) => routeOf(match, known));
  return { rest: words.replaceAll(pattern, '$<lead>'), routes };
}

// The address that a variable holds is of whatever it leads to.
const addressed = String.raw`(?![^.,;，；。\n]{0,30}(?:image|registry|镜像|仓库|[A-Z0-9]_[A-Z0-9_]{1,40}|=))[^.,;，；。\n]{0,30}?(?<![\w./@-])(?:https?://)?${host}`;

const sameHost =
  '(?:on|of|at|under|below|behind) (?:the|that|this) (?:very )?same (?:host ?name|host|domain|address|url|site|origin)(?: name)?(?: too| as well)?';

/** Nobody speaks of paths in a text that is longer. */
const longest = 20_000;

function sayings(known: readonly Called[]): readonly RegExp[] {
  const name = `(?<name>${namesOf(known)})(?! ?(?:service )?(?:on )?(?:port|端口|:))`;
  return [
    String.raw`(?:(?:everything|all|requests?|traffic|calls) (?:to|for|on|under|below) )?${path} (?:(?:on|of) (?:the same|that|this) (?:host|domain|address|site) )?(?:should |must |is |are )*(?:go(?:es)?|routed?|routes?|sent|leads?|points?|belongs?|->|→)(?: ?to)? (?:the )?${name}(?: service)?`,
    String.raw`${name},? (?:(?:which|that|is|answers?|responds?|serves?|goes|go|lives?|sits?|stays?|runs?|hangs?|gets?|should|must|shall|can|will|be|available|reachable|accessible|served|exposed|mounted|comes?|also|too) )*(?:${sameHost},? (?:but )?)?(?:under|at|on|behind|below|beneath|with) (?:the )?(?:path |prefix )?${path}(?: path| prefix)?(?:,? (?:but )?${sameHost}|,? (?:of|on) (?:that|it)(?! \w)| there)?`,
    // backend: 4 pods, path /api on the same host
    String.raw`(?<=(?<![\w./-])(?<name>${namesOf(known)})\s?:?\s(?:(?!${namesOf(known)}|mount|volume|disk)[^.;\n/]){0,80}?,\s)(?:(?:reachable|served|available|exposed|routed)\s(?:under|at|on|via)|under|(?:url\s)?path(?:\sprefix)?|prefix|route)\s(?:the\s)?${path}(?:,? (?:but )?${sameHost})?(?=\s?(?:[,.;\n]|$))`,
    String.raw`${path}\s?(?:开头|打头|下面?)?的?(?:请求|路径|流量)?(?:都|全部?)?\s?(?:转发|转|走|指向|路由|打)(?:发)?(?:给|到|至)?\s?${name}(?:服务)?`,
    overLines`
      ${name}\s?(?:服务)?(?:也|就|都|统一)?(?:走|挂到?在?|放到?在?|在|用|的?路径(?:是|为|用)?)\s?
      (?:(?:同一个|同样的?|同个|同|相同的?|这个)\s?域名(?:下面?|上)?的?)?\s?(?:路径|前缀)?\s?${path}
      (?:\s?(?:路径|前缀)?(?:下面?|上|里))?
    `,
  ].map((source) => new RegExp(source, 'giu'));
}

function routeOf({ 0: said, groups = {} }: RegExpMatchArray, known: readonly Called[]): Route[] {
  const [service] = calledIn(groups['name'] ?? '', known);
  const { path: at } = groups;
  return service === undefined || at === undefined ? [] : [{ service, path: at, said }];
}

export function routeRows(routes: readonly Route[]): readonly Understood[] {
  return routes.map(({ service, path: at, said }) => ({ said, subject: route, value: `${at} → ${service}` }));
}

const route = { en: 'Route', zh: '路由' };

/** One host with a path for each; where nobody named a host there is no way in from outside. */
export function withRoutes(spec: Spec, routes: readonly Route[]): Spec {
  const first = spec.workloads.find(
    ({ host, name, service }) => host !== undefined && !routes.some(isFor(name, service?.name)),
  );
  const door = first ?? spec.workloads.find(({ host }) => host !== undefined);
  if (door === undefined || routes.length === 0) return spec;
  const workloads = spec.workloads.map((workload) => {
    const own = routes.find(isFor(workload.name, workload.service?.name));
    return own === undefined
      ? workload
      : reachedBy(workload, own.path, workload.host === undefined ? door : workload);
  });
  return { ...spec, workloads };
}

function isFor(...names: readonly (string | undefined)[]): (route: Route) => boolean {
  return ({ service }) => names.includes(service);
}

function reachedBy(workload: Workload, at: string, door: Workload): Workload {
  const { tlsSecret, ingressClass, route: kind } = door.exposure ?? {};
  const { routeMetadata } = door.fragments ?? {};
  return present({
    ...workload,
    host: workload.host ?? door.host,
    exposure: present({
      tlsSecret,
      ingressClass,
      route: kind,
      ...(workload.exposure ?? { type: 'ClusterIP' as const }),
      path: at,
    }),
    fragments: routeMetadata === undefined ? workload.fragments : { routeMetadata, ...workload.fragments },
  });
}
