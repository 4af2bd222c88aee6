import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { page, type Answer } from '../answer.ts';
import { icon, type IconName } from './icons.ts';

export type Section = 'code' | 'issues' | 'pulls';

type Within = { readonly title: string; readonly section: Section; readonly body: Content };

/** A page of a repository: its name in the header, its tabs below. */
export function repositoryPage(visit: RepoVisit, { title, section, body }: Within): Answer {
  return page({
    title: title === '' ? visit.fullName : `${title} · ${visit.fullName}`,
    trail: trail(visit),
    nav: tabs(visit, section),
    body,
  });
}

function trail({ repo, base }: RepoVisit): Html {
  return html`<a href="/${repo.owner}">${repo.owner}</a><span class="slash">/</span>
    <a href="${base}">${repo.name}</a>${repo.private && html`<span class="chip">Private</span>`}`;
}

function tabs(visit: RepoVisit, current: Section): Html {
  const open = visit.world.tables.issues.where('open', `${visit.repo.id}`);
  const pulls = open.filter((issue) => issue.isPull).length;
  const tab = (
    section: Section,
    name: string,
    more: { readonly icon: IconName; readonly path: string; readonly count?: number },
  ) =>
    html`<a class="tab" href="${visit.base}${more.path}" data-goal="${section}" aria-current="${section === current ? 'page' : 'false'}">${icon(more.icon)}${name}${more.count !== undefined && html`<span class="Counter">${more.count}</span>`}</a>`;
  return html`<nav class="repo-nav" aria-label="Repository">
${tab('code', 'Code', { icon: 'code', path: '' })}
${tab('issues', 'Issues', { icon: 'issue-opened', path: '/issues', count: open.length - pulls })}
${tab('pulls', 'Pull requests', { icon: 'git-pull-request', path: '/pulls', count: pulls })}
</nav>`;
}
