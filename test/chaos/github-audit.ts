import type { Octokit } from '@octokit/rest';
import { owner, repositories } from './github.ts';
import type { Audit } from './target.ts';
import type { Deeds } from './github.ts';

/** One thing that the App left on GitHub, by what it is about; two of the same are one too many. */
type Trace = { readonly kind: Kind; readonly about: string };
type Kind = 'pull request' | 'comment' | 'check' | 'review';

/** Looks at everything that the App wrote, as a person with every right would. */
export async function auditGitHub(octokit: Octokit, deeds: Deeds): Promise<Audit> {
  const traces: Trace[] = [];
  for (const repo of repositories) traces.push(...(await tracesIn(octokit, repo)));
  const keys = traces.map(({ kind, about }) => `${kind} ${about}`);
  const counts = Map.groupBy(keys, (key) => key);
  const wanted = [
    ...deeds.generate.map((issue) => `pull request for ${issue}`),
    ...deeds.generate.map((issue) => `comment on ${issue}`),
    ...deeds.help.map((issue) => `comment on ${issue}`),
    ...deeds.pulls.flatMap((pull) => [`check on ${pull}`, `comment on ${pull}`, `review on ${pull}`]),
  ];
  return {
    lost: wanted.filter((want) => !keys.some((key) => key === want || key.startsWith(`${want} `))),
    duplicated: [...counts].filter(([, all]) => all.length > 1).map(([key]) => key),
    disordered: [],
    counted: Object.fromEntries(
      [...Map.groupBy(traces, ({ kind }) => kind)].map(([kind, all]) => [`${kind}s`, all.length]),
    ),
  };
}

async function tracesIn(octokit: Octokit, repo: string): Promise<Trace[]> {
  const place = { owner, repo, per_page: 100 } as const;
  const pulls = await octokit.paginate(octokit.rest.pulls.list, { ...place, state: 'all' });
  const comments = await octokit.paginate(octokit.rest.issues.listCommentsForRepo, place);
  const remarks = await octokit.paginate(octokit.rest.pulls.listReviewCommentsForRepo, place);
  const heads = [...new Map(pulls.map((pull) => [pull.head.sha, pull.number]))];
  const checks = await Promise.all(
    heads.map(async ([ref, number]) => {
      const runs = await octokit.paginate(octokit.rest.checks.listForRef, { ...place, ref, filter: 'all' });
      return runs.map(({ name }): Trace => ({ kind: 'check', about: `on ${repo}#${number} ${name} ${ref}` }));
    }),
  );
  return [
    ...pulls.filter(({ user }) => isBot(user)).map(({ head }): Trace => pullTrace(repo, head.ref)),
    ...comments
      .filter(({ user }) => isBot(user))
      .map((comment): Trace => {
        const number = comment.issue_url.split('/').at(-1) ?? '';
        return { kind: 'comment', about: `on ${repo}#${number} ${markerOf(comment.body)}` };
      }),
    ...remarks
      .filter(({ user }) => isBot(user))
      .map((remark): Trace => {
        const number = remark.pull_request_url.split('/').at(-1) ?? '';
        const at = `${remark.path}:${remark.line ?? remark.original_line ?? 0}`;
        return { kind: 'review', about: `on ${repo}#${number} ${at} ${remark.body}` };
      }),
    ...checks.flat(),
  ];
}

/** The branch names the issue that asked for it. */
function pullTrace(repo: string, branch: string): Trace {
  return { kind: 'pull request', about: `for ${repo}#${/\d+/u.exec(branch)?.[0] ?? branch}` };
}

function isBot(user: { readonly type?: string } | null | undefined): boolean {
  return user?.type === 'Bot';
}

function markerOf(body: string | undefined): string {
  return /<!-- supercargo:([^>]*) -->/u.exec(body ?? '')?.[1] ?? body ?? '';
}
