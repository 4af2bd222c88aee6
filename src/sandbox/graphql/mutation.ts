import type { Call } from '../http/operation.ts';
import { comment, editComment } from '../world/comments.ts';
import { minimize } from '../world/minimize.ts';
import { editPull } from '../world/pulls.ts';
import { react } from '../world/reactions.ts';
import type { ReactionContent, SubjectKind } from '../world/rows.ts';
import { resolveThread } from '../world/threads.ts';
import { createCommitOnBranch } from './commit.ts';
import { Failure } from './failure.ts';
import { actorNode, commentNode } from './nodes.ts';
import { subjectNode, subjectOf, type Subject } from './subjects.ts';

type Input<T> = { readonly input: T & { readonly clientMutationId?: string } };

const contents: Readonly<Record<string, ReactionContent>> = {
  THUMBS_UP: '+1',
  THUMBS_DOWN: '-1',
  LAUGH: 'laugh',
  HOORAY: 'hooray',
  CONFUSED: 'confused',
  HEART: 'heart',
  ROCKET: 'rocket',
  EYES: 'eyes',
};

export function mutationRoot(call: Call) {
  return {
    createCommitOnBranch: createCommitOnBranch(call),
    resolveReviewThread: ({ input }: Input<{ threadId: string }>) => settle(call, input, true),
    unresolveReviewThread: ({ input }: Input<{ threadId: string }>) => settle(call, input, false),
    minimizeComment: ({ input }: Input<{ subjectId: string; classifier: string }>) => ({
      ...echo(input),
      minimizedComment: hide(call, input.subjectId, input.classifier),
    }),
    unminimizeComment: ({ input }: Input<{ subjectId: string }>) => ({
      ...echo(input),
      unminimizedComment: hide(call, input.subjectId, null),
    }),
    addReaction: ({ input }: Input<{ subjectId: string; content: string }>) => addReaction(call, input),
    addComment: ({ input }: Input<{ subjectId: string; body: string }>) => {
      const { repo, number } = subjectOf(call, input.subjectId, 'write');
      const made = comment(call.world, call.by, { repo, number, body: input.body });
      const subject = subjectNode(call, input.subjectId, 'read');
      return { ...echo(input), subject, commentEdge: { node: commentNode({ call, repo }, made) } };
    },
    updateIssueComment: ({ input }: Input<{ id: string; body: string }>) => {
      const { id, repo } = subjectOf(call, input.id, 'write');
      const after = editComment(call.world, call.by, { id, body: input.body });
      return { ...echo(input), issueComment: commentNode({ call, repo }, after) };
    },
    markPullRequestReadyForReview: ({ input }: Input<{ pullRequestId: string }>) =>
      setDraft(call, input, false),
    convertPullRequestToDraft: ({ input }: Input<{ pullRequestId: string }>) => setDraft(call, input, true),
  };
}

function echo({ clientMutationId }: { readonly clientMutationId?: string }) {
  return { clientMutationId };
}

function settle(call: Call, input: Input<{ threadId: string }>['input'], isResolved: boolean) {
  const { id } = subjectOf(call, input.threadId, 'write');
  resolveThread(call.world, call.by, { id, isResolved });
  return { ...echo(input), thread: subjectNode(call, input.threadId, 'read') };
}

function hide(call: Call, node: string, reason: string | null) {
  const { type, id } = subjectOf(call, node, 'write');
  minimize(call.world, call.by, { type, id, reason });
  return subjectNode(call, node, 'read');
}

function addReaction(call: Call, input: Input<{ subjectId: string; content: string }>['input']) {
  const { id, repo, ...subject } = subjectOf(call, input.subjectId, 'write');
  const content = contents[input.content] ?? '+1';
  const { reaction } = react(call.world, call.by, { repo, subject: kindOf(subject), id, content });
  const user = actorNode(call, reaction.user);
  return {
    ...echo(input),
    subject: subjectNode(call, input.subjectId, 'read'),
    reaction: { content: input.content, user: user?.__typename === 'User' ? user : null },
  };
}

function kindOf({ type }: Pick<Subject, 'type'>): SubjectKind {
  if (type === 'Issue' || type === 'PullRequest') return 'issue';
  if (type === 'IssueComment') return 'comment';
  if (type === 'PullRequestReviewComment') return 'reviewComment';
  throw new Failure('UNPROCESSABLE', 'Reactions to this are not supported.');
}

async function setDraft(call: Call, input: Input<{ pullRequestId: string }>['input'], draft: boolean) {
  const { repo, number } = subjectOf(call, input.pullRequestId, 'write');
  await editPull(call.world, call.by, { repo, number, change: { draft } });
  return { ...echo(input), pullRequest: subjectNode(call, input.pullRequestId, 'read') };
}
