import type { Json, JsonMap } from '../kernel/json.ts';
import type { Spec, Workload } from './spec.ts';
import { mapOf } from './words/merge.ts';

/** Whether it has started is asked where it is asked whether it is ready, unless somebody says otherwise. */
export function withStartupPort(spec: Spec): Spec {
  return { ...spec, workloads: spec.workloads.map(beside) };
}

function beside(workload: Workload): Workload {
  const { probes, fragments } = workload;
  const said: JsonMap = fragments?.container ?? {};
  const asked = mapOf(mapOf(said['readinessProbe'])['httpGet']);
  const port: Json | undefined = asked['port'];
  const isHttp = typeof probes.startup === 'object' && 'path' in probes.startup;
  if (port === undefined || !isHttp || said['startupProbe'] !== undefined) return workload;
  const path = asked['path'] === undefined ? {} : { path: asked['path'] };
  const container = { ...said, startupProbe: { httpGet: { ...path, port } } };
  return { ...workload, fragments: { ...fragments, container } };
}
