import { dirname } from '../kernel/paths.ts';

type Link = { readonly at: string; readonly to: string };
type Owner = { readonly user: number; readonly folders: readonly string[]; readonly links?: readonly Link[] };

/** Images without a shell: folders for their user come from the stage before. */
const bare = /^FROM \S*(?:distroless|chiseled|scratch)/u;

/** Gives the user of an image the folders that it writes to: where nothing is mounted over them, they are root's. */
export function withOwned(text: string, { user, folders, links = [] }: Owner): string {
  if (folders.length === 0 && links.length === 0) return text;
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('FROM '));
  const end = lines.findLastIndex((line) => line.startsWith('USER '));
  if (end < last) return text;
  const list = folders.join(' ');
  if (!bare.test(lines[last] ?? ''))
    return [
      ...lines.slice(0, end),
      ...(folders.length === 0 ? [] : [`RUN mkdir -p ${list} && chown -R ${user}:${user} ${list}`]),
      ...linking(links, ''),
      ...lines.slice(end),
    ].join('\n');
  const stage = lines.slice(0, last).findLastIndex((line) => line !== '');
  return [
    ...lines.slice(0, stage + 1),
    `RUN mkdir -p ${(folders.length === 0 ? [''] : folders).map((folder) => `/owned${folder}`).join(' ')}`,
    ...linking(links, '/owned'),
    ...lines.slice(stage + 1, end),
    `COPY --from=build --chown=${user}:${user} /owned/ /`,
    ...lines.slice(end),
  ].join('\n');
}

/** The program looks among its own files, where nothing can be written. */
function linking(links: readonly Link[], root: string): string[] {
  return links.map(({ at, to }) => `RUN mkdir -p ${root}${dirname(at)} && ln -s ${to} ${root}${at}`);
}
