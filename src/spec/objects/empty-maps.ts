import { listOf, mapOf, textOf } from '../words/merge.ts';
import type { PlannedObject, Spec, Workload } from '../spec.ts';

/** A ConfigMap that pods read and of which nobody says what it holds is there already: written empty, it would take the place of that. */
export function withoutEmptyMaps(spec: Spec): Spec {
  if (spec.profile === 'minimal') return spec;
  const objects = spec.objects.filter(
    (one) => !isEmpty(one) || !spec.workloads.some((work) => reads(work, one)),
  );
  return objects.length === spec.objects.length ? spec : { ...spec, objects };
}

function isEmpty({ kind, body }: PlannedObject): boolean {
  const held = { ...mapOf(body['data']), ...mapOf(body['binaryData']) };
  return kind === 'ConfigMap' && Object.keys(held).length === 0;
}

function reads({ volumes = [], env, fragments }: Workload, { name }: PlannedObject): boolean {
  const mounted = volumes.flatMap(({ source }) => {
    if (source.kind === 'configMap') return [source.from];
    return source.kind === 'other' ? [textOf(mapOf(source.source['configMap'])['name'])] : [];
  });
  const read = env.flatMap((one) => {
    if (one.kind === 'config') return [one.from];
    return one.kind === 'all' && one.of === 'ConfigMap' ? [one.from] : [];
  });
  const whole = listOf(mapOf(fragments?.container)['envFrom']).map((one) =>
    textOf(mapOf(mapOf(one)['configMapRef'])['name']),
  );
  return [...mounted, ...read, ...whole].includes(name);
}
