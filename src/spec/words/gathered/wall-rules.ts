import type { JsonMap } from '../../../kernel/json.ts';
import { idAt, isEnd, saidAt, termAt } from './at.ts';
import type { Stretch } from './stretch.ts';
import type { Term } from './term.ts';
import { partiesIn, type Party } from './wall-parties.ts';
import {
  emptyScene,
  isSame,
  ruleFor,
  ruleOf,
  turnTo,
  type Rule,
  type Scene,
  type Way,
} from './wall-scene.ts';
import { specOf } from './wall-spec.ts';
import { isTrailing, trailingWays } from './wall-trailing.ts';

type Here = {
  readonly terms: readonly Term[];
  readonly at: number;
  readonly scene: Scene;
  readonly taken: Set<number>;
};

/** Whose policy it is and what it lets through, read from left to right; nothing where that stays open. */
export function policySpec(terms: readonly Term[], span: Stretch): JsonMap | undefined {
  const scene = emptyScene();
  const parties = partiesIn(terms, span);
  const trailing = trailingWays(terms, span);
  for (let at = span.from; at < span.to; at += 1) {
    const here = { terms, at, scene, taken: span.taken };
    const way = trailing.get(at);
    if (way !== undefined) turn(way, here);
    const party = parties.get(at);
    if (isTrailing(terms, at)) continue;
    if (party === undefined) hearings[idAt(terms, at)]?.(here);
    else hearParty(party, here);
  }
  return specOf(scene);
}

/** What each word does to what was told so far. */
const hearings: Readonly<Record<string, (here: Here) => void>> = {
  turn: ({ scene }) => {
    scene.isTorn = true;
  },
  mark: ({ terms, at, scene }) => {
    const term = terms[at];
    if (term !== undefined && isEnd(term))
      Object.assign(scene, { isDenying: false, isAllowed: false, isFresh: true });
  },
  inward: (here) => turn('in', here),
  outward: (here) => turn('out', here),
  deny,
  allow: ({ scene }) => {
    Object.assign(scene, { isDenying: false, isAllowed: true });
  },
  reach,
  dns: hearDns,
  anywhere: hearAnywhere,
  number: hearPort,
  tcp: hearPort,
  udp: hearPort,
  sctp: hearPort,
};

function deny(here: Here): void {
  const { scene } = here;
  scene.isDenying = !isOfEvery(here);
  scene.isClosed ||= scene.isDenying;
}

/** `nothing else`, `everything else is denied`: what every policy does. */
function isOfEvery({ terms, at }: Here): boolean {
  return terms.slice(Math.max(0, at - 5), at + 2).some(({ id }) => id === 'other');
}

function turn(way: Way, { scene, terms, at }: Here): void {
  scene.isFresh = false;
  const isListed = terms.slice(Math.max(0, at - 4), at).some(({ id }) => id === 'types');
  if (isListed || scene.isDenying) scene.denied.add(way);
  else turnTo(way, scene);
}

/** `pods may reach others`: those who are let through go out, unless it is told that they may come. */
function reach(here: Here): void {
  const { scene } = here;
  scene.isDenying = false;
  if (scene.way === 'in' && scene.isFresh && !scene.isTurned) turn('out', here);
  const { subject, way } = scene;
  if (way !== undefined || subject === undefined) return;
  const isCaller = scene.isAllowed && Object.keys(subject.pods ?? {}).length > 0;
  if (!isCaller) {
    turnTo('out', scene);
    return;
  }
  scene.rules.push({ ...ruleOf('in'), peers: [subject], last: 'x' });
  Object.assign(scene, { way: 'in', subject: undefined, isTurned: true });
}

function hearParty(party: Party, here: Here): void {
  const { scene } = here;
  const isElse = scene.subject !== undefined && !isSame(scene.subject, party);
  if (isElse && isLetIn(scene)) turn('in', here);
  if (isSubject(party, here)) {
    scene.isTorn ||= isElse;
    Object.assign(scene, { subject: party, isFresh: false, isGuest: scene.isAllowed });
  } else if (!isAgain(party, here)) {
    scene.isFresh = false;
    const rule = isOfDns(here) ? scene.rules.at(-1) : ruleFor('x', scene);
    if (rule === undefined) scene.isTorn = true;
    else rule.peers.push(party);
  }
}

/** Who is told of now is let through to those that were told of before. */
function isLetIn({ way, isAllowed, isGuest }: Scene): boolean {
  return way === undefined && isAllowed && !isGuest;
}

/** Whose policy it is is only told once more. */
function isAgain(party: Party, here: Here): boolean {
  const { subject } = here.scene;
  return subject !== undefined && isSame(subject, party) && party.spaces === undefined && !isAimed(here);
}

/** Whose policy it is: told before any way, or while nobody else was. */
function isSubject({ cidr }: Party, here: Here): boolean {
  const { way, subject } = here.scene;
  return cidr === undefined && (way === undefined || (subject === undefined && !isAimed(here)));
}

/** `DNS on 53, to the pods ...`: where it is asked for, unless another port follows. */
function isOfDns({ terms, at, scene }: Here): boolean {
  const last = scene.rules.at(-1);
  const isOpen = last?.isDns === true && last.ports.length > 0 && last.peers.length === 0;
  if (!isOpen || last.isAnywhere) return false;
  const next = terms.slice(at).find((one) => /^(?:number|inward|outward)$/u.test(one.id) || isEnd(one));
  return next?.id !== 'number';
}

/** Who comes is told behind `from`, where it goes behind `to`. */
function isAimed({ terms, at, scene }: Here): boolean {
  const near = terms.slice(Math.max(0, at - 5), at).toReversed();
  const bounds = scene.way === 'in' ? /^(?:pair|anywhere|reach)$/u : /^(?:pair|anywhere)$/u;
  const end = near.findIndex((one) => isEnd(one) || bounds.test(one.id));
  const aims = scene.way === 'in' ? /^from$/u : /^(?:to|reach)$/u;
  return (end === -1 ? near : near.slice(0, end)).some(({ id }) => aims.test(id));
}

/** Anywhere is a place like others. */
function hearAnywhere(here: Here): void {
  const { scene, terms, at } = here;
  const isFrom = idAt(terms, at - 1) === 'from' || /来源|source|^from/u.test(saidAt(terms, at));
  if (scene.way === undefined && isFrom) turn('in', here);
  const last = scene.rules.at(-1);
  if (last === undefined) scene.isTorn = true;
  if (last === undefined || scene.isDenying) return;
  const own = last.peers.length === 0 ? last : ruleFor('x', scene);
  if (own !== undefined) own.isAnywhere = true;
}

/** DNS is asked for on 53, wherever that is. */
function hearDns({ scene }: Here): void {
  const last = scene.rules.at(-1);
  if (last === undefined) scene.isTorn = true;
  if (last === undefined || scene.isDenying) return;
  const isFree = last.peers.length === 0 || last.ports.length > 0;
  if (isFree && isOn53(last)) last.isDns = true;
  else if (last.peers.length === 0 || last.ports.length > 0)
    scene.rules.push({ ...ruleOf(last.way), isDns: true });
}

function isOn53({ ports }: Rule): boolean {
  return ports.every(({ id, said }) => id !== 'number' || said === '53');
}

function hearPort({ terms, at, scene, taken }: Here): void {
  taken.add(at);
  scene.isTorn ||= isRange(terms, at);
  const last = scene.rules.at(-1);
  const next = terms.slice(at).find(({ id }) => id === 'number');
  if (last?.isDns === true && isOther(last, next)) scene.rules.push(ruleOf(last.way));
  const rule = ruleFor('p', scene);
  (rule?.ports ?? scene.early).push(termAt(terms, at));
}

/** `32000 to 32768`: not each of both. */
function isRange(terms: readonly Term[], at: number): boolean {
  const isNumber = idAt(terms, at) === 'number' && idAt(terms, at - 2) === 'number';
  return isNumber && /^(?:to|-|–|—|到|至)$/u.test(saidAt(terms, at - 1));
}

/** Another port than that of DNS, where this has been told. */
function isOther({ ports }: Rule, next: Term | undefined): boolean {
  return ports.length > 0 && next !== undefined && next.said !== '53';
}
