import type { Touched } from '../../change/review/changes.ts';
import { firstOf, neededFor } from '../../change/rendered/needed.ts';
import { unansweredIn } from '../../change/rendered/unanswered.ts';
import type { Policy } from '../../config/policy.ts';
import { policyPath } from '../../config/policy.ts';
import type { Remote, Snapshot } from '../../facts/snapshot.ts';
import { withPaths } from '../../facts/wanted.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Address, addressOf } from '../../kustomize/address.ts';
import { deepestRemote } from '../../kustomize/remote.ts';
import type { Neighbours } from '../../ports/neighbours.ts';
import type { Snapshots } from '../../ports/snapshots.ts';

type Ends = { readonly base: Snapshot; readonly head: Snapshot };

type Change<E extends Ends> = {
  readonly ends: E;
  readonly changed: readonly Touched[];
  readonly policy: Policy;
};

/** What can be read of other repositories; undefined where nobody is to be asked. */
export type Sight = Pick<Neighbours, 'host' | 'view'> | undefined;

/** Both ends of a change with what the policy allows of the bases in other repositories that its builds name. */
export async function withRemotes<E extends Ends>(
  { ends, changed, policy }: Change<E>,
  sight: Sight,
  signal: AbortSignal,
): Promise<E> {
  const { remotes: allowed } = policy.review;
  if (allowed.length === 0) return ends;
  const known = new Map<string, Remote>();
  const terms = { allowed, sight: sight && bounded(sight) };
  let now = ends;
  for (let round = 0; round < deepestRemote; round += 1) {
    const wanted = unansweredIn(now, changed);
    if (wanted.length === 0) return now;
    for (const text of wanted) known.set(text, await answer(text, terms, signal));
    now = answering(ends, known);
  }
  return now;
}

const most = 12;

/** A repository that is named at two commits is opened once, and what is named too often not at all. */
function bounded({ host, view }: NonNullable<Sight>): Sight {
  const views = new Map<string, ReturnType<typeof view>>();
  let asked = 0;
  return {
    host,
    view: async (repository, signal) => {
      asked += 1;
      if (asked > most)
        throw new Refusal({ what: `more than ${most} such addresses are not read for one change` });
      const opened = views.get(repository) ?? view(repository, signal);
      views.set(repository, opened);
      return opened;
    },
  };
}

/** What was read once is a value: each round has ends of its own. */
function answering<E extends Ends>(ends: E, known: ReadonlyMap<string, Remote>): E {
  const answers = new Map<string, Remote>();
  const remotes = (address: string) => answers.get(address);
  for (const [address, remote] of known) {
    const own = remote.kind === 'read' ? { ...remote, snapshot: { ...remote.snapshot, remotes } } : remote;
    answers.set(address, own);
  }
  return { ...ends, base: { ...ends.base, remotes }, head: { ...ends.head, remotes } };
}

type Terms = { readonly allowed: readonly string[]; readonly sight: Sight };

async function answer(text: string, { allowed, sight }: Terms, signal: AbortSignal): Promise<Remote> {
  if (sight === undefined)
    return refused('nothing is fetched for a checkout; `supercargo review OWNER/REPO#N` reads it');
  const address = addressOf(text, sight.host);
  if (address === undefined) return refused(`no file or folder of a repository on ${sight.host}`);
  const { repository } = address;
  if (!isAllowed(repository, allowed))
    return refused(`\`review.remotes\` of ${policyPath} does not name ${repository}`);
  try {
    const snapshots = await sight.view(repository, signal);
    return snapshots === undefined
      ? refused(`${repository} does not exist, or may not be read from here (install the App on it)`)
      : await read(address, snapshots, signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.problem.what);
  }
}

function isAllowed(repository: string, allowed: readonly string[]): boolean {
  const name = repository.toLowerCase();
  const owner = name.slice(0, name.indexOf('/'));
  return allowed.some((one) => one.toLowerCase() === name || one.toLowerCase() === `${owner}/*`);
}

const mostLevels = 10;
const mostFiles = 300;
const mostBytes = 8_000_000;
const nothing = { patterns: [], maxBytes: 2_000_000 };

/** Nothing but the files of the build, level by level, as its Kustomizations name them. */
async function read(address: Address, snapshots: Snapshots, signal: AbortSignal): Promise<Remote> {
  const { path } = address;
  let ref = address.ref ?? 'HEAD';
  const paths = new Set(firstOf(path));
  for (let level = 0; level < mostLevels; level += 1) {
    const got = await snapshots.read(ref, withPaths(nothing, [...paths]), signal);
    if (!got.ok) return refused(got.error.what);
    const needed = neededFor(path, got.value);
    if (isLarge(needed, got.value))
      return refused(`it has more than ${mostFiles} files or ${mostBytes} bytes`);
    if (needed.every((one) => paths.has(one))) return { kind: 'read', snapshot: got.value, path };
    for (const one of needed) paths.add(one);
    ref = got.value.commit;
  }
  return refused(`its Kustomizations name others, more than ${mostLevels} deep`);
}

function isLarge(needed: readonly string[], { entries }: Snapshot): boolean {
  const names = new Set(needed);
  const bytes = entries.reduce((sum, { path, size }) => sum + (names.has(path) ? size : 0), 0);
  return names.size > mostFiles || bytes > mostBytes;
}

function refused(why: string): Remote {
  return { kind: 'refused', why };
}
