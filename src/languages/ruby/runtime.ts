import { present } from '../../kernel/present.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Runtime } from '../../spec/plan.ts';
import { keptIn, writtenBy } from '../common/written.ts';
import { keptBy, writable } from './database-file.ts';
import type { Member } from './member.ts';

export const user = 10001;

type Served = { readonly service: Service; readonly port: number | undefined; readonly snapshot: Snapshot };

/** Rails says in its settings what it writes to, others in their code. */
export function runtimeOf(member: Member, { service, port, snapshot }: Served): Runtime {
  const isRails = member.framework?.name === 'rails';
  const place = { folder: member.bundle.folder, workdir: '/app', snapshot };
  const written = writtenBy(isRails ? [] : member.files, place);
  return present({
    user,
    port,
    writable: [...writable(member, snapshot), ...written.folders],
    resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
    ...keptIn(written, service),
    ...keptBy(member, snapshot),
  });
}
