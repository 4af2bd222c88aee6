import { join } from '../kernel/paths.ts';

/** A file or folder of a repository, as the address of an entry names it. */
export type Address = {
  /** `owner/name` */
  readonly repository: string;
  /** A branch, tag or commit; undefined for the default branch. */
  readonly ref: string | undefined;
  readonly path: string;
};

/** The forms that kustomize takes for repositories of one host; undefined for what is no file of one. */
export function addressOf(text: string, host: string): Address | undefined {
  const [place = '', query = ''] = text.trim().split('?', 2);
  const [, repository, rest = ''] =
    /^([\w.-]{1,100}\/[\w.-]{0,99}\w(?<!\.git))(?:\.git)?(?:\/(.*))?$/u.exec(onHost(place, host) ?? '') ?? [];
  if (repository === undefined || /^(?:releases|archive)\//u.test(rest)) return undefined;
  const { ref, path } = rawIn(rest) ?? { ref: refIn(query), path: rest };
  return isSane(ref, path) ? { repository, ref, path: join(path) } : undefined;
}

function isSane(ref: string | undefined, path: string): boolean {
  return (ref === undefined || /^[\w./+-]{1,200}$/u.test(ref)) && !path.split('/').includes('..');
}

/** Where GitHub gives single files. */
function rawIn(rest: string): Pick<Address, 'ref' | 'path'> | undefined {
  const [, ref, path] = /^raw\/(?:refs\/(?:heads|tags)\/)?([^/]+)\/(.+)$/u.exec(rest) ?? [];
  return path === undefined ? undefined : { ref, path };
}

const rawHost = 'raw.githubusercontent.com/';

/** `owner/name` and what follows, of an address on that host. */
function onHost(place: string, host: string): string | undefined {
  const bare = place
    .replace(/^git::/u, '')
    .replace(/^(?:https?|ssh):\/\//u, '')
    .replace(/^[\w.:-]{1,200}@/u, '')
    .replace(/^gh:/u, 'github.com/')
    .replace(/^www\./u, '');
  if (host === 'github.com' && bare.startsWith(rawHost)) {
    const [, repository, rest] = /^([^/]+\/[^/]+)\/(.+)$/u.exec(bare.slice(rawHost.length)) ?? [];
    return repository === undefined ? undefined : `${repository}/raw/${rest ?? ''}`;
  }
  if (!bare.toLowerCase().startsWith(host)) return undefined;
  const [, rest] = /^(?::\d{1,5}\/|[/:])(.+)$/u.exec(bare.slice(host.length)) ?? [];
  return rest;
}

/** `ref` goes before its old name. */
function refIn(query: string): string | undefined {
  const said = /(?:^|&)ref=([^&]+)/u.exec(query) ?? /(?:^|&)version=([^&]+)/u.exec(query);
  return said?.[1]?.replaceAll(/%2f/giu, '/');
}
