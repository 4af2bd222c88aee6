import { z } from 'zod';
import { numberIn, repoOperation } from '../http/define.ts';
import type { Operation } from '../http/operation.ts';
import { paged } from '../http/paging.ts';
import { created, ok } from '../http/reply.ts';
import { presentDeployment, presentDeploymentStatus } from '../present/deployment.ts';
import { deploy, deploymentWithId, setDeploymentStatus } from '../world/statuses.ts';

const base = '/repos/{owner}/{repo}';

const newDeployment = z.object({
  ref: z.string(),
  task: z.string().optional(),
  environment: z.string().optional(),
  description: z.string().nullish(),
  payload: z.unknown().optional(),
});

const newDeploymentStatus = z.object({
  state: z.enum(['error', 'failure', 'inactive', 'pending', 'success', 'queued', 'in_progress']),
  description: z.string().max(140).optional(),
  environment: z.string().optional(),
  log_url: z.string().optional(),
  target_url: z.string().optional(),
  environment_url: z.string().optional(),
});

export const deploymentOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/deployments`,
    needs: ['deployments:read'],
    handle: (call) => {
      const environment = call.url.searchParams.get('environment');
      const rows = call.world.tables.deployments
        .where('repo', `${call.repo.id}`)
        .filter((row) => environment === null || row.environment === environment);
      return paged(call, rows.toReversed(), (row) => presentDeployment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: `POST ${base}/deployments`,
    needs: ['deployments:write'],
    body: newDeployment,
    handle: async ({ world, by, repo, body }) => {
      const { ref, task = 'deploy', environment = 'production', description = null, payload = {} } = body;
      const made = await deploy(world, by, { repo, ref, task, environment, description, payload });
      return created(presentDeployment(world, repo, made));
    },
  }),
  repoOperation({
    route: `GET ${base}/deployments/{deployment_id}`,
    needs: ['deployments:read'],
    handle: (call) => {
      const row = deploymentWithId(call.world, call.repo, numberIn(call, 'deployment_id'));
      return ok(presentDeployment(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: `GET ${base}/deployments/{deployment_id}/statuses`,
    needs: ['deployments:read'],
    handle: (call) => {
      const { id } = deploymentWithId(call.world, call.repo, numberIn(call, 'deployment_id'));
      const rows = call.world.tables.deploymentStatuses.where('deployment', `${id}`);
      return paged(call, rows.toReversed(), (row) => presentDeploymentStatus(call.world, call.repo, row));
    },
  }),
  repoOperation({
    route: `POST ${base}/deployments/{deployment_id}/statuses`,
    needs: ['deployments:write'],
    body: newDeploymentStatus,
    handle: (call) => {
      const { world, by, repo, body } = call;
      const deployment = deploymentWithId(world, repo, numberIn(call, 'deployment_id'));
      const { state, description = '', environment = deployment.environment } = body;
      const links = {
        logUrl: body.log_url ?? body.target_url ?? '',
        environmentUrl: body.environment_url ?? '',
      };
      const wish = { repo, deployment: deployment.id, state, description, environment, ...links };
      return created(presentDeploymentStatus(world, repo, setDeploymentStatus(world, by, wish)));
    },
  }),
];
