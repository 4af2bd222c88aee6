import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { AccessMode, Volume, VolumeSource } from '../../../container.ts';
import type { PlannedObject } from '../../../spec.ts';
import type { Mount } from '../../model/model.ts';
import { memoryQuantity } from '../../model/units.ts';
import { controllerOf } from '../controller.ts';
import { knownImage } from '../known.ts';
import { label } from '../labels.ts';
import { nameFor } from '../names.ts';
import { isSamePod } from '../pods.ts';
import { tell, type Subject } from '../terms.ts';
import { unpruned } from './unpruned.ts';
import type { Mounted } from './mounted.ts';

/** A named volume: one claim, whoever mounts it. */
export function namedMount(mount: Mount, subject: Subject): Mounted {
  const { source = '' } = mount;
  const { project, profile } = subject.terms;
  const declared = project.volumes.get(source);
  const type = declared?.options.get('type') ?? '';
  const name = nameFor(source);
  if (type === 'tmpfs') return inMemory(mount, name, subject);
  if (declared !== undefined && type.startsWith('nfs') && profile === 'production') {
    return seen({ mount, name, source: nfs(declared.options) }, subject);
  }
  if (declared?.external === true) sayExternal(mount, subject);
  else sayMounted(mount, subject);
  return ownClaim(mount, name, subject);
}

function inMemory(mount: Mount, name: string, subject: Subject): Mounted {
  const options = subject.terms.project.volumes.get(mount.source ?? '')?.options.get('o') ?? '';
  const size = memoryQuantity(/(?:^|,)size=(\d{1,12}[bkmg]?)(?:,|$)/iu.exec(options)?.[1] ?? '');
  return seen({ mount, name, source: present({ kind: 'empty', medium: 'Memory', size } as const) }, subject);
}

/** A claim for one mount; a StatefulSet that has it for itself makes its own. */
export function ownClaim(mount: Mount, given: string, subject: Subject): Mounted {
  const name = claimName(mount, given, subject);
  const claim = claimOf(mount, subject);
  const isOwn = controllerOf(subject).controller === 'StatefulSet' && !isShared(mount, subject);
  if (isOwn) {
    const source = present({ kind: 'claim', size: claim.size, class: claim.class } as const);
    return seen({ mount, name, source }, subject);
  }
  const readOnly = isOnlyRead(mount, subject) ? (true as const) : undefined;
  const source = present({ kind: 'existing', claim: name, readOnly } as const);
  const { volumes } = seen({ mount, name, source }, subject);
  return {
    volumes,
    objects: [{ ...claimObject(name, claim), ...labelled(mount, subject), ...unpruned(subject) }],
  };
}

/** What the file calls its volume by; labels of kompose are read, and are none of the claim. */
function labelled({ source = '' }: Mount, { terms }: Subject): Pick<PlannedObject, 'labels'> {
  const said = [...(terms.project.volumes.get(source)?.labels ?? [])];
  const labels = said.filter(
    ([name, value]) =>
      !name.startsWith('kompose.') &&
      /^(?:[a-z0-9.-]{1,253}\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/u.test(name) &&
      /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/u.test(value),
  );
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}

function isOnlyRead(mount: Mount, subject: Subject): boolean {
  const same = subject.service.mounts.filter(({ source }) => source === mount.source);
  return mount.isReadOnly && same.every(({ isReadOnly }) => isReadOnly) && !isShared(mount, subject);
}

/** A folder that several services see is one claim, called after the folder. */
function claimName(mount: Mount, given: string, subject: Subject): string {
  const isOne = mount.kind === 'bind' && subject.terms.profile === 'production' && isShared(mount, subject);
  return isOne ? nameFor(mount.source ?? given) : given;
}

type Seen = { readonly mount: Mount; readonly name: string; readonly source: VolumeSource };

function seen({ mount, name, source }: Seen, subject: Subject): Mounted {
  const volume: Volume = present({
    name,
    path: mount.target,
    subPath: mount.subPath ?? label(subject.service, 'volume.subpath') ?? subPathOf(mount, subject),
    readOnly: mount.isReadOnly ? (true as const) : undefined,
    source,
  });
  return { volumes: [volume], objects: [] };
}

/** A fresh disk holds a folder of its own, which some databases take for foreign data. */
function subPathOf({ target }: Mount, { service, terms }: Subject): string | undefined {
  const known = terms.profile === 'production' ? knownImage(service.image) : undefined;
  return known?.data?.includes(target) === true ? known.subPath : undefined;
}

/** Several pods see it, which containers of one pod are not. */
function isAcross(mount: Mount, subject: Subject): boolean {
  const { survey } = subject.terms;
  if (!isShared(mount, subject)) return false;
  const users = mount.kind === 'bind' ? survey.folders : survey.volumes;
  return [...(users.get(mount.source ?? '') ?? [])].some((name) => {
    const other = survey.byName.get(name);
    return other !== undefined && !isSamePod(subject.service, other, survey.byName);
  });
}

function isShared({ source = '', kind }: Mount, { terms }: Subject): boolean {
  const { volumes, folders } = terms.survey;
  if (kind === 'bind') return (folders.get(source)?.size ?? 0) > 1;
  return kind === 'named' && (volumes.get(source)?.size ?? 0) > 1;
}

type Claim = {
  readonly size: string;
  readonly class?: string;
  readonly mode: AccessMode;
  readonly selector?: string;
};

function claimOf(mount: Mount, subject: Subject): Claim {
  const { service, terms } = subject;
  const declared = terms.project.volumes.get(mount.source ?? '')?.labels;
  const read = (name: string): string | undefined =>
    declared?.get(`kompose.volume.${name}`) ?? label(service, `volume.${name}`);
  const size = read('size') ?? sizeAsked(mount, subject);
  const usual = terms.profile === 'minimal' ? '100Mi' : '1Gi';
  return present({
    size: size !== undefined && /^[\d.]{1,12}[A-Za-z]{0,2}$/u.test(size) ? size : usual,
    class: read('storage-class-name'),
    selector: read('selector'),
    mode: modeOf(mount, subject),
  });
}

/** Drivers of volumes take a size as they take all else. */
function sizeAsked({ source = '' }: Mount, { terms }: Subject): string | undefined {
  return memoryQuantity(terms.project.volumes.get(source)?.options.get('size') ?? '');
}

/** Several copies on several nodes need a disk that they can share. */
function modeOf(mount: Mount, subject: Subject): AccessMode {
  if (subject.terms.profile === 'minimal') return mount.isReadOnly ? 'ReadOnlyMany' : 'ReadWriteOnce';
  const isMany = (subject.service.replicas ?? 1) > 1 || subject.service.isGlobal || isAcross(mount, subject);
  return isMany ? 'ReadWriteMany' : 'ReadWriteOnce';
}

function claimObject(name: string, claim: Claim): PlannedObject {
  const { size, mode, class: storageClassName, selector } = claim;
  const spec: JsonMap = {
    accessModes: [mode],
    storageClassName,
    resources: { requests: { storage: size } },
    selector: selector === undefined ? undefined : { matchLabels: { 'io.kompose.service': selector } },
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    name,
    body: { spec: present(spec) },
    why: { en: 'keeps the data of a volume', zh: '保存卷中的数据' },
  };
}

/** `addr=10.0.0.1,rw` and `:/path` are the options of the mount program. */
function nfs(options: ReadonlyMap<string, string>): VolumeSource {
  const server = /(?:^|,)addr=([^,]{1,253})/u.exec(options.get('o') ?? '')?.[1] ?? '';
  const path = (options.get('device') ?? '/').replace(/^:/u, '');
  return { kind: 'other', source: { nfs: { server, path } } };
}

/** What the driver would have mounted from elsewhere. */
function sayMounted(mount: Mount, { service, terms }: Subject): void {
  const options = terms.project.volumes.get(mount.source ?? '')?.options;
  const device = options?.get('device') ?? options?.get('type') ?? '';
  if (device === '') return;
  tell(terms, {
    id: 'driver-options',
    at: mount.at,
    text: {
      en: `the volume ${mount.source} of ${service.name} holds ${device}. Its claim is made empty; bring the data over, or write a PersistentVolume that leads there.`,
      zh: `${service.name} 使用的卷 ${mount.source} 位于 ${device}。新建的 PVC 是空的，请迁移数据，或编写指向该处的 PersistentVolume。`,
    },
  });
}

function sayExternal(mount: Mount, { service, terms }: Subject): void {
  tell(terms, {
    id: 'external-volume',
    at: mount.at,
    text: {
      en: `the volume ${mount.source} of ${service.name} exists outside of the file. Its claim is made empty; bring the data over.`,
      zh: `${service.name} 使用的卷 ${mount.source} 在文件之外已存在。新建的 PVC 是空的，请迁移数据。`,
    },
  });
}
