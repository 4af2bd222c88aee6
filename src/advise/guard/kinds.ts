import { overLines } from '../../kernel/over-lines.ts';
import { mentions } from '../mentions.ts';
import { clouds, namedOnly, rights, rulers } from './topics.ts';
import type { Grounds } from './values.ts';

/** Beside what was asked for they stand by themselves, and each of their values is judged. */
const companions = new RegExp(
  overLines`
    ^(?:
      ConfigMap|Service|ServiceAccount|Deployment|StatefulSet|Job|CronJob|Pod|PersistentVolumeClaim|
      HorizontalPodAutoscaler|TriggerAuthentication
    )$
  `,
  'u',
);

export type Kind = { readonly apiVersion: string; readonly kind: string };

export function isRuler(kind: string): boolean {
  return namedOnly.test(kind) || rulers.some((ruler) => ruler.kind.test(kind));
}

/** Whether the words mean objects of this kind. */
export function isKindAsked({ kind, apiVersion }: Kind, { words, asked }: Grounds): boolean {
  if (isKindNamed(kind, asked)) return true;
  if (namedOnly.test(kind) || clouds.test(apiVersion)) return false;
  return rulers.every(
    ({ kind: ruled, isRefusal, asked: meant }) =>
      !ruled.test(kind) || meant.test(isRefusal === true ? words : asked),
  );
}

type Named = { readonly named: readonly string[]; readonly words: string; readonly beside: readonly Kind[] };

/** Where words name kinds as they are written, others come only as companions, or from the same family. */
export function isMeant(one: Kind, { named, words, beside }: Named): boolean {
  if (named.length === 0 || companions.test(one.kind) || isKindNamed(one.kind, words)) return true;
  // An account is asked for with what it may do.
  if (/^Role(?:Binding)?$/u.test(one.kind) && named.includes('ServiceAccount')) return rights.test(words);
  return beside.some(
    ({ kind, apiVersion }) => named.includes(kind) && groupOf(apiVersion) === groupOf(one.apiVersion),
  );
}

/** `ServiceMonitor` and its like are no words of everyday. */
export function kindsIn(text: string): string[] {
  return text.match(/\b[A-Z][a-z]+(?:[A-Z]+[a-z]+)+\b/gu) ?? [];
}

function groupOf(apiVersion: string): string {
  return apiVersion.split('/').slice(0, -1).join('/');
}

/** As people call them in Chinese. */
const chinese: Readonly<Record<string, RegExp>> = {
  Certificate: /证书/u,
  NetworkPolicy: /网络策略/u,
  Ingress: /入口/u,
  ConfigMap: /配置/u,
  CronJob: /定时任务/u,
  ServiceAccount: /服务账[号户]/u,
  Role: /角色/u,
  RoleBinding: /角色绑定/u,
  ServiceMonitor: /监控/u,
  PodMonitor: /监控/u,
  PrometheusRule: /告警|报警/u,
  HorizontalPodAutoscaler: /自动(?:扩|伸)缩/u,
  PodDisruptionBudget: /中断预算/u,
  ResourceQuota: /配额/u,
  PersistentVolumeClaim: /持久卷/u,
};

/** People write `NetworkPolicy`, `network policy`, `network policies` and `网络策略`. */
function isKindNamed(kind: string, words: string): boolean {
  if (chinese[kind]?.test(words) === true) return true;
  const parts = kind.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  const forms = [kind.toLowerCase(), parts, parts.replaceAll(' ', '-')];
  return forms.some((form) =>
    [form, `${form}s`, form.replace(/y$/u, 'ies')].some((one) => mentions(words, one)),
  );
}
