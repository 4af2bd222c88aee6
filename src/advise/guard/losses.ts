import type { Grounds, Leaf } from './values.ts';

/** What guards a workload or its neighbours, each with the words of whoever wants it gone. */
const guards: readonly (readonly [RegExp, (value: unknown) => boolean, RegExp])[] = [
  [/\.runAsNonRoot$/u, isTrue, /root/u],
  [/\.runAsUser$/u, (value) => Number(value) > 0, /root|user|用户/u],
  [/\.readOnlyRootFilesystem$/u, isTrue, /read-?only|filesystem|writ|只读|文件系统/u],
  [/\.allowPrivilegeEscalation$/u, isFalse, /privilege|escalation|特权|提权/u],
  [/\.capabilities\.drop\./u, always, /capabilit|能力/u],
  [/\.(?:seccompProfile|appArmorProfile)\.type$/u, always, /seccomp|apparmor/u],
  [/\.automountServiceAccountToken$/u, isFalse, /token|令牌/u],
  [/\.loadBalancerSourceRanges\./u, always, /range|source|来源|白名单|allow/u],
  [/\.(?:rules\.\d+\.host|hostnames\.\d+)$/u, always, /\bhosts?\b|hostname|domain|域名|主机/u],
  [/^\.spec\.tls\./u, always, /tls|https|certificate|证书/u],
  [/\.readOnly$/u, isTrue, /\bwrit|read-?write|可写|写入/u],
  [/\.resourceNames\./u, always, /resourcename|role|right|permission|权限/u],
  [
    /\.(?:readinessProbe|livenessProbe|startupProbe)\./u,
    always,
    /probe|health|readiness|liveness|探针|健康|检查|存活|就绪/u,
  ],
  [/\.resources\.limits\./u, always, /limit|memory|cpu|resource|限制|内存|资源/u],
  [/pod-security\.kubernetes\.io\/enforce/u, always, /pod.?security|privileged|baseline|restricted/u],
  [
    /\.(?:podSelector|namespaceSelector|policyTypes|ipBlock)(?:\.|$)/u,
    always,
    /polic|network|traffic|allow|网络|策略/u,
  ],
];

function always(): boolean {
  return true;
}

function isTrue(value: unknown): boolean {
  return value === true;
}

function isFalse(value: unknown): boolean {
  return value === false;
}

/** A guard that was there and is there no more, or says something else. */
export function lossIn({ path, value }: Leaf, { words }: Grounds): string | undefined {
  const at = `.${path.join('.')}`;
  const lost = guards.find(([where, is, asked]) => where.test(at) && is(value) && !asked.test(words));
  return lost === undefined
    ? undefined
    : `${at.slice(1)} guards it, and nobody asked to lose that; leave it as it was`;
}
