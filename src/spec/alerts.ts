import type { Bilingual } from '../kernel/language.ts';
import type { Alert, AlertKind, AlertWish } from './alert.ts';
import { claimedBy } from './claimed.ts';
import type { Note } from './note.ts';
import type { Spec, Workload } from './spec.ts';

/** Every workload with those that can be told of it. */
export function withAlerts(spec: Spec, wishes: readonly AlertWish[]): Spec {
  if (wishes.length === 0) return spec;
  return {
    ...spec,
    workloads: spec.workloads.map((workload) => {
      const rules = wishes.filter((wish) => isMeant(wish, workload, spec) && canHave(wish, workload));
      if (rules.length === 0) return workload;
      const { namespace } = spec;
      const own = rules.map(({ said: _said, names: _names, ...rule }): Alert => rule);
      return { ...workload, alerts: { rules: own, ...(namespace !== undefined && { namespace }) } };
    }),
  };
}

/** Those that nothing here can tell. */
export function untold(spec: Spec, wishes: readonly AlertWish[]): readonly AlertWish[] {
  return wishes.filter(
    (wish) => !spec.workloads.some((one) => isMeant(wish, one, spec) && canHave(wish, one)),
  );
}

export function alertNotes(spec: Spec, wishes: readonly AlertWish[]): readonly Note[] {
  const kinds = new Set(untold(spec, wishes).map(({ kind }) => kind));
  const reasons = [...kinds].flatMap((kind) => why[kind] ?? []);
  const isWritten = wishes.length > untold(spec, wishes).length;
  return [
    ...reasons.map((text): Note => ({ id: 'alerts', severity: 'warning', text, docs })),
    ...(isWritten ? [{ id: 'alertRules', severity: 'info' as const, text: taken, docs }] : []),
    ...(spec.workloads.some(({ alerts }) => alerts?.rules.some(isOfWayIn) === true)
      ? [{ id: 'alertsOfNginx', severity: 'warning' as const, text: ofNginx, docs: nginx }]
      : []),
  ];
}

function isMeant(
  { names, kind }: AlertWish,
  { name, service, image }: Workload,
  { workloads }: Spec,
): boolean {
  const isNamed = names.some((one) => one === name || one === service?.name || name.startsWith(`${one}-`));
  if (names.length > 0) return isNamed;
  // A disk fills up wherever it is; all else is said of our own.
  const isOurs = image.kind !== 'public' || workloads.every((one) => one.image.kind === 'public');
  return isOurs || kind === 'volumeFull';
}

function canHave({ kind }: Alert, workload: Workload): boolean {
  const isJob = workload.controller === 'Job' || workload.controller === 'CronJob';
  const own = needs[kind] ?? (() => true);
  return (ofJobs.has(kind) || !isJob) && own(workload);
}

const ofJobs: ReadonlySet<AlertKind> = new Set(['jobFailed', 'jobLate', 'volumeFull', 'killed']);

/** What it takes to have one, where not everything that runs does. */
const needs: Partial<Readonly<Record<AlertKind, (workload: Workload) => boolean>>> = {
  jobFailed: ({ controller }) => controller === 'Job' || controller === 'CronJob',
  jobLate: ({ controller }) => controller === 'CronJob',
  volumeFull: (workload) =>
    claimedBy(workload).length > 0 ||
    workload.volumes?.some(({ source }) => source.kind === 'claim') === true,
  memory: ({ resources }) => (resources.memoryLimit ?? resources.memory) !== undefined,
  cpu: ({ resources }) => resources.cpu !== undefined,
  throttled: ({ resources }) => resources.cpuLimit !== undefined,
  atMost: ({ autoscale }) => autoscale !== undefined && autoscale.triggers === undefined,
  errors: isBehindNginx,
  latency: isBehindNginx,
};

/** Only what goes through ingress-nginx is counted there; no other class may be named. */
function isBehindNginx({ host, exposure }: Workload): boolean {
  const { route, ingressClass } = exposure ?? {};
  return host !== undefined && route !== 'HTTPRoute' && (ingressClass ?? 'nginx').includes('nginx');
}

function isOfWayIn({ kind }: Alert): boolean {
  return kind === 'errors' || kind === 'latency';
}

const docs = 'https://prometheus-operator.dev/docs/developer/alerting/';
const nginx = 'https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/';
const taken = {
  en: 'Prometheus takes the alerts whose labels its `ruleSelector` names: with kube-prometheus-stack that is the label `release`, which you can ask for. Who is told of them, Alertmanager says.',
  zh: 'Prometheus 只加载符合其 `ruleSelector` 的告警规则：kube-prometheus-stack 要求标签 `release`，可以在请求中指定。通知谁由 Alertmanager 决定。',
};
const ofNginx = {
  en: 'Errors and latency are counted where requests come in, by the metrics of ingress-nginx: with another controller these alerts never fire.',
  zh: '错误率和延迟按入口处 ingress-nginx 的指标计算：使用其他控制器时这些告警不会触发。',
};
const noCount = {
  en: 'Nothing here is known to count requests: there is no Ingress of ingress-nginx before it, and the names of its own metrics are not known. Say a host, or write the rule with the metric of the program.',
  zh: '没有已知的请求指标：前面没有 ingress-nginx 的 Ingress，程序自身的指标名称也未知。请给出域名，或用程序的指标编写规则。',
};
const noJob = { en: 'No job is among what runs here.', zh: '这里没有任务（Job）。' };

/** Why nothing can have it. */
const why: Partial<Readonly<Record<AlertKind, Bilingual>>> = {
  errors: noCount,
  latency: noCount,
  jobFailed: noJob,
  jobLate: noJob,
  volumeFull: { en: 'Nothing here has a volume that could fill up.', zh: '这里没有可能写满的存储卷。' },
  throttled: {
    en: 'Nothing is throttled: no CPU limit is set, and only that throttles.',
    zh: '没有设置 CPU 上限，因此不会被限流。',
  },
  memory: { en: 'No limit of memory is set.', zh: '没有设置内存上限。' },
  cpu: { en: 'No request of CPU is set.', zh: '没有设置 CPU 请求。' },
  atMost: { en: 'No autoscaler is among what runs here.', zh: '这里没有自动扩缩容。' },
};
