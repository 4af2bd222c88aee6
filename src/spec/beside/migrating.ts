import type { Container } from '../container.ts';
import type { Note } from '../note.ts';
import type { Workload } from '../spec.ts';

/** Brings the database up to date in each pod, before the program starts, and in no Job. */
export function migratingFirst(workload: Workload, command: readonly string[] | undefined): Workload {
  if (command === undefined) return workload;
  const { migration: _job, initContainers = [], ...rest } = workload;
  return { ...rest, initContainers: [...initContainers, migrator(workload, command)] };
}

function migrator({ image }: Workload, command: readonly string[]): Container {
  const reference = image.kind === 'built' ? `${image.name}:set-by-kustomization` : image.reference;
  return { name: 'migrate', image: reference, command, isOwn: true };
}

export const inEachPod: Note = {
  id: 'migrates-in-each-pod',
  severity: 'warning',
  says: 'name: migrate',
  text: {
    en: 'Every pod runs the migrations when it starts, several at once where several start: the tool must lock the database while it works, and a rollback meets the newer schema. A Job, which is the usual way here, runs them once for each rollout.',
    zh: '每个 Pod 启动时都会执行迁移，多个 Pod 可能同时执行：迁移工具必须能锁住数据库，回滚时会遇到新的表结构。这里通常的做法是用 Job，每次发布只执行一次。',
  },
  docs: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
};
