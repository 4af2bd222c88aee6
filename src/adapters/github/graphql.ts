import type { Api } from './api.ts';
import { translate } from './errors.ts';

/** GraphQL says no with status 200, so its errors are translated here and not at the request. */
export async function askGraphql(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  { api, signal }: { readonly api: Api; readonly signal: AbortSignal },
): Promise<unknown> {
  try {
    return await api.octokit.graphql(query, { ...variables, request: { signal } });
  } catch (error) {
    throw translate(error);
  }
}
