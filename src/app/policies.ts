import { githubInquiries } from '../adapters/github/inquiries.ts';
import type { GitHubApp } from '../config/credentials.ts';
import { policyPath, readPolicy, type Policy } from '../config/policy.ts';
import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { connect, type Connection } from './connect.ts';
import { readPrivateKey } from './private-key.ts';

/** What the policy of `owner/name` says at this moment, as the App sees it. */
export type PresentPolicy = (repository: string, signal: AbortSignal) => Promise<Result<Policy>>;

/** Asks GitHub each time; why it could not be asked is a Problem. */
export async function presentPolicies(github: GitHubApp | undefined): Promise<PresentPolicy> {
  if (github === undefined) return async () => fail(noApp);
  const key = await readPrivateKey(github.privateKey);
  if (!key.ok) return async () => key;
  const connection = connect({ appId: github.appId, privateKey: key.value, apiUrl: github.apiUrl });
  return async (repository, signal) => {
    try {
      return await ask(connection, repository, signal);
    } catch (error) {
      signal.throwIfAborted();
      return fail({
        what: 'GitHub did not tell',
        why: error instanceof Error ? error.message : String(error),
      });
    }
  };
}

const noApp: Problem = {
  what: 'the environment names no GitHub App',
  fix: 'Set APP_ID, the private key and WEBHOOK_SECRET as the App has them',
};

async function ask(connection: Connection, repository: string, signal: AbortSignal): Promise<Result<Policy>> {
  const [owner = '', repo = ''] = repository.split('/');
  const place = { owner, repo };
  const installation = await connection.installationOn(place, signal);
  if (installation === undefined) return fail({ what: 'the App is not installed there any more' });
  const octokit = connection.open({
    installation: installation.id,
    repository: repo,
    onRequest: () => undefined,
  });
  const inquiries = githubInquiries({ octokit, repository: place, app: await connection.identity() });
  return ok(readPolicy(await inquiries.defaultFile(policyPath, signal)).policy);
}
