import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** What can be made or left out is a wish, or something to be named, whatever it is a reason for. */
const wished = overLines`
  (?<![\w-])(?:
    helm|kustomize|argo|flux|ingress|pdbs?|budgets?|hpas?|autoscal\w*|auto-scal\w*|polic(?:y|ies)|gpus?|volumes?|claims?|secrets?|replicas?|cop(?:y|ies)|
    as\s(?:user|root|non-?root)|root|read-?only|tls|https|probes?|health\s?checks?|nodes?|namespaces?|accounts?|registry|arm|amd|zones?|shm|privileged|capabilit(?:y|ies)
  )(?![\w-])
`;

/** Why somebody wishes it is no wish: a clause that gives a reason and no amount, and what is said with less than a wish. */
export const reasons: readonly Rewriting[] = [
  // Who suffers is who shall have more: the mail worker keeps getting OOM killed, give it 1Gi.
  [
    anyCase(
      overLines`
        (?<=^\s{0,4}|[.;!\n]\s{0,4}|,\s)(?:the\s|our\s)?([a-z][\w.-]{1,40}(?:\s(?:worker|service|app|api|server|process|container))?)(?:\spods?)?\s(?:keeps?|is|are|gets?|has|was|always|often|sometimes|constantly)\s
        [^.,;:\n\d]{0,40}(?:oom|kill|crash|restart|out\sof\smemory|slow|throttl|evict|starv)[^.,;:\n\d]{0,40}[,;.:]\s(?:(?:so|please|and|can\syou|could\syou|then|just)\s){0,3}
        (give|let|set|make)\s(?:it|them|this|that)\s(?:(?:at\sleast\s|some\s|about\s)?(\d{1,5}[MG]i)(?=\s?(?:[,.;\n]|$|and\s|each))|(?=(?:at\sleast\s|some\s|about\s)?(?:\d|one|two|three|four)))
      `,
    ),
    (...[, name = '', verb = '', size = '']) => `${verb} the ${name} ${size === '' ? '' : `${size} memory`}`,
  ],
  [
    anyCase(
      overLines`
        ,?\s(?:because|since)\s(?:we|it|they|this|that|our|the|there|you|nobody|most)(?:'\w+)?\s(?![^.,;:\n]{0,120}${wished})[^.,;:\n\d]{2,120}(?=[.,;\n]|$)
      `,
    ),
    '',
  ],
  // Who leads in may call anyway: nobody else may besides the ingress.
  [
    anyCase(
      String.raw`(?<=(?:call|reach|access|talk\sto|connect\sto|use)\s(?:it|them|the\s[\w-]{1,30}|this)),?\s(?:besides|apart\sfrom|aside\sfrom|except(?:\sfor)?|other\sthan|in\saddition\sto|next\sto|beside)\s(?:the\s|our\s)?(?:nginx\s|traefik\s)?(?:ingress(?:[\s-]controller)?|gateway|load\s?-?balancer)(?=\s?(?:[.,;)\n]|$))`,
    ),
    '',
  ],
  // Who does it otherwise: the gateway team does that.
  [
    anyCase(
      String.raw`(?:,\s|(?<=[.;]\s?))(?:that's\s|since\s|because\s|as\s)?(?:the|our)\s(?:[a-z][\w-]{1,20}\s){0,2}(?:team|people|guys|colleagues|admins?|ops)\s(?:already\s)?(?:does|do|handles?|owns?|manages?|runs?|takes?\scare\sof|deals?\swith)\s(?:that|it|this|those|them)(?:\s(?:part|bit|themselves|for\sus|anyway|already))?(?=\s?(?:[.,;\n]|$))`,
    ),
    '',
  ],
  // What others gain by it: so that the load balancer can drain.
  [
    anyCase(
      overLines`
        (?=,?\s(?:so|such)\s)(?<!(?:waits?|pauses?|sleeps?|holds?)\s[^.;,]{3,60}),?\s(?:so|such)(?:\sthat)?\s(?:the\s|our\s|all\s|in-flight\s|open\s|running\s){0,2}
        (?:load\s?-?balancers?|ingress(?:es)?|endpoints?|kube-?proxy|traffic|requests|connections|clients|users|customers|nobody)\s
        (?:can|could|may|will|has|have|gets?|notices?|sees?|stops?|does|do|are|is|knows?|loses?|never)(?:n't)?(?:\s[a-z'-]{2,20}){0,6}(?=\s?(?:[,.;\n]|$))
      `,
    ),
    '',
  ],
  // What happens now: it keeps getting OOM killed.
  [
    anyCase(
      overLines`
        (?:[,.;]\s|\s[-–—]\s|(?<=[.;]\s))(?:(?:and|but|right\snow|currently|at\sthe\smoment|today)\s){0,2}(?:it|they|the\s(?:app|pods?|service|container))\s(?:(?:just|always|often|sometimes|still|constantly)\s)?
        (?:(?:keeps?|gets?|is|are|was|were|has\sbeen)\s){1,2}(?:getting\s|being\s)?(?:oom[\s-]?killed|killed|evicted|crashing|crash[\s-]?looping|throttled|running\sout\sof\smemory|slow|too\sslow|overloaded)(?:\s(?:all\sthe\stime|too\soften|a\slot|under\sload|by\sthe\skernel))?(?=\s?(?:[.,;\n]|$))
      `,
    ),
    '',
  ],
  // Who has it elsewhere: 我们用云上的.
  [
    /(?:[,，]\s?|(?<=^|[。.;；\n]\s?))(?:因为|反正)?(?:我们|公司|已经|现在|改|直接)*(?:用|使用|有|上了?|走)(?:的是)?(?:云上|云|托管|外部|自己|现成|公司|已有|别人)(?:厂商|服务商|平台)?(?:的|那个|那套|服务|版|了|就行|就好)*(?=\s?(?:[,，。.;；\n]|$))/gu,
    '',
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])(\d{1,5}[MG]i)(?:\s(?:of\s)?(?:memory|ram))?\s(?:is|are|will\sbe|should\sbe)\s(?:more\sthan\s)?(?:enough|plenty|fine|ok|sufficient)(?![\w-])`,
    ),
    'memory $1',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])between\s(\d{1,3})\sand\s(\d{1,3})\s(?:pods|replicas|instances|copies),?\s
        (?:and\s|it\sshould\s|should\s|to\s)*(?:auto-?)?scal(?:e|es|ed|ing)\s(?:at|on|by|when|above|over|from)\s(\d{1,3})\s?%\s(?:of\s)?(?:the\s)?cpu
      `,
    ),
    'autoscale $1-$2 replicas at $3% cpu',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:nothing|none\sof\s(?:them|it|these))\s(?:is|are|should\sbe|must\sbe)\s(?:exposed|reachable|public|visible|open)
        (?:\s(?:to\sthe\s(?:outside|internet|public)|(?:from\s)?outside(?:\sof)?(?:\sthe)?(?:\scluster)?))?(?=\s?(?:[.,;\n]|$))
      `,
    ),
    'no ingress',
  ],
];
