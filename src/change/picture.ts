import type { Language } from '../kernel/language.ts';
import type { Workload } from '../spec/spec.ts';

/** Who talks to whom, as Mermaid. Names are plain: they were made of letters, digits and hyphens. */
export function picture(workloads: readonly Workload[], language: Language): string[] {
  const served = workloads.filter(({ port }) => port !== undefined);
  const caller = language === 'zh' ? '调用方' : 'callers';
  const needs = [
    ...new Set(workloads.flatMap((workload) => workload.needs.map(({ kind }) => kind))),
  ].toSorted();
  return [
    ...(served.length === 0 ? [] : [`callers([${caller}])`]),
    ...workloads.map((workload) => `${id(workload.name)}["${workload.name} ${copies(workload)}"]`),
    ...needs.map((kind) => `need_${id(kind)}[("${kind}")]`),
    ...served.map(({ name, host, servicePort }) => `callers -->|"${host ?? `:${servicePort}`}"| ${id(name)}`),
    ...workloads.flatMap(({ name, needs: own }) => own.map(({ kind }) => `${id(name)} --> need_${id(kind)}`)),
  ];
}

function copies({ replicas, autoscale }: Workload): string {
  return autoscale === undefined ? `× ${replicas ?? 1}` : `× ${autoscale.min}–${autoscale.max}`;
}

/** Mermaid takes some words for its own, `end` first of all. */
function id(name: string): string {
  return `w_${name.replaceAll(/[^a-z0-9]/gu, '_')}`;
}
