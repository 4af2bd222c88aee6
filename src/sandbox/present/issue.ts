import { associationOf } from '../world/people.ts';
import type { Comment, Issue, Label, Reaction, Repository, SubjectKind } from '../world/rows.ts';
import { keyOf, type World } from '../world/world.ts';
import { presentVia } from './app.ts';
import { apiLink, nodeId, pageLink } from './links.ts';
import { presentUser } from './user.ts';

/** An issue as payloads give it; REST adds who closed it. */
export function presentIssue(world: World, repo: Repository, issue: Issue) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}/issues/${issue.number}`);
  const kind = issue.isPull ? 'pull' : 'issues';
  const assignees = issue.assignees.map((login) => presentUser(world, login));
  return {
    url: api,
    repository_url: apiLink(world, `/repos/${repo.owner}/${repo.name}`),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: pageLink(world, `/${repo.owner}/${repo.name}/${kind}/${issue.number}`),
    id: issue.id,
    node_id: nodeId(issue.isPull ? 'PullRequest' : 'Issue', issue.id),
    number: issue.number,
    title: issue.title,
    user: presentUser(world, issue.author),
    labels: presentLabels(world, repo, issue),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: world.tables.comments.count('issue', keyOf(repo.id, issue.number)),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(repo, issue.author),
    active_lock_reason: null,
    body: issue.body,
    reactions: presentRollup(world, { subject: 'issue', id: issue.id }, `${api}/reactions`),
    timeline_url: `${api}/timeline`,
    performed_via_github_app: presentVia(world, issue.via),
    state_reason: issue.stateReason,
    ...(issue.isPull ? presentPullLinks(world, repo, issue) : {}),
  };
}

export function presentFullIssue(world: World, repo: Repository, issue: Issue) {
  const closer = issue.closedBy === null ? null : presentUser(world, issue.closedBy);
  return { ...presentIssue(world, repo, issue), closed_by: closer };
}

export function presentComment(world: World, repo: Repository, comment: Comment) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const isPull = world.tables.pulls.first('number', keyOf(repo.id, comment.number)) !== undefined;
  const page = pageLink(world, `/${repo.owner}/${repo.name}/${isPull ? 'pull' : 'issues'}/${comment.number}`);
  return {
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.number}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: presentUser(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repo, comment.author),
    body: comment.body,
    reactions: presentRollup(
      world,
      { subject: 'comment', id: comment.id },
      `${api}/issues/comments/${comment.id}/reactions`,
    ),
    performed_via_github_app: presentVia(world, comment.via),
  };
}

export function presentLabel(world: World, repo: Repository, label: Label) {
  const name = encodeURIComponent(label.name);
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: apiLink(world, `/repos/${repo.owner}/${repo.name}/labels/${name}`),
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function presentLabels(world: World, repo: Repository, issue: Issue) {
  return issue.labels.flatMap((name) => {
    const label = world.tables.labels.first('name', `${repo.id}:${name.toLowerCase()}`);
    return label === undefined ? [] : [presentLabel(world, repo, label)];
  });
}

export function presentReaction(world: World, reaction: Reaction) {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: presentUser(world, reaction.user),
    content: reaction.content,
    created_at: reaction.createdAt,
  };
}

type Subject = { readonly subject: SubjectKind; readonly id: number };

export function presentRollup(world: World, { subject, id }: Subject, url: string) {
  const reactions = world.tables.reactions.where('subject', `${subject}:${id}`);
  const counts = { '+1': 0, '-1': 0, laugh: 0, confused: 0, heart: 0, hooray: 0, rocket: 0, eyes: 0 };
  for (const { content } of reactions) counts[content] += 1;
  return { url, total_count: reactions.length, ...counts };
}

function presentPullLinks(world: World, repo: Repository, issue: Issue) {
  const page = pageLink(world, `/${repo.owner}/${repo.name}/pull/${issue.number}`);
  const pull = world.tables.pulls.get(issue.id);
  return {
    draft: pull?.draft ?? false,
    pull_request: {
      url: apiLink(world, `/repos/${repo.owner}/${repo.name}/pulls/${issue.number}`),
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: pull?.mergedAt ?? null,
    },
  };
}
