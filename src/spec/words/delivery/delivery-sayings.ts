import { overLines } from '../../../kernel/over-lines.ts';
import { english, how, saying, type Saying } from './saying.ts';

const form = { en: 'Form', zh: '形式' };
const way = { en: 'Delivery', zh: '交付' };
/** `with GitOps (Flux)` */
const gitops = String.raw`(?:gitops\s?(?:[(:,-]\s?|(?:with|by|via|using|through)\s)?)?`;

/** `with Helm and Argo CD` */
const beside = String.raw`(?<!(?:no|not|without)\s[^,.;\n]{0,20})(?:and|&|\+|plus)\s`;

/** `Argo CD should deploy both` */
const delivers = overLines`
  \s(?:(?:should|will|shall|must|can|has\sto|is\sto|to|then|also)\s){0,2}
  (?:brings?\s(?:it|them|this|that|everything)\s(?:in|into\sthe\scluster|over|out)|deploy|sync|deliver|apply|ship|install|handle|manage|take\scare\sof|takes\scare\sof|roll|pick)(?:e?s)?(?:\s(?:out|up))?
  (?:\s(?:it|both|them|this|that|everything|all(?:\sof\s(?:it|them))?|the\s(?:rest|deployments?|deploys?|delivery|rollouts?|app|changes)))?(?:\s(?:out|up|from\sthere))?
`;

/** What an Application does anyway. */
const follows = String.raw`(?:auto(?:mat(?:ed|ic(?:ally)?))?[\s-]?sync(?:s|ed|ing)?|self[\s-]?heal(?:s|ing)?|(?:auto[\s-]?)?prun(?:e|es|ing))`;
const syncing = String.raw`${follows}(?:(?:,\s(?:and\s)?|\sand\s|\s?[&+]\s?)${follows}){0,2}(?:\s(?:on|enabled|turned\son))?(?=\s?(?:[.,;)\n]|$))`;

/** A line of a list: `gitops: argo cd`. */
function headed(
  what: string,
  heading = String.raw`(?:gitops|delivery|deliver(?:ed)?\s(?:by|with)|cd|sync(?:ed\sby)?|deploy(?:ment|ed)?\s?(?:tool|by|with|via)?|交付|部署方式|发布方式|同步)`,
): RegExp {
  return new RegExp(
    String.raw`(?<=(?:^|[\n.;；。,，])[ \t]{0,4}(?:[-*•][ \t])?)${heading}(?:\s?tool|工具)?\s?[:：=]\s?(?:with\s|via\s|用)?${what}(?=[ \t]*(?:\n|$|[.;,!，；。(（](?:\s|$|\p{Script=Han})))`,
    'giu',
  );
}

const ofForm = String.raw`(?:form(?:at)?|output|packaging|package|shape|manifests?|templates?|templating|形式|打包|清单)`;

/** Nothing else stands between the marks on both sides, and nobody refused what was listed before. */
function alone(what: string, goingOn = ''): RegExp {
  return new RegExp(
    String.raw`(?<=(?:^|\n|[.;,]\s|[，。；：])[ \t]{0,4}(?:[-*•][ \t])?)(?<!(?:\bno|\bnot|\bwithout|n't|不要|不用)\s?[^.;\n]{0,30},\s)${what}(?:,?\splease)?(?=[ \t]*(?:\n|$|[.;,!](?:\s|,|$)|[，。；、]${goingOn}))`,
    'giu',
  );
}

/** `argo cd to dev and prod`, `flux: two clusters` */
const goingOn = String.raw`|\s(?:to|into|across|for|plus|on|with|and|in)\s|\s?[:(（]`;

/** What is said of the form of the files, and of what delivers them. */
export const deliverySayings: readonly Saying[] = [
  saying(
    english(String.raw`(?:${how})?(?:plain|raw)\s(?:kubernetes\s|k8s\s)?(?:manifests?|ya?ml)(?:\sfiles)?`),
    form,
    () => ({ output: 'plain' }),
  ),
  saying(/(?:纯|普通|原生)\s?(?:YAML|清单)(?:文件)?/giu, form, () => ({
    output: 'plain',
  })),
  saying(
    new RegExp(
      overLines`
        (?<![\w/:.=-])(?:${how})?(?:
          (?:(?:separate|individual|own|different|distinct|independent)\s)helm\s?charts?|
          (?:one\s)?helm\s?charts?\s(?:per|each|for\s(?:each|every))\s?(?:of\sthem|service|app|application|component|one)?
        )(?![\w/=-])|
        (?:各自|分别|单独|独立|每个(?:服务|应用)?)(?:都|各|的|用|做|生成|打|一个|要|有){0,5}\s?helm\s?(?:charts?|包)?
      `,
      'giu',
    ),
    form,
    () => ({ output: 'helm', isApart: true }),
  ),
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
  saying(headed(String.raw`argo(?:\s?-?cd)?`), way, () => ({ gitops: 'argocd' })),
  saying(headed(String.raw`helm(?:\scharts?)?`, ofForm), form, () => ({ output: 'helm' })),
  saying(headed(String.raw`kustomize(?:\soverlays?)?`, ofForm), form, () => ({ output: 'kustomize' })),
  saying(headed(String.raw`flux(?:\s?cd)?(?:\sv?2)?`), way, () => ({ gitops: 'flux' })),
  saying(alone(String.raw`argo\s?-?cd`, goingOn), way, () => ({ gitops: 'argocd' })),
  saying(alone(String.raw`flux(?:\s?cd)?`, goingOn), way, () => ({ gitops: 'flux' })),
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
