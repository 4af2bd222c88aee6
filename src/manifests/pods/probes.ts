import type { Json } from '../../kernel/json.ts';
import type { Filling } from '../../render/template.ts';
import type { ContainerPort, Probe, Probes } from '../../spec/container.ts';
import { block } from '../labels.ts';
import type { Terms } from '../manifest.ts';

/** How often and how long is asked; a minimal file leaves that to Kubernetes. */
export function probesFilling(
  probes: Probes | undefined,
  port: ContainerPort | undefined,
  { profile }: Terms,
): Filling {
  return {
    startup: probe(probes?.startup, port, profile),
    readiness: probe(probes?.readiness, port, profile),
    liveness: probe(probes?.liveness, port, profile),
  };
}

function probe(
  kind: Probe | undefined,
  port: ContainerPort | undefined,
  profile: Terms['profile'],
): Filling | undefined {
  if (kind === undefined) return undefined;
  const by = profile === 'minimal' ? port?.port : port?.name;
  return { probe: block(check(kind, by, port?.port)), paced: profile === 'production' };
}

/** The kubelet takes no name for the port of a gRPC probe. */
function check(kind: Probe, by: string | number | undefined, port: number | undefined): Json {
  if (kind === 'tcp') return { tcpSocket: { port: by } };
  if (kind === 'grpc') return { grpc: { port } };
  return 'exec' in kind ? { exec: { command: kind.exec } } : { httpGet: { path: kind.path, port: by } };
}
