import type { Json, JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf } from '../merge.ts';
import { exceptIn, isExcepted } from './policy-excepts.ts';

type Told = {
  readonly selector?: JsonMap;
  readonly rules: JsonMap[];
  /** Only some may come in, and nobody knows who: then nobody may. */
  readonly isClosed: boolean;
};

/** Puts what was said in turn together: whole rules as they are, and peers with the ports that belong to them. */
export function inTurn(pieces: readonly JsonMap[]): Told {
  const rules: JsonMap[] = [];
  let told: JsonMap = {};
  for (const piece of pieces) told = heard(piece, rules, told);
  shareWaiting(rules, told);
  const selector = told['selector'];
  const isClosed =
    pieces.some(({ isOfSome }) => isOfSome === true) &&
    !rules.some(({ direction, peer }) => direction === 'ingress' && peer !== undefined);
  return {
    isClosed,
    rules: isClosed ? rules.filter(({ direction }) => direction !== 'ingress') : rules,
    ...(selector !== undefined && { selector: mapOf(selector) }),
  };
}

function heard(piece: JsonMap, rules: JsonMap[], told: JsonMap): JsonMap {
  const direction = told['direction'] ?? 'ingress';
  if (piece['direction'] !== undefined) {
    const next = turned(piece['direction'], rules, told);
    rules.push(piece);
    return next;
  }
  if (piece['turn'] !== undefined) return turned(piece['turn'], rules, told);
  if (piece['selected'] !== undefined) return selectedBy(piece['selected'], rules, told);
  if (piece['except'] !== undefined) exceptIn(rules, piece['except']);
  else if (piece['ports'] !== undefined) return openedOn(listOf(piece['ports']), rules, told);
  else if (isExcepted(rules, piece)) exceptIn(rules, mapOf(mapOf(piece['peer'])['ipBlock'])['cidr']);
  else rules.push({ direction, peer: piece['peer'], ports: [] });
  return told;
}

function turned(direction: Json, rules: JsonMap[], told: JsonMap): JsonMap {
  if (direction === (told['direction'] ?? 'ingress')) return { ...told, direction };
  shareWaiting(rules, told);
  const { waiting: _waiting, ...rest } = told;
  return { ...rest, direction };
}

/** The first selector, where nothing was said of traffic, says whom the policy is for. */
function selectedBy(pairs: Json, rules: JsonMap[], told: JsonMap): JsonMap {
  if (rules.length === 0 && told['direction'] === undefined && told['selector'] === undefined)
    return { ...told, selector: pairs };
  rules.push({
    direction: told['direction'] ?? 'ingress',
    peer: { podSelector: { matchLabels: pairs } },
    ports: [],
  });
  return told;
}

/** Ports after their peers are those of the last one, which it shares with those before it; ports before any peer wait. */
function openedOn(ports: readonly Json[], rules: JsonMap[], told: JsonMap): JsonMap {
  const last = rules.at(-1);
  const isOpen =
    last !== undefined &&
    last['direction'] === (told['direction'] ?? 'ingress') &&
    listOf(last['ports']).length === 0;
  if (!isOpen) return { ...told, waiting: [...listOf(told['waiting']), ...ports] };
  rules[rules.length - 1] = { ...last, ports };
  return told;
}

function shareWaiting(rules: JsonMap[], told: JsonMap): void {
  const waiting = listOf(told['waiting']);
  const direction = told['direction'] ?? 'ingress';
  const at = rules.findLastIndex((one) => one['direction'] === direction);
  const last = rules[at];
  if (waiting.length === 0) return;
  if (last === undefined || listOf(last['ports']).length > 0) rules.push({ direction, ports: waiting });
  else rules[at] = { ...last, ports: waiting };
}
