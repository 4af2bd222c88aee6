import type { Issue } from '../../world/rows.ts';
import { keyOf } from '../../world/world.ts';
import type { Answer } from '../answer.ts';
import { stateIcon } from '../conversation/state.ts';
import type { RepoVisit } from '../door/visit.ts';
import { lookIcon, overallLook, runsOf } from '../pulls/runs.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { label } from '../layout/label.ts';
import { repositoryPage } from '../layout/repository.ts';
import { timeAgo } from '../layout/time.ts';

type Kind = {
  readonly isPull: boolean;
  readonly section: 'issues' | 'pulls';
  readonly name: string;
  readonly path: string;
};

const kinds = {
  issues: { isPull: false, section: 'issues', name: 'Issues', path: 'issues' },
  pulls: { isPull: true, section: 'pulls', name: 'Pull requests', path: 'pull' },
} as const satisfies Record<string, Kind>;

export function issueList(visit: RepoVisit): Answer {
  return list(
    visit,
    kinds.issues,
    html`<a class="btn btn-primary" href="${visit.base}/issues/new">New issue</a>`,
  );
}

export function pullList(visit: RepoVisit): Answer {
  return list(
    visit,
    kinds.pulls,
    html`<a class="btn" href="${visit.base}/branches">${icon('git-branch')}Branches</a>`,
  );
}

function list(visit: RepoVisit, kind: Kind, action: Html): Answer {
  const wanted = visit.url.searchParams.get('state') === 'closed' ? 'closed' : 'open';
  const tagged = visit.url.searchParams.get('label');
  const all = visit.world.tables.issues
    .where('repo', `${visit.repo.id}`)
    .filter((issue) => issue.isPull === kind.isPull && (tagged === null || issue.labels.includes(tagged)));
  const shown = all.filter((issue) => issue.state === wanted).toSorted((a, b) => b.number - a.number);
  const closed = all.filter((issue) => issue.state === 'closed').length;
  const body = html`<div class="row between list-head"><h1 class="section-title">${kind.name}</h1>
    ${action}</div>
<section class="box">
<div class="box-head">
${choice({ kind, wanted, state: 'open', count: all.length - closed })}${choice({ kind, wanted, state: 'closed', count: closed })}${tagged !== null && html`<span>${label(visit, tagged)} <a href="?">Clear</a></span>`}</div>
${shown.length === 0 ? blank(kind, wanted) : html`<ul>${shown.map((issue) => row(visit, kind, issue))}</ul>`}
</section>`;
  return repositoryPage(visit, { title: kind.name, section: kind.section, body });
}

type Choice = {
  readonly kind: Kind;
  readonly wanted: string;
  readonly state: 'open' | 'closed';
  readonly count: number;
};

function choice({ kind, wanted, state, count }: Choice): Html {
  const sign = state === 'closed' ? 'check' : kind.isPull ? 'git-pull-request' : 'issue-opened';
  return html`<a class="list-state" href="?state=${state}" aria-current="${state === wanted ? 'true' : 'false'}">${icon(sign)} ${count} ${state === 'open' ? 'Open' : 'Closed'}</a>`;
}

function row(visit: RepoVisit, kind: Kind, issue: Issue): Html {
  const key = keyOf(issue.repo, issue.number);
  const comments = visit.world.tables.comments.count('issue', key);
  const pull = visit.world.tables.pulls.first('number', key);
  const look = pull === undefined ? undefined : overallLook(runsOf(visit, pull.head.sha));
  return html`<li class="box-row">${stateIcon(issue, pull)}
<div class="grow"><a class="title-link" href="${visit.base}/${kind.path}/${issue.number}">${issue.title}</a> ${look !== undefined && lookIcon(look)} ${issue.labels.map((name) => label(visit, name))}
<div class="small muted">#${issue.number} ${words(issue)} ${timeAgo(issue.closedAt ?? issue.createdAt, visit.now)} by ${issue.author}</div></div>
${comments > 0 && html`<span class="muted small row">${icon('comment')}<span aria-label="${comments} comments">${comments}</span></span>`}
</li>`;
}

function words(issue: Issue): string {
  return issue.state === 'open' ? 'opened' : 'closed';
}

function blank(kind: Kind, wanted: string): Content {
  return html`<div class="blank">${icon(kind.isPull ? 'git-pull-request' : 'issue-opened')}
<h2>There are no ${wanted} ${kind.isPull ? 'pull requests' : 'issues'}</h2>
<p class="muted">${kind.isPull ? 'A pull request appears here when somebody, or the App, proposes a change.' : 'Open one to ask for something.'}</p></div>`;
}
