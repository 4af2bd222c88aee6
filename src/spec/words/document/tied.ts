import { present } from '../../../kernel/present.ts';
import { isQuoted } from '../given/placed.ts';
import { listOf, mapOf, textOf } from '../merge.ts';
import { isMain } from '../link.ts';
import type { Draft } from '../wish.ts';

/** What is quoted beside a wish is there for it: what nobody says of the new object follows from that. */
export function tied(draft: Draft, drafts: readonly Draft[]): Draft {
  const quoted = drafts.filter(isQuoted);
  if (draft.isReference || quoted.length === 0) return draft;
  const only = (kind: string): Draft | undefined => onlyOf(quoted, kind);
  if (isMain(draft)) return withPod(draft, only);
  if (draft.kind === 'Ingress') return withPorts(withCertificate(draft, quoted), quoted);
  if (draft.kind === 'Service') return governing(draft, quoted);
  if (draft.kind === 'ServiceMonitor') return watching(draft, only('Service'));
  if (draft.kind === 'PersistentVolume') return forClaim(draft, only('PersistentVolumeClaim'));
  return draft.kind === 'PersistentVolumeClaim' ? ofVolume(draft, only('PersistentVolume')) : draft;
}

function onlyOf(quoted: readonly Draft[], kind: string): Draft | undefined {
  const [first, ...others] = quoted.filter((one) => one.kind === kind);
  return others.length === 0 ? first : undefined;
}

/** What is watched in another namespace is looked for there, on the port that has metrics. */
function watching(draft: Draft, service: Draft | undefined): Draft {
  const space = textOf(service?.metadata['namespace']);
  const isElsewhere = space !== undefined && space !== textOf(draft.metadata['namespace']);
  const names = listOf(service?.facts['givenPorts']).flatMap((one) => textOf(mapOf(one)['name']) ?? []);
  const said = textOf(draft.facts['port']);
  const meant =
    names.find((one) => /metrics|prom/iu.test(one)) ?? (names.length === 1 ? names[0] : undefined);
  const port = said !== undefined && names.includes(said) ? said : (meant ?? said);
  const facts = { ...(isElsewhere && { spaces: [space] }), ...draft.facts, ...present({ port }) };
  return { ...draft, facts };
}

/** A class of priority or an account that is quoted with a wish for pods is theirs. */
function withPod(draft: Draft, only: (kind: string) => Draft | undefined): Draft {
  const settings = present({
    priorityClassName: only('PriorityClass')?.name,
    serviceAccountName: only('ServiceAccount')?.name,
  });
  return { ...draft, work: { ...draft.work, pod: { ...settings, ...draft.work.pod } } };
}

/** `TLS with the Secret`: the only certificate that is quoted. */
function withCertificate(draft: Draft, quoted: readonly Draft[]): Draft {
  const [secret, ...others] = quoted.filter(isCertificate);
  const { tls, tlsSecret } = draft.facts;
  if (secret === undefined || others.length > 0 || tls !== true || tlsSecret !== undefined) return draft;
  return { ...draft, facts: { ...draft.facts, ...present({ tlsSecret: secret.name }) } };
}

function isCertificate({ kind, facts }: Draft): boolean {
  return kind === 'Secret' && mapOf(facts['given'])['type'] === 'kubernetes.io/tls';
}

/** A claim is bound to no volume of another class or without its modes. */
function ofVolume(draft: Draft, volume: Draft | undefined): Draft {
  const { storageClassName, accessModes } = mapOf(mapOf(volume?.facts['given'])['spec']);
  const facts = { ...present({ storageClassName, accessModes }), ...draft.facts };
  return { ...draft, facts };
}

/** What a claim asks for is what is offered to it, with the labels that it picks volumes by. */
function forClaim(draft: Draft, claim: Draft | undefined): Draft {
  const spec = mapOf(mapOf(claim?.facts['given'])['spec']);
  const { storageClassName, accessModes, resources, selector } = spec;
  const { storage } = mapOf(mapOf(resources)['requests']);
  const labels = { ...mapOf(mapOf(selector)['matchLabels']), ...mapOf(draft.metadata['labels']) };
  const metadata = Object.keys(labels).length === 0 ? draft.metadata : { ...draft.metadata, labels };
  const facts = { ...present({ storageClassName, accessModes, storage }), ...draft.facts };
  return { ...draft, metadata, facts };
}

/** `/tea -> tea-svc`: the Service that is quoted has one port. */
function withPorts(draft: Draft, quoted: readonly Draft[]): Draft {
  const pieces = listOf(draft.facts['pieces']).map((one) => {
    const { service, port } = mapOf(one);
    const behind = quoted.find(({ kind, name }) => kind === 'Service' && name === service);
    const [only, ...others] = listOf(behind?.facts['givenPorts']).map((given) => mapOf(given)['port']);
    return port === undefined && others.length === 0 ? { ...mapOf(one), ...present({ port: only }) } : one;
  });
  return pieces.length === 0 ? draft : { ...draft, facts: { ...draft.facts, pieces } };
}

/** The Service that a StatefulSet waits for gives each of its pods a name, and has no address of its own. */
function governing(draft: Draft, quoted: readonly Draft[]): Draft {
  const isAwaited = quoted.some(({ work }) => work.controller['serviceName'] === draft.name);
  const isOpen = draft.facts['type'] === undefined && draft.facts['given'] === undefined;
  return isAwaited && isOpen ? { ...draft, facts: { ...draft.facts, headless: true } } : draft;
}
