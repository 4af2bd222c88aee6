import type { Target } from '../../inbox/event.ts';
import type { Role } from '../../intent/rights.ts';
import { roles } from '../../intent/rights.ts';
import type { Inquiries } from '../../ports/inquiries.ts';
import type { Api } from './api.ts';
import { plainText, unless } from './api.ts';
import { difference } from './difference.ts';
import { pull } from './pull.ts';

export function githubInquiries(api: Api): Inquiries {
  return {
    roleOf: (login, signal) => roleOf(login, api, signal),
    textOf: (target, signal) => textOf(target, api, signal),
    pull: (number, signal) => pull(number, api, signal),
    difference: (of, signal) => difference(of, api, signal),
    defaultFile: (path, signal) => defaultFile(path, api, signal),
  };
}

/** `author_association` is not reliable; this is asked anew each time. */
async function roleOf(username: string, api: Api, signal: AbortSignal): Promise<Role> {
  const call = { ...api.repository, username, request: { signal } };
  const answer = await unless([404], api.octokit.rest.repos.getCollaboratorPermissionLevel(call));
  const { role_name: role, permission } = answer?.data ?? {};
  return roles.find((each) => each === role) ?? roles.find((each) => each === permission) ?? 'none';
}

async function textOf(target: Target, api: Api, signal: AbortSignal): Promise<string | undefined> {
  const { issues, pulls } = api.octokit.rest;
  const common = { ...api.repository, request: { signal } };
  const answer = await unless([404, 410], ask());
  return answer === undefined ? undefined : (answer.data.body ?? '');

  function ask(): Promise<{ readonly data: { readonly body?: string | null | undefined } }> {
    switch (target.kind) {
      case 'issue':
        return issues.get({ ...common, issue_number: target.id });
      case 'comment':
        return issues.getComment({ ...common, comment_id: target.id });
      case 'reviewComment':
        return pulls.getReviewComment({ ...common, comment_id: target.id });
    }
  }
}

async function defaultFile(path: string, api: Api, signal: AbortSignal): Promise<string | undefined> {
  const call = { ...api.repository, path, mediaType: { format: 'raw' }, request: { signal } };
  const answer = await unless([404], api.octokit.rest.repos.getContent(call));
  return plainText(answer?.data);
}
