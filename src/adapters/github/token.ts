import { ProbotOctokit } from 'probot';
import { z } from 'zod';
import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';
import { translate } from './errors.ts';

export type TokenAccess = {
  readonly token: string;
  readonly repository: Api['repository'];
  readonly apiUrl?: string | undefined;
};

const viewer = z.object({ viewer: z.object({ login: z.string() }) });

/** One repository through the eyes of whoever a token belongs to: a workflow, or a person. */
export async function openWithToken(access: TokenAccess, signal: AbortSignal): Promise<Api> {
  const octokit = new ProbotOctokit({
    auth: { token: access.token },
    throttle: { enabled: false },
    retry: { enabled: false },
    ...(access.apiUrl !== undefined && { baseUrl: access.apiUrl }),
  });
  octokit.hook.error('request', (error) => {
    throw translate(error);
  });
  const nobody = { id: 0, slug: '' };
  const api = { octokit, repository: access.repository, app: nobody };
  const { login } = viewer.parse(await askGraphql('{ viewer { login } }', {}, { api, signal })).viewer;
  return { ...api, app: { id: 0, slug: login.replace(/\[bot\]$/u, ''), login } };
}
