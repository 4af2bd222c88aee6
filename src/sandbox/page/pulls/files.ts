import type { FileDiff } from '../../git/diff.ts';
import { diffOf } from '../../world/pull-diff.ts';
import type { Pull, ReviewComment } from '../../world/rows.ts';
import type { Answer } from '../answer.ts';
import { compose } from '../conversation/compose.ts';
import { anchorOf, fileList } from '../diff/file.ts';
import type { Line } from '../diff/patch.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { annotationsOf, annotationBox, type Noted } from './annotations.ts';
import { pullNamed, pullPage } from './frame.ts';
import { reviewMenu } from './review-menu.ts';
import { talksOf, thread, type Talk } from './thread.ts';

export async function filesTab(visit: RepoVisit, params: Params): Promise<Answer> {
  const here = pullNamed(visit, params);
  const { files } = await diffOf(visit.world, here.pull);
  const talks = talksOf(visit, here.pull.number);
  const noted = annotationsOf(visit, here.pull.head.sha);
  const body = html`<div class="row between files-bar">${jump(files)}${reviewMenu(visit, here.pull)}</div>
    ${fileList(files, {
      within: (file, line) => starter(file, line),
      below: (file, line) => below({ visit, pull: here.pull, talks, noted }, file, line),
    })}`;
  return pullPage(visit, here, { tab: 'files', body });
}

type Shown = {
  readonly visit: RepoVisit;
  readonly pull: Pull;
  readonly talks: readonly Talk[];
  readonly noted: readonly Noted[];
};

/** The annotations, threads and the box that stand below a line. */
function below({ visit, pull, talks, noted }: Shown, file: FileDiff, line: Line): Content {
  const notes = noted.filter(
    ({ annotation }) => annotation.path === file.path && annotation.endLine === line.fresh,
  );
  const here = talks.filter(({ first }) => first.path === file.path && isOn(first, line));
  const writes = visit.url.searchParams.get('comment') === nameOf(file, line);
  if (notes.length + here.length === 0 && !writes) return null;
  return html`<tr class="inline">
    <td colspan="3">${notes.map((note) => annotationBox(visit, note))}${here.map((talk) => thread(visit, pull, talk))}${writes && lineForm(visit, pull, { file, line })}</td></tr>`;
}

function isOn(comment: ReviewComment, line: Line): boolean {
  if (comment.line === null) return false;
  return comment.side === 'LEFT'
    ? line.kind === 'removed' && line.old === comment.line
    : line.fresh === comment.line;
}

/** `path:R12`: a side and a line of a file. */
function nameOf(file: FileDiff, line: Line): string {
  return line.kind === 'removed' ? `${file.path}:L${line.old}` : `${file.path}:R${line.fresh}`;
}

function starter(file: FileDiff, line: Line): Html {
  const name = nameOf(file, line);
  return html`<a class="add-comment" href="?comment=${encodeURIComponent(name)}#${anchorOf(file.path)}" data-in-place aria-label="Comment on line ${line.fresh ?? line.old} of ${file.path}">${icon('plus')}</a>`;
}

function lineForm(
  visit: RepoVisit,
  pull: Pull,
  { file, line }: { readonly file: FileDiff; readonly line: Line },
): Html {
  const isLeft = line.kind === 'removed';
  return html`<form class="line-form" method="post" action="${visit.base}/pull/${pull.number}/lines">
    <input type="hidden" name="path" value="${file.path}">
    <input type="hidden" name="side" value="${isLeft ? 'LEFT' : 'RIGHT'}">
    <input type="hidden" name="line" value="${isLeft ? line.old : line.fresh}">
${compose(visit, { id: `comment-${isLeft ? 'L' : 'R'}${line.fresh ?? line.old}-${anchorOf(file.path)}`, label: `Comment on line ${line.fresh ?? line.old}` })}
<div class="actions"><a class="btn" href="?" data-in-place>Cancel</a>
<button class="btn btn-primary" data-default>Add comment</button></div></form>`;
}

function jump(files: readonly FileDiff[]): Content {
  if (files.length < 2) return html`<span></span>`;
  return html`<details class="menu" id="jump"><summary class="btn btn-sm">
    ${icon('file-diff')}Jump to ${icon('triangle-down')}</summary><div class="menu-list left">
    ${files.map(({ path }) => html`<a class="menu-item" href="#${anchorOf(path)}">${path}</a>`)}</div></details>`;
}
