import type { CheckAsked, Said, Source, Target } from './event.ts';
import { pull, pullClosed, pullEdited, queued } from './read-pull.ts';
import * as schemas from './schemas.ts';
import { before, person, reader, source, type Reader } from './source.ts';

/** One reader an event we handle, by name and action as GitHub gives them. */
export const readers: Readonly<Record<string, Reader>> = {
  'issue_comment.created': comment(),
  'issue_comment.edited': comment(),
  'issue_comment.deleted': deletedComment(),
  'pull_request_review_comment.created': reviewComment(),
  'pull_request_review_comment.edited': reviewComment(),
  'pull_request_review_comment.deleted': deletedReviewComment(),
  'issues.opened': issue(),
  'issues.edited': issue(),
  'pull_request.opened': pull('opened'),
  'pull_request.synchronize': pull('synchronize'),
  'pull_request.reopened': pull('reopened'),
  'pull_request.ready_for_review': pull('ready_for_review'),
  'pull_request.edited': pullEdited(),
  'pull_request.closed': pullClosed(),
  'merge_group.checks_requested': queued(),
  'check_run.rerequested': checkRun(),
  'check_run.requested_action': checkRun(),
  'check_suite.rerequested': checkSuite(),
  installation: installation('installation'),
  installation_repositories: installation('installation_repositories'),
};

function comment(): Reader {
  return reader(schemas.issueComment, (payload, delivery) => ({
    ...said(payload, delivery, { kind: 'comment', id: payload.comment.id }),
    conversation: conversationOf(payload.issue),
    author: person(payload.comment.user),
    text: payload.comment.body ?? '',
    ...before(payload.changes),
  }));
}

function deletedComment(): Reader {
  return reader(schemas.issueComment, (payload, delivery) => ({
    ...source(payload, delivery),
    kind: 'unsaid',
    target: { kind: 'comment', id: payload.comment.id },
    conversation: conversationOf(payload.issue),
  }));
}

function reviewComment(): Reader {
  return reader(schemas.reviewComment, (payload, delivery) => ({
    ...said(payload, delivery, { kind: 'reviewComment', id: payload.comment.id }),
    conversation: { number: payload.pull_request.number, kind: 'pullRequest' },
    author: person(payload.comment.user),
    text: payload.comment.body ?? '',
    ...before(payload.changes),
  }));
}

function deletedReviewComment(): Reader {
  return reader(schemas.reviewComment, (payload, delivery) => ({
    ...source(payload, delivery),
    kind: 'unsaid',
    target: { kind: 'reviewComment', id: payload.comment.id },
    conversation: { number: payload.pull_request.number, kind: 'pullRequest' },
  }));
}

function issue(): Reader {
  return reader(schemas.issueChanged, (payload, delivery) => ({
    ...said(payload, delivery, { kind: 'issue', id: payload.issue.number }),
    conversation: conversationOf(payload.issue),
    author: person(payload.issue.user),
    text: payload.issue.body ?? '',
    ...before(payload.changes),
  }));
}

function checkRun(): Reader {
  return reader(schemas.checkRun, (payload, delivery): CheckAsked => ({
    ...source(payload, delivery),
    kind: 'checkAsked',
    ...(payload.requested_action !== undefined && { button: payload.requested_action.identifier }),
    ...(typeof payload.check_run.external_id === 'string' && { externalId: payload.check_run.external_id }),
    head: payload.check_run.head_sha,
    pulls: payload.check_run.pull_requests.map((pull) => pull.number),
    occasion: `check-${payload.check_run.id}`,
  }));
}

function checkSuite(): Reader {
  return reader(schemas.checkSuite, (payload, delivery): CheckAsked => ({
    ...source(payload, delivery),
    kind: 'checkAsked',
    head: payload.check_suite.head_sha,
    pulls: payload.check_suite.pull_requests.map((pull) => pull.number),
    occasion: `suite-${delivery}`,
  }));
}

function installation(what: string): Reader {
  return reader(schemas.installation, (payload, delivery) => ({
    kind: 'installationChanged',
    delivery,
    installation: payload.installation.id,
    account: payload.installation.account.login,
    what,
    action: payload.action,
  }));
}

function said(payload: schemas.SourcePayload, delivery: string, target: Target): SaidSource {
  return { ...source(payload, delivery), kind: 'said', target };
}

type SaidSource = Pick<Said, keyof Source | 'kind' | 'target'>;

function conversationOf({ number, title, body, user, ...issue }: schemas.IssuePayload): Said['conversation'] {
  if (issue.pull_request != null) return { number, kind: 'pullRequest' };
  const login = person(user).login;
  return {
    number,
    kind: 'issue',
    ...(title !== undefined && { opening: { title, body: body ?? '', login } }),
  };
}
