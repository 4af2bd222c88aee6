import { overLines } from '../../../kernel/over-lines.ts';
import { heard } from './heard.ts';
import type { Rewriting } from './rewriting.ts';

const own = '["\'\\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'\\x60]?';
const ingress = /(?<![\w-])ingress(?![\w-])/iu;

const any = '(?:requests?|traffic|calls?|whatever|anything|everything|all|those|any request)';
const to =
  '(?:(?:is|are|gets?|should be|must be|will be) )?(?:go(?:es)?|falls? back|ends? up|lands?|sent|served|answered|handled|forwarded|directed|routed|taken|passed)(?: on)? (?:to|at|by|with|in)';
const target = `(?:the )?(?:service )?${own},? (?:\\(|on |at )?(?:port )?(\\d{2,5})\\)?`;

/** Where an Ingress sends what fits none of its hosts, who serves it, and with which certificate. */
const frontsTold: readonly (readonly [said: RegExp, written: Rewriting[1]])[] = [
  [
    heard(
      overLines`
        ${any}(?: else)?,? (?:(?:that|which) )?(?:(?:for|to|on|with) (?:any|all|every) other (?:host|hosts|domain|domains|hostname|name)|
        (?:matches|fits|matching|match|fit) (?:none|neither|no)(?: of)?(?: the| these| those| its| both| two)?(?: (?:hosts?|rules?|names?|of them))?|(?:does not|do not|doesn't) (?:match|fit)(?: any(?:thing| of the (?:hosts|rules)| host| rule)?)?) ${to} ${target}
      `,
    ),
    'The default backend is the service $1 on port $2',
  ],
  [
    heard(
      `(?:if|where|when|whenever|in case) (?:no|none of the|neither) (?:rules?|hosts?) (?:matches|fits|applies|match),? ${target.replace(',? (?:\\(|on |at )', ' (?:takes|serves|answers|handles|gets|receives)(?: the| such| these| those)?(?: requests?| it| them)? (?:\\(|on |at )')}`,
    ),
    'The default backend is the service $1 on port $2',
  ],
  [
    heard(
      `(?:the controller of )?(?:the )?(?:(?:ingress )?class ${own}|((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class) (?:is responsible(?: for (?:it|this|them))?|takes care(?: of (?:it|this))?|handles (?:it|this)|serves (?:it|this)|looks after (?:it|this)|is in charge(?: of (?:it|this))?)`,
    ),
    (...[, one, other]) =>
      `with the ingress class ${typeof one === 'string' && one !== '' ? one : (other ?? '')}`,
  ],
  [
    heard(
      `(?:(?:and|which) )?(?:is |gets )?(?:looked after|handled|served|managed|taken care of|processed|governed|picked up) by the (?:controller of the )?(?:(?:ingress )?class ${own}|((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class)`,
    ),
    (...[, one, other]) =>
      `with the ingress class ${typeof one === 'string' && one !== '' ? one : (other ?? '')}`,
  ],
  [
    heard(
      `(?:if|when|whenever|where) (?:it|the (?:path|request|url)) is (?:precisely|exactly) (/[\\w./-]{0,60}\\w),? (?:then )?(?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5}) (?:answers|responds|takes over|serves it|takes it)`,
    ),
    '$1 (Exact) goes to the service $2 on port $3',
  ],
  [
    heard(
      '(?:if|when|whenever|where) (?:the|their|its|an?) (?:requests?|paths?|urls?) (?:starts?|begins?) with (/[\\w./-]{0,60}\\w),? (?:then )?(?:it|they) (?=go|is|are)',
    ),
    '$1 ',
  ],
  [
    heard(
      `the (?:tls )?certificate(?: (?:for|of) (?:it|the hosts?|both(?: hosts)?|them|that host))? (?:is|lies|can be|sits|is kept|is stored)(?: (?:found|kept|stored))? in (?:the )?secret ${own}`,
    ),
    'TLS with the secret $1',
  ],
  [
    heard(
      `for which (?:the )?((?!ingress)[a-z][a-z0-9-]{1,40}) (?:ingress )?class (?:is responsible|is in charge|is used)`,
    ),
    'with the ingress class $1',
  ],
  [
    heard(`(?:it |which |that )?(?:belongs to|is of|is for|uses) (?:the )?class ${own}`),
    'with the ingress class $1',
  ],
  [
    heard(
      `(?:(?:it|they|both|all|this|both hosts|both of them|the hosts?) )?(?:is|are) (?:encrypted|secured|protected) (?:with|by|using|through) (?:what(?:ever)? )?(?:is in )?(?:the )?(?:tls )?secret ${own}(?: (?:contains|holds|has))?`,
    ),
    'TLS with the secret $1',
  ],
  [
    heard(
      `(?:(?:is|are|gets?|has to be|should be|must be) )?(?:answered|served|handled|processed|taken care of|dealt with|picked up) by (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    'goes to the service $1 on port $2',
  ],
  [
    heard(
      `(?:all|the) (?:others?|other (?:requests|paths)|rest)(?: are| is)? (?:answered |served |handled )?by (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    '/ goes to the service $1 on port $2',
  ],
  [
    heard(
      `(?:whoever|who) (?:calls|visits|opens|requests) (?:it|the host|that host) (?:ends up at|gets|reaches|lands at|is sent to) (?:the )?(?:service )?${own} (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    '/ goes to the service $1 on port $2',
  ],
  [
    heard(
      `,? (?:unless|except (?:if|when|where)) (?:the |its )?(?:path|request|url) (?:begins|starts) with (/[\\w./-]{0,60}\\w),? (?:in which case|when|where|which|then) (?:the )?(?:service )?${own} (?:takes over|answers|takes it|is responsible|serves it|responds) (?:on|at) (?:port )?(\\d{2,5})`,
    ),
    ', and $1 goes to the service $2 on port $3',
  ],
];
export const fronts: readonly Rewriting[] = frontsTold.map(([said, written]): Rewriting => [
  said,
  written,
  (words) => ingress.test(words),
]);
