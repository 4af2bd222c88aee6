import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';
const key = '[A-Z][A-Z0-9_]{1,60}';
const holder = '(secret|config ?map|cm)';
const name = '["\'`]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
const also = '(?:也|都|就|要|得|再|还|均|全|可以|需要?|先)*';
const asks = '(?:健康检查|探活|健康探测|探针|检查|探测)';
const node = '(?:台|个)?(?:机器|节点|主机|服务器|宿主机|node)';
const machines = `(?:同一|同|一)${node}(?:上面?|里)?`;
const portBehind = `(?:,?(?:健康检查|探针)?端口(?:都|均|全)?(?:是|为|用|走|在|:)? ?(\\d{2,5})|的(\\d{2,5})(?:端口)?)?`;

/** What colleagues say in another order than it is written in: the thing first, then what becomes of it. */
export const turning: readonly Spoken[] = [
  // What a file of a ConfigMap holds ends where its brackets are closed.
  [
    /(?<=内容(?:如下|就?是|为|:){1,2} ?)(?![:"'`])([^,。"'`\p{Script=Han}{}\n]{0,60}\{[^\p{Script=Han}`\n]{0,800}\})(?=[,;]\p{Script=Han})/gu,
    '`$1`',
  ],
  // Probes by two paths.
  [
    new RegExp(
      `${asks}${also}(?:分别)?(?:走|用|是|打|查|路径|接口|为|访问|:)*${path}(?:和|、|与|跟|,|以及)${path}${portBehind}`,
      'giu',
    ),
    (said, ...[first = '', second = '', port, other]) => bothProbed(said, [first, second], port ?? other),
  ],
  // Variables out of Secrets and ConfigMaps.
  [
    new RegExp(
      `从(?:名为)? ?${holder}(?:名为)? ?${name}(?:这个)?(?:里面?|中|内)?(?:去|来)?(?:拿|取出?|读取?|获取|引用?|注入|加载|来|带|拉)(?:环境变量)? ?(${key}(?:(?:、|和|与|,|以及)${key}){0,7})(?:这[一两几三四]?个)?(?:环境)?(?:变量)?(?![\\w(])`,
      'giu',
    ),
    (...[, kind = '', from = '', keys = '']) =>
      keys
        .split(/[、和与,]+|以及/u)
        .map((one) => `环境变量${one}来自${kindOf(kind)} ${from}的键${one}`)
        .join(','),
  ],
  // Both ends of one thing.
  [
    new RegExp(
      overLines`
        (cpu|内存|memory)(?:的)? ?(?:requests?|请求)(?:和|与|跟|、|/| )(?:limits?|限制|上限)${also}(?:是|为|给|设为?|写|到|用|一样|相同|=|:)* ?(\d[\w.]{0,8})(?:核|个核)?|
        (cpu|内存|memory)(?:的)? ?(?:limits?|限制|上限)(?:和|与|跟|、|/| )(?:requests?|请求)${also}(?:是|为|给|设为?|写|到|用|一样|相同|=|:)* ?(\d[\w.]{0,8})(?:核|个核)?
      `,
      'giu',
    ),
    (...[, a, b, c, d]) => {
      const [of, amount] = [/cpu/iu.test(a ?? c ?? '') ? 'CPU' : '内存', b ?? d ?? ''];
      return `${of}请求${amount},${of}限制${amount}`;
    },
  ],
  // Volumes.
  [
    new RegExp(
      `(?<=(?:盘|pvc|存储|volumeClaimTemplates?|卷)[^。\\n]{0,120})(?:数据|存储|数据文件)的?(?:目录|路径)(?:是|为|在|挂在|挂到|放在|用|:)? ?${path}`,
      'giu',
    ),
    '挂载到$1',
  ],
  [
    new RegExp(
      `(?<![\\w-])挂(?:载)?(?:一?[个块]|上)? ?empty ?dir(?:卷)?(?:到|在|至|,路径(?:是|为)?)${path}`,
      'giu',
    ),
    'emptyDir卷挂载到$1',
  ],
  [
    new RegExp(
      `(?<![把将])挂(?:载)?(?:上)?(?:宿主机|主机|节点)(?:上)?的?${path}(?:到(?:容器(?:里|的)?)?${path})?,?(只读)?(?=[,。;\\n]|$)`,
      'giu',
    ),
    (...[, at = '', into, reading]) =>
      `将宿主机的${at}${reading === undefined ? '' : '以只读方式'}挂载到${into ?? at}`,
  ],
  // How copies are replaced, and where they must not meet.
  [
    /(?<=滚动|更新|发布|升级)(?:的?时候?|期间|过程中?)?,?(?:也|都|就|要|一个)*(?:(?:不能|不许|不可以?|不得|别|不要)(?:少|掉|缺)(?:任何|一个)?(?:副本|实例|pod)|(?:副本|实例|pod)数?(?:不能|不许|不可以?|不得|别|不要)(?:少|掉|降|缺|减少?))/giu,
    ',maxUnavailable为0',
  ],
  [
    /(?:新)?的? ?(?:pod|副本|实例|容器)?就绪(?:了)?(?:之?后|以后)?(?:再|还|要|得|先|需要?)*(?:等|观察|稳定|保持|停)(?:上)?(\d{1,4})秒(?:钟)?(?:再|才|后)?(?:算(?:可用|好|成功)?|继续|更新下一个|往下走?|可用)?(?=[,。;\n]|$)/giu,
    'minReadySeconds为$1',
  ],
  [
    new RegExp(
      `(?:(?<![个\\d ])(?:pod|副本|实例))?(?:之间)?${also}(?:绝对|一定)?(?<!尽量|尽可能|最好|优先|尽量都)(?:不能|不许|不可以?|不得|不要|不准|别)(?:都|全)?(?:跑|放|落|挤|调度|部署|待|堆|出现|运行)(?:在|到)?${machines}(?=[,。;\\n]|$)`,
      'giu',
    ),
    ',不要调度到同一节点上',
  ],
  [
    /(?:每次|一次|同时|更新时)?(?:最多|只能?|可以?|允许)*(?<!最)多(?:起|跑|开|创建|启动|出)(?:出)?来? ?(\d{1,3}%?|[一两二三四五])个?(?:新)?的? ?(?:pod|副本|实例)?(?=[,。;\n]|$)/giu,
    (_, count = '') => `maxSurge为${/\d/u.test(count) ? count : toCount(count)}`,
  ],
  // How long what is done stays.
  [
    /(?:完成|结束|跑完|执行完|做完|成功)(?:了)?(?:之?后|以后)?(?:再)?(?:过|等|保留|留)?(\d{1,6}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟|小时|天)(?:钟)?(?:之?后|以后|就|再|内|,)*(?:自动)?(?:清理|删除|删掉?|清掉|回收|销毁|清除)(?:掉|pod|job|任务)?(?=[,。;\n]|$)/giu,
    (...[, count = '', unit = '']) => `ttlSecondsAfterFinished为${toSeconds(`${count}${unit}`)}`,
  ],
  [
    /(?:更新|升级|发布|部署)?(?:的时候|时)?(?:方式|策略)?(?:改|换|设|用)?(?:成|为)?先(?:停|关|杀|下)(?:掉)?(?:旧的)?,?(?:再|然后|后)(?:起|启动|上|开)(?:新的?)?(?=[,。;\n]|$)/giu,
    '更新策略为Recreate',
  ],
  [
    /(?:下线|停止|退出|关闭|终止|停机|摘流量|缩容)(?:之?前|时候?|时)?(?:要|需要?|得|先|再)*(?:sleep|睡|等待?|停) ?(\d{1,4})(?:秒|s)(?:钟)?(?:再(?:停|退出|关|下线))?(?=[,。;\n]|$)/giu,
    'preStop执行命令sleep $1',
  ],
  [
    /(?:总共|一共|全部|共)(?:要|需要?|得)?(?:处理|跑|完成|有|算)(?:完)?(\d{1,5})个?(?:分片|任务|批次|文件|分区|索引|次|条)(?<=(?<![a-z])job[^]{0,300})/giu,
    'completions为$1',
  ],
  // Who is near whom.
  [
    /(?:尽量|最好|优先|尽可能)(?:跟|和|与)(?:带|有|打了|标签为?)*([\w./-]{1,60}=[\w.-]{1,60})(?:标签)?的? ?(?:pod|服务|应用)?(?:们)?(?:放|跑|调度|部署|待|落|在)*(?:到|在)?同?一(?:台|个)?(?:机器|节点|主机)(?:上)?/giu,
    'Pod亲和性首选,权重100,topologyKey为kubernetes.io/hostname,标签$1',
  ],
  [
    /(?:优先|尽量|最好)(?:跑|调度|放|部署|运行)(?:到|在)(?:标签)?([a-z][\w./-]{0,60}?) ?(?:是|为|等于|=) ?([\w.-]{1,60})的? ?(?:节点|机器|主机|node)(?:上)?/giu,
    '优先调度到标签为$1=$2的节点',
  ],
  [
    /(?:但|但是|不过)?(?:一定|必须|只能)(?:要|得)?(?:是|在|跑在|调度到|放在|跑到)(?:标签)?([a-z][\w./-]{0,60}?) ?(?:是|为|等于|=) ?([\w.-]{1,60})的?(?: ?(?:节点|机器|主机|node))?(?:上)?(?=[,。;\n]|$)/giu,
    'nodeSelector为$1=$2',
  ],
  // What a container may.
  [
    /(?:所有|全部)?的?(?:linux ?)?(?:capabilit(?:y|ies)|caps|能力|权能)(?:全部?|都|全都|统统|一律|要)+(?:去掉|丢掉|丢弃|移除|drop掉?|删掉|不要|干掉|拿掉|关掉)/giu,
    '丢弃所有capabilities',
  ],
  [
    /(?:只|仅|再|单独)*(?:加回|保留|留着?|加上|补回)来? ?((?:NET|SYS|CHOWN|DAC|SET|KILL|IPC|AUDIT|MAC|FOWNER)[A-Z_]{0,30})(?![A-Z_])/gu,
    '添加capabilities $1',
  ],
  // Kinds of Secrets, and who carries them.
  [
    /类型(?:是|为|用|选)? ?(?:拉取?镜像(?:用)?的|docker的?|镜像仓库(?:用)?的)?(?:kubernetes\.io\/)?dockerconfigjson/giu,
    '类型为kubernetes.io/dockerconfigjson',
  ],
  [
    /(?:默认|自动)?(?:都)?(?:带上?|挂上?|引用|配上?|绑上?)(?:着)?(?:它|这个(?: ?secret)?|该secret|上面的secret)(?<=(?<![\w-])secret(?:,|名字|名为|名称|叫|是| ){0,3}([a-z][a-z0-9.-]{0,60})(?![a-z0-9.-])[^]{0,200}service ?account[^]{0,80})/giu,
    ',imagePullSecrets为$1',
  ],
  [
    /(?:整个)?(?:config ?map|cm) ?([a-z][a-z0-9.-]{0,60})(?:这个)?(?:也|都|全部|整个)*(?:当|作为?|以|用)(?:成)?环境变量(?:都|全部?)?(?:灌|注入|导|加载|读|放|带|引)?(?:进去|进来|进容器|入)?/giu,
    'envFrom ConfigMap $1',
  ],
  [
    /(?:整个)?secret ?([a-z][a-z0-9.-]{0,60})(?:这个)?(?:也|都|全部|整个)*(?:当|作为?|以|用)(?:成)?环境变量(?:都|全部?)?(?:灌|注入|导|加载|读|放|带|引)?(?:进去|进来|进容器|入)?/giu,
    'envFrom Secret $1',
  ],
  [
    /(?<=(?:服务|service|svc)[^。\n]{0,200}),?(?:没|未)(?:有)?就绪的?(?:pod)?(?:也|都)?(?:要|得)?(?:能|可以)?(?:被)?(?:解析|发现|访问)(?:到|得到)?/giu,
    ',publishNotReadyAddresses为true',
  ],
  [
    /(?<=[,、;](?:端口)?)(\d{2,5})(?:端口)?(?:名字|名)?(?:叫做?|名为|命名为?) ?([a-z][a-z0-9-]{0,14})(?=[,、;。\n]|$)/giu,
    '端口$1名为$2',
  ],
  [
    /(?<=(?:[Cc]onfig ?[Mm]ap|cm)(?![\w-])[^。\n]{0,300}[,、:是])([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})+)(?:的值)?(?:是|为|开成|设成|设为|写成?|填|配成?|等于|=)+ ?("[^"\n]{1,200}"|'[^'\n]{1,200}'|`[^`\n]{1,200}`|[\w./:@-]{1,100})(?=[,、;。\n]|$)/gu,
    '包含$1=$2',
  ],
  // Labels and what something is for.
  [
    /(?<=(?:命名空间|namespace|ns)[^。\n]{0,120})(?:打上?|带上?|加上?|贴上?)(?:标签)?(?=["'`]?[\w./-]{1,60}=[\w.-]{1,60})/giu,
    '标签',
  ],
  [
    /(?:labels?|标签)(?:上|里)?(?:也|要|再|还)*(?:加上?|打上?|带上?|配上?|写上?|补上?)(?:一?个)? ?(?=["'`]?[\w./-]{1,60}=)/giu,
    '标签',
  ],
  [
    /(?<=priority ?class[^。\n]{0,200})(?:说明|描述|备注|注释)(?:里|就)?(?:写上?|是|为|填|:|成)+ ?["'`]?([^,。;"'`\n]{1,60})["'`]?(?=[,。;\n]|$)/giu,
    '描述为"$1"',
  ],
  [/(?<=不抢占|不要抢占|别抢占)(?:别人|其他(?:的)?(?: ?pod)?|别的(?: ?pod)?|低优先级的?(?: ?pod)?)/giu, ''],
];

const alive = /live|alive|liveness|存活/iu;
const ready = /ready|readiness|readyz|就绪/iu;

function bothProbed(said: string, paths: readonly string[], port: string | undefined): string {
  const first = paths.find((one) => alive.test(one));
  const other = paths.find((one) => ready.test(one));
  if (first === undefined || other === undefined) return said;
  const at = port === undefined ? '' : `端口${port}`;
  return `存活探针路径${first}${at},就绪探针路径${other}${at}`;
}

function kindOf(said: string): string {
  return /^secret/iu.test(said) ? 'Secret' : 'ConfigMap';
}
