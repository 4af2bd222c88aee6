import { isAssumedPort } from '../facts/assumed.ts';
import type { Service } from '../facts/facts.ts';
import type { Dials } from './dials.ts';
import type { Note } from './note.ts';
import { codeListensElsewhere } from './notes.ts';
import type { BuildPlan, Runtime } from './plan.ts';

type Heard = { readonly runtime: Runtime; readonly notes: readonly Note[] };

/** A person knows best where a program listens; a number below 1024 says where others call what has a port already. */
export function heardPort(runtime: Runtime, service: Service, { listens }: Dials): Heard {
  const own = runtime.port;
  const isFixed = service.kind === 'static' || service.kind === 'job';
  if (listens === undefined || listens === own || isFixed) return { runtime, notes: [] };
  if (own !== undefined && listens < 1024) return { runtime, notes: [] };
  const isRead = own !== undefined && !isAssumedPort(service);
  const notes = isRead ? [codeListensElsewhere(service.name, own, listens)] : [];
  return { runtime: { ...runtime, port: listens }, notes };
}

/** The image says the same. */
export function withHeardPort(plan: BuildPlan, service: Service, dials: Dials): BuildPlan {
  const { runtime, notes } = heardPort(plan.runtime, service, dials);
  const { port } = runtime;
  if (port === undefined || port === plan.runtime.port) return plan;
  const dockerfile = { ...plan.dockerfile, demanded: { setup: [], env: [], ports: [port] } };
  return { ...plan, dockerfile, runtime, notes: [...plan.notes, ...notes] };
}
