import { isUnder } from '../../../../facts/tree.ts';
import type { Mount } from '../../model/model.ts';
import { pathInRepository } from '../../model/mounts.ts';
import { tell, warn, type Subject } from '../terms.ts';
import { ownClaim } from './claims.ts';
import { filesBelow, folderMount, fileMount, missingFile, type Placed } from './config-files.ts';
import { hostMount } from './host.ts';
import { isSourceCode } from './source-code.ts';
import { nothing, type Mounted } from './mounted.ts';

export type Place = { readonly name: string; readonly index: number };

/** A path of the machine: a file or folder of the repository, a part of the system, or simply data. */
export function bindMount(mount: Mount, { name, index }: Place, subject: Subject): Mounted {
  if (/\.sock(?:et)?$/u.test(mount.source ?? '')) return socket(mount, subject);
  const path = pathInRepository(mount);
  const claim = `${name}-claim${index}`;
  if (path === undefined) return hostMount(mount, claim, subject);
  return inRepository({ mount, path, name: `${name}-cm${index}` }, claim, subject);
}

function inRepository(place: Placed, claim: string, subject: Subject): Mounted {
  const { mount, path } = place;
  const { entries } = subject.terms.snapshot;
  if (entries.some((entry) => entry.path === path && entry.kind !== 'submodule'))
    return fileMount(place, subject);
  if (!isKnown(path, subject)) return absent(place, claim, subject);
  if (isSourceCode(path, subject)) return sources(mount, claim, subject);
  const files = filesBelow(path, subject.terms.snapshot);
  return files === undefined ? data(mount, claim, subject) : folderMount({ ...place, files }, subject);
}

/** What is not in the repository is made by hand where it looks like a file, and data where it does not. */
function absent(place: Placed, claim: string, subject: Subject): Mounted {
  const isFile = /\.[a-z]{2,10}$/iu.test(place.path) && subject.terms.profile === 'production';
  return isFile ? missingFile(place, subject) : data(place.mount, claim, subject);
}

function isKnown(path: string, { terms }: Subject): boolean {
  return path === '' || terms.snapshot.entries.some((entry) => isUnder(entry.path, path));
}

/** The daemon that it speaks to is not on the nodes of a cluster. */
function socket(mount: Mount, { service, terms }: Subject): Mounted {
  warn(terms, {
    id: 'socket',
    at: mount.at,
    text: {
      en: `${service.name} talks to ${mount.source} of the machine. Nodes of a cluster have no Docker daemon to talk to; it was left out. Use what speaks to the Kubernetes API instead.`,
      zh: `${service.name} 访问主机上的 ${mount.source}。集群节点上没有 Docker 守护进程，已略去；请改用访问 Kubernetes API 的方式。`,
    },
  });
  return nothing;
}

function sources(mount: Mount, claim: string, subject: Subject): Mounted {
  const { service, terms } = subject;
  const isKept = terms.profile === 'minimal';
  warn(terms, {
    id: 'source-mount',
    at: mount.at,
    text: isKept
      ? {
          en: `${mount.source} is mounted over ${mount.target} of ${service.name} for development. The claim in its place is empty and hides what the image holds there; remove it unless you fill it.`,
          zh: `${service.name} 为开发把 ${mount.source} 挂载到 ${mount.target}。对应的 PVC 是空的，会遮住镜像中的内容；若不填充请删除。`,
        }
      : {
          en: `${mount.source} is mounted over ${mount.target} of ${service.name} for development. It was left out: the image holds the program.`,
          zh: `${service.name} 为开发把 ${mount.source} 挂载到 ${mount.target}。已略去，程序在镜像中。`,
        },
  });
  return isKept ? ownClaim(mount, claim, subject) : nothing;
}

function data(mount: Mount, claim: string, subject: Subject): Mounted {
  const { service, terms } = subject;
  tell(terms, {
    id: 'data-folder',
    at: mount.at,
    text: {
      en: `${mount.source} of the machine holds ${mount.target} of ${service.name}. It became a claim, which begins empty; bring over what must be kept.`,
      zh: `${service.name} 的 ${mount.target} 存放在主机的 ${mount.source}。已转换为初始为空的 PVC，需要保留的数据请迁移。`,
    },
  });
  return ownClaim(mount, claim, subject);
}
