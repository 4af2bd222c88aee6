import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Phrase } from '../../phrase.ts';
import { toldOf } from '../../tells/tells.ts';

const done = '(?:creat|updat|delet|chang|modif|remov|connect)(?:ions?|ing|ied|ed|es|e|y)?(?!\\w)';
const resource =
  '(pod|deployment|service|config ?-?map|secret|namespace|ingress|job|stateful ?set|daemon ?set)(?:e?s)?';
const fails = overLines`
  (?:(?:if|when|whenever|in case|should|as soon as) )(?:the |it |its |our |this |that )?(?:(?:web)?hook|service|server|it|call|answer)?(?: (?:itself|call|is|are|be|does|should|ever|n't|not|cannot|can't|gets|goes|has))*
  (?: ?(?:fails?|failed|down|unreachable|unavailable|errors?|times out|broken|be reached|be evaluated|evaluated|not reachable|not answer|reached|answer|respond))
`;
const refused = '(?:reject|refus|den(?:y|i)|block|forbid|turn(?:ed)? away)(?:s|es|ed|ied|ing)?';
const passed = '(?:ignor|let through|pass|allow|admit|accept|go through|skip)(?:s|es|ed|ing|ted)?';

const verbs: Readonly<Record<string, string>> = {
  creat: 'CREATE',
  updat: 'UPDATE',
  chang: 'UPDATE',
  modif: 'UPDATE',
  delet: 'DELETE',
  remov: 'DELETE',
  connect: 'CONNECT',
};

function operationsOf(said: string): string[] {
  const found = said.toLowerCase().match(/creat|updat|chang|modif|delet|remov|connect/gu) ?? [];
  return [...new Set(found.flatMap((one) => verbs[one] ?? []))];
}

type Of = (kind: string) => readonly Phrase[];

/** When it is asked. */
const asked: Of = (kind) => [
  [
    [
      `(?:whenever|when|before|each time|every time|as soon as|if|for|on) (?:an? |any |each |every |new |the )*${resource} (?:is |are |gets? |be |being )+(${done}(?:(?:, | or | and |, or )${done}){0,3})`,
    ],
    (what = '', how = '') =>
      toldOf(kind, 'rules', [
        { operations: operationsOf(how), resources: [`${what.toLowerCase().replaceAll(/[ -]/gu, '')}s`] },
      ]),
  ],
  [
    [
      `(?:on|for|at|upon|during) (?:the )?(${done}(?:(?:, | or | and |, or |, and )${done}){0,3}) (?:of|on) (?:an? |any |all |the |every |new )*${resource}`,
      `(${done}(?:(?:, | or | and )${done}){0,3}) (?:operations|requests) (?:of|on|for) (?:all |the )*${resource}`,
    ],
    (how = '', what = '') =>
      toldOf(kind, 'rules', [
        { operations: operationsOf(how), resources: [`${what.toLowerCase().replaceAll(/[ -]/gu, '')}s`] },
      ]),
  ],
];

/** How long it may take, and what if it does not answer. */
export const answered: Of = (kind) => [
  [
    [
      '(?:times? out|timing out)(?: after| in| within)* (\\d{1,2}|five|ten|three|two|thirty)~(?:s|seconds?|secs?)(?!\\w)',
      '(?:(?:it|gets?|has|must|should|have|is given|to|within|answers?|reply|in|and|at most|up to) )*(\\d{1,2}|five|ten|three|two|thirty)~(?:s|seconds?|secs?) (?:to|for (?:an|the|its)) (?:answer|reply|respond|response)',
      '(?:(?:it|has|must|should|have|to|and) )*(?:answers?|repl(?:y|ies)|responds?) (?:with)?in (\\d{1,2}|five|ten|three|two|thirty)~(?:s|seconds?|secs?)(?!\\w)',
      '(\\d{1,2})~秒(?:后|内)?(?:未响应|超时)',
    ],
    (time = '') => toldOf(kind, 'timeoutSeconds', toCount(time)),
  ],
  [
    [
      `(?:the |all |such |any |and |it |objects? |requests? |is |are |be |should |must |[a-z]{3,12}s? ){0,6}${refused}(?: (?:the|all|any|requests?|it|them|objects?|pods?|object|pod))*,? ${fails}`,
      `${fails},? (?:then )?(?:the |all |any |such |requests? |objects? |object |pods? |pod |it |they |should |must |is |are |be |gets? |[a-z]{3,12} ){0,6}${refused}(?: (?:the|all|any|requests?|it|them))*`,
      '(?:webhook~)?(?:失败|不可用|出错|无法访问)(?:时|则|的话)?,?~?(?:应|就)?(?:拒绝)(?:请求)?',
    ],
    () => toldOf(kind, 'failurePolicy', 'Fail'),
  ],
  [
    [
      `${fails},? (?:then )?(?:the |all |any |such |requests? |objects? |object |pods? |pod |it |they |should |must |is |are |be |gets? |[a-z]{3,12} ){0,6}${passed}(?: (?:the|all|any|requests?|it|them))*`,
      '(?:webhook~)?(?:失败|不可用|出错|无法访问)(?:时|则|的话)?,?~?(?:应|就)?(?:忽略|放行|允许)(?:请求)?',
    ],
    () => toldOf(kind, 'failurePolicy', 'Ignore'),
  ],
];

/** What it does, and where it is. */
const spoken: Of = (kind) => [
  [
    '(?:(?:it|and|which|that|has|have|changes?|does|do|touches?) )*nothing (?:else )?on the side',
    () => toldOf(kind, 'sideEffects', 'None'),
  ],
  [
    '(?:(?:it|uses?|understands?|speaks?|knows?|accepts?|takes?|with|and|the) )*(?:admission ?)?(?:reviews?(?: version)?s? )?(v1(?:beta1)?)(?: and (v1(?:beta1)?))?(?: (?:admission )?reviews?)(?: versions?)?',
    (one = '', two = '') => toldOf(kind, 'admissionReviewVersions', two === '' ? [one] : [one, two]),
  ],
  [
    'admission ?review versions?(?: is| of| are|:)* (v1(?:beta1)?)(?=,? (?:times|and|with|has|it)(?!\\w)|[,.;]|$)(?!, v)',
    (one = '') => toldOf(kind, 'admissionReviewVersions', [one]),
  ],
  [
    '(?:at|on|under|with|path)? ?(?:the )?(?:path )?["\'`]?(/[a-z][\\w/-]{0,60})["\'`]?',
    (path = '') => toldOf(kind, 'path', path),
  ],
  [
    '(?:the )?(?:service )["\'`]?([a-z][a-z0-9-]{0,50})/([a-z][a-z0-9-]{0,50})["\'`]?',
    (namespace = '', name = '') => toldOf(kind, 'service', { namespace, name }),
  ],
];

/** Who is asked before an object is taken, and what if nobody answers. */
export const callsSaid: Of = (kind) => [...asked(kind), ...answered(kind), ...spoken(kind)];
