import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import type { Rewriting } from './rewriting.ts';

const begin = String.raw`(?:^|[.;\n+:,] ?|\) |(?<!\w)and )`;
const name = String.raw`["'\x60]?[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?["'\x60]?`;
const volume = String.raw`(?:pvc?|persistent ?volume(?: ?claim)?)`;
const cpu = String.raw`(\d{1,5}(?:\.\d{1,2})?m?) ?(?:v?cpus?|cores?)?`;
const memory = String.raw`(\d{1,6}[KMGT]i?) ?(?:mem(?:ory)?|ram)?`;
const mode = '(?:RW[OX]|RWOP|ROX|Read(?:Write|Only))';
/** What stands before an image and is no name of a container. */
const noContainer = overLines`
  (?!(?:
    image|img|deploy|run|runs|running|use|uses|using|with|from|of|pod|pods|job|cronjob|deployment|sts|ds|container|
    containers|sidecar|init|an?|the|is|on|in|to|at|as|and|or|by|for|replicas?|copies|set|start|create|launch|pull|named|called|same|statefulset|daemonset
  )(?![\w-]))
`;

const sides: Readonly<Record<string, string>> = { r: 'requests', l: 'limits' };
const side = (said: string): string => sides[said.charAt(0).toLowerCase()] ?? said;

/** What those who type little leave out between a thing and what it is. */
export const terseParts: readonly Rewriting[] = [
  // `pv logs 4Gi class slow RWO`
  [
    new RegExp(
      String.raw`(?<=${begin}${volume} ${name},? )(?=\d{1,5}[KMGT]i?(?!\w)(?![^,.;\n]{0,40}(?:->|mounted|\sat\s\/)))`,
      'giu',
    ),
    'of ',
    (words) => !/\p{Script=Han}/u.test(words),
  ],
  [
    new RegExp(
      String.raw`(?<=${begin}${volume} ${name}[ ,][^.;\n]{0,120}(?<!\w(?:storage|priority|ingress|runtime)) ?)(?<![\w-])class (?=[a-z0-9][\w-]{0,60}(?:[,; ]|$))`,
      'giu',
    ),
    'storage class ',
    // Where the class itself is made this would be one more of it.
    (words) => !/storage ?class/iu.test(words),
  ],
  [
    new RegExp(
      String.raw`(?<=${begin}${volume} ${name},? (?:of )?\d{1,5}[KMGT]i?,? )(?!(?:storage|disk|volume|and|with|access|mode|in|for|class|of|filesystem|block)(?![\w-]))([a-z][a-z0-9-]{1,40})(?=,? ${mode})`,
      'giu',
    ),
    'storage class $1',
  ],
  [
    new RegExp(
      String.raw`(?<=${begin}${volume} ${name}[ ,][^.;\n]{0,120}[ ,])(?<!mode:? )(Filesystem|Block)(?=[,; ]|$)`,
      'gu',
    ),
    'volumeMode $1',
  ],
  [/(?<![\w-])ingress ?[+&] ?egress(?![\w-])/giu, 'ingress and egress'],
  // `req 100m/200Mi lim 400Mi`
  [
    new RegExp(String.raw`(?<![\w/-])(req|lim)(?:uest|it)?s?:? ${cpu} ?[/+] ?${memory}(?![\w/])`, 'giu'),
    (...[, of = '', cores = '', size = '']) => `${side(of)} cpu ${cores} and memory ${size}`,
  ],
  [
    new RegExp(String.raw`(?<![\w/-])(req|lim)(?:uest|it)?s?:? ${memory} ?[/+] ?${cpu}(?![\w/])`, 'giu'),
    (...[, of = '', size = '', cores = '']) => `${side(of)} cpu ${cores} and memory ${size}`,
  ],
  [/(?<=[,;\n(] ?|^)active ?-?deadline:? (\d{1,7}) ?s?(?![\w-])/giu, 'activeDeadlineSeconds $1'],
  // `job a ns b, worker ghcr.io/acme/render:3.1`: a container by its name and its image.
  [
    new RegExp(
      overLines`
        (?<=(?:^|[.;\n] ?)(?:pod|job|cron ?-?job|deploy(?:ment)?|sts|stateful ?set|ds|daemon ?set)(?!\w)[^.;\n]{1,200},\s)
        ${noContainer}([a-z][a-z0-9-]{0,40}) (?=(?:[a-z0-9.-]{1,60}/){0,4}[a-z0-9][\w.-]{0,60}:v?\d[\w.-]{0,40}(?:[,; ]|$))
      `,
      'gu',
    ),
    'container $1 ',
  ],
  [
    /(?<=(?<![\w-])(?:parallelism|completions|backoffLimit|replicas|maxFailedIndexes):? )(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w-])/giu,
    (said) => String(toCount(said)),
  ],
  // `app=web tier=front`
  [
    /(?<=(?:^|[,;(] ?|(?:labels?|selectors?|params?|parameters|pods?):? )[a-z][\w./-]{0,60}=[\w.-]{1,60}(?: and [a-z][\w./-]{0,60}=[\w.-]{1,60}){0,3}) (?=[a-z][\w./-]{0,60}=[\w.-]{1,60}(?:[,;) ]|$))/gu,
    ' and ',
  ],
  // `nginx:1.27 8080`, `8080 (port name http)`
  [
    /(?<=(?:^|[.;\n] ?)pod [a-z0-9-]{1,60} (?:[a-z0-9.-]{1,60}\/){0,4}[a-z0-9][\w.-]{0,60}:v?[\w.-]{1,60} )(\d{2,5})(?=[,;]|$| \()/gu,
    'port $1',
  ],
  [
    /(?:(?:which |that |it |and )?listen(?:s|ing)? (?:on|at) )?(?<![\w.])(?:port )?(\d{2,5}) \((?:the )?port name(?:d| is|:)? ["'`]?([a-z][a-z0-9-]{0,14})["'`]?\)/giu,
    'with port $1 named $2',
  ],
  // `all in new ns wiki: ...`
  [
    /^all (?:of it |of them )?in (?:an? |the )?new (?:ns|namespace) ["'`]?([a-z0-9-]{1,60})["'`]?[:;.,] /giu,
    'Create the namespace $1, all else goes into this namespace. ',
  ],
  [
    /^all (?:of it |of them )?in (?:the )?(?:ns|namespace) (?=["'`]?[a-z0-9-]{1,60}["'`]?[:;.,] )/giu,
    'in namespace ',
  ],
  [
    /^(netpol|secret|configmap|cm|service|svc|pvc|pv|role|quota|deployment|pod)s,? (?:in )?(?:ns|namespace) ([a-z0-9-]{1,60}): ((?:[a-z0-9][\w.-]{0,60}[ ,:(][^;]{1,400})(?:; ?[a-z0-9][\w.-]{0,60}[ ,:(][^;]{1,400}){1,8})$/giu,
    (...[, of = '', space = '', all = '']) =>
      all
        .split(/; ?/u)
        .map((one) => one.replace(/^[a-z0-9][\w.-]*/iu, (said) => `${of} ${said} in namespace ${space}`))
        .join('; '),
  ],
];
