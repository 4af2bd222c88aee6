import { atLeast } from '../../world/people.ts';
import type { Pull, ReviewComment } from '../../world/rows.ts';
import { emphasised } from '../diff/emphasis.ts';
import { lineRow } from '../diff/file.ts';
import { parsePatch, type Line } from '../diff/patch.ts';
import type { RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';

/** Shows a suggestion as the change that it would be, with the button that makes it. */
export function suggestionFor(visit: RepoVisit, pull: Pull, comment: ReviewComment): (code: string) => Html {
  return (code) => {
    const lines = changeOf(comment, code);
    const marked = emphasised(lines);
    return html`<div class="suggestion"><div class="suggestion-head">Suggested change</div>
<div class="scroll-x"><table class="diff"><tbody>
${lines.map((line) => lineRow(line, marked.get(line)))}</tbody></table></div>
${applyForm(visit, pull, comment)}</div>`;
  };
}

function changeOf(comment: ReviewComment, code: string): readonly Line[] {
  const last = comment.originalLine ?? comment.line ?? 0;
  const first = comment.originalStartLine ?? comment.startLine ?? last;
  const before = parsePatch(comment.diffHunk)
    .flatMap((hunk) => hunk.lines)
    .filter((line) => line.fresh !== null && line.fresh >= first && line.fresh <= last);
  const after = code === '' ? [] : code.replace(/\n$/u, '').split('\n');
  return [
    ...before.map((line): Line => ({ kind: 'removed', old: line.fresh, fresh: null, text: line.text })),
    ...after.map((text, at): Line => ({ kind: 'added', old: null, fresh: first + at, text })),
  ];
}

function applyForm(visit: RepoVisit, pull: Pull, comment: ReviewComment): Content {
  const isOpen = visit.world.tables.issues.get(pull.id)?.state === 'open';
  const isResolved = (visit.world.tables.threads.get(comment.thread)?.resolvedBy ?? null) !== null;
  if (isResolved) return foot('This conversation is resolved.');
  if (comment.line === null) return foot('Outdated suggestion cannot be applied.');
  if (!isOpen) return foot('This pull request is closed.');
  if (!atLeast(visit.may, 'write'))
    return foot(`Applying it takes write access; ${visit.viewer.login} has ${visit.may}.`);
  return html`<form class="suggestion-foot" method="post" action="${visit.base}/pull/${pull.number}/suggestions">
    <input type="hidden" name="comment" value="${comment.id}">
    <button class="btn btn-sm">Apply suggestion</button></form>`;
}

function foot(words: string): Html {
  return html`<div class="suggestion-foot small muted">${words}</div>`;
}
