import { overLines } from '../../../../kernel/over-lines.ts';

/** Names, numbers and marks: what may be the value of something. */
const values =
  /\d|[\w$*]+[/_=@$*\\][\w$*]*|[a-z]+[A-Z]\w*|[\w-]+\.[A-Za-z]\w*|(?<!\w)[A-Z]{2,}(?!\w)|["`“”「」]|(?<!\w)'/u;
/** What turns a sentence round, or asks for something else to be done. */
const turning = new RegExp(
  overLines`
    (?<![\w-])(?:
      not|no|never|without|except|unless|neither|nor|none|cannot|\w+n't|other\sthan|apart\sfrom|but|only|
      remov\w+|delet\w+|drop\w*|renam\w+|replac\w+|creat\w+|writ\w+|splits?|splitting|convert\w*|scal(?:e|es|ed|ing)|cop(?:y|ies)|clon\w+|deploy|build|migrat\w+|
      disabl\w+|forbid\w*|den(?:y|ies|ied)|prevent\w*
    )(?![\w-])|
    [不没无勿删拆仅只]|(?<![分特级类区])别|除(?![了])|去掉|移除|改名|重命名|创建|新建|换成|转[为成换]|禁止|克隆|复制
  `,
  'iu',
);
/** What manifests are made of: who speaks of it wants something of it. */
const parts = new RegExp(
  overLines`
    (?<![\w-])(?:
      deployments?|daemon\s?sets?|stateful\s?sets?|jobs?|cron\s?jobs?|services?|svc|ingress(?:es)?|config\s?maps?|secrets?|volumes?|claims?|pvc|pv|roles?|
      role\s?bindings?|service\s?accounts?|namespaces?|network\s?polic(?:y|ies)|autoscalers?|budgets?|quotas?|limit\s?ranges?|
      replicas?|images?|tags?|labels?|annotations?|annotated?|labell?ed|ports?|env|environment|variables?|probes?|liveness|readiness|startup|hooks?|
      commands?|args|arguments?|requests?|limits?|memory|resources?|tolerations?|tolerates?|taints?|affinity|selectors?|spread|priority|
      strategy|rolling|surge|hosts?|paths?|certificates?|rules?|verbs?|users?|groups?|privileged?|capabilit(?:y|ies)|root|mounts?|mounted|
      sidecars?|init|grace|deadline|backoff|parallelism|completions?|schedule|metrics?|storage|class(?:es)?|snapshots?|tokens?
    )(?![\w-])|
    副本|镜像|标签|注解|端口|服务|命名空间|密钥|卷|存储|探针|变量|资源|限制|请求|命令|参数|角色|权限|污点|策略|路径|主机|域名|账号|证书|挂载|容忍|亲和|优先级|配置|指标|规则
  `,
  'iu',
);
const joined =
  /(?<![\w-])(?:(?:as-is|read-only|so-called|well-known|built-in|in-place|up-to-date|clear-text|plain-text|e\.g\.|i\.e\.)|\w+-(?:like|based|level|wide|only|defined|scoped))(?![\w-])/giu;
const hyphened = /[A-Za-z]\w*-\w+/u;
const harmless =
  /(?<!\w)(?:YAML|API|OK|K8s|I|one|JSON|manifests?|pods?|containers?|kubectl|Kubernetes)(?!\w)|(?<=\w)['’](?:s|d|re|ll|ve)?(?!\w)/giu;

/** Whether nothing of weight is left of a text: no value, nothing else that is spoken of, nothing that turns it round. */
export function isLight(rest: string, own: string): boolean {
  return isPlain(rest, own) && !turning.test(without(rest, own));
}

/** Whether it holds no value, and nothing else is spoken of. */
export function isPlain(rest: string, own: string): boolean {
  const left = without(rest, own);
  return ![values, parts, hyphened].some((one) => one.test(left));
}

function without(rest: string, own: string): string {
  return rest
    .replaceAll(
      new RegExp(`(?<![\\w-])(?:${own})(?:['’]s)?(?![\\w-])|(?:${own})(?<=\\p{Script=Han})`, 'giu'),
      ' ',
    )
    .replaceAll(harmless, ' ')
    .replaceAll(joined, ' ');
}
