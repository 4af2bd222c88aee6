import type { Comment, Issue, Review, ReviewComment, SubjectKind } from '../../world/rows.ts';

/** Whatever has an author and a text: the opening of an issue, a comment, a remark on a line, a review. */
export type Subject = {
  readonly kind: SubjectKind | 'review';
  readonly id: number;
  readonly anchor: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly isEdited: boolean;
  readonly minimized: string | null;
};

export function opening(issue: Issue): Subject {
  const { id, author, createdAt, body } = issue;
  const rest = { isEdited: false, minimized: null };
  return { kind: 'issue', id, author, createdAt, body: body ?? '', anchor: `issue-${id}`, ...rest };
}

export function ofComment(comment: Comment): Subject {
  return { kind: 'comment', anchor: `issuecomment-${comment.id}`, isEdited: isEdited(comment), ...comment };
}

export function ofReviewComment(comment: ReviewComment): Subject {
  return {
    kind: 'reviewComment',
    anchor: `discussion_r${comment.id}`,
    isEdited: isEdited(comment),
    ...comment,
  };
}

export function ofReview(review: Review): Subject {
  const createdAt = review.submittedAt ?? '';
  return { kind: 'review', anchor: `pullrequestreview-${review.id}`, isEdited: false, ...review, createdAt };
}

function isEdited(row: { readonly createdAt: string; readonly updatedAt: string }): boolean {
  return row.updatedAt > row.createdAt;
}
