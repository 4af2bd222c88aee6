import { groups } from '../spelled/right-pieces.ts';
import { base } from './base.ts';
import { lexicon } from './terms.ts';

/** `get`, `listing`, `creation of`: what may be done, by the verb that it is. */
const verbs: Readonly<Record<string, string>> = {
  get: 'read(?=, (?:list|watch|observe))|get(?! (?:limited|access|rights?|permissions?|the rights?|an?|it|its|their)(?!\\w))|getting',
  list: 'lists?|listing',
  watch: 'watch(?:es|ing)?|observ(?:es?|ing)',
  create:
    'creat(?:e(?! (?:an?|the|two|three|four|new|for|me|us|cluster|role|service ?account|rbac|its)(?!\\w)| ["\'`])|ion|ing)',
  update: 'updat(?:es?|ing)',
  patch: 'patch(?:es|ing)?',
  delete: 'delet(?:es?|ion|ing)',
  deletecollection: 'delete ?collection',
  impersonate: 'impersonat(?:e|ion|ing)',
  bind: '(?<=verbs? )bind',
  escalate: 'escalate',
  approve: 'approve',
  sign: 'sign',
};

/** Resources that are known beside those of the table, with their groups. */
const more: Readonly<Record<string, string>> = Object.fromEntries(
  'endpointslices:discovery.k8s.io volumesnapshots:snapshot.storage.k8s.io runtimeclasses:node.k8s.io csistoragecapacities:storage.k8s.io httproutes:gateway.networking.k8s.io gateways:gateway.networking.k8s.io mutatingwebhookconfigurations:admissionregistration.k8s.io validatingwebhookconfigurations:admissionregistration.k8s.io apiservices:apiregistration.k8s.io certificatesigningrequests:certificates.k8s.io'
    .split(' ')
    .map((one) => one.split(':') as [string, string]),
);

export const groupOf: Readonly<Record<string, string>> = { ...groups, ...more };

const joints =
  /(?<=persistent|volume|service|config|replication|resource|limit|stateful|daemon|replica|cron|network|ingress|role|cluster|storage|horizontal|pod|disruption|custom|endpoint|priority|runtime)(?=volume|claim|account|map|controller|quota|range|set|job|polic|class|binding|role|pod|autoscaler|disruption|budget|resource|definition|slice|snapshot)/gu;

function spelledAs(plural: string): string {
  const one = plural.endsWith('ies')
    ? `${plural.slice(0, -3)}(?:y|ies)`
    : /(?:ss|ch|x)es$/u.test(plural)
      ? `${plural.slice(0, -2)}(?:es)?`
      : plural.endsWith('s')
        ? `${plural.slice(0, -1)}s?`
        : plural;
  return one.replaceAll(joints, ' ?');
}

const inChinese: Readonly<Record<string, string>> = {
  nodes: '节点',
  services: '服务(?![账帐])',
  configmaps: '配置映射',
  secrets: '密钥',
  events: '事件',
  'pods/log': '(?:Pods?\\s?的?)?日志',
};

const resources = Object.keys(groupOf)
  .filter(
    (one) =>
      !/^(?:roles|clusterroles|rolebindings|clusterrolebindings|serviceaccounts|namespaces)$/u.test(one),
  )
  .map((one): [string, [string, string?]] => [
    `r:${one}`,
    inChinese[one] === undefined ? [spelledAs(one)] : [spelledAs(one), inChinese[one]],
  ]);

/** What words mean where it is told who may do what. */
export const rightsWords = [
  ...lexicon({
    ...Object.fromEntries(Object.entries(verbs).map(([verb, said]) => [`v:${verb}`, [said] as const])),
    'v:read': ['read ?only(?: access)?|read access', '只读(?:访问)?(?:权限)?'],
    'v:*': [
      'all verbs|any verb|every verb|full access|all actions',
      '所有操作|全部操作|所有权限|完全访问(?:权限)?',
    ],
    ...Object.fromEntries(resources),
    'r:pods/log': [
      '(?:the|their|its) (?:container )?logs|pod logs?|logs?(?: of (?:the )?pods?)?',
      '(?:Pods?\\s?的?)?日志',
    ],
    'k:ClusterRoleBinding': ['cluster ?role ?bindings?|CRB', '集群角色绑定'],
    'k:RoleBinding': ['role ?bindings?|RB|bindings?', '角色绑定|绑定(?=\\s?[A-Za-z`"])'],
    'k:ClusterRole': ['cluster ?roles?', '集群角色'],
    'k:Role': ['roles?', '角色'],
    'k:ServiceAccount': ['service ?accounts?|sa', '服务[账帐][号户]'],
    user: ['users?(?: accounts?)?', '用户(?!组)'],
    group: ['groups?', '用户组|组(?!的?用户)'],
    api: ['API ?groups?', 'API\\s?组'],
    label: ['labels?|labelled|labeled', '标签'],
    aggregated: ['aggregat(?:ed|es|e) (?:in)?to(?: the)?', '聚合到'],
    aggregates: [
      'aggregat(?:es|ing|e|ed)(?: all| every)?|aggregation ?rule|picks? (?:it )?up|collects?(?: all)?|combines?(?: all)?',
      '聚合(?:规则)?(?:所有|全部)?',
    ],
    truly: ['(?:set |equal )?to true|is true|true', '(?:设(?:置)?)?为\\s?["“]?true["”]?'],
    there: ['built ?in|default|existing|predefined|already exists|standard', '内置|默认|已有|现有|已存在'],
    wide: [
      'cluster ?wide|(?:the )?(?:whole|entire) cluster|across the cluster|every namespace',
      '整个集群|集群(?:范围|级别)',
    ],
    names: ['resource ?names?(?: only)?|(?:only )?(?:the )?ones? (?:named|called)', '资源名(?:称)?'],
    soft: ['see|read|view|views|look at|cordon|manage|inspect|query', '查看|读取|管理|执行\\s?cordon|cordon'],
    all: ['all(?= (?:the )?cluster ?roles)', '所有(?=带)'],
    turn: [
      "not|n't|never|no|except|unless|without|but|other than|don't|doesn't|cannot|all|any|every",
      '不|除|禁止|无(?!头)|没有|除外|所有|全部',
    ],
    idle: [
      'second|that one|by means of|matching|goes into|exactly|this label|that label|only|allows?|allowing|permits?|permitting|grants?|granting|rights?|permissions?|access|able|resources?|custom resources?|subresources?|holders?|members?|verbs?|rules?|everybody|everyone|whoever|people|restricted|limited|contains?|containing|holds?|non ?resource ?urls?|non ?resource|urls?|paths?|endpoints?|cluster|bind|binds|bound|binding it|joins?|joined|joining|ties|tied|attach(?:es|ed)?|assign(?:s|ed)?|connects?|connected|the two|such that|extend|carries|carrying|takes?|single|as well as|on the one hand|core|inside|for that|objects altogether|actions?|operations?|subjects?',
      '只|仅|允许|执行|权限|操作|授予|赋予|授权|规则|动作|成员|非资源|路径|URL|绑定(?:给|到|至)?|扩展|自定义资源|集群|内|资源|设为|拥有它|用户也?能?|关联|连接|包括|包含|主体|具有|拥有',
    ],
  }),
  ...base,
];
