import { pullNumbered } from '../../world/pulls.ts';
import { statsOf } from '../../world/pull-diff.ts';
import { found } from '../../world/refusal.ts';
import type { Issue, Pull } from '../../world/rows.ts';
import type { Answer } from '../answer.ts';
import { authorName } from '../conversation/comment.ts';
import { stateBadge } from '../conversation/state.ts';
import { titleOf } from '../conversation/title.ts';
import { counts } from '../diff/file.ts';
import { numberOf, type Params, type RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon, type IconName } from '../layout/icons.ts';
import { repositoryPage } from '../layout/repository.ts';
import { runsOf } from './runs.ts';

export type Here = { readonly issue: Issue; readonly pull: Pull };

export type Tab = 'conversation' | 'commits' | 'checks' | 'files';

export function pullNamed(visit: RepoVisit, params: Params): Here {
  const pull = pullNumbered(visit.world, visit.repo, numberOf(params));
  return { pull, issue: found(visit.world.tables.issues.get(pull.id)) };
}

/** A page of a pull request: its title and state, its tabs, and what the tab shows. */
export async function pullPage(
  visit: RepoVisit,
  here: Here,
  shown: { readonly tab: Tab; readonly body: Content },
): Promise<Answer> {
  const { issue, pull } = here;
  const body = html`${titleOf(visit, issue)}
<p class="row">${stateBadge(issue, pull)}<span class="muted">${sentence(visit, here)}</span></p>
${await tabs(visit, here, shown.tab)}
${shown.body}`;
  return repositoryPage(visit, {
    title: `${issue.title} · Pull request #${issue.number}`,
    section: 'pulls',
    body,
  });
}

function sentence(visit: RepoVisit, { issue, pull }: Here): Html {
  const way = html`<span class="branch-name">${branchOf(visit, pull.base)}</span> from <span class="branch-name">${branchOf(visit, pull.head)}</span>`;
  if (pull.mergedBy !== null) return html`${authorName(pull.mergedBy)} merged this into ${way}`;
  return html`${authorName(issue.author)} wants to merge into ${way}`;
}

/** A branch of a fork is named with its owner. */
function branchOf({ world, repo }: RepoVisit, side: Pull['head']): string {
  const owner = side.repo === repo.id ? undefined : world.tables.repositories.get(side.repo)?.owner;
  return owner === undefined ? side.ref : `${owner}:${side.ref}`;
}

async function tabs(visit: RepoVisit, { pull, issue }: Here, current: Tab): Promise<Html> {
  const stats = await statsOf(visit.world, pull);
  const said = visit.world.tables.comments.count('issue', `${pull.repo}#${pull.number}`);
  const link = `${visit.base}/pull/${issue.number}`;
  const tab = (name: Tab, sign: IconName, words: Content) =>
    html`<a class="tab" href="${link}${name === 'conversation' ? '' : `/${name}`}" aria-current="${name === current ? 'page' : 'false'}">${icon(sign)}${words}</a>`;
  return html`<nav class="tabs" aria-label="Pull request">
${tab('conversation', 'comment-discussion', html`Conversation<span class="Counter">${said}</span>`)}
${tab('commits', 'git-commit', html`Commits<span class="Counter">${stats.commits}</span>`)}
${tab('checks', 'checklist', html`Checks<span class="Counter">${runsOf(visit, pull.head.sha).length}</span>`)}
${tab('files', 'file-diff', html`Files changed<span class="Counter">${stats.changedFiles}</span>`)}
<span class="tab-end">${counts(stats)}</span></nav>`;
}
