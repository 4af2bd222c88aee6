import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf } from '../merge.ts';
import { joined, phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { addresses } from './service-addresses.ts';
import { selectorOf, targetOf } from './service-target.ts';
import { traffic } from './service-traffic.ts';
import { serviceTypes } from './service-types.ts';
import { bareSelector } from './bare-selector.ts';
import { portRecords } from './service-records.ts';
import { onceEach, portsOver, portsSaid } from './service-ports.ts';
import { serviceShape } from '../tells/shapes.ts';
import { tellsOf } from '../tells/tells.ts';

const arrow = '(?:,? ?(?:and |then |is |be |it )*(?:forwarded |mapped |forwards |maps )?(?:to|->|=>|→|⇒) ?)';
const inner = "(?:the )?(?:(?:container|target|pod|app|backend)(?:'s|s|s')? ?)?(?:port )?";

export const service: Kind = {
  kind: 'Service',
  apiVersion: 'v1',
  names: [
    "services?(?! (?:accounts?|monitor|mesh|name|port|class|called by|discovery|subnets?|cidr|level|quality|is running)(?!\\w))(?:'s)?",
    'svc',
    '(?<!微|后端|前端|的~Web)服务(?!账|帐|名称?为|器|监控|名称|质量|端口|发现|提供|网格)',
    '负载均衡器?(?=,|。|暴露|来|服务|$)',
  ],
  tells: tellsOf('Service', serviceShape),
  local: {
    near: ['Service'],
    reader: joined(
      'alias',
      portRecords,
      bareSelector,
      phrases('alias', { en: 'Alias', zh: '别名' }, [
        [
          [
            '(?:external(?: (?:database|db|host|api|server|system|endpoint|service|cache|mail server))?(?=s? (?:at|on|under))|external ?-?name|maps? to|pointing (?:to|at)|points? (?:to|at)|(?:another|a second) name for|stands? for|alias(?:es)? (?:for|to|of)|resolv\\w{1,4} to|CNAME(?: for| to)?)(?: service| the| an?| type| that| external| dns| domain| name| host(?:name)?| pointing| points| maps| mapping| to| which| with| for| of| at| on| under|:|,)* {host}',
            'ExternalName{is}{host}',
            '(?:仅|只)?作为~{host}~的别名',
            '(?:外部名称|外部域名|指向|映射到|别名)(?:类型|的|服务|为|是|到|指向|外部|域名|名称|~?DNS~?|,|:)*~{host}',
          ],
          (host = '') => on('Service', { externalName: host, type: 'ExternalName' }),
        ],
      ]),
    ),
  },
  reader: phrases('service', { en: 'Service', zh: '服务' }, [
    ...serviceTypes,
    [
      [
        overLines`
          (?:forward(?:s|ing)?|map(?:s|ping)?|expos(?:es|ing)|from|with|on|opens?|has)? ?(?:the )?node ?
          -?port {port}${arrow}(?:the )?(?:service )?port {port}${arrow}${inner}{port}
        `,
        `(?:将|把)?(?:节点端口|NodePort)~{port}~(?:转发|映射|指向|→|->|到|至)+~(?:服务)?端口~{port}~(?:再|并|,)*(?:转发|映射|指向|→|->|到|至)+~(?:容器|目标)?端口~{port}`,
      ],
      (...[nodePort = '', port = '', targetPort = '']) =>
        on('Service', {
          nodePort: Number(nodePort),
          ports: [{ port: Number(port), targetPort: Number(targetPort) }],
        }),
    ],
    [
      `(?:forward(?:s|ing)?|map(?:s|ping)?|from|with|on|opens?|has)? ?(?:the )?node ?-?port {port}${arrow}(?:the )?(?:service )?port {port}`,
      (nodePort = '', port = '') =>
        on('Service', { nodePort: Number(nodePort), ports: [{ port: Number(port) }] }),
    ],
    [
      '(?<=node ?-?port [^.;]{0,60})(?:on|at|under|via) (?:port )?(3(?:0|1)\\d{3}|32[0-7]\\d{2})(?!\\w)',
      (nodePort = '') => on('Service', { nodePort: Number(nodePort) }),
    ],
    ...traffic,
    ...addresses,
    [
      [
        '(?:both|all)(?: of them| ports)?(?: (?:are|use|using|over|with|being))? (TCP|UDP|SCTP)(?![\\w-]| ?\\(| (?:and|or)(?!\\w))',
        '(?:均|都|全部)(?:为|是|使用|用)~(TCP|UDP|SCTP)',
        '(?:two|three|four|these|the following) (TCP|UDP|SCTP) ports?(?! ?\\d)',
      ],
      (said = '') => on('Service', { protocol: said.toUpperCase() }),
    ],
    [
      ['(?:without|no) (?:a |any )?(?:pod )?selectors?', '(?:没有|不带|无|不使用)(?:标签)?选择器'],
      () => on('Service', { noSelector: true }),
    ],
    [
      [
        overLines`
          (?<!(?:memory|cpus?|ram|cores?|replicas?|pods|copies|instances|storage|\di?B?) )
          (?:in front of|for|before|to|of|behind) each(?: of (?:them|these|the (?:two|three)|those))?
          (?: deployment| app| application| workload| one)?(?=[,.;]|$)
        `,
        '(?<=(?:service|svc) ?)(?:for )?each(?=[,.;]|$)',
        overLines`
          each (?:of them |one |deployment |app |application )?
          (?:gets?|has|needs|is exposed|should (?:get|have|be exposed))
          (?= [^.;]{0,30}(?:service|svc|cluster ?ip))
        `,
        overLines`
          (?:both|all (?:of them|two|three|four)|all)(?: of them)? (?:get|have|need|are (?:exposed|reached)|should (?:get|have|be exposed))
          (?= [^.;]{0,40}(?:service|svc|cluster ?ip))
        `,
        '(?<=(?:service|svc)(?: \\w+)? ?)for (?:both|all)(?: of them| deployments| apps)?(?=[,.;]|$| with| on| of)',
        '(?:两者|二者|它们|三者)(?:都|均|各)*(?=[^。;]{0,30}(?:Service|服务|svc))',
        '(?:每个|各个?|各自)(?:Deployment|应用|部署|都|前面|的)*(?=放|有|创建|需要|添加|一个|配)',
      ],
      () => on('Service', { isEach: true }),
    ],
    [
      [
        '(?:with|of|by) the same name(?: as (?:the|its|their|each) (?:deployments?|apps?|workloads?|own))?(?=[,.;]|$| on| and)',
        '同名的?(?=[^。;]{0,16}(?:Service|服务|svc))',
      ],
      () => on('Service', { metadata: {} }),
    ],
  ]),
  given: ({ spec }) => {
    const { clusterIP, ports, ...rest } = mapOf(spec);
    return {
      ...rest,
      ...filled('givenPorts', ports),
      ...(clusterIP === 'None' ? { headless: true } : filled('clusterIP', clusterIP)),
    };
  },
  body: serviceBody,
};

function serviceBody(facts: JsonMap, around: Around): JsonMap {
  const {
    ports,
    targetPort,
    nodePort,
    portNames,
    givenPorts,
    headless,
    noSelector: _none,
    selector: _selector,
    protocol,
    type: said,
    ...rest
  } = facts;
  const { externalName } = facts;
  if (externalName !== undefined) return { spec: { type: 'ExternalName', externalName } };
  const target = targetOf(around);
  const told = portsOver(listOf(givenPorts).map(mapOf), listOf(ports).map(mapOf), targetPort);
  const known = portsSaid(told, { targetPort, nodePort, target, names: listOf(portNames) });
  const named =
    known.length === 0 && headless !== true ? [{ ...usual, ...filled('nodePort', nodePort) }] : known;
  return {
    spec: {
      ...filled('type', said ?? (isOnNodes(facts) ? 'NodePort' : undefined)),
      ...filled('clusterIP', headless === true ? 'None' : undefined),
      ...rest,
      ...filled('selector', selectorOf(facts, target, around)),
      ...filled(
        'ports',
        named.length === 0
          ? undefined
          : onceEach(named.map((one) => ({ ...filled('protocol', protocol), ...one }))),
      ),
    },
  };
}

/** Only a headless Service can do without any. */
const usual: JsonMap = { port: 80, targetPort: 80 };

function isOnNodes({ nodePort, ports }: JsonMap): boolean {
  return nodePort !== undefined || listOf(ports).some((one) => mapOf(one)['nodePort'] !== undefined);
}

function filled(key: string, value: Json | undefined): JsonMap {
  return value === undefined ? {} : { [key]: value };
}
