import type { Api } from '../adapters/github/api.ts';
import { githubForge } from '../adapters/github/forge.ts';
import { hostOf } from '../adapters/github/host.ts';
import { type Other, otherRepository } from '../adapters/github/other.ts';
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
  readonly apiUrl: string | undefined;
  readonly onRequest: () => void;
};

export type Reach = { readonly neighbours: Neighbours; readonly forge: Forge };

/** Other repositories of the installation, each by a token for nothing else, and what is proposed to them. */
export function reach(wiring: Wiring): Reach {
  const { api, caches, apiUrl } = wiring;
  const apis = new Map<number, Api>();
  const own = githubForge(api);
  return {
    neighbours: {
      host: hostOf(apiUrl),
      open: async (named, signal) => {
        const found = await installed(named, wiring, signal);
        if (found === undefined) return undefined;
        const { api: there, repository } = found;
        apis.set(repository.id, there);
        return { repository, ...githubReading(there, caches.of(repository.id)) };
      },
      view: async (named, signal) => {
        const found = (await installed(named, wiring, signal)) ?? (await otherRepository(api, named, signal));
        return found && githubReading(found.api, caches.of(found.repository.id)).snapshots;
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

async function installed(named: string, wiring: Wiring, signal: AbortSignal): Promise<Other | undefined> {
  const { api, connection, installation, onRequest } = wiring;
  const [owner = '', repo = ''] = named.split('/');
  const covering = await connection.installationOn({ owner, repo }, signal);
  if (covering?.id !== installation) return undefined;
  const octokit = connection.open({ installation, repository: repo, onRequest });
  return otherRepository({ ...api, octokit }, named, signal);
}
