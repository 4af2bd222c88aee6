import { z } from 'zod';
import type { Entry, Snapshot } from '../../facts/snapshot.ts';
import type { Difference } from '../../ports/inquiries.ts';
import type { Content } from '../snapshot/content.ts';
import type { Api } from './api.ts';
import { blobFields, blobSchema, contentIn } from './blobs.ts';
import { askGraphql } from './graphql.ts';

/** As many files as one question asks for. */
const batch = 100;

const answer = z.object({
  repository: z.record(z.string(), blobSchema.extend({ oid: z.string(), byteSize: z.number() }).nullable()),
});

export type Found = { readonly entry: Entry; readonly content: Content | undefined };

/** The files of a change as they were before it, a hundred a request. */
export async function readOld(
  { from, files }: Difference,
  head: Snapshot,
  { api, signal }: { readonly api: Api; readonly signal: AbortSignal },
): Promise<readonly Found[]> {
  const kinds = new Map(head.entries.map(({ path, kind }) => [path, kind]));
  const paths = files
    .filter(({ status }) => status === 'modified' || status === 'removed')
    .map(({ path }) => path);
  const found: Found[] = [];
  for (let at = 0; at < paths.length; at += batch) {
    const part = paths.slice(at, at + batch);
    const { repository } = answer.parse(await ask(part, from, { api, signal }));
    for (const [index, path] of part.entries()) {
      const blob = repository[`b${index}`];
      if (blob?.oid === undefined) continue;
      const entry = { path, kind: kinds.get(path) ?? 'file', sha: blob.oid, size: blob.byteSize };
      found.push({ entry, content: contentIn(blob) });
    }
  }
  return found;
}

/** Paths come from a stranger, so they travel as variables. */
async function ask(
  paths: readonly string[],
  commit: string,
  { api, signal }: { readonly api: Api; readonly signal: AbortSignal },
): Promise<unknown> {
  const names = paths.map((_, index) => `$p${index}: String!`);
  const blobs = paths.map(
    (_, index) => `b${index}: object(expression: $p${index}) { ...on Blob { oid byteSize ${blobFields} } }`,
  );
  const query = `query ($owner: String!, $repo: String!, ${names.join(', ')}) {
    repository(owner: $owner, name: $repo) { ${blobs.join('\n')} }
  }`;
  const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, `${commit}:${path}`]));
  return askGraphql(query, { ...api.repository, ...variables }, { api, signal });
}
