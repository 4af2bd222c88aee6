import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const amount = String.raw`\d[\w.]{0,8}`;
const verb = '(?:get|list|watch|create|update|patch|delete)';
const path = '["\'\\x60]?(/[\\w./-]{1,80})["\'\\x60]?';
const argument = '(?:"[^"\\n]{1,400}"|[^\\s,;。、"\'\\p{Script=Han}]{1,120})';

/** Values in rows and brackets: bounds of both sides, arguments, verbs, ports in turn, folders in turn and shares in tenths. */
export const listing: readonly Spoken[] = [
  [
    new RegExp(
      overLines`
        (?:资源)?(请求|限制)(?:为|:)?[(:](?:为)?(内存|CPU)(?:为)? ?(${amount})[,、和]{1,2}(内存|CPU)(?:为)? ?(${amount})\)?
      `,
      'giu',
    ),
    ',$2$1$3,$4$1$5',
  ],
  [
    new RegExp(
      `(?<=(?:参数|args|命令|command)(?:为|是|:))(${argument}(?:、${argument}){1,8})(?=[,;。\\n]|$)`,
      'giu',
    ),
    (...[, said = '']) =>
      JSON.stringify(
        (said.match(new RegExp(argument, 'giu')) ?? []).map((one) => one.replaceAll(/^"|"$/gu, '')),
      ).replaceAll('","', '", "'),
  ],
  [
    /(?:一台|一个)?位于([\w.-]{3,60})的nfs服务器,?(?:它|其|上)?(?:导出|共享|提供)(?:了)?(?:目录|路径)?(\/[\w./-]{1,80}\w)/giu,
    'NFS服务器$1,路径$2',
  ],
  [/(?<=名为["'`]?[a-z0-9][\w-]{0,60}["'`]?)的第[一二三四]个(?=[A-Z])/gu, '的'],
  [new RegExp(String.raw`(?<![\w-])(${verb})[与及](?=${verb}(?![\w-]))`, 'gu'), '$1、'],
  [
    /第[一二三四]个(?:端口)?(?:名称?)?(?:名?为|叫)["'`]?([a-z][a-z0-9-]{0,14})["'`]?,(?:端口(?:号)?|port)(?:为|是)?(\d{2,5})(?!\d)/giu,
    '端口$2名为$1',
  ],
  [
    /第[一二三四]个(?:端口)?(?:为|是)?(\d{2,5})(?:端口)?,(?:名称?|端口名)(?:为|叫|是)["'`]?([a-z][a-z0-9-]{0,14})["'`]?(?=[,;。\n]|$)/giu,
    '端口$1名为$2',
  ],
  [
    new RegExp(
      overLines`
        [把将](?:宿?主机|节点)(?:上)?的?${path}[和与、,]${path}(?:目录)?(?:以)?(只读)?(?:的?方式|模式|地)?(?:分别)?(?:以)?(只读)?(?:的?方式|模式|地)?
        挂(?:载)?(?:到|至|在)(?:容器)?(?:内|中|里)?的?${path}[和与、,]${path}
      `,
      'gu',
    ),
    (...[, one = '', two = '', before, after, first = '', second = '']) => {
      const how = (before ?? after) === undefined ? '' : '以只读方式';
      return `将主机的${one}${how}挂载到${first},将主机的${two}${how}挂载到${second}`;
    },
  ],
  [
    /(?<![\d一二三四五六七八九十])([一二两三四五六七八九]|[1-9])成(?=(?:的)?(?:流量|请求|走|给|到|去|进|分))/gu,
    (...[, said = '']) => `${String(toCount(said))}0%`,
  ],
  [
    /(?<=(?:使用|用|以)?)名为(["'`]?[a-z][a-z0-9-]{0,60}["'`]?)的(?:卷声明模板|volumeClaimTemplates?)/giu,
    '卷声明模板$1',
  ],
  [
    /键(?:为|是)["'`]?([\w./-]{1,80})["'`]?[、,且和]{1,2}(?:其)?值(?:为|是)["'`]?([\w.-]{1,60})["'`]?的(?=节点)/gu,
    '标签为$1=$2的',
  ],
  [/启动(?:截止|最后)(?:时间|期限)(?:为|是)?(?=\d)/gu, 'startingDeadlineSeconds为'],
  [/值为(-?\d{1,10})的(priority ?class|优先级类)( ?["'`]?[a-z][\w-]{0,60}["'`]?)?/giu, '$2$3,值为$1'],
  [/选[取定](?=标签)/gu, '选择'],
  [
    /(?:把)?http(?:请求|流量)?(?:都|全部|自动|强制)*(?:跳转?|重定向)(?:到|至)?https/giu,
    '注解nginx.ingress.kubernetes.io/ssl-redirect="true"',
  ],
  [
    /(?<=^|[,。;\n])(?:然后|再|并|另外)*(?:deploy|dp)(?= ?[a-z][\w-]{0,40}(?:用|,))/giu,
    '再创建一个deployment ',
  ],
  [/(?<=[\w:.-])起(\d{1,3})个(?=[,。;\n]|$)/gu, ',$1个副本'],
  [/(?<=^|[^A-Za-z-])vs和dr(?![\w-])/gu, '创建一个VirtualService和一个DestinationRule'],
  [/(?<=[^\n]{0,300}role[^\n]{0,120}[,、])binding(?=叫|名为)/giu, 'RoleBinding'],
];
