import { hash } from '../../kernel/hash.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Proposal, Proposed } from '../../ports/forge.ts';
import type { OpenPull } from '../../ports/traces.ts';
import type { Api } from './api.ts';
import { prepareBranch } from './branches.ts';
import { commitFiles } from './commit.ts';
import { mark, markerOf } from './marker.ts';

/** A branch, a commit and a pull request: each is looked for before it is made, so a retry goes on where it stopped. */
export async function propose(proposal: Proposal, api: Api, signal: AbortSignal): Promise<Result<Proposed>> {
  const { place } = proposal;
  const isOurs = (path: string) => !path.startsWith('.github/workflows/') || path === proposal.workflow;
  const files = proposal.files.filter(({ path }) => isOurs(path));
  const remove = proposal.remove.filter(isOurs);
  const branch = await prepareBranch({ ...proposal, files }, api, signal);
  if (!branch.ok) return branch;
  const isNews = files.length + remove.length > 0;
  if (isNews) {
    const commit = { files, remove, branch: branch.value, message: messageOf(proposal) };
    await commitFiles(commit, await apiFor(proposal, api, signal), signal);
  }
  const pull = await openOrUpdate(proposal, api, signal);
  if (!pull.ok) return pull;
  const { number, url, change } = pull.value;
  const isUpdated = isNews || change === 'updated';
  const outcome = place.pull === undefined ? 'opened' : isUpdated ? 'updated' : 'unchanged';
  return ok({ number, url, outcome });
}

/** Only where it is needed a token may write workflows. */
async function apiFor({ workflow }: Proposal, api: Api, signal: AbortSignal): Promise<Api> {
  const octokit = workflow === undefined ? undefined : await api.withWorkflows?.(signal);
  return octokit === undefined ? api : { ...api, octokit };
}

function messageOf(proposal: Proposal): string {
  return `${proposal.title}\n\nSupercargo-Proposal: ${proposal.key}`;
}

type Opened = {
  readonly number: number;
  readonly url: string;
  readonly change: 'opened' | 'updated' | 'none';
};

async function openOrUpdate(proposal: Proposal, api: Api, signal: AbortSignal): Promise<Result<Opened>> {
  const body = mark(proposal.body, { key: proposal.key, sum: hash(proposal.title + proposal.body) });
  const { pull } = proposal.place;
  if (pull === undefined) return open({ ...proposal, body }, api, signal);
  const { number, url } = pull;
  if (isAsWeWroteIt(pull, body)) return ok({ number, url, change: 'none' });
  const text = { title: proposal.title, body };
  await api.octokit.rest.pulls.update({
    ...api.repository,
    pull_number: number,
    ...text,
    request: { signal },
  });
  return ok({ number, url, change: 'updated' });
}

/** Compares what we meant to write, not what stands there: a ticked box is a person's and stays. */
function isAsWeWroteIt(pull: OpenPull, body: string): boolean {
  return markerOf(pull.body)?.['sum'] === markerOf(body)?.['sum'];
}

async function open(proposal: Proposal, api: Api, signal: AbortSignal): Promise<Result<Opened>> {
  const { title, body, base, place } = proposal;
  const call = { ...api.repository, title, body, head: place.branch, base: base.branch, request: { signal } };
  try {
    const { data } = await api.octokit.rest.pulls.create(call);
    return ok({ number: data.number, url: data.html_url, change: 'opened' });
  } catch (error) {
    if (!(error instanceof Error) || !/no commits between/iu.test(error.message)) throw error;
    return fail({
      what: `The branch \`${place.branch}\` holds nothing that \`${base.branch}\` does not`,
      why: 'A pull request without a difference cannot be opened.',
      fix: `Delete the branch \`${place.branch}\` and ask again.`,
    });
  }
}
