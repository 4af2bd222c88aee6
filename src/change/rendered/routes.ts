import type { Delivery } from '../../facts/facts.ts';
import { namesEnvironment } from '../../facts/gitops/environment.ts';
import { isUnder } from '../../facts/tree.ts';
import { dirname, join } from '../../kernel/paths.ts';
import type { Finding } from '../../lint/contract.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { itemsAt, stringAt } from '../../syntax/yaml/value.ts';
import { affectedApps } from './affected.ts';
import { lintRun, type Terms } from '../house/inspect.ts';
import { renderedOf } from './built.ts';
import type { States } from './diff.ts';
import { type Reach, type Scope, scopeOf, type Side } from './scope.ts';
import { isWaivedThere, traced } from './trace.ts';
import type { Rendered } from './unit.ts';

const rule = 'duplicateRoute';
const mostFiles = 100;
const still = { charts: [], taken: new Set<string>(), given: new Set<string>() };

/**
 * Routes that the change claims, and that an Ingress of another build of the same cluster has. A build on its own does
 * not show it, so that others are built where the host stands in their files.
 */
export function takenRoutes(
  { before, after }: Pick<States, 'before' | 'after'>,
  { head }: Pick<Scope, 'head'>,
  { reach, terms }: { readonly reach: Reach; readonly terms: Terms },
): Finding[] {
  const known = new Set(before.flatMap(claimsOf).map(({ words }) => words));
  const claims = after.flatMap(claimsOf).filter(({ words }) => !known.has(words));
  if (claims.length === 0) return [];
  const hosts = [...new Set(claims.map(({ host }) => host))];
  const { entries, text } = head.snapshot;
  const paths = entries
    .map(({ path }) => path)
    .filter((path) => /\.ya?ml$/u.test(path) && hosts.some((host) => text(path)?.includes(host)))
    .slice(0, mostFiles);
  const apps = affectedApps(head.snapshot, { ...reach, changed: paths, charts: [] });
  const ends = { base: head.snapshot, head: head.snapshot };
  const there = scopeOf(ends, { ...reach, ...still, affected: apps, affectedBefore: apps, paths }).head;
  const others = [...renderedOf(there), ...looseIn(there, paths)];
  const words = new Set(claims.map((one) => one.words));
  return after
    .filter((own) => claims.some(({ rendered }) => rendered === own))
    .flatMap((own) => {
      const rivals = others.filter(
        (other) => isAnother(own, other) && areTogether(own, other, [...reach.affected, ...apps]),
      );
      return judged(own, rivals, { hosts, head, terms }).filter(({ message }) =>
        words.has(message.split(' ', 1)[0] ?? ''),
      );
    });
}

type Claim = { readonly rendered: Rendered; readonly host: string; readonly words: string };

function claimsOf(rendered: Rendered): Claim[] {
  const ingresses = resourcesOf(rendered.text).resources.filter(({ kind }) => kind === 'Ingress');
  return ingresses.flatMap(({ root }) =>
    itemsAt(root, ['spec', 'rules']).flatMap((one) => {
      const host = stringAt(one, ['host']) ?? '';
      const paths = itemsAt(one, ['http', 'paths']).map((path) => stringAt(path, ['path']) ?? '/');
      return host === '' ? [] : paths.map((path) => ({ rendered, host, words: `${host}${path}` }));
    }),
  );
}

function looseIn({ snapshot, isLoose }: Side, paths: readonly string[]): Rendered[] {
  return paths.filter(isLoose).map((path) => ({
    group: path,
    path,
    text: snapshot.text(path) ?? '',
    origins: undefined,
    isIncomplete: false,
    reads: new Set(),
  }));
}

/** Files that no build has are judged together anyway. */
function isAnother(own: Rendered, other: Rendered): boolean {
  return own.path !== other.path && (own.origins !== undefined || other.origins !== undefined);
}

/** Whether somebody delivers both to one cluster, as far as can be told. */
function areTogether(one: Rendered, other: Rendered, deliveries: readonly Delivery[]): boolean {
  const [here, there] = [one, other].map((rendered) => {
    const folder =
      rendered.origins === undefined ? dirname(rendered.path) : (rendered.folder ?? rendered.group);
    return deliveries.filter(({ path }) => isUnder(folder, join(path)));
  });
  return here?.some((a) => there?.some((b) => isOneCluster(a, b))) === true;
}

function isOneCluster(a: Delivery, b: Delivery): boolean {
  if (a.cluster !== b.cluster || clusterFolder(a) !== clusterFolder(b)) return false;
  const isNamed = [a, b].every(({ environment }) => namesEnvironment(environment));
  return !isNamed || a.environment === b.environment;
}

/** Where what each cluster runs is kept in a folder of its own. */
function clusterFolder({ gathering, overlay }: Delivery): string {
  const file = gathering?.file ?? overlay?.file ?? '';
  return /(?:^|\/)clusters?\/([^/]+)\//u.exec(file)?.[1] ?? '';
}

type Court = { readonly hosts: readonly string[]; readonly head: Side; readonly terms: Terms };

function judged(own: Rendered, rivals: readonly Rendered[], { hosts, head, terms }: Court): Finding[] {
  const run = lintRun(head.snapshot, terms);
  const config = { ...run.config, choice: { ...run.config.choice, only: new Set([rule]) } };
  const linter = terms.linters.find(({ rules }) => rules.some(({ id }) => id === rule));
  const files = rivals.map((rival) => ({
    path: writtenAt(rival, hosts),
    text: ingressesIn(rival.text, hosts),
  }));
  if (files.length === 0 || linter === undefined) return [];
  const all = [{ path: own.path, text: ingressesIn(own.text, hosts) }, ...files];
  return linter
    .lint(
      all.map((file) => ({ ...file, siblings: [], companions: {} })),
      { ...run, config },
    )
    .filter(({ path }) => path === own.path)
    .map((finding) => traced(finding, own, head.snapshot))
    .filter((finding) => !isWaivedThere(finding, [], { snapshot: head.snapshot, today: terms.today }));
}

/** The file that says the host. */
function writtenAt({ path, text, origins }: Rendered, hosts: readonly string[]): string {
  const line = text.split('\n').findIndex((one) => hosts.some((host) => one.includes(host)));
  return origins?.[line]?.path ?? path;
}

/** Only documents of Ingresses that name a host, each at its lines. */
function ingressesIn(text: string, hosts: readonly string[]): string {
  let out = text;
  for (const { start, end } of documents(text)) {
    const own = text.slice(start, end);
    const isMeant = /^kind:\s{0,9}["']?Ingress\b/mu.test(own) && hosts.some((host) => own.includes(host));
    if (!isMeant) out = out.slice(0, start) + own.replaceAll(/[^\n]/gu, ' ') + out.slice(end);
  }
  return out;
}
