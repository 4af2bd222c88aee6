import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const quoted = '["\'\x60]?';
const name = '([a-z][a-z0-9-]{0,60})';
const short = '((?!ports?(?![\\w-]))[a-z][a-z0-9-]{0,14})';
const host = '(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,10}';
const path = '\\/[\\w./-]{0,80}';
const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}(?:=|:\s?)["'\x60]?[\w.-]{0,60}\w["'\x60]?`;

const isWay = (text: string): boolean => /(?<![\w-])ingress(?![\w-])/iu.test(text);
const isVolume = (text: string): boolean =>
  /(?<![\w-])(?:persistent\s?-?volumes?|persistent\s?volume\s?claims?|pvc?s?|claims?)(?![\w-])/iu.test(text);
const runs = (text: string): boolean =>
  /(?<![\w-])(?:deployment|stateful\s?-?set|daemon\s?-?set|(?:cron\s?-?)?job)(?![\w-])/iu.test(text);

const isService = (text: string): boolean =>
  /(?<![\w./-])(?:service|svc)(?![\w/-])/iu.test(text) && !isWay(text);
const target = '(?:the )?(?:named )?target(?: ?port)? ["\'\x60]?(\\d{2,5}|[a-z][a-z0-9-]{0,14})["\'\x60]?';
/** `sip (port 5060, protocol UDP, targetPort 5060, nodePort 30560)`: each port whole. */
const portOf = (name = '', port = '', ...rest: (string | undefined)[]): string => {
  const said = ['protocol', 'targetPort', 'nodePort'].flatMap((key, at) =>
    rest[at] === undefined ? [] : [`${key} ${rest[at]}`],
  );
  return `${name} (${[`port ${port}`, ...said].join(', ')})`;
};

/** Turns of exercises for what readers know in another order: the exact path, a port by its name, the class of a volume. */
export const turnedPlain: readonly Rewriting[] = [
  // `with exactly the path /menu`
  [
    spaced(`(?:with |at |on |for )?(?:exactly|precisely) (?:the )?path:? ${quoted}(${path})${quoted}`),
    'with the path $1 (Exact)',
    isWay,
  ],
  // `on its port named "http"`
  [
    spaced(
      `(?<= (?:on|at|to) )(?:its|the) port (?:named|called|by the name(?: of)?|with the name) ${quoted}${name}${quoted}(?![\\w-])`,
    ),
    'port $1',
    isWay,
  ],
  // `shop.example.com/menu (Exact) goes to canteen on port http`
  [
    spaced(
      `(?<![\\w.:/-])(${host})(${path}) \\((Exact|Prefix)\\) (?:goes|leads|is (?:sent|routed|forwarded|passed)|routes?) to (?:the )?(?:service )?${quoted}${name}${quoted} (?:on |at )(?:port )?(\\d{2,5}|[a-z][a-z0-9-]{0,14})(?=[.;,)](?: |$)| ?$| and )`,
    ),
    '$1: $2 ($3) -> $4:$5',
    isWay,
  ],
  // `reclaim policy Retain, the storage class fast`: a field, and no object that is to be made.
  [
    spaced(
      `(?<=(?:reclaim policy|access mode|capacity|reclaimPolicy|accessModes?|storage of|\\d[KMGT]i)[^.;\\n]{0,80}(?:,| and|, and) )(?:the )?storage ?class ${quoted}(?!named|called|with|of|that|which|for|uses?)${name}${quoted}(?=,| and |[.;]|$)`,
    ),
    'storage class $1',
    isVolume,
  ],
  // `a node affinity to the host (kubernetes.io/hostname) worker-c`
  [
    spaced(
      `(?:an? )?node affinity (?:to|for|on|with) (?:the )?(?:host|node|machine)(?: named| called)? (?:\\(kubernetes\\.io/hostname\\) )?${quoted}(?!with|named|called|label|that|whose)${name}${quoted}(?: \\(kubernetes\\.io/hostname\\))?`,
    ),
    'node affinity kubernetes.io/hostname in ($1)',
    isVolume,
  ],
  // `the pod labels app=shop and tier=ui`
  [
    spaced(`(?<=,|with|and|has|have|gets?) (?:the )?pod labels:? (?=${pair}(?:,| and ))`),
    ' pods labelled ',
    runs,
  ],
  // `carries the pod labels a=b, c=d`, `Pod labels a=b, c=d.`, `label its pods a=b`
  [
    spaced(`(?<![\\w-])(?:carr(?:ies|ying)|bear(?:s|ing)) (?:the )?pod labels:? (?=${pair})`),
    'has pods labelled ',
    runs,
  ],
  [
    spaced(
      `(?<=^|[.;:] |\\n)(?:(?:the )?pod labels|(?:the )?labels (?:of|for|on) (?:the|its) pods|(?:please )?label (?:its|the) pods(?: with)?)(?::| are| shall be)? (?=${pair}(?:,| and ))`,
    ),
    'Its pods carry the labels ',
    runs,
  ],
  // `The first container, "writer", uses`
  [
    spaced(
      `(?<=(?:first|second|third|other|main|init|sidecar) container), ["\x60]([a-z][a-z0-9-]{0,60})["\x60](?=,)`,
    ),
    ', $1',
  ],
  // `tolerate one taint, and also any taint with key k`
  [
    spaced(
      `(?<=tolerat(?:e|es|ing) [^.;\\n]{3,160}),? and (?:also |further |in addition )?(?=(?:any|every|the|an?) taint with (?:the )?key )`,
    ),
    '. It tolerates ',
  ],
  // `"sip" (UDP) 5060 to target port 5060 with the node port 30560`
  [
    spaced(
      `${quoted}(?<![\\w-])${short}${quoted} \\((UDP|TCP|SCTP)\\) (\\d{2,5}) (?:to|->|onto) ${target}(?:(?:,| with| and| on)+ (?:the )?node ?port (\\d{4,5}))?(?![\\w-])`,
    ),
    (...[, name, protocol, port, to, node]) => portOf(name, port, protocol, to, node),
    isService,
  ],
  // `sip 5060/UDP (target 5060, node port 30560)`
  [
    spaced(
      `(?<![\\w-])${short}:? (\\d{2,5})(?:/(UDP|TCP|SCTP))? \\(${target}(?:,? (?:and )?node ?port (\\d{4,5}))?\\)`,
    ),
    (...[, name, port, protocol, to, node]) => portOf(name, port, protocol, to, node),
    isService,
  ],
  // `startup: exec etcdctl endpoint health, period 5`
  [
    spaced(
      '(?<![\\w-])(startup|liveness|readiness)(?: probe)?:? exec:? (?!")([a-z][\\w./-]{0,40}(?: (?!delay|period|failure|timeout|initial|every|after|threshold|success)[\\w./=:-]{1,40}){0,6})(?=,|;|[.](?: |$)| ?$)',
    ),
    '$1 probe with the command `$2`',
  ],
  // `The claim "data" requests 5Gi`: it is to be made.
  [
    spaced(
      `(?<=^|[.;] |\\n)the claim ["\x60]?${name}["\x60]?(?=(?: in the namespace ["\x60]?[a-z][a-z0-9-]{0,60}["\x60]?)? (?:requests|asks for|wants|needs|has) \\d)`,
    ),
    'The PersistentVolumeClaim named $1',
  ],
  [
    spaced(
      `(?:and )?(?:only )?selects (?:only )?volumes (?:with|labelled|carrying)(?: the label)? (?=${pair})`,
    ),
    'with the selector ',
    isVolume,
  ],
  // `get, list on apps deployments`: the group follows from what it is.
  [
    spaced(
      '(?<=(?:get|list|watch|create|update|patch|delete) on )(?:apps|batch) (?=(?:deployments|stateful ?sets|daemon ?sets|replica ?sets|jobs|cron ?jobs)(?![\\w-]))',
    ),
    '',
  ],
  // `a sidecar "shipper" (an init container with restartPolicy Always) with the image x`
  [
    spaced(
      `an? (?:native )?sidecar(?: container)?,? (?:named |called )?["\x60]?${name}["\x60]?,? \\(an? init container (?:with|that has)(?: the)? restart ?policy Always\\)`,
    ),
    'an init container named $1 with restartPolicy Always',
  ],
  // `ConfigMap c: level "debug", limit "5"`
  [
    spaced(
      `(?<=config ?map ["\x60]?[a-z][a-z0-9.-]{0,60}["\x60]?: [^;\\n]{0,300})(?<![\\w.-])(?!data|with|and|lines?|keys?)([A-Za-z][\\w.-]{0,60}) "([^"\\n]{0,80})"(?=,|;|[.](?: |$)| ?$| and )`,
    ),
    '$1="$2"',
  ],
  // `an average memory value of 700Mi per pod`
  [
    spaced('average (memory|cpu) (?:value|amount|figure) of (\\d{1,6}(?:[KMG]i?|m)?) per pod'),
    'average $1 usage of $2 per pod',
    (text) => /auto-?scal|(?<![\w-])hpa(?![\w-])/iu.test(text),
  ],
];
