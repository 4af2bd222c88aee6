import type { Language } from '../../kernel/language.ts';
import { publicImage } from '../../spec/public-images.ts';
import type { Workload } from '../../spec/spec.ts';

/** Who talks to whom, as Mermaid. Names are plain: they were made of letters, digits and hyphens. */
export function picture(workloads: readonly Workload[], language: Language): string[] {
  const called = new Set(workloads.flatMap(({ calls = [] }) => calls));
  const served = workloads.filter(
    ({ name, port, callers, host }) =>
      port !== undefined && callers === undefined && (host !== undefined || !called.has(name)),
  );
  const caller = language === 'zh' ? '调用方' : 'callers';
  const needs = workloads.flatMap((workload) => workload.needs.map(({ kind }) => kind));
  const outside = [...new Set(needs.filter((kind) => here(kind, workloads) === undefined))].toSorted();
  return [
    ...(served.length === 0 ? [] : [`callers([${caller}])`]),
    ...workloads.map((workload) => `${id(workload.name)}["${workload.name} ${copies(workload)}"]`),
    ...outside.map((kind) => `need_${id(kind)}[("${kind}")]`),
    ...served.map(({ name, host, servicePort }) => `callers -->|"${host ?? `:${servicePort}`}"| ${id(name)}`),
    ...workloads.flatMap(({ name, calls = [] }) => calls.map((other) => `${id(name)} --> ${id(other)}`)),
    ...workloads.flatMap(({ name, needs: own }) =>
      own.map(({ kind }) => `${id(name)} --> ${here(kind, workloads) ?? `need_${id(kind)}`}`),
    ),
  ];
}

/** What is needed may stand beside it. */
function here(kind: string, workloads: readonly Workload[]): string | undefined {
  const app = publicImage(kind)?.app;
  const found = workloads.find(({ name, callers }) => name === app && callers !== undefined);
  return found === undefined ? undefined : id(found.name);
}

function copies({ replicas, autoscale }: Workload): string {
  return autoscale === undefined ? `× ${replicas ?? 1}` : `× ${autoscale.min}–${autoscale.max}`;
}

/** Mermaid takes some words for its own, `end` first of all. */
function id(name: string): string {
  return `w_${name.replaceAll(/[^a-z0-9]/gu, '_')}`;
}
