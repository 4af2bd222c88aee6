import type { Proposal } from '../../ports/forge.ts';
import type { Api } from './api.ts';

export type OpenPull = { readonly number: number; readonly url: string; readonly body: string };

/** The branch to work on, and the pull request that is open from it. */
export type Place = { readonly branch: string; readonly pull?: OpenPull };

/** A branch whose pull request was merged or closed is history; the next one gets a number. */
export async function findPlace({ branch }: Proposal, api: Api, signal: AbortSignal): Promise<Place> {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? branch : `${branch}-${nth}`;
    const { data } = await api.octokit.rest.pulls.list({
      ...api.repository,
      head: `${api.repository.owner}:${name}`,
      state: 'all',
      per_page: 100,
      request: { signal },
    });
    const open = data.find((pull) => pull.state === 'open');
    if (open !== undefined) {
      return { branch: name, pull: { number: open.number, url: open.html_url, body: open.body ?? '' } };
    }
    if (data.length === 0) return { branch: name };
  }
}
