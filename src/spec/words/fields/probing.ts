import type { Json, JsonMap } from '../../../kernel/json.ts';
import { programs } from '../mentions/programs.ts';
import { listOf, mapOf, merge } from '../merge.ts';
import type { Draft } from '../wish.ts';

const names: Readonly<Record<string, string>> = {
  readiness: 'readinessProbe',
  liveness: 'livenessProbe',
  startup: 'startupProbe',
};
const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];

/** Puts the pieces of probes together: how it asks and how often belong to the probe named last, or to the first. */
export function finishProbes(container: JsonMap): JsonMap {
  const { probing, ...others } = container;
  const { rest, pieces } = withOwnPort(others, listOf(probing).map(mapOf));
  if (pieces.length === 0) return rest;
  const made: Record<string, JsonMap> = {};
  let open = meantBy(pieces.find(({ probe }) => probe !== undefined)?.['probe'], pieces);
  for (const { probe, like, ...piece } of pieces) {
    if (probe !== undefined) open = meantBy(probe, pieces);
    const same = likeOther(like, lastBut({ open, made, like }));
    for (const one of open) made[one] = withPort(merge(same, made[one] ?? {}), piece);
  }
  const port = firstPort(container) ?? askedPort(Object.values(made));
  const whole = Object.entries(made).map(
    ([id, probe]) => [names[id] ?? id, settle(withKnownPort(probe, container), port)] as const,
  );
  return merge(rest, Object.fromEntries(whole));
}

/** A port that no container calls so is the only one that there is. */
function withKnownPort(probe: JsonMap, { ports }: JsonMap): JsonMap {
  const [only, ...others] = listOf(ports).map(mapOf);
  const { port, ...http } = mapOf(probe['httpGet']);
  const isMeant = typeof port === 'string' && only !== undefined && others.length === 0;
  return isMeant && only['name'] !== port ? { ...probe, httpGet: http } : probe;
}

type Parts = { readonly rest: JsonMap; readonly pieces: readonly JsonMap[] };

/** `port 2379 livenessProbe grpc 2379`: what stands before every probe is the port of the container where each says its own. */
function withOwnPort(rest: JsonMap, pieces: readonly JsonMap[]): Parts {
  const [first = {}, next = {}, ...more] = pieces;
  const isBefore =
    Object.keys(first).join() === 'port' &&
    typeof first['port'] === 'number' &&
    typeof next['probe'] === 'string';
  const saysOwn = more.some((one) => handlers.some((key) => mapOf(one[key])['port'] !== undefined));
  if (!isBefore || !saysOwn || rest['ports'] !== undefined) return { rest, pieces };
  return { rest: { ...rest, ports: [{ containerPort: first['port'] ?? 0 }] }, pieces: [next, ...more] };
}

/** Of some probe it was told how it asks, and not only that it does or how often. */
export function saysHow(probing: Json | undefined): boolean {
  return listOf(probing).some((piece) =>
    [...handlers, 'port'].some((key) => mapOf(piece)[key] !== undefined),
  );
}

type Made = {
  readonly open: readonly string[];
  readonly made: Readonly<Record<string, JsonMap>>;
  readonly like: Json | undefined;
};

/** What was told of another probe, before this one: of the last that asks in the way that is meant. */
function lastBut({ open, made, like }: Made): JsonMap | undefined {
  const others = Object.entries(made).filter(([one]) => !open.includes(one));
  const alike = others.findLast(([, probe]) => typeof like === 'string' && probe[like] !== undefined);
  return (alike ?? others.at(-1))?.[1];
}

/** `the same path and port`: how the other asks, and not how often; `the same timing`: only that. */
function likeOther(like: Json | undefined, probe: JsonMap = {}): JsonMap {
  if (like === undefined) return {};
  if (typeof like !== 'string') return probe;
  return Object.fromEntries(
    Object.entries(probe).filter(([key]) => handlers.includes(key) !== (like === 'when')),
  );
}

/** A health check that nobody says more of tells both what is ready and what is alive; beside one of them, the other. */
function meantBy(said: Json | undefined, pieces: readonly JsonMap[]): readonly string[] {
  const all = ['readiness', 'liveness'];
  if (said === 'both') return all;
  if (said !== 'health') return [typeof said === 'string' ? said : 'liveness'];
  const others = all.filter((one) => pieces.every(({ probe }) => probe !== one));
  return others.length === 0 ? all : others;
}

function withPort(probe: JsonMap, { port, ...piece }: JsonMap): JsonMap {
  const merged = merge(probe, piece);
  if (port === undefined) return merged;
  const handler = handlers.find((one) => merged[one] !== undefined) ?? 'tcpSocket';
  // A command asks no port.
  if (handler === 'exec') return merged;
  return merge(merged, { [handler]: { port } });
}

/** A probe that names no port asks the one that the container has, or that another probe names; a port is all that gRPC needs. */
function settle(probe: JsonMap, known: Json | undefined): JsonMap {
  const http = mapOf(probe['httpGet']);
  if (probe['httpGet'] !== undefined) {
    const { tcpSocket, ...others } = probe;
    const port = http['port'] ?? mapOf(tcpSocket)['port'] ?? known ?? 80;
    return { ...others, httpGet: { ...http, path: http['path'] ?? '/', port } };
  }
  if (probe['grpc'] !== undefined && known !== undefined)
    return { ...probe, grpc: { port: known, ...mapOf(probe['grpc']) } };
  if (handlers.some((one) => probe[one] !== undefined)) return probe;
  return known === undefined ? probe : { ...probe, tcpSocket: { port: known } };
}

/** Where nobody said how a probe asks, it tries the port that the program is known by; without one there is no probe. */
export function withHandlers(container: JsonMap, known: number | undefined): JsonMap {
  const settled = Object.entries(container).flatMap(([key, value]) => {
    if (!probes.has(key) || !isBare(value)) return [[key, value] as const];
    return known === undefined ? [] : [[key, settle(mapOf(value), known)] as const];
  });
  return Object.fromEntries(settled);
}

const probes: ReadonlySet<string> = new Set(Object.values(names));

/** Nothing is asked, or by gRPC at no port. */
function isBare(probe: Json | undefined): boolean {
  const { grpc, ...others } = mapOf(probe);
  return handlers.every((one) => others[one] === undefined) && mapOf(grpc)['port'] === undefined;
}

/** It has a probe, and neither it nor what is known of its program says which port that asks. */
export function asksNowhere({ app, work }: Draft): boolean {
  const isKnown = programs.some((one) => one.app === app && one.port !== undefined);
  return (
    !isKnown &&
    work.containers.some((one) => [...probes].some((key) => one[key] !== undefined && isBare(one[key])))
  );
}

function askedPort(probes: readonly JsonMap[]): Json | undefined {
  return probes.flatMap(({ httpGet }) => mapOf(httpGet)['port'] ?? [])[0];
}

function firstPort(container: JsonMap): Json | undefined {
  return mapOf(listOf(container['ports'])[0])['containerPort'];
}
