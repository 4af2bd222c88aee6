import type { Elsewhere } from '../../change/propose/change-set.ts';
import type { Fleet } from '../../change/propose/order.ts';
import { sayEdits } from '../../change/merge/say-edits.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { allows } from '../../intent/rights.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Neighbour } from '../../ports/neighbours.ts';
import { branchFrom, type Ground } from './ground.ts';
import type { Part } from './part.ts';
import { settle } from './settle.ts';
import type { Call } from '../world.ts';

/** The repository that the policy sends manifests to, and what can be done there. */
export type There = { readonly fleet: Fleet; readonly open?: Open };
type Open = { readonly neighbour: Neighbour; readonly snapshot: Snapshot };

/** Undefined where none is named, or it is this one. Who asks here must be able to write there. */
export async function fleetOf(call: Call): Promise<There | undefined> {
  const { asked, world, signal } = call;
  const named = asked.policy.gitops?.repository;
  const { owner, name } = asked.repository;
  if (named === undefined || named.toLowerCase() === `${owner}/${name}`.toLowerCase()) return undefined;
  const neighbour = await world.neighbours.open(named, signal);
  if (neighbour === undefined) return shut(named, notInstalled(named));
  const login = asked.requester ?? '';
  if (!allows(await neighbour.inquiries.roleOf(login, signal), 'write')) return shut(named, mayNot(login));
  const snapshot = await neighbour.snapshots.read('HEAD', world.engines.wanted, signal);
  if (!snapshot.ok) return shut(named, { en: `${snapshot.error.what}.`, zh: `${snapshot.error.what}。` });
  const fleet = { repository: neighbour.repository, snapshot: snapshot.value };
  return { fleet, open: { neighbour, snapshot: snapshot.value } };
}

function shut(named: string, why: NonNullable<Fleet['why']>): There {
  const [owner = '', name = ''] = named.split('/');
  return { fleet: { repository: { owner, name, defaultBranch: 'main' }, why } };
}

function notInstalled(named: string): NonNullable<Fleet['why']> {
  return {
    en: `I am not installed on ${named}, so I cannot open a pull request there; install me on it and say \`/k8s\` again.`,
    zh: `我没有安装到 ${named}，因此无法在那里提出合并请求；安装后再说一次 \`/k8s\` 即可。`,
  };
}

function mayNot(login: string): NonNullable<Fleet['why']> {
  return {
    en: `@${login} may not write there, so I opened no pull request.`,
    zh: `@${login} 没有那里的写权限，因此我没有在那里提出合并请求。`,
  };
}

/** What is to be proposed there, on a branch that tells from where it was asked. */
export async function partThere(
  { elsewhere, ground, open, refused }: Wanted,
  call: Call,
): Promise<Result<Part | undefined>> {
  if (elsewhere === undefined || open === undefined) return ok(undefined);
  const { asked, world, signal } = call;
  const { neighbour, snapshot } = open;
  const { repository, snapshots, traces } = neighbour;
  const place = await traces.place(branchFrom(asked.repository.name, ground.origin), signal);
  const draft = { files: elsewhere.files, base: snapshot, place, refused };
  const settled = await settle(draft, { ...call, world: { ...world, snapshots } });
  if (!settled.ok) return settled;
  const body = [elsewhere.body.trimEnd(), ...sayEdits(settled.value.edits, { ...world, ...asked })];
  return ok({
    ...settled.value,
    repository,
    place,
    base: { branch: repository.defaultBranch, commit: snapshot.commit },
    title: elsewhere.title,
    body: body.join('\n\n'),
    wanted: elsewhere.files,
    onto: snapshot,
  });
}

type Wanted = {
  readonly refused: readonly string[] | undefined;
  readonly elsewhere: Elsewhere | undefined;
  readonly ground: Ground;
  readonly open: Open | undefined;
};
