import { readLog, rewriteLog, openLog, type Entry } from './log.ts';
import type * as people from './rows.ts';
import type * as machines from './rows-machines.ts';
import { createTable, type Indexes, type Table } from './table.ts';

type Row = { readonly id: number | string };
type Save = (name: string) => (change: { readonly put: Row } | { readonly remove: number | string }) => void;

export type Tables = ReturnType<typeof createTables>;

export type Saved = { readonly tables: Tables; readonly highestId: number; readonly close: () => void };

/** Reads the log into tables and appends every later change to it. */
export function openTables(path: string): Saved {
  const entries = readLog(path);
  let append = ignore;
  const tables = createTables((name) => (change) => {
    append('put' in change ? [name, change.put] : [name, change.remove, null]);
  });
  for (const entry of entries) replay(tables, entry);
  if (entries.length > 2 * rowCount(tables) + 1000) rewriteLog(path, living(tables));
  const log = openLog(path);
  append = log.append;
  return { tables, highestId: highestId(tables), close: log.close };
}

function ignore(_entry: Entry): void {}

function createTables(save: Save) {
  function table<R extends Row, I extends string>(name: string, indexes: Indexes<R, I>): Table<R, I> {
    return createTable(indexes, save(name));
  }
  return { ...placeTables(table), ...conversationTables(table), ...machineTables(table) };
}

type Make = <R extends Row, I extends string>(name: string, indexes: Indexes<R, I>) => Table<R, I>;

function placeTables(table: Make) {
  return {
    users: table<people.User, 'login'>('users', { login: (row) => row.login.toLowerCase() }),
    repositories: table<people.Repository, 'name' | 'owner'>('repositories', {
      name: (row) => `${row.owner}/${row.name}`.toLowerCase(),
      owner: (row) => row.owner.toLowerCase(),
    }),
    /** Where a repository that was renamed is found now; `id` is its old name. */
    formerNames: table<people.FormerName, never>('formerNames', {}),
    labels: table<people.Label, 'repo' | 'name'>('labels', {
      repo: (row) => `${row.repo}`,
      name: (row) => `${row.repo}:${row.name.toLowerCase()}`,
    }),
  };
}

function conversationTables(table: Make) {
  return {
    issues: table<people.Issue, 'repo' | 'number' | 'open'>('issues', {
      repo: (row) => `${row.repo}`,
      number: (row) => `${row.repo}#${row.number}`,
      open: (row) => (row.state === 'open' ? `${row.repo}` : undefined),
    }),
    pulls: table<people.Pull, 'repo' | 'number' | 'head' | 'base' | 'sha'>('pulls', {
      sha: (row) => `${row.head.repo}:${row.head.sha}`,
      repo: (row) => `${row.repo}`,
      number: (row) => `${row.repo}#${row.number}`,
      head: (row) => `${row.head.repo}:${row.head.ref}`,
      base: (row) => `${row.base.repo}:${row.base.ref}`,
    }),
    comments: table<people.Comment, 'issue' | 'repo'>('comments', {
      issue: (row) => `${row.repo}#${row.number}`,
      repo: (row) => `${row.repo}`,
    }),
    reactions: table<people.Reaction, 'subject'>('reactions', {
      subject: (row) => `${row.subject}:${row.subjectId}`,
    }),
    reviews: table<people.Review, 'pull'>('reviews', { pull: (row) => `${row.repo}#${row.number}` }),
    reviewComments: table<people.ReviewComment, 'pull' | 'review' | 'thread' | 'repo'>('reviewComments', {
      pull: (row) => `${row.repo}#${row.number}`,
      review: (row) => `${row.review}`,
      thread: (row) => `${row.thread}`,
      repo: (row) => `${row.repo}`,
    }),
    threads: table<people.Thread, 'pull'>('threads', { pull: (row) => `${row.repo}#${row.number}` }),
    timeline: table<people.TimelineEvent, 'issue'>('timeline', {
      issue: (row) => `${row.repo}#${row.number}`,
    }),
  };
}

function machineTables(table: Make) {
  return {
    apps: table<machines.App, 'slug'>('apps', { slug: (row) => row.slug }),
    installations: table<machines.Installation, 'app' | 'account'>('installations', {
      app: (row) => `${row.app}`,
      account: (row) => row.account.toLowerCase(),
    }),
    tokens: table<machines.Token, never>('tokens', {}),
    checkSuites: table<machines.CheckSuite, 'commit' | 'own'>('checkSuites', {
      commit: (row) => `${row.repo}:${row.headSha}`,
      own: (row) => `${row.repo}:${row.headSha}:${row.app}`,
    }),
    checkRuns: table<machines.CheckRun, 'commit' | 'suite'>('checkRuns', {
      commit: (row) => `${row.repo}:${row.headSha}`,
      suite: (row) => `${row.suite}`,
    }),
    annotations: table<machines.AnnotationBatch, 'run'>('annotations', { run: (row) => `${row.run}` }),
    statuses: table<machines.Status, 'commit'>('statuses', { commit: (row) => `${row.repo}:${row.sha}` }),
    deployments: table<machines.Deployment, 'repo'>('deployments', { repo: (row) => `${row.repo}` }),
    deploymentStatuses: table<machines.DeploymentStatus, 'deployment'>('deploymentStatuses', {
      deployment: (row) => `${row.deployment}`,
    }),
    sarifs: table<machines.Sarif, 'repo'>('sarifs', { repo: (row) => `${row.repo}` }),
    deliveries: table<machines.HookDelivery, 'guid' | 'app'>('deliveries', {
      guid: (row) => row.guid,
      app: (row) => `${row.app}`,
    }),
  };
}

/** The one place that reads rows of any table: the log is ours, so its rows are of the type they were. */
function anyTable(tables: Tables, name: string): Table<Row> | undefined {
  return (tables as unknown as Readonly<Record<string, Table<Row>>>)[name];
}

function replay(tables: Tables, entry: Entry): void {
  const table = anyTable(tables, entry[0]);
  if (entry.length === 3) table?.remove(entry[1] as number | string);
  else table?.put(entry[1] as Row);
}

function rowCount(tables: Tables): number {
  return Object.values(tables).reduce((sum, table) => sum + table.size(), 0);
}

function* living(tables: Tables): Generator<Entry> {
  for (const name of Object.keys(tables)) {
    for (const row of anyTable(tables, name)?.all() ?? []) yield [name, row];
  }
}

function highestId(tables: Tables): number {
  let highest = 1000;
  for (const [, row] of living(tables)) {
    const { id } = row as Row;
    if (typeof id === 'number' && id > highest) highest = id;
  }
  return highest;
}
