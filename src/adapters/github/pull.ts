import { z } from 'zod';
import { policyPath } from '../../config/policy.ts';
import type { Pull } from '../../ports/inquiries.ts';
import type { Api } from './api.ts';
import { isGraphqlError } from './errors.ts';
import { askGraphql } from './graphql.ts';

const query = `query ($owner: String!, $repo: String!, $number: Int!, $policy: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $policy) { ... on Blob { text } }
    pullRequest(number: $number) {
      state title body headRefName headRefOid baseRefName baseRefOid isCrossRepository
    }
  }
}`;

const answer = z.object({
  repository: z.object({
    object: z.object({ text: z.string().nullish() }).nullish(),
    pullRequest: z.object({
      state: z.string(),
      title: z.string(),
      body: z.string(),
      headRefName: z.string(),
      headRefOid: z.string(),
      baseRefName: z.string(),
      baseRefOid: z.string(),
      isCrossRepository: z.boolean(),
    }),
  }),
});

/** A pull request, and with it the policy that holds, in one request. */
export async function pull(number: number, api: Api, signal: AbortSignal): Promise<Pull | undefined> {
  const variables = { ...api.repository, number, policy: `HEAD:${policyPath}` };
  try {
    return toPull(number, answer.parse(await askGraphql(query, variables, { api, signal })));
  } catch (error) {
    if (isGraphqlError(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}

function toPull(number: number, { repository: { object, pullRequest } }: z.infer<typeof answer>): Pull {
  const { state, title, body, ...refs } = pullRequest;
  return {
    number,
    state: state === 'OPEN' ? 'open' : 'closed',
    text: `${title}\n${body}`,
    head: { commit: refs.headRefOid, branch: refs.headRefName },
    base: { commit: refs.baseRefOid, branch: refs.baseRefName },
    origin: refs.isCrossRepository ? 'fork' : 'here',
    ...(object?.text != null && { policy: object.text }),
  };
}
