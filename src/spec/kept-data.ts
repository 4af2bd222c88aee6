import type { Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import type { Volume } from './container.ts';
import type { Dials } from './dials.ts';
import type { Note } from './note.ts';
import type { Runtime } from './plan.ts';
import type { Workload } from './spec.ts';

type Ground = { readonly service: Service; readonly runtime: Runtime; readonly wish: Dials };

/** What must be there when the pod is gone stands on claims, which one pod mounts at a time. */
export function keeping(ground: Ground): Pick<Workload, 'volumes' | 'writable'> {
  const { kept = [], writable } = ground.runtime;
  if (kept.length === 0) return { writable };
  if (!isAlone(ground)) return { writable: [...new Set([...writable, ...kept])] };
  const volumes = kept.map((path, at) => claimOn(path, at === 0));
  return { writable: writable.filter((path) => !kept.includes(path)), volumes };
}

function claimOn(path: string, isFirst: boolean): Volume {
  const name = path.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  const plain = name.slice(-40).replaceAll(/^-+|-+$/gu, '');
  return {
    name: isFirst ? 'data' : plain === 'data' ? 'more-data' : plain,
    path,
    source: { kind: 'claim', size: '1Gi' },
  };
}

/** Several copies would each begin with nothing, and know nothing of each other. */
function isAlone({ service, wish }: Ground): boolean {
  return service.kind !== 'job' && (wish.replicas ?? 1) <= 1 && wish.autoscale === undefined;
}

/** In an image of people nothing leads from the file beside the program to a volume. */
export function unlinked(name: string, links: Runtime['links'] = []): Note[] {
  const list = links.map(({ at }) => `\`${at.split('/').at(-1) ?? at}\``).join(', ');
  if (links.length === 0) return [];
  return [
    {
      id: 'written-beside',
      severity: 'warning',
      text: {
        en: `${name} keeps its data in ${list} beside the program, where it cannot write in the pod. Let it write to a folder of its own and declare that as a \`VOLUME\` of the Dockerfile.`,
        zh: `${name} 把数据写在程序旁边的 ${list}，而 Pod 中那里不可写。请写入单独的目录，并在 Dockerfile 中声明为 \`VOLUME\`。`,
      },
      docs: 'https://docs.docker.com/reference/dockerfile/#volume',
    },
  ];
}

/** What keeping it means, for people who may have meant something else. */
export function keptNotes(ground: Ground): Note[] {
  const { kept = [] } = ground.runtime;
  if (kept.length === 0) return [];
  const list = kept.map((path) => `\`${path}\``).join(', ');
  const { name } = ground.service;
  const docs = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/';
  const text = isAlone(ground)
    ? {
        en: `${name} keeps its data in ${list}: a claim of 1Gi holds it, which one pod mounts at a time. So there is one copy, and a rollout stops it before the next one starts.`,
        zh: `${name} 的数据保存在 ${list}：使用 1Gi 的 PVC，同一时间只有一个 Pod 挂载。因此只有一个副本，更新时先停止旧 Pod 再启动新 Pod。`,
      }
    : {
        en: `${name} keeps its data in ${list}, and several copies were asked for: each begins with an empty folder, which is lost with its pod. Let it use a database that all can reach, or ask for one copy.`,
        zh: `${name} 的数据保存在 ${list}，而要求了多个副本：每个副本都从空目录开始，并随 Pod 丢失。请改用共享的数据库，或只要求一个副本。`,
      };
  return [present({ id: 'kept-data', severity: isAlone(ground) ? 'info' : 'warning', text, docs })];
}
