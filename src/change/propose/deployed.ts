import { basename } from '../../kernel/paths.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Written } from '../shape/shape.ts';

/** The workloads that the files bring to a cluster: none where only an image was asked for. */
export function deployed(spec: Spec, files: readonly Written[]): readonly Workload[] {
  const names = new Set(files.map(({ path }) => basename(path)));
  return spec.workloads.filter(({ controller = 'Deployment' }) =>
    names.has(`${controller.toLowerCase()}.yaml`),
  );
}

/** The command that brings back what ran before, for the kinds that have one; what only stands beside it is not ours to turn back. */
export function rollback(workloads: readonly Workload[]): { readonly command: string } | undefined {
  const kinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
  const [first, ...more] = workloads.filter(({ controller = 'Deployment' }) => kinds.has(controller));
  if (first === undefined) return undefined;
  const { controller = 'Deployment', name, partOf } = first;
  const isLike = (one: Workload) => one.partOf === partOf && (one.controller ?? 'Deployment') === controller;
  if (more.some(isLike)) {
    const selector = `--selector app.kubernetes.io/part-of=${partOf}`;
    return { command: `kubectl rollout undo ${controller.toLowerCase()} ${selector}` };
  }
  return { command: `kubectl rollout undo ${controller.toLowerCase()}/${name}` };
}
