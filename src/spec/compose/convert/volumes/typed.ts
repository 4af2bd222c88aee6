import type { Bilingual } from '../../../../kernel/language.ts';
import { present } from '../../../../kernel/present.ts';
import type { VolumeSource } from '../../../container.ts';
import type { Mount } from '../../model/model.ts';
import { label } from '../labels.ts';
import { tell, type Subject } from '../terms.ts';
import type { Mounted } from './mounted.ts';

/** What the label `kompose.volume.type` makes of every volume of a service; undefined where it names claims or nothing. */
export function typedMount(mount: Mount, claim: string, { service, terms }: Subject): Mounted | undefined {
  const type = (label(service, 'volume.type') ?? '').toLowerCase();
  if (mount.kind === 'tmpfs' || mount.kind === 'other') return undefined;
  if (type === 'emptydir') return volume(mount, claim.replace('claim', 'empty'), { kind: 'empty' });
  const { source = '' } = mount;
  if (type !== 'hostpath' || mount.kind !== 'bind') return undefined;
  if (!source.startsWith('/')) {
    tell(terms, { id: 'relative-path', at: mount.at, text: relative(source, service.name) });
    return undefined;
  }
  return volume(mount, claim.replace('claim', 'hostpath'), { kind: 'host', path: source });
}

function relative(source: string, name: string): Bilingual {
  return {
    en: `${source} of ${name} stands beside the compose file, and nodes have no such folder. Write the whole path on the node for a hostPath.`,
    zh: `${name} 的 ${source} 相对于 compose 文件，节点上没有该目录。使用 hostPath 请写节点上的绝对路径。`,
  };
}

function volume({ target, isReadOnly }: Mount, name: string, source: VolumeSource): Mounted {
  const readOnly = isReadOnly ? (true as const) : undefined;
  return { volumes: [present({ name, path: target, readOnly, source })], objects: [] };
}
