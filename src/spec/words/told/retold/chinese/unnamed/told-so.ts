import { overLines } from '../../../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../text/rewriting.ts';

/** A kind, how people name it, and how they tell of it where they do not. */
export type Unnamed = {
  readonly kind: string;
  readonly named: RegExp;
  /** All of them are told where it is meant. */
  readonly signs: readonly RegExp[];
  readonly unless?: RegExp;
  /** Other kinds that are named where it is described, as what it bounds. */
  readonly besides?: RegExp;
  /** Its fields as they are told, in the words in which they are asked for. */
  readonly says: readonly Rewriting[];
};

/** Kinds by their names: what is described beside one is a part of it, or told of it. */
export const isNamed = new RegExp(
  overLines`
    (?<![\w./-])(?:
      deployments?|deploy|statefulsets?|sts|daemonsets?|ds|cron ?jobs?|jobs?|config ?maps?|network ?polic(?:y|ies)|netpol|ingress(?:es)?(?! ?class|[-.\w])|
      http ?routes?|virtual ?services?|destination ?rules?|resource ?quotas?|quotas?|limit ?ranges?|hpa|pdb|(?:cluster)?roles?|(?:cluster)?role ?bindings?|
      certificates?|applications?|app ?projects?|storage ?class(?:es)?|service ?monitors?|priority ?class(?:es)?|crds?|helm|docker ?file
    
    )(?![\w/-]|\.\w)|配额|网络策略|集群角色|(?<!只读)角色|存储类|定时任务|镜像
  `,
  'iu',
);

export const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
export const host = '((?:\\*\\.)?(?:[a-z0-9-]{1,60}\\.){1,5}[a-z]{2,20})';
/** What leads somewhere. */
export const leads =
  '(?:都|全|就|统一|一律|直接|全部|则|默认)*(?:走|去|到|给|转发?|发|指|打|交|进|用|由|路由|分发?|->|=>|→)(?:到|给|向|至)?(?:后端的?)?(?:服务|svc|service)? ?';
/** `staging 里`, at the beginning: where it is. */
export const placed: Rewriting = [
  /^(?:给|为|在|把|对)?(?:租户|团队|项目|项目组|环境)?(?!(?:pod|container|limit|request|resource|cpu)s?(?![\w-]))([a-z][a-z0-9-]{0,60})(?:(?:这个|那个)? ?(?:命名空间|空间|namespace|ns|环境|项目)(?:里面?|下面?|中|内)?|里面?|下面?|中)(?:的|所有|每个|,|:)*/giu,
  '在$1命名空间,',
];
