import { groupsOf, type Groups, type Party } from './policy-groups.ts';
import type { Token } from './piece.ts';
import { has } from './values.ts';

export type Parties = {
  readonly way: 'in' | 'out';
  readonly space: string | undefined;
  readonly selected: Party | undefined;
  readonly peers: readonly Party[];
};

/** Who is guarded, and who is let through; nothing where that is open. */
export function partiesOf(tokens: readonly Token[]): Parties | undefined {
  const { groups, space } = groupsOf(tokens);
  const way = wayOf(tokens, groups, space);
  const { told, peers } = sidesOf(groups, way);
  const [selected, ...others] = [...groups.selected, ...told];
  if (others.length > 0 || isForeign(selected)) return undefined;
  const own = space ?? selected?.space;
  if (selected?.space !== undefined && own !== selected.space) return undefined;
  return { way, space: own, selected, peers: peers.map((one) => inSpace(one, own)) };
}

/** Only pods of its own namespace can be guarded. */
function isForeign(party: Party | undefined): boolean {
  return party?.cidr !== undefined || party?.spaces !== undefined;
}

/** Who calls and who is called: whoever was told first is the other side of what was told by `from` or `to`. */
function sidesOf({ subject, from, to }: Groups, way: 'in' | 'out') {
  if (from.length === 0 && to.length === 0) return { told: subject, peers: [] };
  const source = from.length === 0 ? subject : from;
  const dest = from.length === 0 ? to : [...to, ...subject];
  return way === 'in' ? { told: dest, peers: source } : { told: source, peers: dest };
}

/** Where it is by its name; where everything is there is no need to say it. */
function inSpace({ space, isWhole: _isWhole, ...party }: Party, own: string | undefined): Party {
  if (space === undefined || space === own) return { ...party };
  return { ...party, spaces: { ...party.spaces, 'kubernetes.io/metadata.name': space } };
}

function wayOf(tokens: readonly Token[], groups: Groups, space?: string): 'in' | 'out' {
  const { to, from, subject } = groups;
  if (has(tokens, 'out')) return 'out';
  if (has(tokens, 'in') || from.length > 0 || isGuest(groups)) return 'in';
  if (tokens.some(({ key, said }) => key === 'to' && /outgoing|egress|(?:^| )send/iu.test(said)))
    return 'out';
  // Pods that are told by their labels alone may come from where those are that they reach.
  const isSome =
    space === undefined && subject.some((one) => one.pods !== undefined && one.space === undefined);
  const isElsewhere = to.some((one) => isForeign(one) || (one.space !== undefined && !isSome));
  return isElsewhere && !subject.some(isForeign) ? 'out' : 'in';
}

/** `the namespace a may reach the pods ...`: it is those pods that are guarded. */
function isGuest({ subject, to }: Groups): boolean {
  return subject.some(({ isWhole }) => isWhole === true) && to.some(({ pods }) => pods !== undefined);
}
