import { announce } from '../hooks/announce.ts';
import { presentComment, presentIssue } from '../present/issue.ts';
import { issueNumbered, touchIssue } from './issues.ts';
import { requireLive, requireRight } from './people.ts';
import { checkBody, found, invalid } from './refusal.ts';
import type { Comment, Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type NewComment = { readonly repo: Repository; readonly number: number; readonly body: string };

/** Comments on an issue, or on the conversation of a pull request. */
export function comment(world: World, by: By, { repo, number, body }: NewComment): Comment {
  requireRight(repo, by, 'read');
  requireLive(repo);
  issueNumbered(world, repo, number);
  requireText(body);
  const now = stamp(world);
  const made = world.tables.comments.put({
    id: world.nextId(),
    repo: repo.id,
    number,
    author: by.login,
    via: by.app,
    body,
    minimized: null,
    createdAt: now,
    updatedAt: now,
  });
  touchIssue(world, repo, number);
  tell(world, by, { repo, comment: made, action: 'created' });
  return made;
}

export function commentWithId(world: World, repo: Repository, id: number): Comment {
  const held = found(world.tables.comments.get(id));
  return found(held.repo === repo.id ? held : undefined);
}

export function editComment(
  world: World,
  by: By,
  { id, body }: { readonly id: number; readonly body: string },
): Comment {
  const { before, repo } = own(world, by, id);
  requireText(body);
  const after = world.tables.comments.put({ ...before, body, updatedAt: stamp(world) });
  const facts = { changes: { body: { from: before.body } } };
  tell(world, by, { repo, comment: after, action: 'edited', facts });
  return after;
}

export function deleteComment(world: World, by: By, { id }: { readonly id: number }): void {
  const { before, repo } = own(world, by, id);
  world.tables.comments.remove(id);
  tell(world, by, { repo, comment: before, action: 'deleted' });
}

function own(world: World, by: By, id: number): { readonly before: Comment; readonly repo: Repository } {
  const before = found(world.tables.comments.get(id));
  const repo = found(world.tables.repositories.get(before.repo));
  if (before.author !== by.login) requireRight(repo, by, 'write');
  requireLive(repo);
  return { before, repo };
}

function requireText(body: string): void {
  if (body.trim() === '')
    throw invalid([
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body cannot be blank' },
    ]);
  checkBody('IssueComment', body);
}

type Telling = {
  readonly repo: Repository;
  readonly comment: Comment;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

function tell(world: World, by: By, { repo, comment, action, facts = {} }: Telling): void {
  const issue = issueNumbered(world, repo, comment.number);
  const all = {
    issue: presentIssue(world, repo, issue),
    comment: presentComment(world, repo, comment),
    ...facts,
  };
  announce(world, { event: 'issue_comment', action, repo, by, number: comment.number, facts: all });
}
