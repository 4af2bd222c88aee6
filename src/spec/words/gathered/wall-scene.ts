import type { Party } from './wall-parties.ts';
import type { Term } from './term.ts';

export type Way = 'in' | 'out';
export type Rule = {
  readonly way: Way;
  readonly peers: Party[];
  readonly ports: Term[];
  isAnywhere: boolean;
  isDns: boolean;
  /** Whether somebody or a port was told last. */
  last: '' | 'p' | 'x';
};
/** What was told so far of one policy. */
export type Scene = {
  subject: Party | undefined;
  way: Way | undefined;
  readonly rules: Rule[];
  readonly denied: Set<Way>;
  isDenying: boolean;
  isAllowed: boolean;
  /** Who comes was told before whose policy it is. */
  isTurned: boolean;
  /** Whose policy it seems to be is let through itself. */
  isGuest: boolean;
  isTorn: boolean;
  /** Of this sentence nobody was told yet. */
  isFresh: boolean;
  /** Something is denied beside what every policy denies. */
  isClosed: boolean;
  /** Ports that were told before the way. */
  readonly early: Term[];
};

export function emptyScene(): Scene {
  return {
    subject: undefined,
    way: undefined,
    rules: [],
    denied: new Set(),
    isDenying: false,
    isAllowed: false,
    isTurned: false,
    isGuest: false,
    isTorn: false,
    isFresh: true,
    isClosed: false,
    early: [],
  };
}

export function ruleOf(way: Way): Rule {
  return { way, peers: [], ports: [], isAnywhere: false, isDns: false, last: '' };
}

/** The way that is told of from here on. */
export function turnTo(way: Way, scene: Scene): void {
  const last = scene.rules.at(-1);
  const rule = last === undefined || scene.way !== way || isFull(last) ? ruleOf(way) : last;
  if (rule !== last) scene.rules.push(rule);
  if (scene.early.length > 0) {
    rule.ports.push(...scene.early.splice(0));
    rule.last = 'p';
  }
  scene.way = way;
}

function isFull(rule: Rule): boolean {
  return (rule.peers.length > 0 || rule.isAnywhere) && rule.ports.length > 0;
}

/** The rule of the moment, or the next one where it has such a thing already and another behind it. */
export function ruleFor(role: 'x' | 'p', scene: Scene): Rule | undefined {
  const last = scene.rules.at(-1);
  if (last === undefined) return undefined;
  const isNext = last.last !== '' && last.last !== role && isTold(last, role);
  const rule = isNext ? ruleOf(last.way) : last;
  if (isNext) scene.rules.push(rule);
  rule.last = role;
  return rule;
}

function isTold(rule: Rule, role: 'x' | 'p'): boolean {
  return role === 'x' ? rule.peers.length > 0 || rule.isAnywhere || rule.isDns : rule.ports.length > 0;
}

/** It lets nobody in particular through yet. */
export function isEmpty({ peers, ports, isDns, isAnywhere }: Rule): boolean {
  return peers.length + ports.length === 0 && !isDns && !isAnywhere;
}

export function isSame(one: Party | undefined, other: Party): boolean {
  return JSON.stringify([one?.pods, one?.spaces]) === JSON.stringify([other.pods, other.spaces]);
}
