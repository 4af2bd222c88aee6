import type { JsonMap } from '../../../kernel/json.ts';
import type { Token } from './piece.ts';
import { pairsIn } from './values.ts';

/** Pods, or addresses. */
export type Party = {
  pods?: JsonMap;
  isEvery: boolean;
  spaces?: JsonMap;
  cidr?: string;
  except: string[];
  /** The namespace that it is in, by its name. */
  space?: string;
};

export type Role = 'subject' | 'from' | 'to' | 'selected';
export type Groups = Record<Role, Party[]>;

/** What was told so far: in which role people are, and whether anybody was told of since that role began. */
type Scene = { groups: Groups; role: Role; isFresh: boolean; space: string | undefined };

/** Everybody of whom the words speak, by the words that stand ahead of them, and the namespace of it all. */
export function groupsOf(tokens: readonly Token[]): Pick<Scene, 'groups' | 'space'> {
  const groups: Groups = { subject: [], from: [], to: [], selected: [] };
  const scene: Scene = { groups, role: 'subject', isFresh: false, space: undefined };
  for (const token of tokens) {
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
}

type Hearing = (token: Token, scene: Scene) => void;

const nothing: Hearing = () => undefined;

const hearings: Readonly<Record<string, Hearing>> = {
  ns: hearSpace,
  denied: ({ of }, scene) => {
    scene.space = of['name'] ?? scene.space;
  },
  except: ({ of }, { groups }) => {
    const blocks = Object.values(groups)
      .flat()
      .filter(({ cidr }) => cidr !== undefined);
    blocks.at(-1)?.except.push(of['cidr'] ?? '');
  },
  allPods: hearAll,
  sameSpace: hearAll,
  pods: ({ of }, scene) => {
    const pods = pairsIn(of['labels'] ?? '');
    const last = lastOf(scene);
    if (last !== undefined && last.pods === undefined && last.cidr === undefined) last.pods = pods;
    else add(scene, { pods, isEvery: false, except: [] });
  },
  nsLabels: ({ of }, scene) => {
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
  else if (isTurned && isAway(scene)) add(scene, { isEvery: true, except: [], space });
  else scene.space = space;
  scene.isFresh = false;
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
