import type { FileDiff } from '../../git/diff.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon } from '../layout/icons.ts';
import { emphasised } from './emphasis.ts';
import { parsePatch, type Hunk, type Line } from './patch.ts';

/** What a page adds to the lines of a diff. */
export type Beside = {
  /** What stands below a line: the threads that were started on it. */
  readonly below?: (file: FileDiff, line: Line) => Content;
  /** What stands in the line: the button that starts a thread. */
  readonly within?: (file: FileDiff, line: Line) => Content;
  /** What stands below the whole file. */
  readonly after?: (file: FileDiff) => Content;
};

const most = 300;

export function fileList(files: readonly FileDiff[], beside: Beside): Html {
  const total = (name: 'additions' | 'deletions') => files.reduce((sum, file) => sum + file[name], 0);
  return html`<p class="muted">${files.length} changed ${files.length === 1 ? 'file' : 'files'} ${counts({ additions: total('additions'), deletions: total('deletions') })}</p>
${files.slice(0, most).map((file) => fileDiff(file, beside))}
${files.length > most && html`<p class="muted">${files.length - most} more files are not shown.</p>`}`;
}

export function counts({ additions, deletions }: Pick<FileDiff, 'additions' | 'deletions'>): Html {
  return html`<span class="counts" aria-label="${additions} added, ${deletions} removed"><span class="tone-success">+${additions}</span> <span class="tone-danger">−${deletions}</span></span>`;
}

export function anchorOf(path: string): string {
  return `diff-${path.replaceAll(/[^\w.-]/gu, '-')}`;
}

function fileDiff(file: FileDiff, beside: Beside): Html {
  return html`<details class="file" id="${anchorOf(file.path)}" open><summary class="file-head">
    <span class="chevron muted">${icon('chevron-right')}</span>
    <span class="path">${file.from !== undefined && html`${file.from} → `}${file.path}</span>
    ${file.status !== 'modified' && html`<span class="chip">${file.status}</span>`}${counts(file)}</summary>
${file.patch === undefined ? html`<p class="box-body muted">${unseen(file)}</p>` : table(file, beside)}${beside.after?.(file)}</details>`;
}

function unseen(file: FileDiff): string {
  return file.status === 'renamed'
    ? 'The file was moved without a change.'
    : 'This change is binary, empty or too long to be shown.';
}

function table(file: FileDiff, beside: Beside): Html {
  const hunks = parsePatch(file.patch ?? '');
  return html`<div class="scroll-x"><table class="diff" aria-label="Changes of ${file.path}"><tbody>
    ${hunks.map((hunk) => rows(hunk, file, beside))}</tbody></table></div>`;
}

function rows(hunk: Hunk, file: FileDiff, beside: Beside): Html {
  const marked = emphasised(hunk.lines);
  const lines = hunk.lines.map((line) => [
    lineRow(line, marked.get(line), beside.within?.(file, line)),
    beside.below?.(file, line),
  ]);
  return html`<tr class="hunk"><td class="num"></td><td class="num"></td>
    <td class="text">${hunk.range} ${hunk.heading}</td></tr>${lines}`;
}

const signs = { added: '+', removed: '-', context: ' ' } as const;

export function lineRow(line: Line, marked?: Content, within?: Content): Html {
  return html`<tr class="${line.kind}"><td class="num" data-n="${line.old}"></td>
    <td class="num" data-n="${line.fresh}"></td>
    <td class="text" data-sign="${signs[line.kind]}">${within}${marked ?? line.text}</td></tr>`;
}

/** The end of a hunk, without anything beside it. */
export function excerpt(patch: string, length: number): Html {
  const lines = parsePatch(patch).flatMap((hunk) => hunk.lines);
  return html`<div class="scroll-x"><table class="diff"><tbody>
    ${lines.slice(-length).map((line) => lineRow(line))}</tbody></table></div>`;
}
