import type { Target } from '../../inbox/event.ts';
import type { Role } from '../../intent/rights.ts';
import { roles } from '../../intent/rights.ts';
import type { ChangedFile, Inquiries, Pull } from '../../ports/inquiries.ts';
import type { Api } from './api.ts';
import { plainText, unless } from './api.ts';

export function githubInquiries(api: Api): Inquiries {
  return {
    roleOf: (login, signal) => roleOf(login, api, signal),
    textOf: (target, signal) => textOf(target, api, signal),
    pull: (number, signal) => pull(number, api, signal),
    changedFiles: (number, signal) => changedFiles(number, api, signal),
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

async function pull(number: number, api: Api, signal: AbortSignal): Promise<Pull | undefined> {
  const call = { ...api.repository, pull_number: number, request: { signal } };
  const answer = await unless([404, 410], api.octokit.rest.pulls.get(call));
  if (answer === undefined) return undefined;
  const { head, base, state, title, body } = answer.data;
  return {
    number,
    state,
    text: `${title}\n${body ?? ''}`,
    head: { commit: head.sha, branch: head.ref },
    base: { commit: base.sha, branch: base.ref },
    origin: head.repo?.id === base.repo.id ? 'here' : 'fork',
  };
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
};

async function changedFiles(number: number, api: Api, signal: AbortSignal): Promise<readonly ChangedFile[]> {
  const files = await api.octokit.paginate(api.octokit.rest.pulls.listFiles, {
    ...api.repository,
    pull_number: number,
    per_page: 100,
    request: { signal },
  });
  return files.map(toChanged);
}

function toChanged({ filename, status, patch }: File): ChangedFile {
  const file = { path: filename, status: statuses[status] ?? 'modified' };
  return patch === undefined ? file : { ...file, patch };
}

type File = { readonly filename: string; readonly status: string; readonly patch?: string | undefined };

async function defaultFile(path: string, api: Api, signal: AbortSignal): Promise<string | undefined> {
  const call = { ...api.repository, path, mediaType: { format: 'raw' }, request: { signal } };
  const answer = await unless([404], api.octokit.rest.repos.getContent(call));
  return plainText(answer?.data);
}
