import type { OctokitOptions } from '@octokit/core/types';
import type { RequestInterface } from '@octokit/types';
import { pino } from 'pino';
import { createProbot, ProbotOctokit } from 'probot';
import type { Probot } from 'probot';
import type { Api, Identity } from '../adapters/github/api.ts';
import { unless } from '../adapters/github/api.ts';
import { translate } from '../adapters/github/errors.ts';
import { authorize } from './authorize.ts';

export type Credentials = {
  readonly appId: number;
  readonly privateKey: string;
  /** GitHub's REST base, `https://<host>/api/v3` on an enterprise server. */
  readonly apiUrl?: string;
};

export type Connection = {
  readonly identity: () => Promise<Identity>;
  /** A client for one repository of one installation; its token is fetched with the first request. */
  readonly open: (wish: Wish) => ProbotOctokit;
  /** Which installation covers a repository; undefined where none does. */
  readonly installationOn: (
    place: Api['repository'],
    signal: AbortSignal,
  ) => Promise<Installation | undefined>;
};

/** `writesWorkflows` where people granted what the App never asks for. */
export type Installation = { readonly id: number; readonly writesWorkflows: boolean };

export type Wish = {
  readonly installation: number;
  /** By id, or by its name where that is all that is known. */
  readonly repository: number | string;
  readonly workflows?: 'write';
  readonly onRequest: () => void;
};

/** The plugins that wait and retry are off (by a function: Probot ignores the object): the queue does both. */
const Octokit = ProbotOctokit.defaults((options: Options) => ({
  ...options,
  throttle: { enabled: false },
  retry: { enabled: false },
  request: { ...options.request, retries: 0 },
  ...(options.auth !== undefined && { auth: atBase(options.auth, options.baseUrl) }),
}));

type Options = OctokitOptions & { readonly auth?: AppAuth };
type AppAuth = { readonly request: RequestInterface };

/** Probot fetches tokens from github.com whatever base it was given. */
function atBase(auth: AppAuth, baseUrl: string | undefined): AppAuth {
  return baseUrl === undefined ? auth : { ...auth, request: auth.request.defaults({ baseUrl }) };
}

export function connect(credentials: Credentials): Connection {
  const probot = start(credentials);
  let identity: Promise<Identity> | undefined;
  return {
    identity: async () => {
      identity ??= identify(probot);
      try {
        return await identity;
      } catch (error) {
        identity = undefined;
        throw error;
      }
    },
    open: (wish) => open(wish, probot, credentials),
    installationOn: async (place, signal) => {
      const { rest } = await probot.auth();
      const found = await unless([404], rest.apps.getRepoInstallation({ ...place, request: { signal } }));
      if (found === undefined) return undefined;
      const { id, permissions } = found.data;
      return { id, writesWorkflows: permissions.workflows === 'write' };
    },
  };
}

function start({ appId, privateKey, apiUrl }: Credentials): Probot {
  const log = pino({ level: 'silent' });
  const baseUrl = apiUrl === undefined ? {} : { baseUrl: apiUrl };
  return createProbot({ env: {}, overrides: { appId, privateKey, Octokit, log, ...baseUrl } });
}

async function identify(probot: Probot): Promise<Identity> {
  const octokit = await probot.auth();
  const { data } = await octokit.rest.apps.getAuthenticated();
  if (data?.slug === undefined) throw new Error('GitHub did not tell the name of the App');
  return { id: data.id, slug: data.slug };
}

function open(wish: Wish, probot: Probot, { apiUrl }: Credentials): ProbotOctokit {
  const octokit = new Octokit({
    authStrategy: () => ({ hook: authorize(wish, probot) }),
    ...(apiUrl !== undefined && { baseUrl: apiUrl }),
  });
  octokit.hook.before('request', wish.onRequest);
  octokit.hook.error('request', (error) => {
    throw translate(error);
  });
  return octokit;
}
