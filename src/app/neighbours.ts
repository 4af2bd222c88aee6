import type { Api } from '../adapters/github/api.ts';
import { unless } from '../adapters/github/api.ts';
import { githubForge } from '../adapters/github/forge.ts';
import { githubReading } from '../adapters/github/reading.ts';
import type { BlobCaches } from '../adapters/snapshot/cache.ts';
import type { Forge } from '../ports/forge.ts';
import type { Neighbours } from '../ports/neighbours.ts';
import type { Connection } from './connect.ts';

type Wiring = {
  readonly api: Api;
  readonly connection: Connection;
  readonly caches: BlobCaches;
  readonly installation: number;
  readonly onRequest: () => void;
};

export type Reach = { readonly neighbours: Neighbours; readonly forge: Forge };

/** Other repositories of the installation, each by a token for nothing else, and what is proposed to them. */
export function reach({ api, connection, caches, installation, onRequest }: Wiring): Reach {
  const apis = new Map<number, Api>();
  const own = githubForge(api);
  return {
    neighbours: {
      open: async (named, signal) => {
        const [owner = '', repo = ''] = named.split('/');
        const covering = await connection.installationOn({ owner, repo }, signal);
        if (covering?.id !== installation) return undefined;
        const octokit = connection.open({ installation, repository: repo, onRequest });
        const found = await unless([404], octokit.rest.repos.get({ owner, repo, request: { signal } }));
        if (found === undefined) return undefined;
        const { id, name, default_branch: defaultBranch } = found.data;
        const there = { ...api, octokit, repository: { owner: found.data.owner.login, repo: name } };
        apis.set(id, there);
        const repository = { id, owner: there.repository.owner, name, defaultBranch };
        return { repository, ...githubReading(there, caches.of(id)) };
      },
    },
    forge: {
      ...own,
      propose: (proposal, signal) => {
        if (proposal.into === undefined) return own.propose(proposal, signal);
        const there = apis.get(proposal.into.id);
        if (there === undefined) throw new Error('A proposal goes into a repository that was never opened');
        return githubForge(there).propose(proposal, signal);
      },
    },
  };
}
