import type { Status } from '../world/rows-machines.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

export function presentStatus(world: World, repo: Repository, status: Status) {
  return { ...presentStatusPart(world, repo, status), creator: presentUser(world, status.creator) };
}

/** A status inside the combined one. */
export function presentStatusPart(world: World, repo: Repository, status: Status) {
  return {
    url: apiLink(world, `/repos/${repo.owner}/${repo.name}/statuses/${status.sha}`),
    avatar_url: pageLink(world, `/_avatars/${encodeURIComponent(status.creator)}.svg`),
    id: status.id,
    node_id: nodeId('Status', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}

export function presentStatusInPayload(world: World, repo: Repository, status: Status) {
  const { id, avatar_url, target_url, context, description, state } = presentStatusPart(world, repo, status);
  const times = { created_at: status.createdAt, updated_at: status.createdAt };
  const name = `${repo.owner}/${repo.name}`;
  return { id, sha: status.sha, name, avatar_url, target_url, context, description, state, ...times };
}
