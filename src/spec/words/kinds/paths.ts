import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { hostRoutes } from './host-routes.ts';
import { atPort, pathType, piece, port, rule, toHost, toPort } from './route-pieces.ts';

/** In Chinese the number stands on either side of its noun. */
const portZh = `(?:(?:的|,|上)?~(?:端口)?(?:号|为|是)?~(?:port)?${port}(?:~端口)?|:${port})?`;

const belongs = overLines`
  (?:
    (?:
      goes?|belongs?|is for|are for|reach(?:es)?|ends? up|leads?|lands?|comes?|is served|are served|
      is answered|are answered
    )(?: to| at| by| in| with)?|
    to|at (?=the service )
  )
`;

export const routes: readonly Phrase[] = [
  [
    `(?:(?:what(?:ever)?|that|anything|everything|those|requests?|traffic|all|visitors|who|which|ask(?:s|ing)?|comes?|for|is|are) )*(?:below|under|beneath|beginning with|begins? with|starting with|starts? with|(?:with )?(?:the )?prefix) {path},? ${belongs} (?:the )?(?:service |svc )?{name}(?:,? ?\\(?(?:on |at )?(?:its |the )?port(?: is|:)? ${port}\\)?|:${port})`,
    (...[path = '', service = '', a = '', b = '']) => rule(path, service, a === '' ? b : a, 'prefix'),
  ],
  [
    overLines`
      (?<=(?:below|under|begins? with|starts? with) (?:[^.;]|[.](?=\S)){1,100}(?:and|,) )
      (?:those|what|requests?|that|ones)(?: (?:below|under|beginning with|starting with))? {path} ${belongs} ?
      (?:the )?(?:service |svc )?{name}
      (?:,? ?\(?(?:on |at )?(?:its |the )?port(?: is|:)? ${port}\)?|:${port})
    `,
    (...[path = '', service = '', a = '', b = '']) => rule(path, service, a === '' ? b : a, 'prefix'),
  ],
  [
    [
      overLines`
        (?:the |on |for |and |with )*(exact|prefix)(?:ly)?(?: path| match)?:? {path},? ?
        (?:should |must |will |is |are |be )*(?:
          ->|=>|→|to|goes to|go to|reach(?:es)?|routes? to|routed to|maps? to|forward(?:s|ed|ing)? to|
          leads? to
        ) (?:the )?(?:backend )?(?:service |svc )?{name}(?: service)?
        (?:,? ?(?:on|at|with)?(?: the)?(?: service)? ?port{is}${port}|:${port})?
      `,
      overLines`
        (精确|前缀)(?:匹配)?(?:的)?(?:路径)?~{path}~(?:的)?(?:请求|流量)?(?:应)?(?:被)?(?:转发|路由|指向|发送|转)(?:到|至|给)?
        (?:服务)?~{name}~(?:服务)?(?:的?~${port}~端口|的?端口~${port}|:${port})
      `,
    ],
    (...[type = '', path = '', service = '', ...ports]) =>
      rule(
        path,
        service,
        ports.find((one) => one !== '') ?? '',
        /^(?:exact|精确)/iu.test(type) ? 'exact' : 'prefix',
      ),
  ],
  [
    overLines`
      (?:the |path |for |with |and |on )*{path} ?\(?(?:(?:with|of|using|and|an?|the|path ?type) )*(exact|prefix)(?: match(?:ing)?|(?: path)? ?type)?\)?,? (?:should |must |will |is |are |be )*
      (?:->|=>|→|to|goes to|go to|routes? to|routed to|maps? to|forward(?:s|ed|ing)? to) (?:the |backend )*
      (?:service |svc )?{name}(?:,? ?(?:on|at|with)?(?: the)?(?: service)? ?port{is}${port}|:${port})?
    `,
    (...[path = '', type = '', service = '', a = '', b = '']) =>
      rule(path, service, a === '' ? b : a, type.toLowerCase()),
  ],
  [
    [
      '(?:the |path |prefix |requests? |traffic |routes? |for |to |with |and |on |from |at )*{path}(?: path| prefix)?(?: \\((?:prefix|exact)\\))?,? ?(?:should |must |will |is |are |be |shall )*(?:goes to|go to|to|routes? to|routed to|->|sent to|forward(?:s|ed)? to|lands? on|reach(?:es)?) port ' +
        port +
        ' of (?:the )?(?:service )?{name}',
    ],
    (...[path = '', said = '', service = '']) => rule(path, service, said),
  ],
  [
    '(?:path )?{path} (?:\\(?(prefix|exact|ImplementationSpecific)\\)? )?(?:->|=>|→)? ?{name}:(\\d{1,5})(?!\\w)',
    (...[path = '', type = '', service = '', said = '']) => rule(path, service, said, type),
  ],
  [
    [
      `(?:将|把|对于?)?(精确|前缀|Exact|Prefix)?(?:匹配)?(?:的)?(?:路径)?(?:为)?~{path}~?(?:\\([^()]{1,24}\\))?(?:之?下|以下|开头|里)?的?(?:所有|全部|任何)?(?:内容|请求|流量|路径)?(?:都|应该?|均|要|将|会|被)*(?:转发?|路由|发送?|指向|映射)(?:到|至|给)~?端口~?${port}~?(?:上)?的~?(?:后端)?(?:服务)?~?{name}`,
    ],
    (...[type = '', path = '', said = '', service = '']) =>
      rule(path, service, said, type === '' ? '' : /^(?:exact|精确)/iu.test(type) ? 'exact' : 'prefix'),
  ],
  [
    `(?:将|把|对于?)?(精确|前缀|Exact|Prefix)?(?:匹配)?(?:的)?(?:路径)?(?:为)?~{path}~?(?:\\([^()]{1,24}\\))?(?:之?下|以下|开头|里)的?(?:所有|全部|任何)?(?:内容|请求|流量|路径)?(?:都|应该?|均|要|将|会|被)*(?:转发?|路由|发送?|指向|映射)(?:到|至|给)~?(?:后端)?(?:服务)?~?{name}~?(?:服务)?(?:的~?(?:名为~?)?${port}~?(?:的)?端口|上?的?端口~?${port}|:${port})?`,
    (...[type = '', path = '', service = '', ...ports]) =>
      rule(
        path,
        service,
        ports.find((one) => one !== '') ?? '',
        type === '' ? '' : /^(?:exact|精确)/iu.test(type) ? 'exact' : 'prefix',
      ),
  ],
  [
    [
      '(?:对|将|把)?~{path}~\\([^)]{1,12}\\)~?(?:的)?(?:请求|流量)(?:转到|发送到|路由到|转发到|转至)(?:服务)~{name}~(?:的)?~?端口(?:为|是)?~' +
        port,
    ],
    (...[path = '', service = '', said = '']) => rule(path, service, said),
  ],
  [
    [
      overLines`
        (?:将|把|对)?(?:主机|域名|访问)?~{host}~(?:的|下的)?~{path}?~(?:路径)?(?:的)?(?:所有|全部)?(?:请求|流量|访问)?(?:都)?
        (?:路由|转发|映射|指向|发送|代理|转)(?:到|至|给)(?:名为|后端)?(?:服务)?~{name}~(?:服务)?
      ` + portZh,
    ],
    toHost,
  ],
  [
    [
      overLines`
        (?:the |path |requests? |traffic |routes? |for |to |with |and |on |from |at )*{path}
        (?: path| prefix)?,? ?(?:should |must |will |is |are |be )*(?:
          ->|=>|→|:|to|routes? to|routed to|routing to|maps? to|mapped to|goes to|go to|
          forward(?:s|ed|ing)?(?: (?:traffic|requests))? to|directs?(?:ed)?(?: traffic)? to|sent to|
          points? to|served by|handled by|backed by|for
        ) (?:the |a |backend )*(?:service|svc)?~(?:named |called )?{name}(?: service)?
      ` +
        atPort +
        pathType,
      overLines`
        (?:将|把|对)?(?:路径(?:为|是)?)?(?:以|由)?~{path}~(?:\([^()]{1,24}\))?~?(?:开头|起始|打头|为前缀|作为?前缀)?(?:路径)?(?:的)?(?:所有|全部)?(?:请求|流量|访问)?
        (?:都)?(?:应)?(?:被)?(?:路由|转发|映射|指向|发送|代理|对应|转)(?:到|至|给)?(?:名为|后端)?(?:服务)?~{name}~(?:服务)?
      ` +
        portZh +
        '()',
    ],
    (...[path = '', service = '', a = '', b = '', ...types]) =>
      rule(path, service, a === '' ? b : a, ...types),
  ],
  ...hostRoutes,
  [
    [
      overLines`
        (?:
          to|(?<!default[ -]?)backend|backed by|for|targets?|using|points? (?:to|at)|
          forward(?:s|ing)? (?:traffic |requests )?to|uses?
        )(?: is| be| the| a| backend|:)* (?:service|svc)(?: name)?(?: named| called| is|:| of)*~{name}(?:
          ,? ?(?:on|at|and|with|using|via|its|the|whose|listening|service)*(?: on| the| service)* ?port
          (?: number)?{is}
      ` +
        port +
        '|:' +
        port +
        ')?',
      '(?:to|for|in front of|targets?|before) (?:the )?{name} (?:service|svc)(?:,? ?(?:on|at|and|with|using|via)(?: the)? ?port(?: number)?{is}' +
        port +
        '|:' +
        port +
        ')?',
      '(?:后端)?(?:指向|转发到|路由到|转发至|使用|到|为)(?:名为|名称为|后端)*(?:服务)~(?:名?为|名称为)?~{name}~(?:(?:的|,|和)?~端口(?:号|为|是)?~' +
        port +
        '|:' +
        port +
        ')?',
      '后端(?:服务)(?:名称|名)?(?:为|是|:)?~{name}~(?:(?:的|,|和|服务)*~端口(?:号|为|是)?~' +
        port +
        '|:' +
        port +
        ')?',
      '(?:指向|转发到|路由到|转发至)(?:名为)?~{name}~的?服务(?:(?:的|,|和)?~端口(?:号|为|是)?~' +
        port +
        '|:' +
        port +
        ')?',
    ],
    (service = '', a = '', b = '') => {
      const said = a === '' ? b : a;
      return piece({ service, ...(said === '' ? {} : { port: toPort(said) }) });
    },
  ],
];
