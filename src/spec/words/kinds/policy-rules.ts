import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around } from '../kind.ts';
import { labelsOf } from '../link.ts';
import { isList, listOf, mapOf } from '../merge.ts';
import { inTurn } from './policy-turns.ts';

export function policyBody(facts: JsonMap, around: Around): JsonMap {
  const denied = mapOf(facts['denied']);
  const { rules, selector, isClosed } = inTurn(listOf(facts['pieces']).map(mapOf));
  const directions = (['ingress', 'egress'] as const).filter(
    (one) =>
      denied[one] === true ||
      (isClosed && one === 'ingress') ||
      rules.some(({ direction }) => direction === one),
  );
  const wanted = directions.length === 0 && !isEdit(around) ? (['ingress'] as const) : directions;
  const made = wanted.map((one) => {
    const own = rules.filter(({ direction }) => direction === one);
    return [one, rulesOf(own, listOf(facts['ports']))] as const;
  });
  const said = wanted.map((one) => (one === 'ingress' ? 'Ingress' : 'Egress'));
  const types = said.length === 0 ? [] : [...new Set([...typesGiven(around), ...said])];
  return {
    spec: {
      ...selected(selector === undefined ? facts : { ...facts, selector }, around),
      ...(types.length === 0 ? {} : { policyTypes: types }),
      ...Object.fromEntries(made.filter(([, list]) => list.length > 0)),
    },
  };
}

/** What is given says what is not said. */
function isEdit({ draft }: Around): boolean {
  return draft.facts['given'] !== undefined;
}

/** What it governs already it goes on to govern. */
function typesGiven({ draft }: Around): Json[] {
  const { given } = draft.facts;
  if (given === undefined) return [];
  const { policyTypes, egress } = mapOf(mapOf(given)['spec']);
  return isList(policyTypes) ? [...policyTypes] : ['Ingress', ...(egress === undefined ? [] : ['Egress'])];
}

function selected({ selector, isForAll, denied }: JsonMap, around: Around): JsonMap {
  if (isEdit(around) && selector === undefined) return {};
  const { ingress, egress } = mapOf(denied);
  const isWhole = isForAll === true || (ingress ?? egress) === true;
  const own = selector ?? (isWhole ? undefined : labelsSaid(around));
  return { podSelector: own === undefined ? {} : { matchLabels: own } };
}

function labelsSaid({ main, drafts }: Around): Json | undefined {
  const pod = drafts.find(
    ({ isReference, kind, name, work }) =>
      isReference && kind === 'Pod' && (name !== undefined || work.podMetadata['labels'] !== undefined),
  );
  return labelsOf(pod ?? main);
}

/** Peers that are told without ports of their own share the ports that follow, unless each rule was told as a whole. */
function rulesOf(rules: readonly JsonMap[], ports: readonly Json[]): Json[] {
  const key = rules[0]?.['direction'] === 'egress' ? 'to' : 'from';
  const isPlain =
    rules.length > 1 &&
    rules
      .slice(0, -1)
      .every(
        (rule) =>
          isList(rule['ports']) &&
          rule['ports'].length === 0 &&
          rule['peer'] !== undefined &&
          rule['isWhole'] !== true &&
          rule['more'] === undefined,
      );
  const shared = isPlain
    ? [{ peers: rules.flatMap(({ peer }) => peer ?? []), ports: listOf(rules.at(-1)?.['ports']) }]
    : rules.map(({ peer, more, ports: own }) => ({
        peers: peer === undefined ? [] : [peer, ...listOf(more)],
        ports: listOf(own),
      }));
  return shared.map(({ peers, ports: own }) => {
    const opened = own.length > 0 ? own : ports.map((port) => ({ protocol: 'TCP', ...mapOf(port) }));
    return {
      ...(peers.length === 0 ? {} : { [key]: peers }),
      ...(opened.length === 0 ? {} : { ports: opened }),
    };
  });
}
