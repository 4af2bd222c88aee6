import type { Issue, Pull } from '../../world/rows.ts';
import { html, type Html } from '../html.ts';
import { icon, type IconName } from '../layout/icons.ts';

export type StateName = {
  readonly icon: IconName;
  readonly style: string;
  readonly tone: string;
  readonly name: string;
};

export function stateOf(issue: Issue, pull?: Pull): StateName {
  return issue.isPull ? pullState(issue, pull) : issueState(issue);
}

export function stateBadge(issue: Issue, pull?: Pull): Html {
  const state = stateOf(issue, pull);
  return html`<span class="state ${state.style}">${icon(state.icon)} ${state.name}</span>`;
}

export function stateIcon(issue: Issue, pull?: Pull): Html {
  const state = stateOf(issue, pull);
  return html`<span class="${state.tone}">${icon(state.icon, state.name)}</span>`;
}

function issueState(issue: Issue): StateName {
  if (issue.state === 'open')
    return { icon: 'issue-opened', style: 'state-open', tone: 'tone-success', name: 'Open' };
  if (issue.stateReason === 'not_planned')
    return { icon: 'skip', style: '', tone: 'tone-muted', name: 'Closed' };
  return { icon: 'issue-closed', style: 'state-done', tone: 'tone-done', name: 'Closed' };
}

function pullState(issue: Issue, pull: Pull | undefined): StateName {
  const merged = { icon: 'git-merge', style: 'state-merged', tone: 'tone-done', name: 'Merged' } as const;
  if (pull !== undefined && pull.mergedAt !== null) return merged;
  if (issue.state === 'closed') {
    return { icon: 'git-pull-request-closed', style: 'state-closed', tone: 'tone-danger', name: 'Closed' };
  }
  if (pull?.draft === true)
    return { icon: 'git-pull-request-draft', style: '', tone: 'tone-muted', name: 'Draft' };
  return { icon: 'git-pull-request', style: 'state-open', tone: 'tone-success', name: 'Open' };
}
