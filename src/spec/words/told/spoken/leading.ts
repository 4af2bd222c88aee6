import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const sent = '(?:路由|转发|分发|导流|引流|走|进|去|打|发|导|转|指)(?:到|至|给|向)?';
const mesh = '(?<=(?:virtual ?service|istio|虚拟服务)[^\\n]{0,600}?)';
const ip = '((?:\\d{1,3}\\.){3}\\d{1,3})';
const host = '[a-z][a-z0-9-]{0,60}(?:\\.[a-z0-9-]{1,60}){0,6}';
const halves: Readonly<Record<string, string>> = { 半小时: '*/30', 半个小时: '*/30', 一刻钟: '*/15' };

/** What leads where: versions behind a header, shares behind a path, names behind an address, and the hours of a clock. */
export const leading: readonly Spoken[] = [
  // Versions of a mesh.
  [
    new RegExp(
      String.raw`${mesh}(?:的)?(?:请求|流量)?(?:时|就|则|都|会|应)*,?(?:都|就)?(?:被)?${sent}(?:(?:该|此|这个|${name})(?:服务|主机)?的)? ?(v\d{1,2})(?:子集|版本)?(?![\w.-])`,
      'giu',
    ),
    '到子集$2',
  ],
  [new RegExp(String.raw`${mesh}(?:其他|其它|其余|剩下|剩余|别)的(?:请求|流量)?(?=到子集)`, 'giu'), '其他'],
  // Shares behind a path.
  [
    /(?<=httproute[^\n]{0,400}?[,:;。、\n] ?)(?:路径(?:前缀)?(?:为)?|以)?["'`]?(\/[\w./-]{1,80})["'`]?(?:开头|下|打头)?的?(?:请求|流量)?[,: ]?(?:按|分)?(?=\d{1,3}%)/giu,
    '路径前缀$1,',
  ],
  // Routes whose port stands before their service, and the class by its own word.
  [
    new RegExp(
      String.raw`(?:路由|转发|分发|代理)(?:到|至|给)(?:位于)?端口(\d{2,5})上?的(?:名为)?${name}(?:的)?(?:后端)?(?:服务|service)`,
      'giu',
    ),
    '转发到服务$2的$1端口',
  ],
  [/(?<=前缀(?:为|是)["'`]?\/[\w./-]{0,80}["'`]?的?)(?:所有)?HTTP(?=流量|请求)/giu, ''],
  [
    new RegExp(String.raw`(?:使用|采用|用|选用)${name}(?:的)?(?:入口类|ingress ?类)`, 'giu'),
    'ingressClass为$1',
  ],
  [
    /(?:将|把|设置|添加)?nginx(?:的| )?(?:ingress)?(?:的| )?([a-z][a-z-]{3,40}[a-z])(?:的)? ?注[解释](?:的值)?(?:设置?|配置?|写)?(?:为|成|是)(?=["'`]?[\w/$])/giu,
    '注解nginx.ingress.kubernetes.io/$1=',
  ],
  // A name and labels of all but one.
  [
    new RegExp(
      overLines`
        (?:除了?[^,。;\n]{1,20}(?:以|之)?外,)?(?:所有|全部|其他|其余)的?(?:组件|对象|资源)的?(?:名称|名字|名)(?:都|均|应该?|须|必须|全)*
        (?:名?为|是|叫)["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?,?(?:并|且|都|均|同时)*(?:使用|带有?|打上?|具有|加上?|用)标签
      `,
      'giu',
    ),
    '名为$1,所有标签为',
  ],
  // A claim by its name, a mount without its volume, and a name before its image.
  [/(?<![\w-])(?:pvc ?)?claim(?:的)?(?:名称?|name)(?:为|是|:)?(?=["'`]?[a-z])/giu, '使用PVC '],
  [
    /[为在对]["'`]?(\/[\w./-]{1,80})["'`]?(?:上|处)?(?:定义|创建|设置|添加|配置)(?:了)?(?:一个)?卷挂载/gu,
    '卷挂载到$1',
  ],
  [
    /(?<=^|[。\n])(?:请|帮我|给我|麻烦)*部署(?:一[个下套])?(?:应用|服务)?([a-z][a-z0-9-]{0,60})(?=,[^。\n]{0,120}?镜像(?:为|是|:|用)? ?["'`]?[a-z])/giu,
    '部署名为$1的应用',
  ],
  // Names of the hosts file.
  [
    new RegExp(String.raw`(?:把|将)?${ip}(?:指|绑|映射|解析|对应)(?:到|向|给|成|定到)(?=${host})`, 'giu'),
    '$1解析为',
  ],
  [
    new RegExp(
      overLines`
        (?<=(?:host ?-?alias|/etc/hosts|hosts)[^\n]{0,300}?)(?:把|将)?(?<![\w.-])
        (${host}(?:(?:和|、|,)${host}){0,4})(?:都)?(?:指|绑|映射|解析|对应)(?:到|向|给|成|定到|为)${ip}
      `,
      'giu',
    ),
    '$2解析为$1',
  ],
  // Where disks may stand, and what they are.
  [
    new RegExp(
      overLines`
        (?:只|仅|限制?|限定)(?:能|可以|允许)?(?:在|于)((?:[a-z]{2,20}-[a-z0-9-]{1,30}(?:和|、|,|或|与)?){1,6})(?:这)?(?:[两三几四]个)?
        (?:可用区|区域|zone)(?:里|内|中)?(?:建|创建|分配|供应|生成|开|使用|生效)?(?:云?盘|卷|磁盘|存储)?
      `,
      'giu',
    ),
    '限制topology.kubernetes.io/zone为$1',
  ],
  [
    /(?:volumeMode)?(?:用|使用|采用|以)?(?:裸|原始|raw ?)?(?:块设备|块存储|块|block)(?:卷)?(?:模式|方式)(?=[,。;\n]|$)/giu,
    'volumeMode为Block',
  ],
  // Taints that are no bar.
  [
    new RegExp(
      overLines`
        (?:带|有|打了|带有|对)?(?<![\w./-])
        ([a-z][\w./-]{1,80}(?:=[\w.-]{1,60})?:(?:No(?:Schedule|Execute)|PreferNoSchedule))(?:这个|这种|的)?污点
        (?:的)?(?:节点|机器)?(?:上)?(?:也|都|要|得|需要?|必须)*(?:能|可以|允许)?(?:调度|跑|运行|部署|容忍|忍|接受)?(?:上去|上|进去|过去)?
        (?=[,。;\n]|$)
      `,
      'giu',
    ),
    '容忍污点$1',
  ],
  // A value of several flags.
  [
    /(?<![\w./-])([A-Z][A-Z0-9_]{2,60})(?:=|: ?|为|是)(-[^\s,;"'`。]{1,60}(?: -[^\s,;"'`。\p{Script=Han}]{1,60}){1,8})/gu,
    '$1="$2"',
  ],
  // Hours of a clock.
  [
    new RegExp(
      overLines`
        (工作日|周一(?:到|至)周五|每天|)(?:的)?(?:早上|上午|白天)?(\d{1,2})(?:点)?(?:到|至|-|~)(?:晚上|下午)?(\d{1,2})点(?:之间|期间)?,?
        (?:内)?每(?:隔)?(半个?小时|一刻钟|(\d{1,2})分钟|(?:个)?小时)(?=跑|执行|运行|一次|,|$)
      `,
      'gu',
    ),
    (...[, days = '', from = '', until = '', step = '', minutes = '']) =>
      `schedule为"${minutes === '' ? (halves[step] ?? '0') : `*/${minutes}`} ${from}-${until} * * ${/工作|周/u.test(days) ? '1-5' : '*'}"`,
  ],
];
