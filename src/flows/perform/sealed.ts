import { redacted } from '../../advise/redact.ts';
import type { Annotation, CheckReport, InlineComment } from '../../ports/forge.ts';
import type { Action } from '../action.ts';

/** What people are about to read, without what only looks like a secret; files that are written stay as they are. */
export function sealed(action: Action): Action {
  switch (action.kind) {
    case 'reply':
      return { ...action, body: redacted(action.body) };
    case 'check':
      return { ...action, ...sealedReport(action) };
    case 'review':
      return { ...action, comments: action.comments.map(sealedComment) };
    case 'proposePullRequest':
      return { ...action, title: redacted(action.title), body: redacted(action.body) };
    case 'commit':
      return { ...action, title: redacted(action.title), lines: action.lines.map(redacted) };
    case 'react':
    case 'remember':
    case 'append':
    case 'record':
      return action;
  }
}

function sealedReport({ title, summary, text, annotations, ...rest }: CheckReport): CheckReport {
  return {
    ...rest,
    title: redacted(title),
    summary: redacted(summary),
    ...(text !== undefined && { text: redacted(text) }),
    annotations: annotations.map(sealedAnnotation),
  };
}

function sealedAnnotation(annotation: Annotation): Annotation {
  return { ...annotation, title: redacted(annotation.title), message: redacted(annotation.message) };
}

/** A suggestion with stars in it would write them into the file, so it goes as a whole. */
function sealedComment(comment: InlineComment): InlineComment {
  const body = redacted(comment.body);
  if (body === comment.body) return comment;
  return { ...comment, body: body.replaceAll(/^(`{3,})suggestion\n[\s\S]*?^\1$/gmu, '').trimEnd() };
}
