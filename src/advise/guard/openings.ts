import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';
import type { Grounds } from './values.ts';

const everybody =
  /\b(?:all|any(?:body|one|where)?|every(?:body|one|thing|where)?|world|internet|outside|public(?:ly)?|open)\b|所有|任何|全部|公网|外部|全网/u;

/** Rules of traffic that let everybody through, where nobody asked for everybody. */
export function openingsIn(document: Json, { words, asked }: Grounds): string[] {
  if (!isMap(document) || everybody.test(asked)) return [];
  const kind = JSON.stringify(document['kind'] ?? '');
  const spec = document['spec'];
  const opened = kinds.find(([name]) => name.test(kind))?.[1];
  return opened === undefined || !isMap(spec) ? [] : opened(spec, words);
}

const kinds: readonly (readonly [RegExp, (spec: JsonMap, words: string) => string[]])[] = [
  [
    /NetworkPolic/u,
    (spec) => [...toAll(spec, 'ingress', /^from/u), ...toAll(spec, 'egress', /^to(?!Ports)/u)],
  ],
  [/^"Ingress"$/u, hostless],
  [
    /^"AuthorizationPolicy"$/u,
    (spec) => ((spec['action'] ?? 'ALLOW') === 'ALLOW' ? toAll(spec, 'rules', /^(?:from|to|when)/u) : []),
  ],
  [/^"PeerAuthentication"$/u, unencrypted],
];

function unencrypted({ mtls }: JsonMap, words: string): string[] {
  const mode = isMap(mtls) ? mtls['mode'] : undefined;
  const isOff = mode === 'DISABLE' || mode === 'PERMISSIVE';
  return isOff && !/disabl|permissiv|关闭|宽松/u.test(words)
    ? ['spec.mtls.mode turns encryption off, and nobody asked for that']
    : [];
}

/** It answers under every name. */
function hostless(spec: JsonMap): string[] {
  const rules = isList(spec['rules']) ? spec['rules'] : [];
  const bare = rules.filter(
    (rule) => isMap(rule) && rule['host'] === undefined && rule['http'] !== undefined,
  );
  return spec['defaultBackend'] === undefined && bare.length === 0
    ? []
    : ['it answers under every name, and nobody asked for that; name the host'];
}

function toAll(spec: JsonMap, side: string, peers: RegExp): string[] {
  const rules = spec[side];
  if (!isList(rules)) return [];
  return rules.flatMap((rule, at) =>
    isMap(rule) && isClosed(rule, peers)
      ? []
      : [`spec.${side}.${at} is open to everybody, and nobody asked for that; say who`],
  );
}

function isClosed(rule: JsonMap, peers: RegExp): boolean {
  const said = Object.entries(rule).filter(([key]) => peers.test(key));
  return (
    said.length > 0 && said.every(([, list]) => isList(list) && list.length > 0 && list.every(isSomebody))
  );
}

const wide: ReadonlySet<string> = new Set(
  ['world', 'all', '*', '0.0.0.0/0', '::/0'].map((one) => JSON.stringify(one)),
);

function isSomebody(peer: Json): boolean {
  if (!isMap(peer)) return !wide.has(JSON.stringify(peer));
  const parts = Object.values(peer);
  // Every pod, but only of its own namespace.
  if (parts.length === 1 && isMap(peer['podSelector'])) return true;
  const isToAll = /"(?:\*|0\.0\.0\.0\/0|::\/0)"/u.test(JSON.stringify(peer));
  return parts.some(isNarrow) && !isToAll;
}

function isNarrow(part: Json | undefined): boolean {
  return !isMap(part) || Object.keys(part).length > 0;
}
