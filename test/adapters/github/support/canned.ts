import { ProbotOctokit } from 'probot';
import type { Api } from '../../../../src/adapters/github/api.ts';

export type Asked = { readonly route: string; readonly body: string };

export type Answer = (asked: Asked) => Response | undefined;

const Octokit = ProbotOctokit.defaults((options: object) => ({
  ...options,
  throttle: { enabled: false },
  retry: { enabled: false },
}));

/** The adapter before answers that no sandbox gives: trees that are cut, archives, faults. */
export function canned(answer: Answer): { readonly api: Api; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: { readonly method?: string; readonly body?: unknown } = {}) => {
    const { pathname, search } = new URL(url);
    const body = typeof init.body === 'string' ? init.body : '';
    const route = { route: `${init.method ?? 'GET'} ${pathname}${search}`, body };
    asked.push(route);
    return answer(route) ?? json({ message: 'Not Found' }, 404);
  };
  const octokit = new Octokit({ request: { fetch }, log: quiet, auth: { token: 'x' } });
  return {
    api: { octokit, repository: { owner: 'o', repo: 'r' }, app: { id: 1, slug: 'supercargo' } },
    asked,
  };
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
