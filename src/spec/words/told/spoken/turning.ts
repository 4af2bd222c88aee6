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
    '将emptyDir卷挂载到$1',
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
    /(?:每次|一次|同时|更新时)?(?:最多|只能?|可以?|允许)*多(?:起|跑|开|创建|启动|出)(?:出)?来? ?(\d{1,3}%?|[一两二三四五])个?(?:新)?的? ?(?:pod|副本|实例)?(?=[,。;\n]|$)/giu,
    (_, count = '') => `maxSurge为${/\d/u.test(count) ? count : toCount(count)}`,
  ],
  // How long what is done stays.
  [
    /(?:完成|结束|跑完|执行完|做完|成功)(?:了)?(?:之?后|以后)?(?:再)?(?:过|等|保留|留)?(\d{1,6}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟|小时|天)(?:钟)?(?:之?后|以后|就|再|内|,)*(?:自动)?(?:清理|删除|删掉?|清掉|回收|销毁|清除)(?:掉|pod|job|任务)?(?=[,。;\n]|$)/giu,
    (...[, count = '', unit = '']) => `ttlSecondsAfterFinished为${toSeconds(`${count}${unit}`)}`,
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
  // Labels and what something is for.
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
