import { overLines } from '../kernel/over-lines.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isUnder } from '../facts/tree.ts';
import type { Probe, Probes } from './container.ts';
import type { Runtime } from './plan.ts';

/** Readiness asks what the program knows; liveness only whether it still answers, unless it has two endpoints. */
export function probesOf(service: Service, runtime: Runtime, snapshot: Snapshot): Probes {
  if (runtime.port === undefined || service.isUnprobed === true) return {};
  const probes = steady(service, snapshot);
  const { readiness } = probes;
  return startsSlowly(service) && readiness !== undefined ? { startup: readiness, ...probes } : probes;
}

function steady(service: Service, snapshot: Snapshot): Probes {
  const { health, kind, ports } = service;
  if (kind === 'static') return { readiness: { path: '/' }, liveness: 'tcp' };
  if (ports[0]?.protocol === 'grpc') return { readiness: grpcProbe(service, snapshot), liveness: 'tcp' };
  if (health === undefined) return { readiness: 'tcp' };
  if (health.ready === undefined) return { readiness: { path: health.path }, liveness: 'tcp' };
  return { readiness: { path: health.ready }, liveness: { path: health.path } };
}

/** A virtual machine that warms up takes a minute where others take a second. */
function startsSlowly({ language }: Service): boolean {
  return ['java', 'kotlin', 'scala', 'groovy', 'clojure'].includes(language);
}

const healthService = new RegExp(
  overLines`
    grpc[._-]health|grpc\.health\.v1|grpc_health_v1|HealthServicer|HealthStatusManager|GrpcHealth|
    tonic_health|MapGrpcHealthChecksService|MapGrpcService<Health|addService\(\s?[\w.]{0,40}[hH]ealth|
    Grpc\.HealthCheck|grpc-js-health|grpc-services|grpc-spring|HealthImplementation|quarkus-grpc
  `,
  'u',
);

/** Only a server that answers the health protocol passes such a probe; of another the port alone is tried. */
function grpcProbe({ path }: Service, snapshot: Snapshot): Probe {
  const folder = path === '.' ? '' : path;
  const answers = snapshot.entries.some((entry) => {
    return isUnder(entry.path, folder) && healthService.test(snapshot.text(entry.path) ?? '');
  });
  return answers ? 'grpc' : 'tcp';
}
