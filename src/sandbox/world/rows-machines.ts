/** The rows that machines write: Apps, checks, statuses, deployments, deliveries. */

export type Access = 'read' | 'write' | 'admin';

export type App = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly webhookUrl: string | null;
  readonly permissions: Readonly<Record<string, Access>>;
  readonly events: readonly string[];
  readonly createdAt: string;
};

export type Installation = {
  readonly id: number;
  readonly app: number;
  readonly account: string;
  /** Null is every repository of the account, those to come as well. */
  readonly repositories: readonly number[] | null;
  readonly permissions: Readonly<Record<string, Access>>;
  readonly events: readonly string[];
  readonly suspendedAt: string | null;
  readonly suspendedBy: string | null;
  readonly createdAt: string;
};

/** `id` is the SHA-256 of the token, the token itself is never kept. */
export type Token = {
  readonly id: string;
  readonly expiresAt: string | null;
  readonly owner:
    | { readonly kind: 'user'; readonly login: string }
    | {
        readonly kind: 'installation';
        readonly installation: number;
        readonly repositories: readonly number[] | null;
        readonly permissions: Readonly<Record<string, Access>>;
      };
};

export type CheckStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';

export type CheckConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'timed_out'
  | 'action_required'
  | 'stale'
  | 'skipped';

export type CheckSuite = {
  readonly id: number;
  readonly repo: number;
  readonly app: number;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly before: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type CheckRun = {
  readonly id: number;
  readonly repo: number;
  readonly suite: number;
  readonly app: number;
  readonly headSha: string;
  readonly name: string;
  readonly externalId: string;
  readonly detailsUrl: string | null;
  readonly status: CheckStatus;
  readonly conclusion: CheckConclusion | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly actions: readonly CheckAction[];
};

export type CheckAction = {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
};

export type Annotation = {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title: string | null;
  readonly rawDetails: string | null;
};

/** One request's worth of annotations of a check run. */
export type AnnotationBatch = {
  readonly id: number;
  readonly run: number;
  readonly annotations: readonly Annotation[];
};

export type Status = {
  readonly id: number;
  readonly repo: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
  readonly createdAt: string;
};

export type Deployment = {
  readonly id: number;
  readonly repo: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly creator: string;
  readonly createdAt: string;
};

export type DeploymentStatus = {
  readonly id: number;
  readonly repo: number;
  readonly deployment: number;
  readonly state: 'error' | 'failure' | 'inactive' | 'pending' | 'success' | 'queued' | 'in_progress';
  readonly description: string;
  readonly environment: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly creator: string;
  readonly createdAt: string;
};

export type Sarif = {
  readonly id: string;
  readonly repo: number;
  readonly commit: string;
  readonly ref: string;
  readonly results: number;
  readonly createdAt: string;
};

/** One attempt to send a webhook; a redelivery is another row with the same guid. */
export type HookDelivery = {
  readonly id: number;
  readonly guid: string;
  readonly app: number;
  readonly event: string;
  readonly action: string | null;
  readonly installation: number | null;
  readonly repo: number | null;
  readonly url: string;
  readonly redelivery: boolean;
  readonly deliveredAt: string;
  /** Seconds; null while nobody has answered. */
  readonly duration: number | null;
  readonly status: string;
  readonly statusCode: number;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Where the body lies in the file of payloads. */
  readonly payload: Extent;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
};

export type Extent = { readonly offset: number; readonly length: number };
