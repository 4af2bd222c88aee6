import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const kinds =
  'Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Service|ConfigMap|Secret|Ingress|NetworkPolicy|HPA|HorizontalPodAutoscaler|PDB|PodDisruptionBudget|RoleBinding|Role|ServiceAccount|PVC|PV|PersistentVolumeClaim|PersistentVolume|ResourceQuota|LimitRange|StorageClass|PriorityClass';
const heading = new RegExp(`(?<=(?:^|[;。\\n])\\s?)(${kinds}):\\s?(${name})(?=\\s?(?:[,;。(\\n]|$))`, 'giu');

type Label = readonly [said: RegExp, written: (value: string, kind: string) => string | undefined];

const time = /^(\d{1,5})\s?(?:秒钟?|s|分钟|小时)$/u;
const count = /^(?:\d{1,6}|[一二两三四五六七八九十]{1,3})\s?(?:个|次|份)?$/u;
const percent = /^\d{1,3}\s?%$/u;

const as =
  (key: string) =>
  (value: string): string =>
    `${key}为${value}`;
const counted =
  (key: string) =>
  (value: string): string | undefined =>
    count.test(value) ? `${key}为${toCount(value.replace(/\s?[个次份]$/u, ''))}` : undefined;
const timed =
  (key: string) =>
  (value: string): string | undefined =>
    time.test(value) ? `${key}为${toSeconds(value.replaceAll(/\s|钟/gu, ''))}` : undefined;
const before =
  (word: string) =>
  (value: string): string =>
    `${word} ${value}`;
const used =
  (of: string) =>
  (value: string, kind: string): string | undefined =>
    /^h/iu.test(kind) && percent.test(value) ? `${of}使用率${value}` : undefined;

/** What a label in a list of fields stands for. */
const labels: readonly Label[] = [
  [/^(?:镜像|image)$/iu, as('镜像')],
  [/^(?:命名空间|namespace|ns)$/iu, before('命名空间')],
  [/^(?:副本数?|replicas)$/iu, copies],
  [/^(?:命令|command)$/iu, as('命令')],
  [/^完成(?:数|次数)$/u, counted('completions')],
  [/^并[行发]数$/u, counted('parallelism')],
  [/^重试(?:次数)?$/u, counted('backoffLimit')],
  [
    /^(?:总?超时|限时|最长时间)$/u,
    (value, kind) => (/^job$/iu.test(kind) ? timed('activeDeadlineSeconds')(value) : undefined),
  ],
  [/^(?:计划|时间|执行时间|调度)$/u, (value, kind) => (/^cronjob$/iu.test(kind) ? value : undefined)],
  [/^时区$/u, before('时区')],
  [
    /^并发(?:策略)?$/u,
    (value) => (/^(?:Forbid|Allow|Replace)$/iu.test(value) ? `concurrencyPolicy为${value}` : undefined),
  ],
  [/^重启策略$/u, as('restartPolicy')],
  [/^类型$/u, as('类型')],
  [
    /^(?:选择器|selector|标签选择器|标签)$/iu,
    (value, kind) =>
      /^(?:service|pdb|poddis|networkp)/iu.test(kind) ? `选择标签为${value}的Pod` : undefined,
  ],
  [/^目标$/u, (value, kind) => (/^networkp/iu.test(kind) ? `应用于标签为${value}的Pod` : `目标 ${value}`)],
  [/^(?:class|入口类|ingress ?class)$/iu, as('ingressClassName')],
  [/^(?:域名|主机名?|host)$/iu, as('主机名')],
  [/^(?:TLS|证书)$/iu, (value) => `TLS使用Secret ${value}`],
  [/^CPU$/iu, used('CPU')],
  [/^内存$/u, used('内存')],
  [/^缩容(?:稳定)?窗口$/u, timed('scaleDown的stabilizationWindowSeconds')],
  [/^会话亲和性?$/u, as('sessionAffinity')],
  [/^存储类$/u, as('存储类')],
  [/^服务账[号户]$/u, as('serviceAccountName')],
  [/^优先级类?$/u, as('priorityClassName')],
  [/^(?:优雅(?:退出|终止)|宽限期|终止宽限期)$/u, timed('terminationGracePeriodSeconds')],
];

/** `Job：pi；镜像：perl:5；完成数：5`: a list of fields, each with its label, below the kind and the name. */
export const labelled: Rewriting = [
  /[^。\n]+/gu,
  (said) => (said.search(heading) === -1 ? said : fieldsOf(said)),
  (words) => /\p{Script=Han}/u.test(words) && words.search(heading) !== -1,
];

function fieldsOf(said: string): string {
  let kind = '';
  return said
    .split(/([;,])/u)
    .map((part, at, all) => {
      // `role: db` further on is a label.
      const isFirst = at === 0 || all[at - 1] === ';';
      const [, own, called] =
        new RegExp(`^\\s?(${kinds}):\\s?(${name})\\s?((?:\\(.{0,200}\\))?)$`, 'iu').exec(part) ?? [];
      if (isFirst) kind = own ?? kind;
      return own === undefined || !isFirst
        ? fieldOf(part, kind)
        : `${own} ${called ?? ''}${part.slice(part.indexOf(called ?? '') + (called ?? '').length)}`;
    })
    .join('');
}

function fieldOf(part: string, kind: string): string {
  if (/^\s?[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,4}:\s?[\w.-]{1,60}\s?$/u.test(part))
    return part.replace(/:\s?/u, '为');
  const [, label = '', value = ''] = /^\s?([\p{Script=Han}A-Za-z ]{1,20}):\s?(\S.{0,80})$/u.exec(part) ?? [];
  const known = value === '' ? undefined : labels.find(([said]) => said.test(label.trim()));
  if (known === undefined) return part;
  return known[1](value.trim(), kind) ?? part;
}

function copies(value: string): string | undefined {
  const [, low, high] = /^(\d{1,4})\s?[-~]\s?(\d{1,4})$/u.exec(value) ?? [];
  if (low !== undefined) return `最少${low}个副本,最多${high ?? ''}个副本`;
  return count.test(value) ? `${toCount(value.replace(/\s?[个份]$/u, ''))}个副本` : undefined;
}
