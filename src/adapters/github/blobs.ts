import { z } from 'zod';
import type { Entry } from '../../facts/snapshot.ts';
import type { Content } from '../snapshot/content.ts';
import { contentOfText } from '../snapshot/content.ts';
import type { Api } from './api.ts';
import { askGraphql } from './graphql.ts';

/** As many blobs as one question asks for. */
const batch = 100;

/** What is asked about a blob, and how it is answered. */
export const blobFields = 'text isBinary isTruncated';
export const blobSchema = z.object({
  text: z.string().nullish(),
  isBinary: z.boolean().nullish(),
  isTruncated: z.boolean().nullish(),
});

const answer = z.object({
  repository: z.record(z.string(), blobSchema.nullable()),
});

/** Texts by blob id, a hundred a request. */
export async function readBlobs(
  files: readonly Entry[],
  api: Api,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Content>> {
  const found = new Map<string, Content>();
  for (let at = 0; at < files.length; at += batch) {
    const part = files.slice(at, at + batch);
    const { repository } = answer.parse(await ask(part, api, signal));
    for (const [index, { sha }] of part.entries()) {
      const content = contentIn(repository[`b${index}`]);
      if (content !== undefined) found.set(sha, content);
    }
  }
  return found;
}

/** Ids are written into the question; they come from a stranger, so only hexadecimal ones do. */
async function ask(files: readonly Entry[], api: Api, signal: AbortSignal): Promise<unknown> {
  const blobs = files
    .map(({ sha }, index) => ({ sha, index }))
    .filter(({ sha }) => /^[0-9a-f]+$/u.test(sha))
    .map(({ sha, index }) => `b${index}: object(oid: "${sha}") { ... on Blob { ${blobFields} } }`);
  const query = `query ($owner: String!, $repo: String!) {
    repository(owner: $owner, name: $repo) { ${blobs.join('\n')} }
  }`;
  return askGraphql(query, api.repository, { api, signal });
}

export function contentIn(blob: z.infer<typeof blobSchema> | null | undefined): Content | undefined {
  if (blob?.isBinary === true) return { kind: 'binary' };
  if (typeof blob?.text !== 'string' || blob.isTruncated === true) return undefined;
  return contentOfText(blob.text);
}
