import type { TreeEntry } from '../git/format.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { apiLink, pageLink } from './links.ts';

export type ContentAt = {
  readonly path: string;
  readonly ref: string;
  readonly entry: TreeEntry;
  readonly size: number;
};

/** A file, folder, link or submodule as the contents of a repository list it. */
export function presentContent(world: World, repo: Repository, { path, ref, entry, size }: ContentAt) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}`);
  const page = pageLink(world, `/${repo.owner}/${repo.name}`);
  const isTree = entry.type === 'tree';
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${isTree ? 'trees' : 'blobs'}/${entry.oid}`;
  const html = `${page}/${isTree ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: entry.oid,
    size,
    url,
    html_url: html,
    git_url: git,
    download_url: entry.type === 'blob' ? `${page}/raw/${ref}/${encoded}` : null,
    type: kindOf(entry),
    _links: { self: url, git, html },
  };
}

function kindOf({ type, mode }: TreeEntry): string {
  if (mode === '120000') return 'symlink';
  if (type === 'tree') return 'dir';
  return type === 'commit' ? 'submodule' : 'file';
}
