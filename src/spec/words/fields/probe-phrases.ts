import { overLines } from '../../../kernel/over-lines.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Phrase } from '../phrase.ts';
import type { Meaning } from '../wish.ts';
import { toCommand } from '../values.ts';
import { handlerOf, piece, portName } from './probe-piece.ts';

const http = (path = '', port = ''): Meaning =>
  piece({ httpGet: { path, ...(port === '' ? {} : { port: toPort(port) }) } });

export function toPort(said: string): Json {
  return /^\d+$/u.test(said) ? Number(said) : said;
}

export const portWord = '(?:port |the port )?["\'`]?(\\d{1,5}|[a-z][a-z0-9-]{0,14})["\'`]?(?![\\w])';

const pathAndPort = '(?:path |endpoint |path of |the )*{path}';

export const hows: readonly Phrase[] = [
  [
    overLines`
      (?:on |at |with |using |uses? |of |to |for |against |checks? )*(?:the |exactly the )?(?:very )?
      same ((?:http |tcp )?(?:path|port|endpoint|url|request|handler|command|check|socket))
      (?: ?(?:and|\+|/|,|&) ?(?:the |same )*(?:path|port|endpoint|command))?(?! as (?:the )?container)
      (?: as (?:the |its )?(?:liveness|readiness|start-?up)(?: probe| check)?)?
    `,
    (said = '') => piece({ like: handlerOf(said) }),
  ],
  [
    '(?:使用|采用|用)(?:与其)?(?:同样|相同|一样|同一)的?(?:个)?~?((?:http|tcp)?~?(?:端点|路径|接口|地址|请求|端口|命令))(?:上)?',
    (said = '') => piece({ like: handlerOf(said) }),
  ],
  [
    overLines`
      (?:with |at |and |using |uses? |has |have )*(?:(?:the |exactly the )?same|(?:an )?identical) (?:timings?|delays?|periods?|intervals?|thresholds?|rhythm|schedule|frequency|pace)
      (?:(?: ?(?:and|,) ?)(?:timings?|delays?|periods?|intervals?|thresholds?))*(?: as (?:the |its )?(?:liveness|readiness|start-?up)(?: probe| check)?)?
    `,
    () => piece({ like: 'when' }),
  ],
  [
    overLines`
      (?<=grpc[^.;\n]{0,120})(?:and |with |using |for |of |the |a )*(?:grpc )?service ?(?:name)?
      (?: of| is| set to| named| called|:|=)*~["'\x60]?(
        (?!(?:on|in|at|with|and|the|port|name|is|account|of|type|to)(?![\w-]))[A-Za-z][\w.-]{0,60}\w
      )["'\x60]?
    `,
    (service = '') => piece({ grpc: { service } }),
  ],
  [
    [
      `(?:(?:http|https)(?: ?-?get)? ?(?:request|check|probe|call)?s?|httpGet|GET request|GET)(?: is| are| sent| made| performed| against| requests?| that| which| (?:checks?|calls?|hits?|queries|requests?)| using| with| on| to| at| for| of|:)* ${pathAndPort}(?: path| endpoint)?(?:,? (?:on|at|and|with|of|using|over|via|the|container|a)){1,4} port(?: of| is|:)*~${portWord}`,
      overLines`
        (?:
          checks?|checking|requests?|requesting|calling|calls?|hits?|queries|querying|get|using|uses|on|at|to|against|with|
          for|path|via|of
        ) (?:the )?${pathAndPort}(?: path| endpoint)?
        (?:,? (?:on|at|and|with|using|over|via|the|container|a)){1,4} port(?: of| is|:)*~${portWord}
      `,
      `(?:HTTP|httpGet|请求|访问|检查|路径)(?:~?GET)?(?:请求|方式|检查|探测|访问)?(?:的)?(?:路径|地址)?(?:为|是|到|[:,])?~{path}~(?:路径)?~(?:,|和|并|且|的|在|通过|使用|上)*~端口(?:号)?(?:为|是|[:=])?~${portWord}`,
    ],
    http,
  ],
  [
    [
      `(?:GET |HTTP |HTTPS |when |if |once |and |requests? (?:to )?)*{path} (?:on|at) (?:port )?:?(\\d{2,5})(?! ?(?:s|sec|min))(?!\\w)`,
      `{path} (?:on|at) the port ${portWord}`,
      '{path}:(\\d{2,5})(?!\\d)',
      '{path},? (\\d{2,5})(?=[,;)]|$|\\.(?:\\s|$)| (?:(?:initial )?delay|period|every|timeout|after)(?!\\w))',
      '(?:GET |on |at |with )*{path},? port (\\d{2,5})(?!\\d)',
      `(?:GET |HTTP |requests? (?:to )?)*{path},? (?:on |at )?port ${portName}(?=[,.;)]|$| (?:initialDelay|period|timeout|failure|success|every|after|with|and|delay)\\w*)`,
      `(?:GET |HTTP |requests? (?:to )?)*{path} (?:on|at|of|via|through|over) (?:the |its )?${portName} port(?!\\w)`,
      '(?:an? |the |GET |HTTP |HTTPS |on |to |request(?:s|ing)? )*{path} \\(port (\\d{2,5})\\)',
    ],
    http,
  ],
  [
    [
      `(?:checks?|checking|requests?|hits?|using|uses|on|at|via|http|get|of|with) (?:the )?port ${portWord}(?: (?:at|on|with|and|for|of|the|to))* (?:path )?{path}`,
      `(?:在|通过|访问|检查)?端口(?:为|是)?~${portWord}~(?:上)?(?:的|,|和|路径)*(?:路径)?(?:为|是)?~{path}`,
      '(?:GET |http )?:(\\d{2,5}){path}',
    ],
    (port = '', path = '') => http(path, port),
  ],
  [
    `(?:请求|访问|检查|探测|GET)~${portName}~端口(?:上)?的?~{path}`,
    (port = '', path = '') => http(path, port),
  ],
  [
    [
      `tcp(?: ?-?socket)?(?: probe| check| connection| socket)?s?(?: is| on| to| at| for| against| that| checks?| using| with| the|:)* (?:port )?${portWord}`,
      `(?:connect(?:s|ing)?|open(?:s|ing)? a (?:tcp )?(?:socket|connection)) (?:to|on) (?:the )?port ${portWord}`,
      `TCP~(?:Socket|套接字|连接)?(?:检查|探测|方式)?(?:的)?(?:到|在|,)?~(?:端口)?(?:为|是|号)?~(\\d{1,5})`,
    ],
    (port = '') =>
      /^(?:probe|check|socket|port|on|the|to)$/iu.test(port)
        ? undefined
        : piece({ tcpSocket: { port: toPort(port) } }),
  ],
  [
    [
      `grpc(?: health)?(?: probe| check)?s?(?: on| to| at|:)* (?:port )?(\\d{1,5})`,
      'gRPC(?:检查|探测|健康检查)?(?:在|,)?端口~(\\d{1,5})',
      '端口~(\\d{1,5})~上?的~?gRPC',
      '(?:via|over|by|through|using|with) grpc(?: on| at| this| port| the|:){1,4} ?\\(?(\\d{2,5})\\)?',
      '在端口~(\\d{1,5})~上(?:配置|添加|使用)?(?:一个)?~gRPC(?=~?(?:存活|就绪|启动|健康|探针))',
    ],
    (port = '') => piece({ grpc: { port: Number(port) } }),
  ],
  [
    '(?:opens|listens on|serves|on|port) (?:port )?(\\d{2,5}),? (?:where|on which|over which) grpc(?: also)?',
    (port = '') => piece({ grpc: { port: Number(port) } }),
  ],
  [
    ['grpc(?=~(?:liveness|readiness|start-?up|health|存活|就绪|启动|健康|探针|probe))'],
    () => piece({ grpc: {} }),
  ],
  [
    [
      overLines`
        (?:that |which |to |by |it |should |using |with )*(?:
          exec(?:utes?|uting)?|runs?|running|command|checked with|tested with|probed with|checked by|
          checking with
        )(?: action| probe)?(?: an?| the| command|:)* (?:{quoted}|{array})(?: command)?
      `,
      overLines`
        (?:that |which |to |by |it |should |using |with |simply |just |only |merely )*(?:exec(?:utes?|uting)?|runs?|running|command)
        (?: action| probe)?(?: the)?(?: command)?:?() (
          (?:
            true|cat|ls|test|pg_isready|redis-cli|mysqladmin|curl|wget|nc|sh|bash|echo|mongo|
            /(?:usr/|opt/)?(?:local/)?s?bin/[\w-]{1,40}|/[\w/-]{1,60}\.sh
          )(?: [\w/.:@=-]{1,60}){0,8}?
        )(?=
          [,;.]|$| and | every | with | after | \(| (?:initial|delay|period|timeout|failure|success)(?:[A-Z -]|$)| \d{1,4}s (?:delay|period)
        )
      `,
      '(?:执行|运行)(?:一次)?(?:命令)?~(?:{quoted}|{array})(?:命令)?',
      '(?:执行|运行)(?:一次)?(?:命令)?~()((?:cat|ls|test|pg_isready|redis-cli|mysqladmin|curl)(?: [\\w/.:@=-]{1,60}){0,8})',
    ],
    (quoted = '', rest = '') => piece({ exec: { command: toCommand(quoted === '' ? rest : quoted) } }),
  ],
  [
    '(?:of|is|with|by|:) (`[a-z/][\\w./-]{0,60} [^`\\n]{1,120}`)',
    (said = '') => piece({ exec: { command: toCommand(said) } }),
  ],
  [
    [
      overLines`
        (?:
          when|if|once|as long as|while|until|after|unless|
          (?<=(?:checked|probed|tested|verified) )(?:with|by|using)
        ) (?:the )?(?:command )?(?:{quoted}|{array})
        (?: (?:works|succeeds|exits|returns|passes|answers|fails|is ok)[^.,;]{0,20})?
      `,
    ],
    (quoted = '', array = '') => piece({ exec: { command: toCommand(quoted === '' ? array : quoted) } }),
  ],
  [
    '{array}(?= (?:still |no longer )?(?:works|succeeds|exits|returns|passes|answers|fails|is ok)(?!\\w))',
    (array = '') => piece({ exec: { command: toCommand(array) } }),
  ],
  [
    [
      '(?:with |and |sending |using |carrying |the |an? |custom |http )*headers?(?: of| named|:)? ["\'`]?([A-Za-z][\\w-]{1,60})(?:: ?|=| with value | set to )([\\w./-]{1,80})["\'`]?',
      '(?:带上?|携带|使用|并)?(?:HTTP)?~?(?:请求)?头(?:部|字段)?~?:?~?["\'`]?([A-Za-z][\\w-]{1,60})(?:: ?|=|为)([\\w./-]{1,80})["\'`]?',
    ],
    (name = '', value = '') => piece({ httpGet: { httpHeaders: [{ name, value }] } }),
  ],
  [
    ['(?:scheme |using |over |协议)~(HTTPS)'],
    (scheme = '') => piece({ httpGet: { scheme: scheme.toUpperCase() } }),
  ],
  [
    [
      '(?:on|at|to|hits?|checks?|checking|requests?|using|against|path|endpoint|of|via|get|with|calls?)(?: the)?(?: path| endpoint)?(?: of| is|:)?~{path}(?: path| endpoint)?',
      '(?:路径|请求|检查|访问|端点|GET|为|在)(?:为|是|[:])?~{path}',
      '{path}(?= (?:endpoint|path|for|on))',
      '(?<![\\w.:/-]){path}',
    ],
    (path = '') => (path.length > 1 || path === '/' ? http(path) : undefined),
  ],
  [
    [
      overLines`
        (?:on|at|using|against|to)(?: the)?(?: named)?(?: port)? ["'\x60]?
        ([a-z]{1,8}-port|(?:http|https|web|grpc|metrics|health|admin|api)(?:-port)?)["'\x60]?
        (?![\w/-]| (?:request|get|probe|check|endpoint|path|server|scheme))
      `,
      '(?<=/[\\w./-]{1,60}:? ?)([a-z]{1,8}-port)(?![\\w-])(?! ?\\d)',
      overLines`
        (?<!
          (?:expos(?:e|es|ing)|opens?|declares?|ha[sv]e?|with) (?:the |a |its )?(?:container )?
        )(?:on |at |the |using |against |over |container |its )*port{is}
        (\d{1,5}|["'\x60][a-z-]{1,15}["'\x60])(?!\w)
      `,
      '(?:在|使用|的)?端口(?:号)?(?:为|是|[:=])?~(\\d{1,5})',
      ' (?:on|at) :?(\\d{2,5})(?! ?(?:s|sec|min))(?!\\w)',
    ],
    (port = '') => piece({ port: toPort(port) }),
  ],
];
