import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { on, oneOf } from '../say.ts';
import type { Reader } from '../wish.ts';
import { barePorts } from './bare-ports.ts';
import { hostPorts } from './host-ports.ts';
import { namedPort, namesOfPorts, portName } from './port-names.ts';
import { namedPorts, own, port, several } from './port-meanings.ts';
import { ledPorts, portTargets } from './port-targets.ts';

const proto = '["\'`]?(TCP|UDP|SCTP)["\'`]?';
export const ports: Reader = phrases('ports', { en: 'Port', zh: '端口' }, [
  ...ledPorts,
  ...namesOfPorts,
  [
    [
      proto + ' port {port},? ?(?:\\(|with (?:the )?name|named|called|name)+ ?' + portName,
      proto + '~端口~{port},?~(?:名称?为|命名为|名为)~' + portName,
    ],
    (protocol = '', said = '', name = '') => port(said, { protocol, name }),
  ],
  [
    [portName + ' ?:? {port} ?/ ?' + proto, '(?:名为)~' + portName + '~的~()' + proto + '~端口~{port}'],
    (...[name = '', a = '', b = '', c = '']) =>
      a === '' ? port(c, { name, protocol: b }) : port(a, { name, protocol: b }),
  ],
  [
    '(?:ports?:? |, |and )*{port} (?:over|via|using|on) ' + proto + ',? (?:named|called) ' + portName,
    (said = '', protocol = '', name = '') => port(said, { protocol, name }),
  ],
  ...portTargets,
  [
    [
      '(?:with |and |the |a |its |on )*node ?-?port{is}{port}',
      '(?:on |at |through |via )*port {port} (?:of|on) (?:every|each|all|any|the)(?: of)?(?: the)? nodes?',
      '节点端口(?:号)?(?:使?用|取|选用?)?{is}{port}',
      'NodePort(?:端口)?(?:为|是|[:=])~{port}',
    ],
    (said = '') => on('Service', { nodePort: Number(said) }),
  ],
  ...hostPorts,
  [
    [
      overLines`
        (?:clients?|users?|callers?|others|people|they) (?:should |can |will |must )?
        (?:connect to|call|use|reach it on|come in on)(?: it on)? (?:the )?(?:port )?(\d{2,5})
        (?!\w|\.\w)
      `,
    ],
    (said = '') => ({
      ...oneOf(['Service', { ports: [{ port: Number(said) }] }], ['workload', { servicePort: Number(said) }]),
      value: said,
    }),
  ],
  ...barePorts,
  [
    ['(?:with |and |the |a |on |using )*host ?-?port{is}{port}', '(?:主机|宿主机)端口{is}{port}'],
    (said = '') => on('workload', { hostPort: Number(said) }),
  ],
  [
    [
      overLines`
        (?:exposes? |exposing |on |with |and |a |the |for |from )*(?:container ?)?ports?{is}{port} ?
        (?:\(|,)? ?(?:with (?:the )?name|named|called|name|as) ["'\x60]?(?![\w-]*(?:service|svc|deploy))
        ([a-z][a-z0-9-]{0,14})["'\x60]?\)?(?: (?:using|over|with|and) (?:the )?(?:protocol )?
      ` +
        proto +
        '(?: protocol)?)?',
      overLines`
        (?:exposes? |exposing |on |with |and |a |the )*(?:container )?port (?:named|called) ["'\x60]?
        ([a-z][a-z0-9-]{0,14})["'\x60]?(?: (?:on|at|with|for|set to|is|of))?(?: the)?(?: value| number)?
        (?: port)? {port}
      `,
      '(?:端口){is}{port}~[,(]?~(?:并?)?(?:命名为|名称为|名为|取名为?)~["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?\\)?',
      overLines`
        (?:exposes? |exposing |with |and |a |the |has )*(?:container )?port ["'\x60]?
        (?!(?:is|of|to|number|named|called|for|on|and|name)(?![\w-]))([a-z][a-z0-9-]{0,14})["'\x60]? ?
        (?:\(|= ?|: ?){port}\)?
      `,
      '(?:exposes? |exposing |with |and |a |the |on )*(?:container )?port {port} (?:under|by|with) the name ["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?',
      '名为~["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?~的(?:容器)?端口{is}{port}',
    ],
    (first = '', second = '', protocol = '') =>
      /^\d/u.test(first) ? port(first, { name: second, protocol }) : port(second, { name: first }),
  ],
  [
    [
      '(?:exposes? |exposing |on |with |and |a |the |for |listen(?:s|ing)? on )*' +
        proto +
        '(?: protocol)?(?: on)? ports? {port}',
      '(?:端口)?~' + proto + '(?:协议)?(?:的)?端口?~{port}(?:端口)?',
    ],
    (protocol = '', said = '') => port(said, { protocol }),
  ],
  [
    [
      '(?:exposes? |exposing |on |with |and |a |the |for |from |listen(?:s|ing)? on |number )*(?:container ?)?ports?{is}{port},? ?[(/]?(?:using |with |over |via |and |on |the |protocol )*' +
        proto +
        '(?: protocol| traffic)?\\)?',
      '(?:端口){is}{port}~[,(/]?~(?:使用|协议(?:为|是)?|通过|的)*~' + proto + '(?:协议)?\\)?',
      '{port}/' + proto,
    ],
    (said = '', protocol = '') => port(said, { protocol }),
  ],
  [
    [
      '(?:exposes? |exposing |on |with |and |has |have |the |listen(?:s|ing)? on |open(?:s|ing)? |container )*(?:ports?)?{is}((?:\\d{2,5} \\(["\'`]?[a-z][a-z0-9-]{0,20}["\'`]?\\)(?:, ?and |, ?| and |和|、|以及)?){2,8})',
      '(?:暴露|开放|监听)?(?:端口)?{is}((?:\\d{2,5}~?\\(["\'`]?[a-z][a-z0-9-]{0,20}["\'`]?\\)(?:,~(?:and )?| and |和|、|以及)?~?){2,8})',
      overLines`
        (?:exposes? |exposing |on |with |and |has |have |the )*ports{is}(
          (?:["'\x60]?[a-z][a-z0-9-]{0,20}["'\x60]? ?[:=]?\(? ?\d{2,5}\)?(?:, ?and |, ?| and )?){2,8}
        )(?!\w|\.\w)
      `,
    ],
    (said = '') => namedPorts(said),
  ],
  [
    [
      overLines`
        (?:exposes? |exposing |on |with |and |the |listen(?:s|ing)? on |open(?:s|ing)? )*
        (?:container ?)?ports{is}((?:\d{2,5}(?:, ?and |, ?| and )){1,8}\d{2,5})(?!\w|\.\w)
      `,
      '(?:端口)(?:为|是|[:=])?~((?:\\d{2,5}(?:,|、|和|以及) ?){1,8}\\d{2,5})',
      '((?:\\d{2,5}(?:、|和|以及) ?){1,8}\\d{2,5})~(?:两个|三个|这些)?端口',
    ],
    several,
  ],
  ...namedPort,
  [
    [
      '(?:with |and |the |a |its |exposing |exposes? )*container ?-?port(?: number)?{is}{port}',
      '(?:并|且)?(?:开放|暴露)?(?:的)?(?:容器)(?:内)?(?:的)?(?:监听|开放|暴露)?端口(?:号)?{is}{port}',
      '容器(?:在|监听|暴露|开放)(?:在)?~{port}~(?:号)?端口',
      '容器(?:监听|暴露|开放)(?:在|了)?端口~{port}',
    ],
    (said = '') => own(said),
  ],
  [
    [
      overLines`
        (?:expos(?:e|es|ed|ing)|accessible|reachable|available|served?)
        (?: it| them| this| the (?:deployment|pods?|app(?:lication)?|statefulset))
        (?: (?:internally|externally|to the outside))?(?: with a service)? (?:on|at|via|through|over) (?:the )?
        (?:service )?port {port}
      `,
    ],
    (said = '') => ({
      ...oneOf(['Service', { ports: [{ port: Number(said) }] }], ['workload', { servicePort: Number(said) }]),
      value: said,
    }),
  ],
  [
    [
      '(?:exposes? |exposed |exposing |listens? |listening |on |at |with |and |a |the |its |through |via |from |opens? |opening |runs? |running |access(?:ible)? |served? |serving |for |over |HTTP )*port(?: number| mapping)?{is}{port}(?: ports?)?',
      '(?:listen(?:s|ing)?|expos(?:e|es|ed|ing)|opens?|serv(?:es|ing)|access(?:ible)?)(?: on| at| via)? (?:the )?:?{port}(?: port)?',
      '(?<![\\w.-])port-?{port}',
      '(?:并|且|在|上|其|监听|暴露|开放|通过|使用|对外|打开|提供|访问)*(?:的)?(?:服务)?端口(?:号)?(?:应该?|设置?|配置)?{is}{port}(?:上?(?:暴露|监听|开放|提供服务|访问))?',
      '(?:并|且|在|上|其|监听|暴露|开放|通过|使用|对外|打开)*~{port}~(?:号)?端口',
      '(?:监听|暴露|开放)(?:在|了)?~{port}(?!\\w|\\.\\w)',
    ],
    (said = '') => port(said),
  ],
]);
