import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { nameOf } from './common.ts';
import type { Token } from './piece.ts';
import { peerOf, selectorOf } from './policy-peers.ts';
import type { Party } from './policy-groups.ts';
import { portsIn } from './policy-ports.ts';
import { allOf, has, listIn, oneOf, pairsIn } from './values.ts';

type Way = 'in' | 'out';
type Rule = { readonly way: Way; readonly peers: Party[]; readonly ports: Token[]; told: string };
/** What was told so far: whose policy it is, and who is let through which way. */
type Scene = {
  subject: Party | undefined;
  way: Way | undefined;
  readonly rules: Rule[];
  /** What was told last is somebody of whom more may be told. */
  last: Party | undefined;
  isTorn: boolean;
};

const ports: ReadonlySet<string> = new Set(['port', 'range', 'more', 'proto']);
const peers: ReadonlySet<string> = new Set(['pods', 'allPods', 'sameSpace', 'nsLabels', 'cidr', 'anyone']);

/** A policy that is told direction by direction: whose it is stands ahead of them all. */
export function policyByDirections(said: readonly Token[]): JsonMap | undefined {
  const tokens = withCallers(said.filter(({ key }) => key !== 'idle'));
  const scene: Scene = { subject: undefined, way: undefined, rules: [], last: undefined, isTorn: false };
  for (const token of tokens) hear(token, scene);
  const subject = scene.subject ?? everyoneIn(tokens);
  const name = nameOf(tokens);
  const rules = scene.rules.filter(({ told }) => told !== '');
  if (name === undefined || subject === undefined || scene.isTorn || isOpen(rules, tokens)) return undefined;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: present({ name, namespace: oneOf(tokens, 'ns', 'name') }),
    spec: { podSelector: selectorOf(subject), ...specOf(rules, has(tokens, 'both')) },
  };
}

/** `no pod may receive any traffic` is said of all of them. */
function everyoneIn(tokens: readonly Token[]): Party | undefined {
  const isEvery = tokens.some(({ key, said }) => key === 'both' && /no pod/iu.test(said));
  return isEvery ? { isEvery, except: [] } : undefined;
}

/** Where it is, or who may use which port, is told in two ways or not at all. */
function isOpen(rules: readonly Rule[], tokens: readonly Token[]): boolean {
  if (new Set(allOf(tokens, 'ns', 'name')).size > 1) return true;
  if (rules.length === 0) return !has(tokens, 'both');
  return rules.length > 1 && rules.some(({ told }) => !/x/u.test(told) || !/p/u.test(told));
}

/** `pods with a=b may reach them`: they are those who come. */
function withCallers(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ key }) => key === 'caller' || key === 'reached');
  if (at === -1) return tokens;
  const before = tokens.slice(0, at);
  const pods = before.findLastIndex(({ key }) => key === 'pods' || key === 'allPods');
  const from: Token = { key: 'from', said: 'from', of: {} };
  const rest = withCallers(tokens.slice(at + 1));
  return pods === -1 ? tokens : [...before.slice(0, pods), from, ...before.slice(pods), ...rest];
}

function hear(token: Token, scene: Scene): void {
  const { key } = token;
  const way = wayOf(token);
  if (way !== undefined) turn(way, scene);
  else if (ports.has(key)) hearPort(token, scene);
  else if (peers.has(key)) hearPeer(token, scene);
  else if (key === 'except') scene.last?.except.push(...listIn(token.of['cidrs'] ?? ''));
  else if (key === 'to' && !bare.test(token.said)) scene.isTorn = true;
}

function wayOf({ key, said }: Token): Way | undefined {
  if (key === 'in' || key === 'from') return 'in';
  return key === 'out' || (key === 'to' && /egress|outgoing|outbound|(?:^| )send/iu.test(said))
    ? 'out'
    : undefined;
}

const bare = /^(?:(?:and|only|use|uses|traffic|to|into|with) ?)+$/iu;

function turn(way: Way, scene: Scene): void {
  if (scene.way !== way) scene.rules.push({ way, peers: [], ports: [], told: '' });
  Object.assign(scene, { way, last: undefined });
}

/** The rule of the moment, or the next where the last has that already and something else behind it. */
function ruleFor(role: 'x' | 'p', scene: Scene): Rule | undefined {
  const last = scene.rules.at(-1);
  if (last === undefined || !last.told.includes(role) || last.told.endsWith(role)) return last;
  const next: Rule = { way: last.way, peers: [], ports: [], told: '' };
  scene.rules.push(next);
  return next;
}

function hearPort(token: Token, scene: Scene): void {
  const rule = ruleFor('p', scene);
  if (rule === undefined) {
    scene.isTorn = true;
    return;
  }
  rule.ports.push(token);
  rule.told += 'p';
  scene.last = undefined;
}

/** `everything in namespaces marked ...` is not in those of the one before. */
const whole = /^(?:(?:and|or|as well as|from|by) )*(?:everything|whatever|all|any(?! namespace))(?!\w)/iu;

function hearPeer({ key, of, said }: Token, scene: Scene): void {
  const { last } = scene;
  if (last !== undefined && key === 'nsLabels' && !whole.test(said) && isWithoutPlace(last))
    last.spaces = pairsIn(of['labels'] ?? '');
  else if (key !== 'sameSpace' || last?.pods === undefined) hearParty(partyOf(key, of), scene);
}

function isWithoutPlace({ spaces, cidr }: Party): boolean {
  return spaces === undefined && cidr === undefined;
}

function hearParty(party: Party | undefined, scene: Scene): void {
  const rule = scene.way === undefined ? undefined : ruleFor('x', scene);
  if (rule === undefined) {
    if (scene.subject !== undefined || party?.spaces !== undefined || party?.cidr !== undefined)
      scene.isTorn = true;
    scene.subject = party;
    return;
  }
  if (party !== undefined) rule.peers.push(party);
  rule.told += 'x';
  scene.last = party;
}

/** Nothing where anybody is meant. */
function partyOf(key: string, of: Token['of']): Party | undefined {
  if (key === 'anyone') return undefined;
  if (key === 'pods') return { pods: pairsIn(of['labels'] ?? ''), isEvery: false, except: [] };
  if (key === 'nsLabels') return { spaces: pairsIn(of['labels'] ?? ''), isEvery: false, except: [] };
  if (key === 'cidr') return { cidr: of['cidr'] ?? '', isEvery: false, except: [] };
  return { isEvery: true, except: [] };
}

function specOf(rules: readonly Rule[], isBoth: boolean): JsonMap {
  const ways = (['in', 'out'] as const).filter((way) => isBoth || rules.some((rule) => rule.way === way));
  const made = (way: Way): JsonMap[] | undefined => {
    const own = rules.filter((rule) => rule.way === way).map((rule) => ruleOf(rule));
    return own.length === 0 ? undefined : own;
  };
  return present({
    policyTypes: ways.map((way) => (way === 'in' ? 'Ingress' : 'Egress')),
    ingress: made('in'),
    egress: made('out'),
  });
}

function ruleOf({ way, peers: some, ports: told }: Rule): JsonMap {
  const all = portsIn(told) ?? [];
  return {
    ...(some.length > 0 && { [way === 'in' ? 'from' : 'to']: some.map(peerOf) }),
    ...(all.length > 0 && { ports: all }),
  };
}
