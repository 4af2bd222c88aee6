import { permissionOf, userNamed } from '../../world/people.ts';
import type { Repository } from '../../world/rows.ts';
import { page, type Answer } from '../answer.ts';
import { people, roleOf, sessionCookie } from '../door/session.ts';
import type { Params, Visit } from '../door/visit.ts';
import { html, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { guide } from './guide.ts';
import { avatar } from '../layout/avatar.ts';
import { timeAgo } from '../layout/time.ts';

export function home(visit: Visit): Answer {
  const app = visit.world.tables.apps.all().next().value;
  const body = html`<div class="stack">
<div class="intro">
<h1 class="section-title">A GitHub of your own to try things on</h1>
<p>Open ${linkTo(visit, 'issue')} and write <code>${guide.command}</code> as a comment: ${app?.name ?? 'the App'} answers with a reaction and then a pull request. Open ${linkTo(visit, 'pull')} to see its check, its review and the suggestions you can apply.</p>
</div>
<section><h2 class="section-title">Repositories</h2>${cards(visit, visible(visit))}</section>
<section><h2 class="section-title">Who you are</h2>
<p class="muted">You act as <strong>${visit.viewer.login}</strong>. Act as someone else to see what each role may do.</p>
${roles(visit)}</section>
</div>`;
  return page({ title: 'Sandbox', body });
}

/** What an account owns. */
export function account(visit: Visit, params: Params): Answer {
  const owned = visible(visit).filter(({ owner }) => owner.toLowerCase() === params['owner']?.toLowerCase());
  const user = userNamed(visit.world, params['owner'] ?? '');
  const body = html`<div class="row">
    ${avatar(user.login, 48)}<h1 class="section-title">${user.name ?? user.login}</h1></div>
${
  owned.length === 0
    ? html`<div class="box blank">
  ${icon('repo')}<h2>${user.login} has no repositories</h2></div>`
    : cards(visit, owned)
}`;
  return page({
    title: `${user.login} · Sandbox`,
    trail: html`<a href="/${user.login}">${user.login}</a>`,
    body,
  });
}

export function switchViewer(visit: Visit): Answer {
  const back = visit.form.get('back') ?? '/';
  const to = back.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : '/';
  return { kind: 'redirect', to, cookie: sessionCookie(visit.form.get('login') ?? '') };
}

/** The first one that is open, so that the way there is one click. */
function linkTo(visit: Visit, what: 'issue' | 'pull'): Html {
  const words = what === 'issue' ? 'an issue' : 'a pull request';
  const first = visible(visit)
    .flatMap((repo) =>
      visit.world.tables.issues.where('open', `${repo.id}`).map((issue) => ({ repo, issue })),
    )
    .find(({ issue }) => issue.isPull === (what === 'pull'));
  if (first === undefined) return html`${words}`;
  const { repo, issue } = first;
  return html`<a href="/${repo.owner}/${repo.name}/${what === 'pull' ? 'pull' : 'issues'}/${issue.number}">${words}</a>`;
}

function visible({ world, viewer }: Visit): readonly Repository[] {
  return [...world.tables.repositories.all()].filter((repo) => permissionOf(repo, viewer.login) !== 'none');
}

function cards(visit: Visit, repositories: readonly Repository[]): Html {
  return html`<ul class="cards">${repositories.map((repo) => card(visit, repo))}</ul>`;
}

function card({ world, now }: Visit, repo: Repository): Html {
  const open = world.tables.issues.where('open', `${repo.id}`);
  const pulls = open.filter((issue) => issue.isPull).length;
  const base = `/${repo.owner}/${repo.name}`;
  return html`<li class="card">
<span class="row">${icon(repo.parent === null ? 'repo' : 'repo-forked')}<a class="title-link" href="${base}">${repo.owner}/${repo.name}</a></span>
<p class="muted grow">${repo.description}</p>
<span class="row small muted">
<a class="row" href="${base}/issues">${icon('issue-opened')}${open.length - pulls} open</a>
<a class="row" href="${base}/pulls">${icon('git-pull-request')}${pulls} open</a>
<span>Updated ${timeAgo(repo.pushedAt, now)}</span>
</span>
</li>`;
}

function roles(visit: Visit): Html {
  const buttons = people(visit.world).map(
    (user) =>
      html`<li><button class="btn" name="login" value="${user.login}" aria-pressed="${user.login === visit.viewer.login ? 'true' : 'false'}">${avatar(user.login)} ${user.login} <span class="muted">${roleOf(visit.world, user)}</span></button></li>`,
  );
  return html`<form method="post" action="/session"><input type="hidden" name="back" value="/">
    <ul class="row roles">${buttons}</ul></form>`;
}
