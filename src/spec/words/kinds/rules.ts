import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around } from '../kind.ts';
import { listOf, mapOf, textOf, scalar } from '../merge.ts';
import { nameOf, portsOf } from '../link.ts';
import type { Draft } from '../wish.ts';

export type Rule = { host?: string; paths: JsonMap[] };

/** Hosts, paths and services are told in turn: a host opens a rule, a path an entry of it. */
export function rulesOf(facts: JsonMap, around: Around): Rule[] {
  const entry = { type: facts['pathType'] ?? 'Prefix', fallback: backend(facts, around) };
  const rules: Rule[] = [];
  let open: JsonMap = {};
  for (const piece of listOf(facts['pieces']).map(mapOf)) {
    const { host, ...rest } = piece;
    if (isNext(piece, open, rules)) open = close(open, rules, entry);
    if (host !== undefined) openRule(scalar(host), rules);
    open = { ...open, ...rest };
  }
  close(open, rules, entry);
  if (rules.length === 0 && facts['defaultBackend'] === undefined) rules.push({ paths: [] });
  return rules.map((rule) => (rule.paths.length === 0 ? { ...rule, paths: [entryOf({}, entry)] } : rule));
}

/** A second path or service, or a host after another. */
function isNext({ host, ...rest }: JsonMap, open: JsonMap, rules: readonly Rule[]): boolean {
  if (Object.keys(rest).some((key) => open[key] !== undefined)) return true;
  return host !== undefined && rules.at(-1)?.host !== undefined;
}

type Entry = { readonly type: Json; readonly fallback: Backend };

/** A rule that was opened without a host gets it. */
function openRule(host: string, rules: Rule[]): void {
  const last = rules.at(-1);
  if (last !== undefined && last.host === undefined) last.host = host;
  else if (!rules.some((rule) => rule.host === host)) rules.push({ host, paths: [] });
}

/** What was told of one path becomes an entry of the rule of the moment. */
function close(open: JsonMap, rules: Rule[], entry: Entry): JsonMap {
  if (open['path'] === undefined && open['service'] === undefined) return open;
  const rule = rules.at(-1) ?? { paths: [] };
  if (rules.length === 0) rules.push(rule);
  rule.paths.push(entryOf(open, entry));
  return {};
}

type Backend = { readonly service: string; readonly port: Json };

export function backend(facts: JsonMap, around: Around): Backend {
  const service = around.drafts.find(({ kind }) => kind === 'Service');
  const { main, name } = around;
  return {
    service: textOf(facts['service']) ?? service?.name ?? (main === undefined ? name : nameOf(main)),
    port: facts['port'] ?? firstPort(service, main) ?? 80,
  };
}

function firstPort(service: Draft | undefined, main: Draft | undefined): Json | undefined {
  const { ports, givenPorts } = service?.facts ?? {};
  const said: JsonMap = mapOf(listOf(ports ?? givenPorts)[0]);
  return said['port'] ?? portsOf(main)[0]?.['port'];
}

function entryOf(open: JsonMap, { type, fallback }: Entry): JsonMap {
  const port = open['port'] ?? fallback.port;
  const service = textOf(open['service']) ?? fallback.service;
  return {
    path: open['path'] ?? '/',
    pathType: open['pathType'] ?? type,
    ...(open['weight'] !== undefined && { weight: open['weight'] }),
    backend: {
      service: { name: service, port: typeof port === 'number' ? { number: port } : { name: port } },
    },
  };
}
