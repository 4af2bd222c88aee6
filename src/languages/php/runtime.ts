import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Runtime } from '../../spec/plan.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { keptBy, scratchOf } from './kept.ts';
import type { Member } from './member.ts';

/** `www-data` of the official images. */
export const user = 33;

type Served = { readonly service: Service; readonly port: number | undefined; readonly snapshot: Snapshot };

/** Frameworks say what they write to; pages without one write beside themselves. */
export function runtimeOf(member: Member, { service, port, snapshot }: Served): Runtime {
  const { framework, project, root = '', files } = member;
  const place = { folder: join(project.folder, root), workdir: `/${join('app', root)}`, snapshot };
  const written = writtenBy(framework === undefined ? files : [], place);
  const kept = keptBy(member, snapshot);
  const own = [...(framework?.writable ?? scratchOf(member, snapshot)), ...kept];
  return present({
    user,
    port,
    writable: [...new Set([...own.map((name) => `/app/${name}`), ...written.folders])],
    resources: { cpu: '100m', memory: '128Mi', memoryLimit: '512Mi' },
    ...withKept(
      keptIn(written, service),
      kept.map((name) => `/app/${name}`),
    ),
  });
}

type Keeping = ReturnType<typeof keptIn>;

function withKept(written: Keeping, more: readonly string[]): Keeping {
  return more.length === 0 ? written : { ...written, kept: [...(written.kept ?? []), ...more] };
}
