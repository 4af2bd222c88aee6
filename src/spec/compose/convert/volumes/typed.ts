import { present } from '../../../../kernel/present.ts';
import type { VolumeSource } from '../../../container.ts';
import type { Mount } from '../../model/model.ts';
import { label } from '../labels.ts';
import type { Subject } from '../terms.ts';
import type { Mounted } from './mounted.ts';

/** What the label `kompose.volume.type` makes of every volume of a service; undefined where it names claims or nothing. */
export function typedMount(mount: Mount, claim: string, { service }: Subject): Mounted | undefined {
  const type = (label(service, 'volume.type') ?? '').toLowerCase();
  if (mount.kind === 'tmpfs' || mount.kind === 'other') return undefined;
  if (type === 'emptydir') return volume(mount, claim.replace('claim', 'empty'), { kind: 'empty' });
  const { source = '' } = mount;
  if (type !== 'hostpath' || mount.kind !== 'bind' || !source.startsWith('/')) return undefined;
  return volume(mount, claim.replace('claim', 'hostpath'), { kind: 'host', path: source });
}

function volume({ target, isReadOnly }: Mount, name: string, source: VolumeSource): Mounted {
  const readOnly = isReadOnly ? (true as const) : undefined;
  return { volumes: [present({ name, path: target, readOnly, source })], objects: [] };
}
