import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';
import { terseFields } from './terse-fields.ts';
import { terseParts } from './terse-parts.ts';

/** What is an image by its name alone. */
const images = String.raw`nginx|busybox|alpine|debian|ubuntu|redis|mysql|postgres|mongo|httpd|perl|python|node|bash|memcached|tomcat|fluentd|haproxy|rabbitmq|mariadb`;
/** What stands for a whole clause. */
export const terse: readonly Rewriting[] = [
  ...terseParts,
  ...terseFields,
  [
    /(?<![\w-])NodePort:? (3[0-2]\d{3}) ?(?:->|=>|→|:) ?(\d{2,5})(?![\w/])/gu,
    'type NodePort, nodePort $1, port $2, targetPort $2',
  ],
  [
    /(?<![\w.:/-])(\d{2,5}) ?(?:->|=>|→|:) ?(\d{2,5}),? ?(?:\(?(?:->|=>|→|:|nodePort|node port|np|on node) ?(3[0-2]\d{3})(?!\w)\)?)/giu,
    'port $1, targetPort $2, nodePort $3',
  ],
  [
    /(?<=[:;\n] ?)([a-z][a-z0-9-]{0,40}) = ([a-z0-9][\w./-]{1,80}(?::[\w.-]{1,40})?)(?=[,;\n]|$)/gu,
    'container $1 image $2',
  ],
  [
    /(?<=(?:first|second|third|other) (?:container )?)(?:container )?is (?=["'`]?(?:[a-z0-9]+-){1,5}(?:container|ctr)(?![\w-]))/gu,
    'container is named ',
  ],
  [
    /(?<=[Tt]he (?:first|second|third|other)),? (?=["'`]?(?:[a-z0-9]+-){1,5}(?:container|ctr)(?![\w-]))/gu,
    ' container, ',
  ],
  [/(?<=[=:][\w./-]{1,60}) \+ (?=[A-Za-z])/gu, ' and '],
  [/(?<=\d[KMGT]i? ?)(?:->|=>|→) ?(?=\/)/gu, 'mounted at '],
  [
    /(?<=(?<![\w-])(?:emptyDir|hostPath|volume|pvc|claim)(?: [\w-]{1,60})?,? mount(?:ed|s)? )(?=\/\w)/giu,
    'at ',
  ],
  [
    /(?<=(?:^|[,;.\n(] ?|headless |NodePort |ClusterIP |LoadBalancer )svc )([a-z][a-z0-9-]{0,60}):(\d{2,5})(?![\w.])/giu,
    '$1 port $2',
  ],
  [/(?<=[a-z0-9]:[\w.-]{1,60} ):(\d{2,5})(?=[\s,.;)]|$)/gu, 'port $1'],
  [
    /(?<![\w-])(pod|namespace|ns)s?:? (?=["'`]?[a-z][\w./-]{0,60}=["'`]?\w)(?![\w-]{1,60}=[\w.-]{1,60}\.[\w.-]{1,60})(?![\w./-]{1,60}=\S{1,60} (?:in|under) )/giu,
    (_, kind = '') => (kind.toLowerCase() === 'pod' ? 'pods with label ' : 'namespaces with label '),
  ],
  [/(?:->|=>|→) ?(?=pods? |namespaces? |\d{1,3}\.\d{1,3}\.\d)/gu, 'to '],
  [
    /(?<=(?:block|deny|drop|refuse|disallow)(?:s|ing)? (?:all |any |every )?(?:traffic )?)in(?:bound)?(?: ?[+/&,] ?| and )out(?:bound)?(?![\w-])/giu,
    'ingress and egress traffic',
  ],
  [
    new RegExp(
      overLines`
        (?<=(?:deploy(?:ment)?|sts|stateful ?set|replicas|x ?\d{1,3})(?![\w-])[^]{0,300}[,;] ?)
        (?:max |only |at most )?(?:one|1)(?: pod| replica)? per (?:node|host)
        (?:,? (?:topology )?\(?host ?name(?: topology)?\)?)?(?![\w-])
      `,
      'giu',
    ),
    'no two of them on the same node',
  ],
  [
    new RegExp(
      overLines`
        (?<=(?:^|[:;,.\n+，；。：])\s?|(?<![\w-])(?:with|and|[Pp]od\s[a-z][\w-]{0,60})\s|容器\s?)((?:[a-z0-9]+-){1,5}(?:container|ctr))(?:\s?:|\s(?:running|using)|\s?(?:运行|使用))?\s
        (?=[a-z0-9][\w.-]{0,60}[/:]\w|(?:${images})(?![\w/-]))
      `,
      'gu',
    ),
    'container $1 image ',
  ],
  [
    new RegExp(
      overLines`
        (?<=
          (?<![\w-])(?:pod|deployment|ds|daemon ?set|sts|stateful ?set|job|cron ?job|cj|rs|replica ?set|container)s?\s
          (?!(?:with|runs?|using|of|from|on|in|and|for|per|to|each|every|at|by|a|the|named|called|image|uses)\s)[a-z0-9][a-z0-9-]{0,60}(?:,|\sin\s(?:ns|namespace)\s[\w-]{1,40})?\s
        )(?=
          (?:nginx|redis|busybox|httpd|alpine|ubuntu|debian|mysql|mariadb|postgres|mongo|memcached|rabbitmq|tomcat|python|node|perl|wordpress|traefik|haproxy)
          (?:[,;)\n]|\.(?:\s|$)|$|\s(?:port|sleep|command|cmd|env|label|restart|[a-z]+[A-Z]\w+|with|in|on|x\d|ro|args|using|mounting|limits|requests)(?!\w))|
          (?!(?:pods|deployments|services|nodes|statefulsets|replicasets|jobs)/)[a-z0-9-]{2,40}/[a-z0-9][\w.-]{1,60}(?:[,;)\n]|\.(?:\s|$)|$|\s(?!=))
        )
      `,
      'giu',
    ),
    'image ',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w-])(?:namespace|ns):? (["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]?)(?:,? and |,? \+ ?|[,;] ?)(
          (?:an? )?(?:
            pod|deployment|deploy|job|service|svc|configmap|cm|secret|statefulset|sts|daemonset|ds
          )(?! in )[^.;\n]{1,120}?
        )(?<!\w)(?:in it|in there|inside it|there)(?=[,.;\n)]|$)
      `,
      'giu',
    ),
    'namespace $1; $2in namespace $1',
  ],
  [
    new RegExp(
      overLines`
        (
          host(?:'s)? ?-?(?:path|directory|folder)(?: volume)?[^.;\n]{0,30}? ["'\x60]?/[\w./-]{0,80}\w
          ["'\x60]?
        )(?!\w|/)([^.;\n]{0,160}?)[.;,] ?(?:and )?(?:the|this|that) (?:host )?(?:directory|path|folder) (?:must|should|has to|needs to) (?:already )?
        exist(?: already)?(?: on the (?:node|host))?(?![\w-])
      `,
      'giu',
    ),
    '$1 of type Directory$2',
  ],
  [
    /(?<![\w-])expos(?:e|es|ing) (?:an? |the )?["'`]?([a-z][a-z0-9-]{0,14})["'`]? service (?:on|at) port (\d{2,5}),? ?\(?(?:with |and )?(?:a )?hostPort:? (\d{2,5})\)?/giu,
    'container port $2 named $1, hostPort $3',
  ],
  [
    new RegExp(
      overLines`
        (?<=
          (?:^|[;.\n(]\s?|an?\s)(?:pod|deployment|job|ds|daemon\s?set|sts|stateful\s?set)\s["'\x60]?[a-z][\w-]{0,60}["'\x60]?
          (?:\s\([^()\n]{1,40}\)|\sx\d+|,?\s\d+\sreplicas|\s(?:in|ns)\s[\w-]{1,40})?:\s(?:[^.;\n]{1,200}\)(?:,|\s\+|,?\sand)\s)?
        )([a-z][a-z0-9-]{0,40})\s\((?:image\s)?([a-z0-9][\w./-]{0,120}:[\w.-]{1,60}|${images})(?=[,)])
      `,
      'giu',
    ),
    'container $1 (image $2',
  ],
  [
    /(?<=(?:^|[;.\n] ?)(?:deploy(?:ment)?|sts|stateful ?set|ds|daemon ?set|rs|replica ?set) [^.;\n]{1,160}[,;] )pods? (?=["'`]?[a-z][\w./-]{0,60}=\w)/giu,
    'pod labels ',
  ],
  [
    /(?<=(?<![\w-])pod )([a-z][a-z0-9-]{1,60}) (?=[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3}(?::\d{2,5})?\/[\w./-]{1,100}(?::[\w.-]{1,60})?(?:[,;\n]|$))/giu,
    'named $1 image ',
  ],
  [
    /(?<![\w.-])(\/[a-z][\w./-]{0,80}) is (?:the |a )?((?:persistent ?volume )?claim|pvc|config ?map|secret) (?=["'`]?[a-z][\w-]{1,60}["'`]?(?:[.,;]|$| and ))/giu,
    'mount at $1 the $2 ',
  ],
  [
    /(?:gets? |has |with |knows |and )?(?:its own|the|its) (node|pod)(?:'s)? (name|ip) in (?:the |an? )?(?:env(?:ironment)? )?variable (?:called |named )?["'`]?([A-Z][A-Z0-9_]{1,40})["'`]?/gu,
    'env $3 from the $1 $2',
  ],
  [
    /sessions? (?:sticks?|are sticky|is sticky) (?:to|by) (?:one |the |a |its )?client(?:'s)? ?ips? for (?:(an hour|one hour)|(\d{1,6}) ?s(?:econds)?)/giu,
    (_, hour = '', count = '') =>
      `sessionAffinity ClientIP with a timeout of ${hour === '' ? count : '3600'} seconds`,
  ],
  [
    new RegExp(
      overLines`
        only ((?:\d{1,3}\.){3}\d{1,3}/\d{1,2}(?:(?:, | and )(?:\d{1,3}\.){3}\d{1,3}/\d{1,2}){0,6}) (?:may|can|should|must|is allowed to|are allowed to) (?:reach|access|connect to|use|call) (?:it|this service|the service|the load balancer)
        (?![\w-])
      `,
      'giu',
    ),
    'loadBalancerSourceRanges $1',
  ],
  [/(?:volume )?expansion (?:ok|on|yes|allowed|enabled)(?![\w-])/giu, 'allowVolumeExpansion true'],
];
