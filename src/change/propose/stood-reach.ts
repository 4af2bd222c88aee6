import type { Snapshot } from '../../facts/snapshot.ts';
import type { JsonMap } from '../../kernel/json.ts';
import { present } from '../../kernel/present.ts';
import type { Destination, Egress, OutwardPort } from '../../spec/reach.ts';
import type { Workload } from '../../spec/spec.ts';
import { listOf, mapOf, textOf } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import { fileWith } from './stood.ts';

/** Above each rule of ours stands what it is. */
type Rule = { readonly what: string; readonly body: JsonMap };

/** Where traffic may go by a policy of ours, as far as the program itself does not say so. */
export function egressStanding(workload: Workload, snapshot: Snapshot): Egress | undefined {
  const path = fileWith((one) => one.kind === 'NetworkPolicy' && one.name === workload.name, snapshot);
  if (path === undefined || path.includes('/templates/')) return undefined;
  const text = snapshot.text(path) ?? '';
  const rules = rulesIn(text);
  if (rules.every(({ what }) => what !== 'DNS.')) return undefined;
  // What was told stands before what is needed anyway.
  const last = rules.findLastIndex((rule) => destinationOf(rule, workload).length > 0);
  const to = rules.flatMap((rule, at) =>
    destinationOf(rule, at < last ? { ...workload, needs: [] } : workload),
  );
  const others = othersIn(rules, { text, workload });
  return to.length === 0 && others === 'usual' ? undefined : { to, others };
}

function rulesIn(text: string): readonly Rule[] {
  const [, listed = ''] = text.split(/^ {2}egress:\n/mu);
  return listed.split(/^ {4}# /mu).flatMap((one) => {
    const [what = '', ...lines] = one.split('\n');
    const [body] = listOf(toYaml(lines.join('\n')));
    return body === undefined ? [] : [{ what: what.trim(), body: mapOf(body) }];
  });
}

type Scene = { readonly text: string; readonly workload: Workload };

function othersIn(rules: readonly Rule[], { text, workload }: Scene): Egress['others'] {
  const holds = (start: string): boolean => rules.some(({ what }) => what.startsWith(start));
  const isServed = workload.service !== undefined && workload.service.kind !== 'static';
  const isPart = /part-of: (\S+)/u.exec(text)?.[1] !== workload.name;
  const isWithin = holds('The rest of the application');
  if (holds('Services of others') || (!isServed && (isWithin || !isPart))) return 'usual';
  return isWithin ? 'inside' : 'closed';
}

function destinationOf({ what, body }: Rule, workload: Workload): readonly Destination[] {
  const ports = portsOf(body);
  const [first] = listOf(body['to']).map(mapOf);
  const found = first === undefined ? anywhereOf(what, workload) : peerOf(what, first);
  return found === undefined ? [] : [present({ ...found, ports: ports.length === 0 ? undefined : ports })];
}

function portsOf(body: JsonMap): readonly OutwardPort[] {
  return listOf(body['ports'])
    .map(mapOf)
    .flatMap(({ port, protocol }) =>
      typeof port === 'number' ? [{ port, protocol: protocol === 'UDP' ? 'UDP' : 'TCP' } as const] : [],
    );
}

/** What it needs is let through whatever is said. */
function anywhereOf(what: string, { needs }: Workload): Destination | undefined {
  if (what === 'Anywhere.') return { kind: 'anywhere' };
  const isProgram = /^[a-z][\w-]{0,60}$/u.test(what) && what !== 'kube-apiserver';
  return isProgram && needs.every(({ kind }) => kind !== what) ? { kind: 'program', name: what } : undefined;
}

function peerOf(what: string, { ipBlock, podSelector, namespaceSelector }: JsonMap): Destination | undefined {
  const cidr = textOf(mapOf(ipBlock)['cidr']);
  if (cidr !== undefined) return blockOf(what, cidr);
  if (what === 'Its own namespace.') return { kind: 'ownNamespace' };
  if (what === 'The cluster.') return { kind: 'cluster' };
  const space = textOf(labelsOf(namespaceSelector)['kubernetes.io/metadata.name']);
  if (space !== undefined) return { kind: 'namespace', name: space };
  const name = textOf(labelsOf(podSelector)['app.kubernetes.io/name']);
  return name === undefined ? undefined : { kind: 'service', name };
}

function blockOf(what: string, cidr: string): Destination {
  if (cidr !== '0.0.0.0/0')
    return { kind: 'block', cidr, holds: what === 'Addresses that were named.' ? [] : what.split(', ') };
  const host = /^(\S+): a policy knows no names/u.exec(what)?.[1];
  return present({ kind: 'internet' as const, host });
}

function labelsOf(selector: JsonMap[string] | undefined): JsonMap {
  return mapOf(mapOf(selector)['matchLabels']);
}
