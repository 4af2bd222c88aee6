import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around } from '../kind.ts';
import { isList, listOf, mapOf, merge, scalar, textOf } from '../merge.ts';
import { rulesOf, type Rule } from './rules.ts';
import { rest } from './storage-class.ts';

export function ingressBody(facts: JsonMap, around: Around): JsonMap {
  const { ingressClass, issuer, rewrite, defaultBackend } = facts;
  const isEdit = around.draft.facts['given'] !== undefined && facts['pieces'] === undefined;
  const rules = isEdit ? [] : securedOf(rulesOf(facts, around), facts);
  const written = rules.map(({ host, paths }) => rest({ host, http: { paths } }));
  const isRuled = rules.length > 0 || (!isEdit && defaultBackend === undefined);
  return {
    ...metadataOf(rewrite, textOf(issuer)),
    spec: rest({
      ingressClassName: ingressClass,
      defaultBackend,
      tls: tlsOf(facts, rules, around),
      rules: isRuled ? written : undefined,
    }),
  };
}

/** A rule that names no host is of the one that the certificate is for. */
function securedOf(rules: readonly Rule[], { tlsHosts }: JsonMap): readonly Rule[] {
  const [host, ...others] = listOf(tlsHosts).map(scalar);
  const [rule, ...more] = rules;
  const isOne = host !== undefined && others.length + more.length === 0;
  return isOne && rule !== undefined && rule.host === undefined ? [{ ...rule, host }] : rules;
}

function metadataOf(rewrite: Json | undefined, issuer: string | undefined): JsonMap {
  if (rewrite === undefined && issuer === undefined) return {};
  const target = rewrite === undefined ? {} : { 'nginx.ingress.kubernetes.io/rewrite-target': rewrite };
  return { metadata: merge({ annotations: target }, issuer === undefined ? {} : issuedBy(issuer)) };
}

/** What tells cert-manager to keep the Secret of the host. */
export function issuedBy(issuer: string): JsonMap {
  return { annotations: { 'cert-manager.io/cluster-issuer': issuer } };
}

function tlsOf(
  { tls, tlsSecret, tlsHosts, tlsBlocks }: JsonMap,
  rules: readonly { readonly host?: string }[],
  { name }: Around,
): Json | undefined {
  if (tls !== true && tlsSecret === undefined) return undefined;
  const apart = blocksOf(listOf(tlsBlocks).map(mapOf));
  if (apart.length > 1) return apart;
  const hosts = isList(tlsHosts) ? tlsHosts : rules.flatMap(({ host }) => host ?? []);
  return [{ ...(hosts.length === 0 ? {} : { hosts }), secretName: tlsSecret ?? `${name}-tls` }];
}

/** The hosts of each Secret, where there are several. */
function blocksOf(blocks: readonly JsonMap[]): JsonMap[] {
  const bySecret = Map.groupBy(blocks, ({ secretName }) => scalar(secretName));
  return [...bySecret].map(([secretName, all]) => ({
    hosts: all.flatMap(({ hosts }) => listOf(hosts)),
    secretName,
  }));
}
