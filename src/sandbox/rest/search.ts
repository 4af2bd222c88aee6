import { maySee } from '../http/access.ts';
import { operation } from '../http/define.ts';
import type { Call, Operation } from '../http/operation.ts';
import { linkHeader, pageOf } from '../http/paging.ts';
import { ok } from '../http/reply.ts';
import { presentFullIssue } from '../present/issue.ts';
import { invalid } from '../world/refusal.ts';
import type { Issue, Repository } from '../world/rows.ts';

type Asked = ReadonlyMap<string, readonly string[]>;
type Hit = { readonly repo: Repository; readonly issue: Issue };
type Test = (hit: Hit, value: string) => boolean;

/** The qualifiers that are understood; the rest of GitHub's search is not. */
const qualifiers: Readonly<Record<string, Test>> = {
  repo: ({ repo }, value) => `${repo.owner}/${repo.name}`.toLowerCase() === value.toLowerCase(),
  org: ({ repo }, value) => repo.owner.toLowerCase() === value.toLowerCase(),
  user: ({ repo }, value) => repo.owner.toLowerCase() === value.toLowerCase(),
  is: ({ issue }, value) => kindsOf(issue).includes(value),
  type: ({ issue }, value) => kindsOf(issue).includes(value),
  state: ({ issue }, value) => issue.state === value,
  author: ({ issue }, value) => issue.author.toLowerCase() === value.toLowerCase(),
  label: ({ issue }, value) => issue.labels.some((name) => name.toLowerCase() === value.toLowerCase()),
};

export const searchOperations: readonly Operation[] = [
  operation({ route: 'GET /search/issues', needs: 'token', handle: search }),
];

function search(call: Call) {
  const query = call.url.searchParams.get('q') ?? '';
  if (query.trim() === '') throw invalid([{ resource: 'Search', field: 'q', code: 'missing' }]);
  const { asked, words } = read(query);
  const hits = [...candidates(call, asked)].filter((hit) => fits(hit, asked) && hasWords(hit.issue, words));
  const newest = hits.toSorted((a, b) => b.issue.id - a.issue.id);
  const page = pageOf(call, newest);
  const items = page.rows.map(({ repo, issue }) => ({
    ...presentFullIssue(call.world, repo, issue),
    score: 1,
  }));
  const body = { total_count: newest.length, incomplete_results: false, search_type: 'lexical', items };
  return { ...ok(body), headers: linkHeader(page) };
}

function read(query: string): { readonly asked: Asked; readonly words: readonly string[] } {
  const asked = new Map<string, readonly string[]>();
  const words: string[] = [];
  for (const match of query.matchAll(/([a-z]+):(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/gu)) {
    const [, name, quoted, plain, phrase, word] = match;
    if (name !== undefined && name in qualifiers)
      asked.set(name, [...(asked.get(name) ?? []), quoted ?? plain ?? '']);
    else words.push((phrase ?? word ?? match[0]).toLowerCase());
  }
  return { asked, words };
}

function* candidates({ world, actor }: Call, asked: Asked): Generator<Hit> {
  const named = (asked.get('repo') ?? []).flatMap((name) =>
    world.tables.repositories.where('name', name.toLowerCase()),
  );
  for (const repo of named.length > 0 ? named : world.tables.repositories.all()) {
    if (!maySee(actor, repo)) continue;
    for (const issue of world.tables.issues.where('repo', `${repo.id}`)) yield { repo, issue };
  }
}

/** Values of one qualifier that name places are alternatives, all others must hold together. */
function fits(hit: Hit, asked: Asked): boolean {
  return [...asked].every(([name, values]) => {
    const test = (value: string) => qualifiers[name]?.(hit, value) ?? false;
    return name === 'repo' || name === 'org' || name === 'user' ? values.some(test) : values.every(test);
  });
}

function hasWords(issue: Issue, words: readonly string[]): boolean {
  const text = `${issue.title}\n${issue.body ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function kindsOf(issue: Issue): readonly string[] {
  return [issue.isPull ? 'pr' : 'issue', issue.state, 'public'];
}
