import { announce } from '../hooks/announce.ts';
import { resolveCommit, listRefs } from '../git/refs.ts';
import { presentCommit } from '../present/commit.ts';
import { presentStatusInPayload } from '../present/status.ts';
import { presentDeployment, presentDeploymentStatus } from '../present/deployment.ts';
import { requireLive, requireRight } from './people.ts';
import { found, Refusal } from './refusal.ts';
import type { Deployment, DeploymentStatus, Status } from './rows-machines.ts';
import type { Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type NewStatus = Pick<Status, 'sha' | 'state' | 'context' | 'description' | 'targetUrl'> & {
  readonly repo: Repository;
};

export async function setStatus(world: World, by: By, { repo, ...status }: NewStatus): Promise<Status> {
  requireRight(repo, by, 'write');
  requireLive(repo);
  const commit = await resolveCommit(world.git.of(repo), status.sha);
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${status.sha}`);
  const row = { id: world.nextId(), repo: repo.id, ...status, creator: by.login, createdAt: stamp(world) };
  const made = world.tables.statuses.put(row);
  const branches = (await listRefs(world.git.of(repo), 'refs/heads')).filter(({ sha }) => sha === commit.sha);
  const facts = {
    ...presentStatusInPayload(world, repo, made),
    commit: presentCommit(world, repo, commit),
    branches: branches.map(({ name, sha }) => branchOf(world, repo, { name: name.slice(11), sha })),
  };
  announce(world, { event: 'status', action: null, repo, by, facts });
  return made;
}

export type NewDeployment = {
  readonly repo: Repository;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
};

export async function deploy(world: World, by: By, { repo, ...input }: NewDeployment): Promise<Deployment> {
  requireRight(repo, by, 'write');
  requireLive(repo);
  const commit = await resolveCommit(world.git.of(repo), input.ref);
  if (commit === undefined) throw new Refusal(422, `No ref found for: ${input.ref}`);
  const row = {
    id: world.nextId(),
    repo: repo.id,
    sha: commit.sha,
    creator: by.login,
    createdAt: stamp(world),
  };
  const deployment = world.tables.deployments.put({ ...row, ...input });
  const facts = {
    deployment: presentDeployment(world, repo, deployment),
    workflow: null,
    workflow_run: null,
  };
  announce(world, { event: 'deployment', action: 'created', repo, by, facts });
  return deployment;
}

export type NewDeploymentStatus = Omit<DeploymentStatus, 'id' | 'repo' | 'creator' | 'createdAt'> & {
  readonly repo: Repository;
};

export function setDeploymentStatus(
  world: World,
  by: By,
  { repo, ...input }: NewDeploymentStatus,
): DeploymentStatus {
  requireRight(repo, by, 'write');
  requireLive(repo);
  const deployment = deploymentWithId(world, repo, input.deployment);
  const row = { id: world.nextId(), repo: repo.id, ...input, creator: by.login, createdAt: stamp(world) };
  const made = world.tables.deploymentStatuses.put(row);
  const facts = {
    deployment_status: presentDeploymentStatus(world, repo, made),
    deployment: presentDeployment(world, repo, deployment),
  };
  announce(world, { event: 'deployment_status', action: 'created', repo, by, facts });
  return made;
}

export function deploymentWithId(world: World, repo: Repository, id: number): Deployment {
  const held = found(world.tables.deployments.get(id));
  return found(held.repo === repo.id ? held : undefined);
}

export type Dispatch = {
  readonly repo: Repository;
  readonly eventType: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** `repository_dispatch`: how other programs tell an App something. */
export function dispatch(world: World, by: By, { repo, eventType, payload }: Dispatch): void {
  requireRight(repo, by, 'write');
  const facts = { branch: repo.defaultBranch, client_payload: payload };
  announce(world, { event: 'repository_dispatch', action: eventType, repo, by, facts });
}

function branchOf(
  world: World,
  repo: Repository,
  { name, sha }: { readonly name: string; readonly sha: string },
) {
  const url = `${world.origin()}/api/v3/repos/${repo.owner}/${repo.name}/commits/${sha}`;
  return { name, commit: { sha, url }, protected: false };
}
