import { announce } from '../hooks/announce.ts';
import { presentIssue, presentLabels } from '../present/issue.ts';
import { presentUser } from '../present/user.ts';
import { ensureLabels } from './labels.ts';
import { requireLive, requireRight } from './people.ts';
import { checkBody, found, invalid } from './refusal.ts';
import type { Issue, Repository } from './rows.ts';
import { keyOf, stamp, type By, type World } from './world.ts';

export type NewIssue = {
  readonly repo: Repository;
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
};

export type IssueChange = {
  readonly title?: string;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly stateReason?: Issue['stateReason'];
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
};

export function issueNumbered(world: World, repo: Repository, number: number): Issue {
  return found(world.tables.issues.first('number', keyOf(repo.id, number)));
}

export function openIssue(world: World, by: By, input: NewIssue): Issue {
  requireRight(input.repo, by, 'read');
  requireLive(input.repo);
  const issue = insertIssue(world, by, { ...input, isPull: false });
  tell(world, by, { repo: input.repo, issue, action: 'opened' });
  return issue;
}

/** The row alone, without a webhook: pull requests are issues too. */
export function insertIssue(world: World, by: By, input: NewIssue & { readonly isPull: boolean }): Issue {
  const { repo, title, body = null, labels = [], assignees = [] } = input;
  if (title.trim() === '') throw invalid([{ resource: 'Issue', field: 'title', code: 'missing_field' }]);
  if (title.length > 256) {
    const message = 'title is too long (maximum is 256 characters)';
    throw invalid([{ resource: 'Issue', field: 'title', code: 'custom', message }]);
  }
  checkBody('Issue', body);
  const now = stamp(world);
  return world.tables.issues.put({
    id: world.nextId(),
    repo: repo.id,
    number: world.tables.issues.count('repo', `${repo.id}`) + 1,
    isPull: input.isPull,
    title,
    body,
    author: by.login,
    via: by.app,
    state: 'open',
    stateReason: null,
    labels: ensureLabels(world, repo, labels),
    assignees: knownLogins(world, assignees),
    locked: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
  });
}

export type IssueEdit = {
  readonly repo: Repository;
  readonly issue: Issue;
  readonly change: IssueChange;
};

/** Edits an issue; a pull request is edited by `editPull`. */
export function editIssue(world: World, by: By, input: IssueEdit): Issue {
  const after = changeIssue(world, by, input);
  for (const { action, facts } of differences(world, input.repo, { before: input.issue, after })) {
    tell(world, by, { repo: input.repo, issue: after, action, facts });
  }
  return after;
}

/** The row alone, without a webhook. */
export function changeIssue(world: World, by: By, { repo, issue, change }: IssueEdit): Issue {
  if (issue.author !== by.login) requireRight(repo, by, 'triage');
  requireLive(repo);
  checkBody('Issue', change.body ?? null);
  const after = world.tables.issues.put({
    ...issue,
    title: change.title ?? issue.title,
    body: change.body === undefined ? issue.body : change.body,
    labels: change.labels === undefined ? issue.labels : ensureLabels(world, repo, change.labels),
    assignees: change.assignees === undefined ? issue.assignees : knownLogins(world, change.assignees),
    ...stateAfter(world, by, { issue, change }),
    updatedAt: stamp(world),
  });
  noteChanges(world, by, { before: issue, after });
  return after;
}

export type BeforeAfter = { readonly before: Issue; readonly after: Issue };

/** The webhooks that a change of an issue or pull request is worth, beside `synchronize`. */
export function differences(
  world: World,
  repo: Repository,
  { before, after }: BeforeAfter,
): readonly { readonly action: string; readonly facts: Readonly<Record<string, unknown>> }[] {
  const labelled = (names: readonly string[]) =>
    presentLabels(world, repo, { ...after, labels: names }).map((label) => ({ label }));
  const added = labelled(after.labels.filter((name) => !before.labels.includes(name)));
  const removed = labelled(before.labels.filter((name) => !after.labels.includes(name)));
  const assigned = after.assignees.filter((login) => !before.assignees.includes(login));
  const changes = textChanges(before, after);
  return [
    ...(Object.keys(changes).length === 0 ? [] : [{ action: 'edited', facts: { changes } }]),
    ...added.map((facts) => ({ action: 'labeled', facts })),
    ...removed.map((facts) => ({ action: 'unlabeled', facts })),
    ...assigned.map((login) => ({ action: 'assigned', facts: { assignee: presentUser(world, login) } })),
    ...(before.state === after.state
      ? []
      : [{ action: after.state === 'closed' ? 'closed' : 'reopened', facts: {} }]),
  ];
}

export function touchIssue(world: World, repo: Repository, number: number): void {
  const issue = world.tables.issues.first('number', keyOf(repo.id, number));
  if (issue !== undefined) world.tables.issues.put({ ...issue, updatedAt: stamp(world) });
}

export type Note = { readonly event: string; readonly actor: string; readonly detail: string | null };

/** A line of the conversation that is not a comment. */
export function note(world: World, issue: Pick<Issue, 'repo' | 'number'>, what: Note): void {
  const { repo, number } = issue;
  world.tables.timeline.put({ id: world.nextId(), repo, number, createdAt: stamp(world), ...what });
}

function textChanges(before: Issue, after: Issue): Record<string, { readonly from: string }> {
  return {
    ...(before.title === after.title ? {} : { title: { from: before.title } }),
    ...(before.body === after.body ? {} : { body: { from: before.body ?? '' } }),
  };
}

function stateAfter(
  world: World,
  by: By,
  { issue, change }: Pick<IssueEdit, 'issue' | 'change'>,
): Partial<Issue> {
  const { state = issue.state } = change;
  if (state === issue.state) return {};
  if (state === 'open')
    return { state, stateReason: issue.isPull ? null : 'reopened', closedAt: null, closedBy: null };
  const stateReason = issue.isPull ? null : (change.stateReason ?? 'completed');
  return { state, stateReason, closedAt: stamp(world), closedBy: by.login };
}

function noteChanges(world: World, by: By, { before, after }: BeforeAfter): void {
  const write = (event: string, detail: string | null) =>
    note(world, after, { event, actor: by.login, detail });
  if (before.title !== after.title) write('renamed', after.title);
  for (const name of after.labels) if (!before.labels.includes(name)) write('labeled', name);
  for (const name of before.labels) if (!after.labels.includes(name)) write('unlabeled', name);
  if (before.state !== after.state)
    write(after.state === 'closed' ? 'closed' : 'reopened', after.stateReason);
}

type Telling = {
  readonly repo: Repository;
  readonly issue: Issue;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

function tell(world: World, by: By, { repo, issue, action, facts = {} }: Telling): void {
  const all = { issue: presentIssue(world, repo, issue), ...facts };
  announce(world, { event: 'issues', action, repo, by, number: issue.number, facts: all });
}

function knownLogins(world: World, logins: readonly string[]): readonly string[] {
  return logins.filter((login) => world.tables.users.first('login', login.toLowerCase()) !== undefined);
}
