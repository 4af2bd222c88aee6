import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around } from '../kind.ts';
import { labelsOf } from '../link.ts';
import { isList, listOf, mapOf } from '../merge.ts';

export function policyBody(facts: JsonMap, around: Around): JsonMap {
  const { selector, isForAll, ports } = facts;
  const denied = mapOf(facts['denied']);
  const rules = listOf(facts['pieces']).map(mapOf);
  const own =
    selector ??
    (isForAll === true || (denied['ingress'] ?? denied['egress']) === true ? undefined : labelsSaid(around));
  const directions = (['ingress', 'egress'] as const).filter(
    (one) => denied[one] === true || rules.some(({ direction }) => direction === one),
  );
  const wanted = directions.length === 0 ? (['ingress'] as const) : directions;
  const made = wanted.map(
    (one) =>
      [
        one,
        rulesOf(
          rules.filter(({ direction }) => direction === one),
          listOf(ports),
        ),
      ] as const,
  );
  return {
    spec: {
      podSelector: own === undefined ? {} : { matchLabels: own },
      policyTypes: wanted.map((one) => (one === 'ingress' ? 'Ingress' : 'Egress')),
      ...Object.fromEntries(made.filter(([, list]) => list.length > 0)),
    },
  };
}

function labelsSaid({ main, drafts }: Around): Json | undefined {
  return labelsOf(drafts.find(({ isReference, kind }) => isReference && kind === 'Pod') ?? main);
}

/** Peers that are told without ports of their own share the ports that follow. */
function rulesOf(rules: readonly JsonMap[], ports: readonly Json[]): Json[] {
  const key = rules[0]?.['direction'] === 'egress' ? 'to' : 'from';
  const isPlain =
    rules.length > 1 &&
    rules
      .slice(0, -1)
      .every((rule) => isList(rule['ports']) && rule['ports'].length === 0 && rule['peer'] !== undefined);
  const shared = isPlain
    ? [{ peers: rules.flatMap(({ peer }) => peer ?? []), ports: listOf(rules.at(-1)?.['ports']) }]
    : rules.map(({ peer, ports: own }) => ({ peers: peer === undefined ? [] : [peer], ports: listOf(own) }));
  return shared.map(({ peers, ports: own }) => {
    const opened = own.length > 0 ? own : ports.map((port) => ({ protocol: 'TCP', ...mapOf(port) }));
    return {
      ...(peers.length === 0 ? {} : { [key]: peers }),
      ...(opened.length === 0 ? {} : { ports: opened }),
    };
  });
}
