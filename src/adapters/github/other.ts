import type { Repository } from '../../inbox/event.ts';
import { type Api, unless } from './api.ts';

export type Other = { readonly api: Api; readonly repository: Repository };

/** Another repository through the same eyes; undefined where they do not see it. */
export async function otherRepository(
  api: Api,
  named: string,
  signal: AbortSignal,
): Promise<Other | undefined> {
  const [owner = '', repo = ''] = named.split('/');
  const found = await unless([404], api.octokit.rest.repos.get({ owner, repo, request: { signal } }));
  if (found === undefined) return undefined;
  const { id, name, default_branch: defaultBranch } = found.data;
  const place = { owner: found.data.owner.login, repo: name };
  return {
    api: { ...api, repository: place },
    repository: { id, owner: place.owner, name, defaultBranch },
  };
}
