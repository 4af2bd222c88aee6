import type { Volume } from '../../../container.ts';
import type { Mount } from '../../model/model.ts';
import { tell, warn, type Subject } from '../terms.ts';
import { bindMount, type Place } from './bind.ts';
import { databaseClaim } from './database.ts';
import { namedMount, ownClaim } from './claims.ts';
import { nothing, type Mounted } from './mounted.ts';
import { typedMount } from './typed.ts';
import { nameFor } from '../names.ts';
import { isMask, isScratch } from './source-code.ts';

/** Everything that a service mounts; what has no name of its own is called by its place among them, as kompose does. */
export function mountsOf(subject: Subject): Mounted {
  const { service } = subject;
  const out: Mounted[] = [];
  let folders = 0;
  for (const [index, mount] of service.mounts.entries()) {
    if (mount.kind === 'tmpfs') out.push(inMemory(mount, `${subject.name}-tmpfs${folders++}`));
    else if (mount.kind === 'named') out.push(named(mount, subject));
    else if (mount.kind === 'other') sayOther(mount, subject);
    else out.push(ofNameless(mount, placeOf(mount, index, subject), subject));
  }
  const volumes = [...out.flatMap((one) => one.volumes), ...databaseClaim(subject)];
  return { volumes, objects: out.flatMap((one) => one.objects) };
}

function named(mount: Mount, subject: Subject): Mounted {
  return typedMount(mount, nameFor(mount.source ?? ''), subject) ?? namedMount(mount, subject);
}

/** Which mount of whom it is, by which what has no name is called. */
function placeOf({ place }: Mount, index: number, { name, terms }: Subject): Place {
  if (place === undefined) return { name, index };
  return { name: terms.names.get(place.service) ?? name, index: place.index };
}

function ofNameless(mount: Mount, place: Place, subject: Subject): Mounted {
  const claim = `${place.name}-claim${place.index}`;
  const typed = typedMount(mount, claim, subject);
  if (typed !== undefined) return typed;
  if (mount.kind === 'bind') return bindMount(mount, place, subject);
  if (subject.terms.profile === 'minimal') return ownClaim(mount, claim, subject);
  if (isScratch(mount, subject)) return scratch(mount, place.index, subject);
  sayKept(mount, subject);
  return ownClaim(mount, claim, subject);
}

function sayKept({ at, target }: Mount, { service, terms }: Subject): void {
  tell(terms, {
    id: 'anonymous-volume',
    at,
    text: {
      en: `${target} of ${service.name} is an anonymous volume, which compose keeps for its next container. It became a claim; write tmpfs for what may be lost.`,
      zh: `${service.name} 的 ${target} 是匿名卷，compose 会为下一个容器保留它，因此转换为 PVC；可以丢弃的数据请写 tmpfs。`,
    },
  });
}

/** Nothing that outlives the container was asked for by a volume without a name. */
function scratch(mount: Mount, index: number, { service, name, terms }: Subject): Mounted {
  tell(terms, {
    id: 'anonymous-volume',
    at: mount.at,
    text: isMask(mount.target)
      ? {
          en: `${service.name} keeps ${mount.target} of its image from being hidden by a mount. That mount is gone, and this one with it.`,
          zh: `${service.name} 用匿名卷保留镜像中的 ${mount.target}。遮盖它的挂载已去掉，此卷也随之去掉。`,
        }
      : {
          en: `${mount.target} of ${service.name} is an anonymous volume: an empty folder that goes with the pod. Give it a name to keep it.`,
          zh: `${service.name} 的 ${mount.target} 是匿名卷，转换为随 Pod 消失的空目录；需要保留请为它命名。`,
        },
  });
  if (isMask(mount.target)) return nothing;
  const volume = { name: `${name}-empty${index}`, path: mount.target, source: { kind: 'empty' } } as const;
  return { volumes: [volume], objects: [] };
}

export function inMemory({ target, size }: Pick<Mount, 'target' | 'size'>, name: string): Mounted {
  const source = { kind: 'empty', medium: 'Memory', ...(size === undefined ? {} : { size }) } as const;
  return { volumes: [{ name, path: target, source }], objects: [] };
}

/** A pod names each volume once; what is seen at two places gets a second name. */
export function distinctVolumes(volumes: readonly Volume[]): Volume[] {
  const taken = new Set<string>();
  const paths = new Map(volumes.map((volume) => [`${volume.path}/${volume.subPath ?? ''}`, volume]));
  return [...paths.values()].map((volume) => {
    let { name } = volume;
    for (let count = 2; taken.has(name); count += 1) name = `${volume.name.slice(0, 58)}-${count}`;
    taken.add(name);
    return { ...volume, name };
  });
}

function sayOther(mount: Mount, { service, terms }: Subject): void {
  warn(terms, {
    id: 'mount',
    at: mount.at,
    text: {
      en: `the mount at ${mount.target} of ${service.name} is of a type that Kubernetes has nothing for. It was left out.`,
      zh: `${service.name} 在 ${mount.target} 的挂载类型在 Kubernetes 中没有对应物，已略去。`,
    },
  });
}
