import { overLines } from '../../../kernel/over-lines.ts';
import { english, how, saying, type DeliveryWish, type Saying } from './saying.ts';

const form = { en: 'Form', zh: '形式' };
const way = { en: 'Delivery', zh: '交付' };
const name =
  'development|dev|testing|test|qa|uat|staging|stage|preproduction|pre-production|preprod|pre-prod|preview|sandbox|production|prod';
const joint = String.raw`(?:\s?[,/]\s?(?:and\s)?|\s(?:and|&|\+)\s(?:to\s|for\s)?)`;
const names = String.raw`(?:an?\s|the\s)?(?:${name})(?:${joint}(?:an?\s|the\s|one\s)?(?:${name})){1,6}`;
const files = String.raw`(?:values(?:\sfiles?|\.yaml)?|configs?|configurations?|overlays?|settings|versions?|setups?|variants?)`;
const noun = String.raw`(?:environments?|envs?|overlays?|stages|clusters)`;

/** What Chinese calls them, as folders are named. */
const chinese: Readonly<Record<string, string>> = {
  开发: 'dev',
  测试: 'test',
  预发布: 'staging',
  预发: 'staging',
  预生产: 'staging',
  生产: 'production',
  正式: 'production',
};
const anyName = [...Object.keys(chinese), name].join('|');
const anyJoint = String.raw`(?:环境)?\s?[、，,/和与及]\s?`;
const anyNames = String.raw`(?:${anyName})(?:${anyJoint}(?:${anyName})){1,6}`;

/** `with GitOps (Flux)` */
const gitops = String.raw`(?:gitops\s?(?:[(:,-]\s?|(?:with|by|via|using|through)\s)?)?`;

/** `with Helm and Argo CD` */
const beside = String.raw`(?<!(?:no|not|without)\s[^,.;\n]{0,20})(?:and|&|\+|plus)\s`;

/** `Argo CD should deploy both` */
const delivers = overLines`
  \s(?:(?:should|will|shall|must|can|has\sto|is\sto|to|then|also)\s){0,2}
  (?:deploy|sync|deliver|apply|ship|install|handle|manage|take\scare\sof|takes\scare\sof|roll|pick)(?:e?s)?(?:\s(?:out|up))?
  (?:\s(?:it|both|them|this|that|everything|all(?:\sof\s(?:it|them))?|the\s(?:rest|deployments?|deploys?|delivery|rollouts?|app|changes)))?(?:\s(?:out|up|from\sthere))?
`;

/** What an Application does anyway. */
const follows = String.raw`(?:auto(?:mat(?:ed|ic(?:ally)?))?[\s-]?sync(?:s|ed|ing)?|self[\s-]?heal(?:s|ing)?|(?:auto[\s-]?)?prun(?:e|es|ing))`;
const syncing = String.raw`${follows}(?:(?:,\s(?:and\s)?|\sand\s|\s?[&+]\s?)${follows}){0,2}(?:\s(?:on|enabled|turned\son))?(?=\s?(?:[.,;)\n]|$))`;

/** Nothing else stands between the marks on both sides, and nobody refused what was listed before. */
function alone(what: string): RegExp {
  return new RegExp(
    String.raw`(?<=(?:^|\n|[.;,]\s)[ \t]{0,4}(?:[-*•][ \t])?)(?<!(?:\bno|\bnot|\bwithout|n't|不要|不用)\s?[^.;\n]{0,30},\s)${what}(?:,?\splease)?(?=[ \t]*(?:\n|$|[.;,!](?:\s|$)))`,
    'giu',
  );
}

/** What is said of the form of the files, their environments and what delivers them. */
export const deliverySayings: readonly Saying[] = [
  saying(
    english(
      overLines`
        (?:(?:for|in|with|to|across)\s)?(?:both\s)?${names}\s${noun}|
        (?:(?:please|we|i|need|want|create|make|add|have|write)\s){0,3}(?:(?:an?|one|own|separate|different)\s){0,2}${files}\s(?:for|per|in)\s(?:each\sof\s)?${names}(?=\s?(?:[,.;)\n]|$))|
        (?:(?:please|we|i|need|want|create|make|add|have)\s){0,3}${names}\s${files}(?:\s(?:of|for)\s(?:it|this|that|the\s(?:app|service|site)))?|
        (?:with\s|and\s|in\s|for\s)?(?:(?:separate|two|three|four|[2-4])\s){0,2}${noun}(?:\sfor|\scalled|:|,)?\s${names}
      `,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  // Without a word for what they are only where they stand by themselves.
  saying(
    english(
      String.raw`(?:(?<=^|[,;.\n]\s{0,3})|(?:to|for|across|on|(?<=(?:^|[,;.\n]\s{0,3})(?:we|i)\s(?:also\s)?)(?:want|need|have|got|run|use)|there\sare)\s(?:both\s|two\s|three\s)?)${names}(?=\s*(?:$|[,;.!\n]|\b(?:with|at|as|and|by|via|using)\b))`,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  saying(
    new RegExp(
      String.raw`(?:部署到|发布到|分?为|有|包含|包括)?\s?(?:${anyNames})\s?(?:[两三四]?[个套]?)?(?:环境)|(?:需要|要|分成?|准备|有)?\s?(?:${anyNames})(?:环境)?\s?(?:各|这)?(?:[一两三四2-4]\s?[套份个])\s?(?:values(?:\s?文件|\.yaml)?|配置(?:文件)?|overlays?|清单)|(?:要|分)?[两三四]?[个套]?环境\s?[:：,，]?\s?(?:是|为|有|叫)?\s?(?:${anyNames})(?![\w-])|(?:部署|发布|上线?|推|放)到?\s?(?:${anyNames})(?=\s?(?:$|[,，.。;；、\n]|上))`,
      'giu',
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  saying(
    english(
      overLines`
        (?:without|no|not)\s(?:a\s|any\s)?kustom(?:ize|ization)|
        (?:${how})?(?:plain|raw)\s(?:kubernetes\s|k8s\s)?(?:manifests?|ya?ml)(?:\sfiles)?
      `,
    ),
    form,
    () => ({ output: 'plain' }),
  ),
  saying(/(?:纯|普通|原生)\s?(?:YAML|清单)(?:文件)?|不(?:用|要|使用)\s?kustomize/giu, form, () => ({
    output: 'plain',
  })),
  saying(
    english(
      String.raw`(?<!no\s|without\s)(?:${how})?(?:helm\s?charts?|chart\sfor\shelm)|(?<!no\s|not\s|without\s)${how}helm(?:\s?v?3)?|(?<=(?:^|[.;,\n])\s{0,3})helm(?=\s(?:with|for|please|and)\s|\s?[,.;](?:\s|$)|\s?$)`,
    ),
    form,
    () => ({ output: 'helm' }),
  ),
  saying(/(?:使用|用|以|生成|作为)\s?helm(?:\s?(?:chart|图表|包))?|helm\s?(?:图表|包)/giu, form, () => ({
    output: 'helm',
  })),
  saying(
    english(
      String.raw`(?<!no\s|not\s|without\s)(?:${how})?kustomize(?:\s(?:base|overlays?|layout|files?))(?:\sand\soverlays?)?|(?:${how}|(?:just|plain|simple)\s)kustomize`,
    ),
    form,
    () => ({ output: 'kustomize' }),
  ),
  saying(
    /(?<![不别])(?:使用|用|以|通过|基于)\s?kustomize(?:\s?(?:来)?(?:管理|组织|部署|方式|的方式|形式|overlays?)){0,2}/giu,
    form,
    () => ({ output: 'kustomize' }),
  ),
  saying(english(String.raw`(?:without|no)\s(?:gitops|argo\s?-?cd|flux)`), way, () => ({ gitops: 'none' })),
  saying(
    english(
      overLines`
        (?:(?:deployed|delivered|synced|deliver|deploy|sync)\s(?:it\s)?)?
        (?:with|via|by|using|through|for)\s${gitops}(?:an?\s|the\s)?argo\s?-?cd
        (?:\s(?:application(?:\s?set)?|app)s?)?|
        (?:and\s)?(?:an?\s|the\s)?argo\s?-?cd\s(?:application(?:\s?set)?|app)s?(?:\sin\s(?:the\s)?(?:namespace\sargo-?cd|argo-?cd\snamespace))?|
        (?:(?:use|with|via)\s)?(?:our\s|the\s)?argo\s?-?cd,?\s(?:(?:with|and|should|must|will|that|has|to|it)\s){0,3}${syncing}|
        ${beside}argo\s?-?cd(?=\s?(?:[,.;]|$))|
        (?:(?:let|have)\s)?(?:our\s|the\s)?argo\s?-?cd${delivers}|
        use\sargo\s?-?cd(?:\sfor\s(?:it|this|that|delivery|deployments?))?|
        (?:we|our\steam|i)(?:'re|\sare)?\s(?:already\s|all\s)?(?:use|run|have|using|running)\s(?:an?\s|the\s)?argo\s?-?cd(?:\s(?:here|already|for\s(?:delivery|deployments?|gitops)))?|
        we\s(?:deploy|deliver|sync)(?:\s(?:it|everything))?\s(?:with|via|by|using|through)\sargo(?:\s?-?cd)?
      `,
    ),
    way,
    () => ({ gitops: 'argocd' }),
  ),
  // A line of a list, or a word of its own.
  saying(alone(String.raw`argo\s?-?cd`), way, () => ({ gitops: 'argocd' })),
  saying(alone(String.raw`flux(?:\s?cd)?`), way, () => ({ gitops: 'flux' })),
  saying(alone(String.raw`helm(?:\scharts?)?`), form, () => ({ output: 'helm' })),
  saying(alone('kustomize'), form, () => ({ output: 'kustomize' })),
  saying(
    /(?:使用|用|通过|由|走|交给|让)\s?argo\s?-?cd(?:\s?(?:来|去|负责|自动)*\s?(?:部署|交付|同步|发布|上线|管理))?|argo\s?-?cd\s?(?:来|去|负责|自动)*\s?(?:部署|交付|同步|发布|上线)/giu,
    way,
    () => ({
      gitops: 'argocd',
    }),
  ),
  saying(
    english(
      overLines`
        (?:(?:deployed|delivered|synced|deliver|deploy|sync)\s(?:it\s)?)?
        (?:with|via|by|using|through|for)\s${gitops}(?:the\s)?flux\s?(?:cd|v?2)?
        (?!\s?(?:\d|model|image|schnell|dev\b))|
        (?:we|our\steam|i)(?:'re|\sare)?\s(?:already\s|all\s)?(?:use|run|using|running)\s(?:the\s)?flux\s?(?:cd|v?2)?(?:\s(?:here|already|for\s(?:delivery|deployments?|gitops)))?|
        ${beside}flux(?:\s?cd)?(?=\s?(?:[,.;]|$))|
        (?:(?:let|have)\s)?(?:our\s|the\s)?flux(?:\s?cd)?${delivers}|
        use\sflux(?:\s?(?:cd|v?2))?(?!\s?(?:\d|model|image|schnell|dev\b|as\s|to\sgenerate))(?:\sfor\s(?:it|this|that|delivery|deployments?))?|
        (?:and\s)?(?:an?\s|the\s)?flux\s?(?:cd)?\s(?:kustomization|helm\s?release|git\s?repository)s?
      `,
    ),
    way,
    () => ({ gitops: 'flux' }),
  ),
  saying(
    /(?:使用|用|通过|由|走|交给|让)?\s?flux(?:\s?cd)?\s?(?:来|去|负责|自动)*\s?(?:部署|交付|同步|发布|上线)|(?:使用|用|通过|由|走|交给)\s?flux(?:\s?cd)?(?=\s?(?:$|[,，。;；、\n]))/giu,
    way,
    () => ({
      gitops: 'flux',
    }),
  ),
];

function environmentsIn(said: string): DeliveryWish {
  const found = said
    .toLowerCase()
    .match(new RegExp(String.raw`\b(?:${name})\b|${Object.keys(chinese).join('|')}`, 'gu'));
  return { environments: [...new Set((found ?? []).map((one) => chinese[one] ?? one))] };
}

/** A name of an environment as it is said, and the one that its folder has. */
export const environmentNames = {
  pattern: overLines`
    (?<![\w./:=@"'\x60-])(?:
      ${name}|
      (?:${Object.keys(chinese).join('|')})(?=环境|的?域名|(?:上|用|给|跑|起|开|要|[改调扩缩加升降减][到成为])?\s?(?:\d{1,3}|[一二两三四五六])\s?(?:个?(?:副本|实例|pod)|个(?=\s?(?:$|[,，;；。、\n])))|(?:用|给|要|是)?\s?\d{1,5}\s?[MG]i?(?![A-Za-z])|(?:则|要|用|是|改)?(?:手动|自动))
    )(?!
      [\w./=@-]|\s(?:namespace|ready|mode|use(?!\s(?:\d|one|two|three|four|five|six|an?|the|only|at)(?!\w))|profile|grade|workloads?|traffic|data)(?![\w=])|命名空间
    )
  `,
  /** Where what stands around it tells that it is one. */
  alone: String.raw`(?<![\w.:=@"'\x60-]|(?<!${anyName})/)(?:${anyName})(?![\w=@-]|\.\w|/(?!(?:${anyName})(?!\w)))`,
  /** `dev/test/prod` */
  slashed: new RegExp(String.raw`(?<=(?<![\w.:=@-])(?:${name}))/(?=(?:${name})(?![\w.:=@-]))`, 'giu'),
  nameOf: (said: string): string => chinese[said] ?? said.toLowerCase(),
};
