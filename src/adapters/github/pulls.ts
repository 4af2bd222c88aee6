import type { Place } from '../../ports/traces.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';

/** A branch whose pull request was merged or closed is history; the next one gets a number. */
export async function findPlace(branch: string, api: Api, signal: AbortSignal): Promise<Place> {
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
      const pull = { number: open.number, url: open.html_url, body: open.body ?? '' };
      return { branch: name, head: open.head.sha, pull };
    }
    if (data.length === 0) return { branch: name, ...(await headOf(name, api, signal)) };
  }
}

/** A branch without a pull request was left by an attempt that did not come to its end; 409 is an empty repository. */
async function headOf(name: string, api: Api, signal: AbortSignal): Promise<Pick<Place, 'head'>> {
  const call = { ...api.repository, ref: `heads/${name}`, request: { signal } };
  const answer = await unless([404, 409], api.octokit.rest.git.getRef(call));
  return answer === undefined ? {} : { head: answer.data.object.sha };
}
