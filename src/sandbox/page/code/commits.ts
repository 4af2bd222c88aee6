import { diffTrees } from '../../git/diff.ts';
import { history } from '../../git/history.ts';
import { readCommit, type Commit } from '../../git/objects.ts';
import { found } from '../../world/refusal.ts';
import type { Answer } from '../answer.ts';
import { fileList } from '../diff/file.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { avatar } from '../layout/avatar.ts';
import { icon } from '../layout/icons.ts';
import { repositoryPage } from '../layout/repository.ts';
import { timeAgo } from '../layout/time.ts';
import { commitAt, placeOf } from './place.ts';

const shown = 100;

export async function commitsPage(visit: RepoVisit, params: Params): Promise<Answer> {
  const { ref, commit } = await placeOf(visit, params['rest'] ?? '');
  const commits = await history(visit.world.git.of(visit.repo), commit.sha, shown);
  const body = html`<h1 class="section-title">Commits of <span class="branch-name">${ref}</span></h1>
    ${commitList(visit, commits)}`;
  return repositoryPage(visit, { title: `Commits of ${ref}`, section: 'code', body });
}

export async function commitPage(visit: RepoVisit, params: Params): Promise<Answer> {
  const commit = found(await commitAt(visit, params['sha'] ?? ''));
  const store = visit.world.git.of(visit.repo);
  const parent = commit.parents[0] === undefined ? undefined : await readCommit(store, commit.parents[0]);
  const files = await diffTrees(store, parent?.tree, commit.tree);
  const [title = '', ...rest] = commit.message.trim().split('\n');
  const body = html`<section class="box"><div class="box-head"><strong class="grow">${title}</strong></div>
    <div class="box-body">
${rest.join('').trim() !== '' && html`<pre class="raw">${rest.join('\n').trim()}</pre>`}
<p class="row muted">${byline(visit, commit)} · commit <code>${commit.sha}</code></p></div></section>
${fileList(files, {})}`;
  return repositoryPage(visit, { title: `${title} · ${commit.sha.slice(0, 7)}`, section: 'code', body });
}

export function commitList(visit: RepoVisit, commits: readonly Commit[]): Html {
  return html`<ul class="box">${commits.map(
    (commit) => html`<li class="box-row"><div class="grow">
    <a class="title-link" href="${visit.base}/commit/${commit.sha}">${titleOf(commit)}</a>
    <div class="row small muted">${byline(visit, commit)}</div></div>${shaLink(visit, commit)}</li>`,
  )}</ul>`;
}

/** One line about a commit: who, what, when. */
export function commitLine(visit: RepoVisit, commit: Commit): Html {
  return html`${avatar(loginOf(visit, commit))}<strong>${loginOf(visit, commit)}</strong> <a class="grow muted" href="${visit.base}/commit/${commit.sha}">${titleOf(commit)}</a>
    <span class="muted small">${timeAgo(commit.committer.date, visit.now)}</span>`;
}

export function shaLink(visit: RepoVisit, commit: Commit): Html {
  return html`<a class="text-mono small muted" href="${visit.base}/commit/${commit.sha}">${commit.sha.slice(0, 7)}</a>`;
}

export function titleOf(commit: Commit): string {
  return commit.message.split('\n', 1)[0] ?? '';
}

/** Commits know names and addresses of mail; people are known by login. */
export function loginOf({ world }: RepoVisit, commit: Commit): string {
  const login = /\+([^@]+)@/u.exec(commit.author.email)?.[1];
  return world.tables.users.first('login', (login ?? '').toLowerCase())?.login ?? commit.author.name;
}

function byline(visit: RepoVisit, commit: Commit): Content {
  return html`${avatar(loginOf(visit, commit))}<strong>${loginOf(visit, commit)}</strong> committed ${timeAgo(commit.committer.date, visit.now)} ${icon('git-commit')}`;
}
