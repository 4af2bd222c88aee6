import { history } from '../../git/history.ts';
import { readBlob, readTree } from '../../git/objects.ts';
import { listRefs } from '../../git/refs.ts';
import type { TreeEntry } from '../../git/format.ts';
import { entryAt } from '../../git/trees.ts';
import { found } from '../../world/refusal.ts';
import type { Answer } from '../answer.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { html, type Content, type Html } from '../html.ts';
import { icon, type IconName } from '../layout/icons.ts';
import { repositoryPage } from '../layout/repository.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { commitLine } from './commits.ts';
import { blobBody } from './blob.ts';
import { addressOf, placeOf, tip, type Place } from './place.ts';

export async function repositoryHome(visit: RepoVisit): Promise<Answer> {
  const place = await tip(visit);
  if (place === undefined) return repositoryPage(visit, { title: '', section: 'code', body: empty });
  return show(visit, place, html`<p class="intro muted">${visit.repo.description}</p>`);
}

export async function treePage(visit: RepoVisit, params: Params): Promise<Answer> {
  return show(visit, await placeOf(visit, params['rest'] ?? ''), null);
}

const empty = html`<div class="box blank">${icon('repo')}<h2>This repository is empty</h2>
  <p class="muted">Its first commit comes through the API.</p></div>`;

async function show(visit: RepoVisit, place: Place, intro: Content): Promise<Answer> {
  const store = visit.world.git.of(visit.repo);
  const entry = found(await entryAt(store, place.commit.tree, place.path));
  const content =
    entry.type === 'tree' ? await folder(visit, place, entry.oid) : await blobBody(visit, place, entry);
  const body = html`<h1 class="sr-only">${place.path === '' ? visit.fullName : place.path}</h1>
    ${intro}<div class="row code-bar">${await branchMenu(visit, place)}${crumbs(visit, place)}</div>
    ${content}`;
  const title = place.path === '' ? '' : `${place.path} at ${place.ref}`;
  return repositoryPage(visit, { title, section: 'code', body });
}

async function folder(visit: RepoVisit, place: Place, oid: string): Promise<Html> {
  const store = visit.world.git.of(visit.repo);
  const entries = (await readTree(store, oid)) ?? [];
  const sorted = entries.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  const total = (await history(store, place.commit.sha, 1000)).length;
  const up = place.path.includes('/') ? place.path.slice(0, place.path.lastIndexOf('/')) : '';
  return html`<section class="box" aria-label="Files">
<div class="box-head">
${commitLine(visit, place.commit)}<a class="muted" href="${addressOf(visit, 'commits', { ...place, path: '' })}">${icon('git-commit')} ${total} ${total === 1 ? 'commit' : 'commits'}</a></div>
<ul>${
    place.path !== '' &&
    html`<li class="box-row">
<a class="grow" href="${addressOf(visit, 'tree', { ...place, path: up })}" aria-label="Parent folder">..</a></li>`
  }
${sorted.map((entry) => row(visit, place, entry))}</ul>
</section>${await readme(visit, entries)}`;
}

const looks: Readonly<Record<string, readonly [IconName, string]>> = {
  tree: ['file-directory-fill', 'Folder'],
  commit: ['file-submodule', 'Submodule'],
  '120000': ['file-symlink-file', 'Symbolic link'],
};

function row(visit: RepoVisit, place: Place, entry: TreeEntry): Html {
  const [sign, name] = looks[entry.mode] ?? looks[entry.type] ?? ['file', 'File'];
  const path = place.path === '' ? entry.path : `${place.path}/${entry.path}`;
  const link = addressOf(visit, entry.type === 'tree' ? 'tree' : 'blob', { ...place, path });
  return html`<li class="box-row"><span class="muted">${icon(sign, name)}</span>
    ${entry.type === 'commit' ? html`<span>${entry.path}</span>` : html`<a class="grow" href="${link}">${entry.path}</a>`}</li>`;
}

function rank(entry: TreeEntry): number {
  return entry.type === 'tree' ? 0 : 1;
}

async function readme(visit: RepoVisit, entries: readonly TreeEntry[]): Promise<Content> {
  const file = entries.find((entry) => entry.type === 'blob' && /^readme(?:\.md)?$/iu.test(entry.path));
  const bytes = file === undefined ? undefined : await readBlob(visit.world.git.of(visit.repo), file.oid);
  if (file === undefined || bytes === undefined || bytes.length > 500_000) return null;
  return html`<section class="box"><h2 class="box-head small">${file.path}</h2>
    <div class="box-body markdown-body">
    ${renderMarkdown(new TextDecoder().decode(bytes), { repository: visit.fullName })}</div></section>`;
}

function crumbs(visit: RepoVisit, place: Place): Content {
  if (place.path === '') return null;
  const parts = place.path.split('/');
  const links = parts.map(
    (part, at) =>
      html` / <a href="${addressOf(visit, 'tree', { ...place, path: parts.slice(0, at + 1).join('/') })}">${part}</a>`,
  );
  return html`<span class="crumbs"><a href="${addressOf(visit, 'tree', { ...place, path: '' })}"><strong>${visit.repo.name}</strong></a>
    ${links}</span>`;
}

async function branchMenu(visit: RepoVisit, place: Place): Promise<Html> {
  const branches = await listRefs(visit.world.git.of(visit.repo), 'refs/heads');
  const names = branches.map((ref) => ref.name.replace('refs/heads/', ''));
  const isBranch = names.includes(place.ref);
  return html`<details class="menu" id="branches"><summary class="btn btn-sm">
    ${icon(isBranch ? 'git-branch' : 'git-commit')}${isBranch ? place.ref : place.ref.slice(0, 10)} ${icon('triangle-down')}</summary>
<div class="menu-list left">
${names.slice(0, 50).map((name) => html`<a class="menu-item" href="${addressOf(visit, 'tree', { ref: name, path: place.path })}">${name}</a>`)}</div></details>
<a class="muted" href="${visit.base}/branches">${icon('git-branch')} ${names.length} ${names.length === 1 ? 'branch' : 'branches'}</a>`;
}
