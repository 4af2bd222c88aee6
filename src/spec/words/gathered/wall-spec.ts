import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Party } from './wall-parties.ts';
import { portsOf } from './wall-ports.ts';
import { isEmpty, type Rule, type Scene, type Way } from './wall-scene.ts';

const both = ['in', 'out'] as const;
const named: Readonly<Record<Way, string>> = { in: 'Ingress', out: 'Egress' };

/** What was told, as the spec of a policy; nothing where it is open whose it is or who is let through. */
export function specOf(scene: Scene): JsonMap | undefined {
  const isDeny = scene.isClosed && !scene.isTorn;
  shareEmpty(scene, isDeny);
  const told = scene.rules.filter((rule) => !isEmpty(rule));
  const ways = waysOf(scene, isDeny);
  const isShut = isDeny && told.length === 0;
  const { pods, spaces }: Party = scene.subject ?? (isShut ? { pods: {} } : {});
  if (pods === undefined || spaces !== undefined || isOpen(scene)) return undefined;
  if (ways.size === 0 || told.length + Number(isDeny) === 0) return undefined;
  return present({
    podSelector: selectorOf(pods),
    policyTypes: both.filter((way) => ways.has(way)).map((way) => named[way]),
    ingress: rulesOf(told, 'in'),
    egress: rulesOf(told, 'out'),
  });
}

function isOpen({ early, isTorn }: Scene): boolean {
  return early.length > 0 || isTorn;
}

function waysOf({ rules, denied }: Scene, isDeny: boolean): Set<Way> {
  const ways = new Set<Way>([...rules.map(({ way }) => way), ...denied]);
  return isDeny && ways.size === 0 ? new Set(both) : ways;
}

/** `ingress from and egress to pods ...`: what is told of the second is of both; else a way without anybody is open. */
function shareEmpty(scene: Scene, isDeny: boolean): void {
  if (isDeny) return;
  scene.rules.forEach((rule, at) => {
    if (!isEmpty(rule)) return;
    const next = scene.rules[at + 1];
    const isShared = next !== undefined && next.way !== rule.way;
    if (isShared) Object.assign(rule, { ...next, way: rule.way });
    else scene.isTorn ||= scene.rules.filter(({ way }) => way === rule.way).length === 1;
  });
}

function rulesOf(told: readonly Rule[], way: Way): JsonMap[] | undefined {
  const own = told.filter((rule) => rule.way === way);
  if (own.length === 0) return undefined;
  const side = way === 'in' ? 'from' : 'to';
  return own.map(({ peers, ports, isDns }) => {
    const opened = portsOf(ports, isDns);
    return present({
      [side]: peers.length === 0 ? undefined : peers.map((one) => peerOf(one)),
      ports: opened.length === 0 ? undefined : opened,
    });
  });
}

function peerOf({ pods, spaces, cidr, except = [] }: Party): JsonMap {
  if (cidr !== undefined)
    return { ipBlock: present({ cidr, except: except.length === 0 ? undefined : except }) };
  return present({
    namespaceSelector: spaces === undefined ? undefined : selectorOf(spaces),
    podSelector: pods === undefined ? undefined : selectorOf(pods),
  });
}

function selectorOf(labels: JsonMap): JsonMap {
  return Object.keys(labels).length === 0 ? {} : { matchLabels: labels };
}
