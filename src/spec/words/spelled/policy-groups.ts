import type { JsonMap } from '../../../kernel/json.ts';
import type { Token } from './piece.ts';
import { apart, excepted } from './policy-lists.ts';
import { listIn, pairsIn } from './values.ts';

/** Pods, or addresses. */
export type Party = {
  pods?: JsonMap;
  isEvery: boolean;
  /** Nobody spoke of pods, but of all that is in a namespace. */
  isWhole?: boolean;
  spaces?: JsonMap;
  cidr?: string;
  except: string[];
  /** The namespace that it is in, by its name. */
  space?: string;
};

export type Role = 'subject' | 'from' | 'to' | 'selected';
export type Groups = Record<Role, Party[]>;

/** What was told so far: in which role people are, and whether anybody was told of since that role began. */
type Scene = {
  groups: Groups;
  role: Role;
  isFresh: boolean;
  /** What is told next is what it may do. */
  isCaller: boolean;
  space: string | undefined;
};

/** Everybody of whom the words speak, by the words that stand ahead of them, and the namespace of it all. */
export function groupsOf(tokens: readonly Token[]): Pick<Scene, 'groups' | 'space'> {
  const groups: Groups = { subject: [], from: [], to: [], selected: [] };
  const scene: Scene = { groups, role: 'subject', isFresh: false, isCaller: false, space: undefined };
  const told = tokens.filter(({ key }) => key !== 'idle');
  for (const [at, token] of told.entries()) {
    scene.isCaller =
      told[at + 1]?.key === 'to' && /^(?:may|can|should|must|is|are)(?!\w)/iu.test(told[at + 1]?.said ?? '');
    turn(token, scene);
    (hearings[token.key] ?? nothing)(token, scene);
  }
  return scene;
}

const turns: Readonly<Record<string, Role>> = { from: 'from', to: 'to', selected: 'selected' };

function turn({ key, said }: Token, scene: Scene): void {
  const role = turns[key];
  if (role !== undefined) Object.assign(scene, { role, isFresh: true });
  if (key === 'in' && /(?:to|for|of|into)$/iu.test(said)) scene.role = 'to';
  if (key === 'out' && /(?:of|for|by|from)$/iu.test(said)) scene.role = 'subject';
  if (key === 'guest') Object.assign(scene, { role: 'from', isFresh: true });
}

type Hearing = (token: Token, scene: Scene) => void;

const nothing: Hearing = () => undefined;

const hearings: Readonly<Record<string, Hearing>> = {
  ns: hearSpace,
  denied: ({ of }, scene) => {
    scene.space = of['name'] ?? scene.space;
  },
  except: ({ of }, scene) => {
    const blocks = Object.values(scene.groups)
      .flat()
      .filter(({ cidr }) => cidr !== undefined);
    const block = blocks.at(-1);
    const { inside, beside } = excepted(block?.cidr ?? '', listIn(of['cidrs'] ?? ''));
    block?.except.push(...inside);
    for (const cidr of beside) add(scene, { cidr, isEvery: false, except: [] });
  },
  allPods: hearAll,
  sameSpace: hearAll,
  pods: ({ of }, scene) => {
    const [pods = {}, ...others] = apart(of['labels'] ?? '');
    const last = lastOf(scene);
    if (last !== undefined && last.pods === undefined && last.cidr === undefined) last.pods = pods;
    else add(scene, { pods, isEvery: false, except: [] });
    for (const one of others) add(scene, { pods: one, isEvery: false, except: [] });
  },
  nsLabels: ({ of, said }, scene) => {
    // `to pods ... from namespaces ...`: behind those who are reached stand those who may.
    if (scene.role === 'to' && /^from /iu.test(said)) Object.assign(scene, { role: 'from', isFresh: true });
    const spaces = pairsIn(of['labels'] ?? '');
    const last = lastOf(scene);
    if (last !== undefined && last.spaces === undefined && last.cidr === undefined) last.spaces = spaces;
    else add(scene, { isEvery: true, spaces, except: [] });
  },
  cidr: ({ of }, scene) => add(scene, { cidr: of['cidr'] ?? '', isEvery: false, except: [] }),
};

function hearAll(_token: Token, scene: Scene): void {
  if (lastOf(scene)?.isEvery !== true) add(scene, { isEvery: true, except: [] });
}

/** A namespace is that of who was told of just before; behind `to` and `from` it stands for all that is in it. */
function hearSpace({ said, of }: Token, scene: Scene): void {
  const lead = /^(?:to|from)(?= )/iu.exec(said)?.[0].toLowerCase();
  if (lead === 'to' || lead === 'from') Object.assign(scene, { role: lead });
  const space = of['name'] ?? '';
  const last = lastOf(scene);
  const isTurned = scene.isFresh || lead !== undefined;
  if (last !== undefined && last.space === undefined) last.space = space;
  else if (isAll(said, scene, isTurned)) add(scene, allOf(space, said, scene));
  else scene.space = space;
  scene.isFresh = false;
}

/** It stands for all that is in it, and not for where the policy is. */
function isAll(said: string, scene: Scene, isTurned: boolean): boolean {
  return isCaller(said, scene) || (isTurned && isAway(scene));
}

/** `the namespace a may send ...`. */
function isCaller(said: string, scene: Scene): boolean {
  return scene.isCaller && /^(?:the |only )*namespace/iu.test(said);
}

function allOf(space: string, said: string, scene: Scene): Party {
  return { isEvery: true, except: [], space, ...(isCaller(said, scene) && { isWhole: true }) };
}

function isAway({ role }: Scene): boolean {
  return role === 'to' || role === 'from';
}

function lastOf({ groups, role, isFresh }: Scene): Party | undefined {
  return isFresh ? undefined : groups[role].at(-1);
}

function add(scene: Scene, party: Party): void {
  scene.groups[scene.role].push(party);
  scene.isFresh = false;
}
