import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf } from '../../merge.ts';

type Open = { readonly matches: Json[]; readonly routes: JsonMap[]; readonly weights: Json[]; more: JsonMap };

function noRule(): Open {
  return { matches: [], routes: [], weights: [], more: {} };
}

/** What is said in turn: a match after a destination begins the next rule, and so does the word for all others. */
export function toRoutes(
  pieces: readonly JsonMap[],
  host: Json | undefined,
): { hosts: Json[]; http: JsonMap[] } {
  const rules: Open[] = [noRule()];
  for (const piece of pieces) {
    const last = rules.at(-1) ?? noRule();
    if (isTold(last) && begins(piece, last)) rules.push(noRule());
    take(piece, rules.at(-1) ?? last, host);
  }
  const named = rules.flatMap(({ routes }) =>
    routes.flatMap((one) => mapOf(one['destination'])['host'] ?? []),
  );
  return {
    hosts: [...new Set([host ?? named[0] ?? '*'])],
    http: rules
      .map(weighed)
      .filter(isTold)
      .map(({ matches, routes, more }) =>
        present({
          match: matches.length === 0 ? undefined : matches,
          ...more,
          route:
            more['redirect'] === undefined
              ? routes.length === 0
                ? [{ destination: { host: host ?? 'app' } }]
                : routes
              : undefined,
        }),
      ),
  };
}

function begins(piece: JsonMap, last: Open): boolean {
  return piece['matches'] !== undefined || (piece['isRest'] === true && !isShared(last));
}

/** What the others get is what is left of a hundred. */
function isShared({ routes, weights }: Open): boolean {
  const sum = sumOf([...routes.map((one) => one['weight']), ...weights]);
  return routes.length > 0 && sum > 0 && sum < 100;
}

function sumOf(weights: readonly (Json | undefined)[]): number {
  return weights.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
}

/** A share that was told apart is of the destinations in their order; the one that is left gets the rest. */
function weighed(rule: Open): Open {
  const left = 100 - sumOf([...rule.routes.map((one) => one['weight']), ...rule.weights]);
  const bare = rule.routes.filter((one) => one['weight'] === undefined).length - rule.weights.length;
  const isOne = bare === 1 && rule.routes.length > 1 && left > 0;
  const free = [...rule.weights, ...(isOne ? [left] : [])];
  const routes = rule.routes.map((one) =>
    one['weight'] === undefined ? present({ ...one, weight: free.shift() }) : one,
  );
  return { ...rule, routes };
}

function isTold({ routes, more }: Open): boolean {
  return routes.length > 0 || Object.keys(more).length > 0;
}

function take(piece: JsonMap, rule: Open, host: Json | undefined): void {
  const { matches, subset: name, to, weight, port } = piece;
  if (matches !== undefined) addMatches(rule, listOf(matches).map(mapOf));
  else if (name !== undefined || to !== undefined) {
    const destination = present({ host: to ?? host ?? 'app', subset: name });
    addRoute(rule, present({ destination, weight }), piece);
  } else if (weight !== undefined) rule.weights.push(weight);
  else if (port !== undefined) withPort(rule.routes, { number: port });
  else rule.more = { ...rule.more, ...settingOf(piece, rule.more, host) };
}

/** What a rule has beside where it leads. */
function settingOf(piece: JsonMap, before: JsonMap, host: Json | undefined): JsonMap {
  const { mirror, mirrored, retries, isRest: _rest, ...more } = piece;
  if (mirror !== undefined)
    return { mirror: { host: host ?? 'app', subset: mirror }, mirrorPercentage: { value: mirrored } };
  if (more['fault'] !== undefined)
    return { ...more, fault: { ...mapOf(before['fault']), ...mapOf(more['fault']) } };
  return retries === undefined ? more : { retries: { ...mapOf(before['retries']), ...mapOf(retries) } };
}

/** A header narrows the path that was told before; a path beside a path is another way to match. */
function addMatches({ matches }: Open, more: readonly JsonMap[]): void {
  const last = mapOf(matches.at(-1));
  const [only] = more;
  const isSame =
    only !== undefined &&
    more.length === 1 &&
    last['headers'] === undefined &&
    only['headers'] !== undefined &&
    matches.length > 0;
  if (isSame) matches[matches.length - 1] = { ...last, ...only };
  else matches.push(...more);
}

/** `to reviews, subset v2` is one destination. */
function addRoute({ routes }: Open, route: JsonMap, { to }: JsonMap): void {
  const last = routes.at(-1);
  const before = mapOf(last?.['destination']);
  const isOne =
    last !== undefined && before['subset'] === undefined && to === undefined && last['weight'] === undefined;
  if (!isOne) routes.push(route);
  else
    routes[routes.length - 1] = {
      ...last,
      ...route,
      destination: { ...mapOf(route['destination']), host: before['host'] },
    };
}

function withPort(routes: JsonMap[], port: JsonMap): void {
  const last = routes.at(-1);
  if (last === undefined) return;
  routes[routes.length - 1] = { ...last, destination: { ...mapOf(last['destination']), port } };
}
