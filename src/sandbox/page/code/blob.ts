import { readBlob } from '../../git/objects.ts';
import type { TreeEntry } from '../../git/format.ts';
import { entryAt } from '../../git/trees.ts';
import { found } from '../../world/refusal.ts';
import type { Answer } from '../answer.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { highlighted } from './highlight.ts';
import { placeOf, type Place } from './place.ts';

const longest = 5000;

export async function blobBody(visit: RepoVisit, place: Place, entry: TreeEntry): Promise<Html> {
  const bytes = found(await readBlob(visit.world.git.of(visit.repo), entry.oid));
  const lines = linesOf(bytes);
  const raw = `${visit.base}/raw/${place.ref}/${place.path}`;
  return html`<section class="box" aria-label="${place.path}">
<div class="box-head small">
<span class="grow">${lines !== undefined && html`${lines.length} lines · `}${sizeOf(bytes.length)}</span>
<a class="btn btn-sm" href="${raw}">Raw</a></div>
${contentOf(visit, place, lines)}</section>`;
}

/** The bytes as they are, as text or as a download, never as a page. */
export async function rawFile(visit: RepoVisit, params: Params): Promise<Answer> {
  const place = await placeOf(visit, params['rest'] ?? '');
  const store = visit.world.git.of(visit.repo);
  const entry = found(await entryAt(store, place.commit.tree, place.path));
  const bytes = found(entry.type === 'blob' ? await readBlob(store, entry.oid) : undefined);
  const type = linesOf(bytes) === undefined ? 'application/octet-stream' : 'text/plain; charset=utf-8';
  return { kind: 'file', type, bytes };
}

function contentOf(visit: RepoVisit, place: Place, lines: readonly string[] | undefined): Content {
  if (lines === undefined) return html`<p class="box-body muted">A binary file is not shown.</p>`;
  const text = lines.join('\n');
  if (/\.(?:md|markdown)$/iu.test(place.path)) {
    return html`<div class="box-body markdown-body">
      ${renderMarkdown(text, { repository: visit.fullName })}</div>`;
  }
  const shown = highlighted(place.path, lines.slice(0, longest));
  return html`<div class="scroll-x"><table class="code-table"><tbody>
    ${shown.map(
      (line, at) => html`<tr id="L${at + 1}">
    <td class="num"><a href="#L${at + 1}">${at + 1}</a></td><td>${line}</td></tr>`,
    )}</tbody></table></div>
${lines.length > longest && html`<p class="box-body muted">${lines.length - longest} more lines are not shown.</p>`}`;
}

/** Undefined where it is no text. */
function linesOf(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.includes(0)) return undefined;
  const lines = new TextDecoder().decode(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} Bytes` : `${(bytes / 1024).toFixed(1)} KB`;
}
