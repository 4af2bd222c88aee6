import { batchOf } from '../batch.ts';
import type { EnvEntry } from '../container.ts';
import { programWorkload } from '../programs/workload.ts';
import { publicImage } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { entriesFor, entryFor } from './entries.ts';
import type { Role } from './wire.ts';

export type Backup = {
  readonly app: string;
  readonly schedule: string;
  /** A claim that is there. */
  readonly claim?: string | undefined;
  readonly size?: string | undefined;
  readonly keeps?: Kept | undefined;
};
/** How long a copy stays, or how many do. */
export type Kept = { readonly days: number } | { readonly copies: number };

type Dump = { readonly needs: readonly Role[]; readonly command: (name: (role: Role) => string) => string };

const file = (ending: string): string => `/backup/$(date +%Y%m%d-%H%M).${ending}`;

/** How each is copied by the variables that hold these of it: of several ways, the first that can be gone. */
const dumps: Readonly<Record<string, readonly Dump[]>> = {
  postgres: [
    {
      needs: ['url'],
      command: (name) => `pg_dump --format=custom --file=${file('dump')} "$${name('url')}"`,
    },
    {
      needs: ['host', 'user', 'password', 'database'],
      command: (name) =>
        `PGPASSWORD="$${name('password')}" pg_dump --host="$${name('host')}" --username="$${name('user')}" --format=custom --file=${file('dump')} "$${name('database')}"`,
    },
  ],
  mysql: [
    {
      needs: ['host', 'user', 'password', 'database'],
      command: (name) =>
        `MYSQL_PWD="$${name('password')}" mysqldump --single-transaction --host="$${name('host')}" --user="$${name('user')}" --result-file=${file('sql')} "$${name('database')}"`,
    },
  ],
  mongodb: [
    { needs: ['url'], command: (name) => `mongodump --uri="$${name('url')}" --gzip --archive=${file('gz')}` },
  ],
  redis: [{ needs: ['url'], command: (name) => `redis-cli -u "$${name('url')}" --rdb ${file('rdb')}` }],
};

export function canCopy(app: string): boolean {
  return app in dumps && publicImage(app) !== undefined;
}

/** A CronJob that copies a database by the variables of who uses it, else by a Secret of its own. */
export function backupOf(workloads: readonly Workload[], backup: Backup): Workload | undefined {
  const { app } = backup;
  const image = publicImage(app);
  const [usual, ...others] = dumps[app] ?? [];
  const [first] = workloads;
  if (image === undefined || usual === undefined || first === undefined) return undefined;
  const [found] = workloads.flatMap((owner) => {
    const dump = [usual, ...others].find(({ needs }) => needs.every((role) => entryFor(role, app, owner)));
    return dump === undefined ? [] : [{ owner, dump }];
  });
  const { owner, dump } = found ?? { owner: { ...first, env: ownEntries(usual, app) }, dump: usual };
  const base = programWorkload(image, { name: `${app}-backup`, partOf: owner.partOf });
  const standing = workloads.find(({ name }) => name === app)?.image;
  return {
    ...batchOf(base),
    image: standing ?? base.image,
    controller: 'CronJob',
    job: { schedule: backup.schedule },
    command: ['sh', '-c', dump.command((role) => entryFor(role, app, owner)?.name ?? '') + keptBy(backup)],
    env: entriesFor(dump.needs, app, owner),
    needs: [{ kind: app, required: true }],
    volumes: [{ name: 'files', path: '/backup', source: sourceOf(backup) }],
    extras: ['networkPolicy'],
  };
}

/** What is older goes only after a copy was made. */
function keptBy({ keeps }: Backup): string {
  if (keeps === undefined) return '';
  return 'days' in keeps
    ? ` && find /backup -type f -mtime +${keeps.days} -delete`
    : ` && ls -1t /backup | tail -n +${keeps.copies + 1} | sed 's|^|/backup/|' | xargs -r rm --`;
}

function ownEntries({ needs }: Dump, app: string): readonly EnvEntry[] {
  return needs.map((role) => {
    return { kind: 'secret', name: `${app}_${role}`.toUpperCase(), from: `${app}-backup`, key: role };
  });
}

function sourceOf({ claim, size = '10Gi' }: Backup): NonNullable<Workload['volumes']>[number]['source'] {
  return claim === undefined ? { kind: 'claim', size } : { kind: 'existing', claim };
}
