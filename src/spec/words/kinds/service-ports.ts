import type { Json, JsonMap } from '../../../kernel/json.ts';
import { portsOf } from '../link.ts';
import { scalar } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** What was said of ports beside the ports themselves. */
export type Said = {
  /** Names in the order of the ports. */
  readonly names: readonly Json[];
  readonly targetPort: Json | undefined;
  readonly nodePort: Json | undefined;
  readonly target: Draft | undefined;
};

/** Each with the port of the pods behind it, by number where nobody names one. */
export function portsSaid(
  said: readonly JsonMap[],
  { targetPort, nodePort, target, names }: Said,
): JsonMap[] {
  const own = portsOf(target);
  const servicePort = target?.facts['servicePort'];
  const known =
    said.length > 0
      ? said
      : servicePort === undefined
        ? own.map(({ port, ...rest }) => ({ port: port ?? 80, ...rest }))
        : [{ port: servicePort }];
  // A name is where it leads to, and no port to come in by.
  const lone: JsonMap = { port: typeof targetPort === 'number' ? targetPort : 80 };
  const all = known.length === 0 && targetPort !== undefined ? [lone] : known;
  return all.map((one, at) => {
    const inner = targetFor(one, { own, at, all });
    const name = one['name'] ?? names[at] ?? nameAmong(all, one);
    return {
      ...(name === undefined ? {} : { name }),
      ...one,
      ...(one['targetPort'] !== undefined
        ? {}
        : targetPort !== undefined && at === 0
          ? { targetPort }
          : { targetPort: inner }),
      ...(nodePort !== undefined && at === 0 ? { nodePort } : {}),
    };
  });
}

/** Of several ports each has a name. */
function nameAmong(all: readonly JsonMap[], { port }: JsonMap): string | undefined {
  return all.length > 1 && port !== undefined ? `port-${scalar(port)}` : undefined;
}

type Behind = { readonly own: readonly JsonMap[]; readonly at: number; readonly all: readonly JsonMap[] };

/** The only port of the pods is that of every other, unless one of them comes in by it. */
function targetFor(one: JsonMap, { own, at, all }: Behind): Json {
  const same = own.find(({ port }) => port === one['port']);
  const [only] = own;
  const isTaken = only !== undefined && all.some(({ port }) => port === only['port']);
  const lone = isTaken ? one['port'] : only?.['port'];
  return same?.['port'] ?? (own.length === 1 ? lone : own[at]?.['port']) ?? one['port'] ?? 80;
}

/** A port that is told whole, with a name, is one more. */
function isFurther(first: JsonMap, only: JsonMap | undefined): boolean {
  const isWhole = only?.['name'] !== undefined && only['targetPort'] !== undefined;
  return isWhole && first['name'] !== only['name'] && first['port'] !== only['port'];
}

/** What was said over the ports that are given: the only one changes, of several the one that is named. */
export function portsOver(
  given: readonly JsonMap[],
  said: readonly JsonMap[],
  targetPort: Json | undefined,
): JsonMap[] {
  const [first, ...others] = given;
  if (first === undefined) return [...said];
  const aimed: JsonMap = { ...first, ...(targetPort === undefined ? {} : { targetPort }) };
  const [only, ...more] = said;
  if (others.length === 0 && more.length === 0 && !isFurther(first, only)) return [{ ...aimed, ...only }];
  const changed = [aimed, ...others].map((one) => ({
    ...one,
    ...said.find(({ port }) => port === one['port']),
  }));
  return [...changed, ...said.filter(({ port }) => given.every((one) => one['port'] !== port))];
}

/** A port that is told again is no second one. */
export function onceEach(ports: readonly JsonMap[]): JsonMap[] {
  const ids = ports.map(({ port, protocol = 'TCP' }) => `${scalar(port)}/${scalar(protocol)}`);
  return ports.filter((_port, at) => ids.indexOf(ids[at] ?? '') === at);
}
