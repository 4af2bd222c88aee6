import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const pair = '[\\w./-]{1,60}(?:=|: ?)[\\w.-]{1,60}';
const image = '((?:[a-z0-9][\\w.-]{0,80}/){0,4}[a-z0-9][\\w.-]{0,80}(?::[\\w.-]{1,60})?)';
const host = '((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12})';
const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';
const kinds =
  '(?:deployment|statefulset|daemonset|pod|service|configmap|secret|ingress|role|rolebinding|pvc|服务|无头服务|headless service)';

/** How parts are wired to each other: routes, ports, volumes of containers, variables and whom something selects. */
export const wiring: readonly Spoken[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[。\n])(?:请|帮我|你)*(?:编写|创建|写|定义|生成|提供)(?:一[个份])?(?:同时)?(?:包含|包括|定义|含有)(?:一个)?(${kinds})
        [和与及、](?:一个)?(${kinds})的(?:kubernetes ?)?(?:YAML|配置|清单|资源)(?:文件)?[。:,](?=[^]{0,1500}?\1)
        (?=[^]{0,1500}?\2)
      `,
      'giu',
    ),
    '',
  ],
  // Nodes and folders.
  [
    /(?:Pod|它|其)?(?:应该?|需要?|必须)?(?:也)?(?:能够?|可以|允许|要)?(?:被)?(?:调度)?(?:在|到)(?:控制平面|控制面|主|master)节点(?:上)?(?:也)?(?:运行|调度|部署)?(?=[,。;\n]|$)/giu,
    '容忍控制平面污点',
  ],
  [
    new RegExp(
      String.raw`[把将](?:宿?主机|节点)(?:上)?的?${path}(?:目录|文件夹)?(?:以只读方式)?挂载(?:到|至|在)(?:容器|Pod)?(?:中|内|里)?的?(?:相同|同一|同样|一样)的?(?:路径|位置|目录)`,
      'giu',
    ),
    '将主机的$1挂载到$1',
  ],
  [
    new RegExp(
      String.raw`(?<=亲和性?)(?:限制|绑定|固定|约束)?(?:到|在)?(?:主机名|hostname)(?:为|是)${name}的节点(?:上)?`,
      'giu',
    ),
    '要求标签kubernetes.io/hostname的值为$1,',
  ],
  [
    new RegExp(
      String.raw`卷${name}(?:以)?只读(?:的)?(?:方式|模式|形式|地)?(?:的)?挂载(到|至|在)${path}(?<=卷["'\x60]?\1["'\x60]?(?!以?只读)[^]{1,800})`,
      'gu',
    ),
    '卷$1挂载$2$3,只读',
  ],
  [
    /(?<=挂载(?:到|至|在)[^\s,。;]{0,20}["'`]?\/[\w./-]{1,80}["'`]?)(?:\((?:设为)?只读\)|,?(?:但|不过)(?:是|要)?只读)/gu,
    ',只读',
  ],
  [
    /(?:用|使用|通过)(?:一个)?emptyDir\((?:卷)?名(?:字)?(?:为)?([a-z][a-z0-9-]{0,60})\)(?:来)?共享/giu,
    'emptyDir卷$1',
  ],
  // Whom something selects.
  [
    new RegExp(
      String.raw`(?:带有|具有|打有|含有)(${pair})(?:的)?标签的(?=命名空间|节点|service|服务|svc)`,
      'giu',
    ),
    '标签为$1的',
  ],
  [
    new RegExp(
      String.raw`标签(?:上)?(?:要|得|需要?|还|必须)*(?:带上?|打上?|加上?|有)(?=["'\x60]?${pair})`,
      'giu',
    ),
    '标签为',
  ],
  [
    new RegExp(String.raw`(?<=[,。;、\n]|^)选(?:择|中)?(?=${pair}的 ?(?:service|pod|svc|服务))`, 'giu'),
    '选择标签为',
  ],
  [
    new RegExp(
      String.raw`(?<=servicemonitor[^\n]{0,300})(?:抓取?|采集|拉取?)${name}(?:命名)?空间(?:里|中|下|内)?的?(?:指标|服务)?(?=[,。;\n]|$)`,
      'giu',
    ),
    'namespaceSelector为$1',
  ],
  [/(?<=servicemonitor) ?(?:来)?(?:抓取?|采集|监控)([a-z][a-z0-9-]{0,60})的?(?:指标|metrics)/giu, '名为$1'],
  [/(?<=[,。;\n])(?:每)?(\d{1,4}(?:秒|分钟))(?:钟)?(?:抓|采|拉)(?:取|集)?一次/gu, '间隔为$1'],
  // Ports.
  [/(?<!\d)(\d{1,5})[ /]?(TCP|UDP|SCTP)(?:协议)?(?:的)?端口/giu, '$2端口$1'],
  [
    /(?:[把将])?节点(?:上)?的?(3[0-2]\d{3})(?:号)?(?:端口)?(?:映射|转发|对应)(?:到|至|给)(?:容器|pod|后端)?的?(\d{2,5})(?:号)?端口/giu,
    'nodePort为$1,端口为$2,目标端口为$2',
  ],
  [/在(\d{2,5})(?:号)?端口(?:上)?提供(https?|tcp|grpc)(?:流量)?服务/giu, '端口$1,协议$2'],
  [/(?:启用|开启|设置|并|做)*(?:到|向)?https(?:的)?(?:自动)?(?:重定向|跳转)/giu, 'httpsRedirect为true'],
  // Routes.
  [
    new RegExp(
      String.raw`(?<=ingress[^\n]{0,500}?[,:;。、\n])${host}(?:的(?:请求|流量)?)?(?:走|转|指|打)?(?:发|向)?(?:到|给)(?:服务)?${name}(?:的|:)(\d{2,5})(?:端口)?`,
      'giu',
    ),
    '$1的/路径转发到服务$2的$3端口',
  ],
  [
    new RegExp(
      String.raw`(?:都|全部|统一|共用|一起)*(?:用|走|使用)${name}(?:这个|这张)?(?:的)?(?:tls)?(?:ssl)?证书`,
      'giu',
    ),
    'TLS证书为$1',
  ],
  // Variables.
  [/环境变量(?:有)?(?:[两三四五六几\d])个[:,]?/gu, '环境变量'],
  [
    new RegExp(
      overLines`
        (?<=(?:环境变量|env)[^\n]{0,600}?)(?<![A-Za-z0-9_=])(?:环境变量)?
        ([A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,6})(?:是|填|写|配)(?:成|上)?(?=["'\x60]?[\w/.])
        (?!secret|configmap)
      `,
      'gu',
    ),
    '环境变量$1=',
  ],
  [
    new RegExp(
      overLines`
        (?:环境变量[:,]?)?(?:全部|所有|都|全)*(?:直接)?(?:从|由|用)(configmap|secret) ?${name}(?:里面?|中)?(?:全部|整个|都)*
        (?:导入|引入|注入|加载|读取?|取)(?:环境变量|进来)?(?!的|键)
      `,
      'giu',
    ),
    '将$1 $2的所有键作为环境变量',
  ],
  [
    new RegExp(
      overLines`
        (?<![A-Za-z0-9_])([A-Z][A-Z0-9_]{1,60})(?:的值)?(?:应?来自|取自|引用自?|读取自|来源于)${name}(?:中|里)?的(?:键)?
        ["'\x60]?([\w.-]{1,60})["'\x60]?(?:键|字段)?(?<=
          (?:
            名为["'\x60]?\2["'\x60]?的(configmap|secret)|(configmap|secret)(?:名?为)? ?["'\x60]?\2["'\x60]?
          )[^]{1,1500}
        )
      `,
      'giu',
    ),
    (...[, variable = '', held = '', key = '', before = '', after = '']) =>
      `${variable}来自${before || after} ${held}的键${key}`,
  ],
  // Containers beside each other.
  [
    new RegExp(
      String.raw`主容器(?:叫|名为)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?,?(?:使用|用|跑|采用)(?:镜像)?${image}(?=[,。;\n]|$)`,
      'giu',
    ),
    '容器$1使用镜像$2',
  ],
  [
    new RegExp(
      overLines`
        (?:旁边|再|另外)(?:再)?(?:挂|加|带|配|起|跑)?(?:一?个)?(?:sidecar|边车)(?:容器)?(?:,)?(?:叫|名为|:)?["'\x60]?
        ([a-z][a-z0-9-]{0,60})["'\x60]?,?(?:使用|用|跑)?(?:镜像)?(?:为|是|用)?${image}(?=[,。;\n]|$)
      `,
      'giu',
    ),
    '边车容器$1使用镜像$2',
  ],
  [/(?<=serviceaccount|服务账[号户])(?:用|使用|是|走) ?(?=["'`]?[a-z])/giu, '为'],
  [
    /(?<=deployment[^\n]{0,200}|pod[^\n]{0,200})优先级(?:class|类)?(?:用|设为|设成|给) ?(?=[a-z])/giu,
    'priorityClassName为',
  ],
  [/(?<=[,。;\n])(?:跑|起|开|部署)(\d{1,3})个(?=[,。;\n]|$)/gu, '$1个副本'],
  [/(?<=(?:cpu|memory|内存) ?\d[\w.]{0,8}) ?\/ ?(?=(?:cpu|memory|内存))/giu, ','],
  // Names and places told in passing.
  [
    /(?<![\w-])(pvc|pv|role|rolebinding|pod|job|service|svc|deployment|secret|configmap|namespace|ingress)名(?=["'`]?[a-z])/giu,
    '$1名为',
  ],
  [/(?<=(?:创建|新建|定义|编写|声明)(?:一个)?)优先级类 ?(?=["'`]?[a-z])/gu, 'PriorityClass '],
  [/(描述|说明|备注)(?:写|填|用)(?:成|上|的是)?(?=["'`])/gu, '描述为'],
  [new RegExp(String.raw`${name}[这那]个(?:storage ?class|存储类)`, 'giu'), 'storageClass为$1'],
  [/放(?:在|到)([a-z][a-z0-9-]{1,40})(?:里面?|下面?)?(?=[,。;\n]|$)/gu, '在$1命名空间'],
  [
    /(?:也|还)?(?:能|可以)(?:进|exec(?:到|进|进入)?)(?:容器|pods?)(?:里|中)?(?:执行命令)?/giu,
    '可以create pods/exec',
  ],
  [
    /,?(?:但|其他的?)?(?:都)?(?:不能|不许|不可以?)(?:改|动|碰|删)(?:别的|其他|任何)?(?:东西|资源)?(?=[,。;\n]|$)/gu,
    '',
  ],
];
