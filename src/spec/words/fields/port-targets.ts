import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { full, mapped, target } from './port-meanings.ts';
import { portName } from './port-names.ts';

const target_ =
  '["\'`]?(\\d{1,5}|(?!(?:named|called|name|ports?|the|it|its|them|this|that|service|container|target|of|on|for|from|with|and|to)(?![\\w-]))[a-z][a-z0-9-]{0,14})["\'`]?(?![\\w])';

/** A port of the pods by its name or number, in the words around it. */
const theirs = overLines`
  (?:the |its |their )?(?:named )?(?:(?:container|pod|target)s?(?:'s|s'|')? )?(?:named )?
  (?:ports? (?:of (?:the |its |their )?(?:container|pod)s? )?(?:that is |which is )?(?:named |called |number )?["'\x60]?((?!(?:of|on|for|from|with|and|to|in|that)(?![\w-]))[a-z][a-z0-9-]{0,14}|\d{2,5})["'\x60]?|["'\x60]?((?!(?:host|node|service|target|container|pod|same|this|that|any|an?|another|the|one|other|its|their|which|own|and|on|to)(?![\w-]))[a-z][a-z0-9-]{0,14})["'\x60]? port)(?![\w-])
`;
const leads = overLines`
  (?:(?:and|which|that|it|is|are|being) )*(?:
    goes|go|going|leads?|leading|points?|pointing|forwards?|forwarded|forwarding|routes?|routed|routing|maps?|mapped|mapping|
    sends?|sent|sending|lands?|landing|directs?|directed|delivers?|delivered
  )(?: traffic| requests| it)?(?: on)? (?:to|at|onto|on|in)[ ]|
  (?:and |which |that |it )*(?:targets?|targeting|hits?|hitting)[ ]
`;
const zhTheirs = String.raw`(?:容器|Pod|后端)?(?:中|里|上|的)*~?(?:名为|叫做?|命名为)~["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]?~的~?(?:容器|目标)?端口`;
const zhLeads =
  '(?:并|且|其|流量|,|~)*(?:指向|转发(?:到|至|给)|映射(?:到|至)|路由(?:到|至)|对应|发往|发送到)(?:了)?~?';

/** Told whole, with the port that it leads to by its name. */
export const ledPorts: readonly Phrase[] = [
  [
    [
      `(?:(?:exposes?|exposing|on|with|and|a|an|the|one|another|service|first|second) )*port{is}{port},? ?\\(?(?:(?:which|that|is|should|be|must|with|under|by|the|it) )*(?:named|called|name|as|call it)[ :]{1,2}${portName}\\)?,? (?:${leads})${theirs}`,
      `(?:(?:exposes?|exposing|on|with|and|a|an|the|one|another|service|first|second) )*port (?:named |called )?${portName} (?:on |at |is |with |\\(|number )*{port}\\)?,? (?:${leads})${theirs}`,
    ],
    (...[a = '', b = '', named = '', beside = '']) =>
      /^\d/u.test(a) ? full(a, b, named + beside) : full(b, a, named + beside),
  ],
  [
    [
      `(?:一个|第[一二]个)?名为~${portName}~的(?:服务)?端口{is}{port}~?\\)?,?~?${zhLeads}${zhTheirs}`,
      `端口{is}{port}~?[,(]?~?(?:名为|命名为|名称为|叫做?)~${portName}~?\\)?,?~?${zhLeads}${zhTheirs}`,
    ],
    (a = '', b = '', inner = '') => (/^\d/u.test(a) ? full(a, b, inner) : full(b, a, inner)),
  ],
  [
    `(?:on |with |and |the |a |service )*port{is}{port},? (?:${leads})(?=(?:the |its |their )?(?:(?:container|pod|target)s?(?:'s|s'|')? )?(?:named )?(?:ports? (?:that is |which is )?(?:named|called)|["'\`]?[a-z][a-z0-9-]{0,14}["'\`]? port))${theirs}`,
    (said = '', named = '', beside = '') => mapped(said, named + beside),
  ],
  [
    [
      `(?:(?:and|which|that|it) )*(?:routes?|forwards?|sends?|passes|maps?)(?: (?:the |its )?(?:traffic|requests|connections))? (?:from|on|of) (?:its |the )?port {port} (?:on )?to ${theirs}`,
      `(?:(?:and|which|that|it) )*(?:listens?|answers?|serves?) (?:at|on) (?:port )?{port},? (?:${leads})${theirs}`,
    ],
    (said = '', named = '', beside = '') => mapped(said, named + beside),
  ],
  [
    `(?:并|且|,)*(?:把|将)~?(?:服务的?)?{port}~端口的?(?:流量|请求)?~?${zhLeads}${zhTheirs}`,
    (said = '', inner = '') => mapped(said, inner),
  ],
];

/** Ports of a Service, and the ports of the containers that they lead to. */
export const portTargets: readonly Phrase[] = [
  [
    [
      '(?<!(?:service|svc) )' + portName + ' ?:? ?(\\d{1,5}) ?(?:->|=>|→) ?' + target_,
      portName +
        '(?<!(?:service|svc)(?: (?:called|named))? ["\'`]?[\\w-]{1,15}["\'`]?)' +
        ',? (?:listens? on|is|on|uses|at|port) (?:port )?(\\d{1,5}),? (?:with |and |its |has )*(?:the |a )?target ?-?port{is}' +
        target_,
      '名为~' +
        portName +
        '~的(?:第二个|另一个|新的?)?端口(?::|为|,)?~(\\d{1,5})~?(?:映射|转发)(?:到|至)~' +
        target_,
      portName + '~端口~(\\d{1,5}),?~?(?:其)?目标端口{is}' + target_,
      overLines`
        (?<=(?<![\w-])ports?(?! \d)[^;\n]{0,200})(?<!(?:service|svc) )
        (?:one |another |the other |the first |the second |a port |ports? |and |the |first |second )*
        (?:is )?(?:named|called) ${portName},? (?:which |that |and |it )?(?:
          maps?|mapping|forwards?|forwarding|routes?|routing|redirects?|redirecting|exposes?|exposing|
          listens on|for|from|on|with|is
        ) (?:traffic |requests )?(?:from |on |of )?(?:the )?(?:service )?(?:port )?(\d{1,5}),? (?:and )?(?:
          to|->|targets?|targeting|(?:which |that )?(?:maps?|forwards?|routes?|leads?) to|with|onto
        ) (?:the |its )?(?:container |target |pod )*(?:port )?(?:of )?
      ` + target_,
      portName +
        overLines`
          (?<!(?:service|svc)(?: (?:called|named))? ["'\x60]?[\w-]{1,15}["'\x60]?),? (?:listens? on|is|on|uses|at) (?:port )?(\d{1,5}),? (?:and |which |that )*(?:
            targets?|
            (?:forwards?|maps?|leads?|goes|routes?|sends?|points?|redirects?)(?: traffic| it| requests)? to
          ) (?:the )?(?:container |target |pod )*(?:port )?
        ` +
        target_,
    ],
    (name = '', said = '', inner = '') => full(said, name, inner),
  ],
  [
    [
      overLines`
        (?:on |with |and |a |the |service |exposes? )*port{is}{port} ?(?:\(|,)? ?
        (?:with (?:the )?name|named|called|name|as) ["'\x60]?(?![\w-]*(?:service|svc|deploy))
        ([a-z][a-z0-9-]{0,14})["'\x60]?\)?,? ?
        (?:and |with |to |using |forward\w{0,3} |mapped |maps |the |a |its )*target ?-?port{is}["'\x60]?
        (\d{1,5}|[a-z][a-z0-9-]{0,14})["'\x60]?(?!\w)
      `,
      overLines`
        (?:端口){is}{port}~[,(]?~(?:并?)?(?:命名为|名称为|名为|取名为?)~["'\x60]?([a-z][a-z0-9-]{0,14})["'\x60]?\)?~
        [,]?(?:并|且|其|的|映射到|转发到)*(?:目标)?端口{is}["'\x60]?(\d{1,5})["'\x60]?(?!\w)
      `,
    ],
    full,
  ],
  [
    [
      '(?:on |with |and |a |the )*port{is}{port} (?:for|of|on) the service',
      "(?:the )?service(?:'s)? port{is}{port}",
      '(?:服务|Service)的?端口(?:为|是|:)?~{port}',
    ],
    (said = '') => ({
      ...oneOf(['Service', { ports: [{ port: Number(said) }] }], ['workload', { servicePort: Number(said) }]),
      value: said,
    }),
  ],
  [
    [
      overLines`
        (?:service |on )?port{is}{port}(?: of the service)? (?:on the service )?(?:to|->|=>|that )?~
        (?:and )?(?:
          routes?|routing|forward(?:s|ed|ing)?|maps?|mapped|mapping|redirect(?:s|ed|ing)?|
          target(?:s|ing)?|traffic|send(?:s|ing)?
        )?(?: traffic)?(?: to| it to)?(?: the)?(?: container(?:'s)?| pods?'?| target)* ?-?port(?: of)?
        {is}
      ` + target_,
      'map(?:s|ping|ped)? (?:the )?port {port} to (?:the )?(?:container |target |pod )*(?:port )?' + target_,
      '{port} ?(?:->|=>|→) ?(?:(?:the )?(?:named |container |target )*port (?:named |called )?)?' + target_,
      'port {port}:' + target_,
      'port {port} to (\\d{2,5})(?![\\w.%])',
      'from port {port} to ["\'`]?(\\d{1,5}|[a-z][a-z0-9-]{0,14})["\'`]?(?![\\w])',
      '(?:将)?(?:服务)?(?:的)?端口~{port}~(?:映射|转发|路由|指向|对应|代理|流量转发)(?:到|至|了)?(?:容器|Pod|目标|后端)?(?:的)?(?:端口)?~' +
        target_,
      '{port}~端口(?:的?流量)?~?(?:映射|转发|指向)(?:到|至)~?(?:容器|Pod|目标|后端)?~?(?:的)?(?:端口)?~' +
        target_,
      '(?:把|将)~{port}~(?:端口)?(?:映射|转发|指向)(?:到|至)(?:容器|Pod|目标|后端)?(?:的)?(?:端口)?~' +
        target_,
    ],
    mapped,
  ],
  [
    [
      '(?:and |with |the |a |its )*target~-?~port{is}' + target_,
      overLines`
        (?:(?:and|which|that|it) )*(?:
          goes|go|going|leads?|leading|points?|pointing|forwards?|forwarding|routes?|routing|maps?|
          mapping|mapped|sends?|targets?|targeting
        )(?: traffic| requests)?(?: on)?(?: to)? (?:the |its )?(?:pods?'? |container(?:'s)? )?
        (?:named port|port (?:that is )?(?:named|called)) ${portName}(?![\w])
      `,
      "(?:forward(?:s|ing)?|rout(?:es|ing|e)|send(?:s|ing)?|direct(?:s|ing|ed)?|redirect(?:s|ing)?|map(?:s|ping|ped)?)(?: the)?(?: traffic| requests| it)?(?: on)? to (?:the )?(?:container|pods?'?|target|its)? ?(?:on )?(?:port|container port) " +
        target_,
      '(?:并?且?)?(?:目标|容器目标)端口{is}' + target_,
      '(?:转发|映射|路由|指向)(?:到|至)(?:容器|Pod|目标|后端)?(?:的)?端口?~' + target_,
    ],
    target,
  ],
];
