import { piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, treesIn, type Leaf } from '../tree.ts';
import { commandOf, secondsOf } from './said.ts';
import { is } from './workloads.ts';

/** What is said of pods as a whole, and of how their containers end. */
export const pods: readonly Piece[] = [
  ...piece(
    [
      `(?:优雅)?(?:终止|停止|关闭|退出)(?:宽限)?(?:期限|期|时间)${is} {time}`,
      `宽限(?:期|时间)${is} {time}`,
      `terminationGracePeriodSeconds${is} {time}`,
      `(?:给|留)(?:出)? ?{time} ?(?:的)?(?:优雅)?(?:退出|终止|关闭|停止)(?:时间)?`,
    ],
    (sheet, { time = '' }) => pod(sheet, 'terminationGracePeriodSeconds', secondsOf(time)),
  ),
  ...piece(
    [
      `(?:并)?(?:使用|用|以|绑定|运行在|的|指定)*(?:服务[账帐][号户]|ServiceAccount|serviceAccountName|(?<![a-z])sa(?![a-z]))(?:名|名称|名为)?(?:使用|用)?${is} {name} ?(?:运行)?`,
    ],
    (sheet, { name = '' }) => pod(sheet, 'serviceAccountName', name),
  ),
  ...piece(
    ['(?:使用|用|以|用到)+(?:该|这个|此|上述)(?:服务[账帐][号户]|ServiceAccount)(?:来)?(?:运行)?'],
    (sheet) => {
      const name = sheet.told('ServiceAccount')?.['metadata'];
      const own =
        typeof name === 'object' && name !== null && !Array.isArray(name) ? name['name'] : undefined;
      return own !== undefined && pod(sheet, 'serviceAccountName', own);
    },
  ),
  ...piece(
    [
      '(?:同样)?(?:不|禁止|不要|禁用|关闭|不得)(?:自动)?挂载(?:API|服务[账帐][号户]|ServiceAccount)? ?(?:的)? ?(?:API)? ?(?:访问)?(?:令牌|token|凭据|凭证)',
      '不自动挂载(?:服务[账帐][号户])?(?:的)?(?:API)?(?:令牌|token|凭据)',
      `automountServiceAccountToken${is} ?false`,
      '(?:禁用|关闭)自动挂载 ?(?:API)? ?(?:令牌|token|凭据|凭证)',
    ],
    (sheet) => {
      if (sheet.kind() === 'ServiceAccount' && sheet.doc !== undefined) {
        sheet.doc['automountServiceAccountToken'] = false;
        return true;
      }
      return pod(sheet, 'automountServiceAccountToken', false);
    },
  ),
  ...piece(
    [`(?:使用|用|的|指定|，)*(?:优先级类|priorityClassName|PriorityClass)(?:名)?${is} {name}`],
    (sheet, { name = '' }) => pod(sheet, 'priorityClassName', name),
  ),
  ...piece(
    [`(?:使用|用|指定)*(?:运行时类|runtimeClassName|RuntimeClass)${is} {name}`],
    (sheet, { name = '' }) => pod(sheet, 'runtimeClassName', name),
  ),
  ...piece(
    [`(?:Pod )?(?:的)?(?:重启策略|restartPolicy)(?:设)?${is} ?(?<policy>Always|OnFailure|Never)`],
    (sheet, { policy = '' }) => restarted(sheet, policy),
  ),
  ...piece(
    [
      '(?:Pod)?(?:本身)?(?:且|并)?(?:从不|永不|不)(?:自动)?重启(?:（Never）)?',
      '跑完(?:后|就)?(?:从)?不(?:再)?重启',
      '且不重启',
      '失败(?:后|时)?不重启',
    ],
    (sheet) => pod(sheet, 'restartPolicy', 'Never'),
  ),
  ...piece(
    ['(?:仅|只)?(?:在)?失败(?:时|后)?(?:才|自动)?(?:重启|重新启动)(?:容器)?', '(?<![a-z])OnFailure(?![a-z])'],
    (sheet) => pod(sheet, 'restartPolicy', 'OnFailure'),
  ),
  ...piece(
    [
      `(?:并|用|使用|通过|镜像|从私有仓库)*(?:拉取)?(?:镜像)?(?:时)?(?:的|使用|用)*(?:拉取凭据|拉取凭证|拉取密钥|拉取 ?Secret|imagePullSecrets?|imagePullSecret)(?:使用|用)?${is}(?:Secret)? {name}`,
      '(?:使用|用|并)*(?:名为|叫) {name} 的 ?(?:镜像)?(?:拉取)(?:凭据|凭证|密钥)',
      '(?:并)?(?:用|使用|通过) ?(?:Secret )?{name} ?(?:来)?(?:作为)?(?:拉取镜像(?:的凭据|凭据)?|拉取私有镜像|镜像拉取(?:密钥|凭据|凭证))',
      '用 ?Secret {name} 拉取(?:镜像)?',
    ],
    (sheet, { name = '' }) => {
      const own = sheet.kind() === 'ServiceAccount' ? sheet.doc : sheet.pod();
      if (own === undefined) return false;
      own['imagePullSecrets'] = [{ name }];
      return true;
    },
  ),
  ...piece(
    [
      '(?:使用|用|开启|打开|并|启用|，)*(?:主机|宿主机)(?:的)?网络(?:命名空间)?(?:模式)?(?:打开)?',
      '(?:使用|用|开启|打开|并|启用|要|，)* ?hostNetwork(?:为|：)?(?: ?true)?(?:打开)?',
    ],
    (sheet) => pod(sheet, 'hostNetwork', true),
  ),
  ...piece(
    [
      '(?:和|与|、|使用|用|开启|共享|，)*(?:主机|宿主机)(?:的)? ?PID(?: ?命名空间)?',
      '(?:和|与|、|使用|用|开启|，)* ?hostPID(?:为|：)?(?: ?true)?',
    ],
    (sheet) => pod(sheet, 'hostPID', true),
  ),
  ...piece(
    [
      '(?:和|与|、|使用|用|开启|共享|，)*(?:主机|宿主机)(?:的)? ?IPC(?: ?命名空间)?',
      '(?:和|与|、|使用|用|开启|，)* ?hostIPC(?:为|：)?(?: ?true)?',
    ],
    (sheet) => pod(sheet, 'hostIPC', true),
  ),
  ...piece(
    [
      '(?:容器间|容器之间|两个容器)?(?:共享|开启共享)(?:同一个?)?(?:进程|PID)(?:命名空间|空间)(?:也?打开)?',
      `shareProcessNamespace${is} ?true`,
    ],
    (sheet) => pod(sheet, 'shareProcessNamespace', true),
  ),
  ...piece(
    [
      '(?:按名称|直接|指定|将其)*(?:调度|固定|运行|放|绑定)(?:到|在)(?:名为)?节点 {name} ?(?:上)?',
      '(?:直接)?(?:调度|固定|运行|放|绑定)(?:到|在)(?:名为|名称为) {name} 的节点(?:上)?',
      `nodeName${is} {name}`,
    ],
    (sheet, { name = '' }) => pod(sheet, 'nodeName', name),
  ),
  ...piece([`(?:使用)?(?:调度器|schedulerName)${is} {name}`], (sheet, { name = '' }) =>
    pod(sheet, 'schedulerName', name),
  ),
  ...piece(
    [
      '(?:应|有|配置|设置|添加|加|一个|的)*(?:执行|运行) ?{command} ?的 ?preStop ?(?:钩子|hook)',
      '(?:停止|终止|关闭|退出)(?:之)?前(?:，)?(?:容器)?(?:先|要|会)*(?:执行|运行)?(?: ?preStop ?)?(?:命令|钩子)?(?:执行)?(?:：|:)? {command}',
      '(?:容器|应有|的|并|配置|设置|有|使用|用|加|添加|一个|，)*preStop ?(?:钩子|命令|hook)?(?:执行|运行|为|是|中|：|:|里|命令|通过|睡眠)* ?{command}',
    ],
    (sheet, { command = '' }) => hooked(sheet, 'preStop', command),
  ),
  ...piece(
    [
      '(?:容器)?启动(?:之)?后(?:立即|先|再)?(?:执行|运行) ?(?:postStart)? ?(?:命令|钩子)?(?:：|:)? {command}',
      'postStart ?(?:钩子|命令|hook)?(?:执行|运行|为|是|中|：|:|命令)* ?{command}',
    ],
    (sheet, { command = '' }) => hooked(sheet, 'postStart', command),
  ),
];

function pod(sheet: Sheet, key: string, value: Leaf): boolean {
  const own = sheet.pod();
  if (own === undefined) return false;
  own[key] = value;
  return true;
}

function hooked(sheet: Sheet, key: string, command: string): boolean {
  const box = sheet.container();
  if (box === undefined || command === '') return false;
  below(box, 'lifecycle')[key] = { exec: { command: commandOf(command) } };
  return true;
}

/** What runs first and goes on says so of itself. */
function restarted(sheet: Sheet, policy: string): boolean {
  const { box } = sheet;
  const isFirst =
    box !== undefined && policy === 'Always' && treesIn(sheet.pod(), 'initContainers').includes(box);
  if (isFirst) box['restartPolicy'] = policy;
  return isFirst || pod(sheet, 'restartPolicy', policy);
}
