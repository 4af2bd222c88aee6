import type { EndpointOptions, OctokitResponse, RequestInterface } from '@octokit/types';
import type { Probot } from 'probot';
import { z } from 'zod';
import { present } from '../kernel/present.ts';
import { statusOf, unless } from '../adapters/github/api.ts';

type Reach = {
  readonly installation: number;
  readonly repository: number | string;
  /** Asked for only where it was granted. */
  readonly workflows?: 'write';
};

type Hook = (request: RequestInterface, options: EndpointOptions) => Promise<OctokitResponse<unknown>>;

/** A token for one repository, from Probot's cache; one that was revoked in the meantime is renewed once. */
export function authorize(reach: Reach, probot: Probot): Hook {
  return async (request, options) => {
    const token = await tokenFor(reach, probot, 'cached');
    try {
      return await request(withToken(options, token));
    } catch (error) {
      if (statusOf(error) !== 401) throw error;
      return request(withToken(options, await tokenFor(reach, probot, 'new')));
    }
  };
}

const answer = z.object({ token: z.string().min(1) });

/** All that the App does anywhere; a token can do no more, whatever the installation was granted. */
export const permissions = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
} as const;

/** Where a permission was not granted yet, the token has what there is and the refusal names what is missing. */
async function tokenFor(reach: Reach, probot: Probot, age: 'cached' | 'new'): Promise<string> {
  const app = await probot.auth();
  const { workflows } = reach;
  const wish = {
    type: 'installation',
    installationId: reach.installation,
    ...(typeof reach.repository === 'number'
      ? { repositoryIds: [reach.repository] }
      : { repositoryNames: [reach.repository] }),
    refresh: age === 'new',
  } as const;
  const narrow = await unless(
    [422],
    Promise.resolve(app.auth({ ...wish, permissions: { ...permissions, ...present({ workflows }) } })),
  );
  return answer.parse(narrow ?? (await app.auth(wish))).token;
}

function withToken(options: EndpointOptions, token: string): EndpointOptions {
  return { ...options, headers: { ...options.headers, authorization: `token ${token}` } };
}
