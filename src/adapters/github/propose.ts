import { hash } from '../../kernel/hash.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Proposal, Proposed } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { prepareBranch } from './branches.ts';
import { commitFiles } from './commit.ts';
import { compareFiles } from './hand-edits.ts';
import { mark, markerOf } from './marker.ts';
import { findPlace } from './pulls.ts';
import type { OpenPull, Place } from './pulls.ts';

/** A branch, a commit and a pull request: each is looked for before it is made, so a retry goes on where it stopped. */
export async function propose(proposal: Proposal, api: Api, signal: AbortSignal): Promise<Result<Proposed>> {
  const files = proposal.files.filter(({ path }) => !path.startsWith('.github/workflows/'));
  const place = await findPlace(proposal, api, signal);
  const branch = await prepareBranch({ place, files, base: proposal.base }, api, signal);
  if (!branch.ok) return branch;
  const { write, kept } = await compareFiles(
    { files, branch: branch.value, base: proposal.base.commit },
    api,
    signal,
  );
  if (write.length > 0) {
    await commitFiles({ files: write, branch: branch.value, message: messageOf(proposal) }, api, signal);
  }
  const pull = await openOrUpdate(proposal, { api, place }, signal);
  if (!pull.ok) return pull;
  const isNew = write.length > 0 || pull.value.change === 'updated';
  const outcome = place.pull === undefined ? 'opened' : isNew ? 'updated' : 'unchanged';
  return ok({ number: pull.value.number, url: pull.value.url, outcome, kept });
}

function messageOf(proposal: Proposal): string {
  return `${proposal.title}\n\nSupercargo-Proposal: ${proposal.key}`;
}

type Opened = {
  readonly number: number;
  readonly url: string;
  readonly change: 'opened' | 'updated' | 'none';
};

type Where = { readonly api: Api; readonly place: Place };

async function openOrUpdate(
  proposal: Proposal,
  { api, place }: Where,
  signal: AbortSignal,
): Promise<Result<Opened>> {
  const body = mark(proposal.body, { key: proposal.key, sum: hash(proposal.title + proposal.body) });
  if (place.pull === undefined) return open({ ...proposal, body }, { api, place }, signal);
  const { number, url } = place.pull;
  if (isAsWeWroteIt(place.pull, body)) return ok({ number, url, change: 'none' });
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

async function open(proposal: Proposal, { api, place }: Where, signal: AbortSignal): Promise<Result<Opened>> {
  const { title, body, base } = proposal;
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
