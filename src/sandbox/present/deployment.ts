import type { Deployment, DeploymentStatus } from '../world/rows-machines.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, nodeId } from './links.ts';
import { presentUser } from './user.ts';

export function presentDeployment(world: World, repo: Repository, deployment: Deployment) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: presentUser(world, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: false,
    production_environment: deployment.environment === 'production',
    performed_via_github_app: null,
  };
}

export function presentDeploymentStatus(world: World, repo: Repository, status: DeploymentStatus) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const deployment = `${api}/deployments/${status.deployment}`;
  return {
    url: `${deployment}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: presentUser(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: deployment,
    repository_url: api,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  };
}
