import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';
import { resourcesOf, resourceWords, verbsOf, verbWords } from './grants.ts';
import { bindings } from './role-binding.ts';

const roles = ['Role', 'ClusterRole'] as const;

const role = (piece: JsonMap): Meaning =>
  oneOf(
    ...roles.map((kind) => [kind, { pieces: [piece] }] as const),
    ...bindings.map((kind) => [kind, { pieces: [piece] }] as const),
  );

const verbs = `((?:${verbWords})(?:(?:, ?and |, ?| and |、|和|以及|/|或)(?:${verbWords})){0,8})`;

const inGroup = '(?: ?\\((?:core|[a-z][\\w.]{2,40})(?: api)?(?: group)?\\))?';

const things = overLines`
  (
    (?:${resourceWords}${inGroup})(?:
      (?:, ?and |, ?| and |、|和|以及|/|或)(?:on |the |["'\x60]?[\w.]{2,40}["'\x60]?~?API~?组(?:中|下|里)?的~?)*
      (?:${resourceWords}${inGroup})
    ){0,10}
  )
`;

/** `Create a ClusterRole x` wants one, and gives nobody the right to. */
const notAsked =
  '(?<!(?:^|[.;:。\\n,中里下请个要] ?)(?:and )?(?:then )?(?=(?:create(?! and|,|/)|(?:创建|新建)(?!和|、|,|或|及|与))))';

const urls = '((?:["\'`]?/[\\w./*-]{1,40}["\'`]?(?:, ?and |, ?| and |、|和|以及)?){1,6})';
const toUrls = (said: string): string[] => said.match(/\/[\w./*-]{0,39}[\w*]/gu) ?? [];

const narrowed = '(config ?-?map|secret|pod|service|deployment|lease|config ?-?maps|secrets|leases)';

export const grants: readonly Phrase[] = [
  [
    `${verbs}(?: only| just)?(?: the| a| single| one| on)* ${narrowed} (?:named |called )?{names}(?= (?:in|of|from|and|for|only)(?!\\w)|[.,;。]|$)`,
    (said = '', resource = '', names = '') =>
      role({ verbs: verbsOf(said), resources: resourcesOf(resource), names: toList(names) }),
  ],
  [
    [
      `${verbs}(?: access)?(?: on| to| for| the| these| any| all)* (?:non-?resource ?)?urls? ${urls}`,
      `(?:可以)?${verbs}(?:访问)?~(?:非资源)~?(?:URL|路径)~${urls}`,
    ],
    (said = '', paths = '') => role({ verbs: verbsOf(said), urls: toUrls(paths) }),
  ],
  [
    [
      `(?:on |for |the |of )*non-?resource ?urls?{is}\\[?${urls}\\]?,? ?(?:with |the |verbs?{is})*\\[?${verbs}`,
      `(?:对|对于)?(?:非资源)~?(?:URL|路径)~${urls}~?(?:进行|执行|具有|拥有|的)*~?${verbs}(?:操作|权限|访问)?`,
    ],
    (paths = '', said = '') => role({ verbs: verbsOf(said), urls: toUrls(paths) }),
  ],
  [
    `(?:对|对于)~?API~?组~?["'\`]?([\\w.]{2,40})["'\`]?~?(?:中|下|里)?的?~?${things}~?(?:资源)?(?:上|的|进行|执行|具有|拥有|有|授予|可以|能够|,)*~?${verbs}(?:操作|权限|访问|的)*`,
    (group = '', resources = '', said = '') =>
      role({ verbs: verbsOf(said), resources: resourcesOf(resources), group }),
  ],
  [
    `(?:read|view)(?:ing)? (?:access|permissions?|rights) (?:to|on|for|over) (?:all )?(?:the )?${things}`,
    (resources = '') => role({ verbs: ['get', 'list', 'watch'], resources: resourcesOf(resources) }),
  ],
  [
    `((?:pods?|deployments?|statefulsets?)/[a-z-]{2,12})~的~?${verbs}(?:权限|操作)?`,
    (resource = '', said = '') => role({ verbs: verbsOf(said), resources: resourcesOf(resource) }),
  ],
  [
    `(?:对|对于)~?${things}~?(?:资源)?(?:上|的|进行|执行|具有|拥有|有|授予|,)*~?${verbs}(?:操作|权限|访问)*(?=的)`,
    (resources = '', said = '') => role({ verbs: verbsOf(said), resources: resourcesOf(resources) }),
  ],
  [
    `(?:对)?名为~{names}~的?~?${things}~?(?:的|执行|进行)?~?${verbs}(?:权限|操作|访问)?`,
    (names = '', resources = '', said = '') =>
      role({ verbs: verbsOf(said), resources: resourcesOf(resources), names: toList(names) }),
  ],
  [
    `(?:允许|可以|能够|能|权限)~${verbs}(?:操作)?~名为~{name}~的~?${things}`,
    (said = '', name = '', resources = '') =>
      role({ verbs: verbsOf(said), resources: resourcesOf(resources), names: [name] }),
  ],
  [
    [
      `(?<=(?:the|an?|only) (?:config ?map|secret|pod|service|deployment|lease)s? )(?:named|called) {names}`,
      `(?<=(?:get|read|list|watch|update|access|on|to|of|getting|reading|listing|watching|updating|patching|deleting) (?:only )?(?:the |one )?(?:config ?map|secret|pod|service)s? ){names}(?= (?:in|of|from|only)(?!\\w)|[.,;。]|$)`,
      `(?<=, ?)resource ?names?{is}{names}`,
    ],
    (names = '') => role({ names: toList(names) }),
  ],
  [
    [
      `${notAsked}(?:to |can |allow(?:s|ing)? |permission(?:s)? |access |of |for |the |that |with |verbs? |grants? |only |be able |allowed |them |it |read |\\()*${verbs}\\)?(?: access| permissions?| operations?| verbs?| actions?| all| any| the| on| to| of| for| resources?| over| in| following| types?| kinds?|:)* (?:the )?${things}(?: resources?)?`,
      `${notAsked}(?:可以|能够|能|允许|允许其|对其|拥有|具有|执行)?(?:进行)?${verbs}(?:操作|权限|所有|的|访问)*~(?:资源)?~?${things}(?:资源)?`,
    ],
    (said = '', resources = '') => role({ verbs: verbsOf(said), resources: resourcesOf(resources) }),
  ],
  [
    overLines`
      (?:对|对于)~?(核心|["'\x60]?[\w.]{2,40}["'\x60]?)~?(?:API)?~?组(?:中|下|里)?的?~?${things}~?(?:资源)?
      (?:上|的|进行|执行|具有|拥有|有|授予|可以|能够|,)*~?${verbs}(?:操作|权限|访问|的)*
    `,
    (group = '', resources = '', said = '') =>
      role({
        verbs: verbsOf(said),
        resources: resourcesOf(resources),
        ...(group === '核心' ? {} : { group }),
      }),
  ],
  [
    [
      `(?:对|对于|在)(?:所有|资源)?~?${things}~(?:资源)?(?:上|的|进行|执行|具有|拥有|有|授予|可以|能够|,)*~${verbs}(?:操作|权限|访问|的)*`,
      overLines`
        (?:on |for |over |to |access |manage )*(?:the )?${things}(?: resources?)?,? ?
        (?:with|can be|using|allow(?:s|ing)?|and|to)? ?(?:the )?
        (?:verbs?|permissions?|operations?|actions?|access)?(?: of| are| is| to|:)* ${verbs}(?! (?:an?|me|us|two|three)(?!\w))
      `,
    ],
    (resources = '', said = '') => role({ verbs: verbsOf(said), resources: resourcesOf(resources) }),
  ],
  [
    [
      '(?:full|complete|all|admin|total|every|any)(?: access| permissions?| control| verbs?| rights)+(?: to| on| over| for| of)*(?: all)? ' +
        things,
      `(?:对)${things}~?(?:资源)?(?:执行|进行|拥有|具有|有)?(?:所有|全部|任何)(?:操作|动作|权限)`,
      `(?:对)?(?:所有)?${things}(?:的|拥有|具有|有)*(?:完全|全部|所有)(?:访问|控制)?(?:权限|权)?`,
    ],
    (resources = '') => role({ verbs: ['*'], resources: resourcesOf(resources) }),
  ],
  [
    [
      'read-?~?only (?:access |permissions? )?(?:to|on|for|of) ' + things,
      '(?:read|view)(?:ing)? (?:access )?(?:to )?' + things,
      `(?:对)?${things}(?:的|拥有|具有|有)*只读(?:访问)?(?:权限)?`,
      '(?:读取|查看|只读(?:访问)?)(?:所有)?~' + things,
    ],
    (resources = '') => role({ verbs: ['get', 'list', 'watch'], resources: resourcesOf(resources) }),
  ],
  [
    [`(?:with |and |the |on )*resources?{is}\\[?${things}\\]?`, `资源(?:为|是|:|类型为)~${things}`],
    (resources = '') => role({ resources: resourcesOf(resources) }),
  ],
  [
    [
      `(?:with |and |the |using )*(?:verbs?|permissions?|actions?|operations?){is}\\[?${verbs}\\]?`,
      `(?:动词|操作|权限|动作)(?:为|是|:|包括|包含)*~${verbs}`,
    ],
    (said = '') => role({ verbs: verbsOf(said) }),
  ],
  [
    [
      '(?:in |with |and |the |of |from )*api ?-?groups?{is}["\'`]?((?!(?:and|or|in|with|that|which|for|on|to|as|it|plus)(?![\\w-]))[a-z][\\w.-]{1,60}|""|core|\\*)["\'`]?(?: api ?group)?',
      '(?:in |from |of )*(?:the )?["\'`]?([a-z][a-z0-9.]{1,50})["\'`]? api ?groups?',
      '(?:in|from|of) (?:the )?["\'`]?(apps|batch|core|policy|autoscaling|[a-z]{2,20}(?:\\.[a-z0-9]{2,20}){1,3})["\'`]? groups?',
      '\\((apps|batch|core|policy|autoscaling|[a-z]{2,20}(?:\\.[a-z0-9]{2,20}){1,3})(?: api)?(?: group)?\\)',
      'API~组(?:为|是|:)?~["\'`]?([a-z][\\w.-]{1,60}|core)["\'`]?',
    ],
    (group = '') => role({ group: group === 'core' || group === '""' ? '' : group }),
  ],
  [
    [
      overLines`
        (?:only )?(?:with |and |the |for |restricted to |limited to )*
        (?:resource ?names?|(?:the )?(?:resources?|config ?maps?|secrets?|pods?) named){is}{names}
      `,
      '(?:资源名称|resourceNames)(?:为|是|:)*~{names}',
    ],
    (names = '') => role({ names: toList(names) }),
  ],
];
