import { idle, opener, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, isTree, treesIn, type Leaf } from '../tree.ts';
import { alike, checks, executed, probed } from './probe.ts';
import { commandOf, countOf, portOf, secondsOf } from './said.ts';

const kinds: readonly (readonly [string, string])[] = [
  ['livenessProbe', '(?:存活|活性|liveness) ?(?:性)?(?:探针|探测|检查|Probe)?'],
  ['readinessProbe', '(?:就绪|readiness) ?(?:性)?(?:探针|探测|检查|Probe)?'],
  ['startupProbe', '(?:启动|startup) ?(?:探针|探测|Probe)'],
];
const some = '(?:存活|就绪|启动|liveness|readiness|startup)(?:性)?';
const both = `(?<first>${some}) ?(?:探针)?(?:和|与|及|、|以及) ?(?<second>${some}) ?(?:探针|探测|检查)(?:都|均)?`;
const lead =
  '(?:再|并|另|并且|同时|在端口 ?\\d+ ?上(?=配置|设)|所以|因此|需要|要|需|应|设置|配置|配|添加|加上|加|设|有|带|一个|它的|的|为容器|，)*';
const same = '(?:同样|相同|一样|同一)(?:的)?(?:个)?(?:检查|探测|方式|请求|探针|方法|接口|配置)?';
const way =
  '(?:用|通过|执行|进行|发起|做|采用|以|方式|为|是|：|:|访问|请求|检查|探测|走|探|从|经|对|发送|一个|类型|请求为|，)*';
const often = '(?:执行|检查|探测|探|查|检测|重复|跑|请求|轮询|试)?(?:执行)?(?:一次|1 次|一回)?';

export const probes: readonly Piece[] = [
  ...kinds.flatMap(([key, said]) =>
    opener(
      'probe',
      [`${lead}${said}(?:也|则|都)?(?:使用|用|为|是|：|:|通过|对|在|会|要|应|的)*(?:类型为)?`],
      (sheet) => probed(sheet, [key]),
    ),
  ),
  ...opener(
    'probe',
    [`${lead}${both}(?:使用|用|为|是|：|:|通过|对|在|会|要|应)*`],
    (sheet, { first = '', second = '' }) => probed(sheet, [keyOf(first), keyOf(second)]),
  ),
  ...piece(
    [
      `(?:之后|再|并|也|随后|然后)*(?:用|以|使用|通过|拿)? ?${same}(?:也)?(?:作为?|做|当作?|用于|配置|设置|给) ?(?<kinds>${some}(?:(?:和|、|与)${some})?)(?:探针|探测|检查)`,
      `${lead}(?<kinds>${some}(?:(?:和|、|与)${some})?)(?:探针|探测|检查)(?:也)?(?:使用|用|采用|做|为|是|执行|与启动探针|和存活探针|与存活探针|以|沿用|走|也|，)*${same}`,
    ],
    (sheet, { kinds: said = '' }) =>
      alike(sheet, (said.match(/存活|就绪|启动|liveness|readiness|startup/giu) ?? []).map(keyOf)),
  ),
  ...piece(
    [
      `${way} ?(?<scheme>HTTPS?)? ?(?:GET)? ?(?:请求|访问|检查|探测|方式|方法|到|：|:|路径|接口|的)* {path} ?(?:路径|接口)?(?:，|走|在|的|（|上的|使用|用|于|、|和|，使用|，在)*(?:容器)?(?:端口)?(?:为|是|：)? {port}(?: ?端口)?(?:上)?）?`,
      `${way} ?(?<scheme>HTTPS?)? ?(?:GET)? ?(?:请求|访问|检查|探测|方式|方法|到|：|:|在|对|的)*(?:容器)?(?:端口)?(?:为|是)? {port} ?(?:端口)?(?:上|的|上的|，|路径|为|是|接口|请求|访问|、)* {path}(?:路径|接口)?`,
      `${way} ?(?<scheme>HTTPS?)? ?(?:GET)? ?(?:请求|访问|检查|探测|到|：|:|在|对|的)* ?(?:端口 {portName}|{portName} ?端口)(?:上|的|上的|，|路径)* {path}(?:路径|接口)?`,
      `${way} ?(?<scheme>HTTPS?)? ?(?:GET)? ?(?:请求|访问|检查|探测|方式|方法|到|：|:|路径|的|接口|为|是)* {path} ?(?:路径|接口)?`,
    ],
    (sheet, { scheme = '', path = '', port = '', portName = '' }) => {
      const said = port === '' ? portName : port;
      return checks(sheet, { path, port: said === '' ? undefined : portOf(said), scheme });
    },
  ),
  ...piece(
    [
      `${way} ?TCP ?(?:检查|探测|连接|套接字|方式|socket|端口|的|：|:|，|到|连)* {port}(?: ?端口)?`,
      `${way}(?:打开)? ?(?:端口)? {port} ?(?:端口)?(?:的|上|上的|做|进行|打开|用|发起|，)* ?TCP ?(?:套接字|检查|探测|连接|socket)*`,
      `${way} ?TCP ?(?:检查|探测|连接|套接字|socket|端口|的|到|连)* {portName}(?: ?端口)?`,
    ],
    (sheet, { port = '', portName = '' }) =>
      checks(sheet, { port: portOf(port === '' ? portName : port), action: 'tcpSocket' }),
  ),
  ...piece([`${way} ?TCP ?(?:检查|探测|连接|套接字|方式|socket)+`], (sheet) =>
    checks(sheet, { action: 'tcpSocket' }),
  ),
  ...piece(
    [
      `${way} ?gRPC ?(?:健康)?(?:检查|探测|方式|端口|的|：|:|，|到|协议)* {port}(?: ?端口)?`,
      `${way} ?(?:端口)? {port} ?(?:端口)?(?:的|上|上的|做|进行|用|发起|，)* ?gRPC ?(?:健康)?(?:检查|探测|协议)*`,
    ],
    (sheet, { port = '' }) => checks(sheet, { port: Number(port), action: 'grpc' }),
  ),
  ...piece(
    [
      `${way}(?:同一|相同|同样的?)(?:个)?端口(?:上)?(?:的|做|进行)* ?gRPC ?(?:健康)?(?:检查|探测)*`,
      `${way}gRPC ?(?:健康)?(?:检查|探测|方式)+`,
    ],
    (sheet) => checks(sheet, { action: 'grpc', port: lastPort(sheet, 'grpc') }),
  ),
  ...piece(['(?:gRPC )?(?:service|服务名?)(?:名)?(?:为|是|：|:) {name}'], (sheet, { name = '' }) => {
    const [own] = sheet.probes;
    if (own?.['grpc'] === undefined) return false;
    below(own, 'grpc')['service'] = name;
    return true;
  }),
  ...piece(
    ['(?:在)?(?:容器)?(?:内|里|中)?(?:执行|运行|跑)(?:命令)?(?:：|:|为)? {command}'],
    (sheet, { command = '' }) =>
      sheet.probes.length > 0 &&
      sheet.probes.some((one) =>
        ['httpGet', 'tcpSocket', 'grpc', 'exec'].every((key) => one[key] === undefined),
      ) &&
      command !== '' &&
      executed(sheet, commandOf(command)),
  ),
  ...timing('periodSeconds', [
    `(?:并)?(?:之后|此后|然后|随后)?(?:每隔?|间隔|周期(?:为|是|:|：)?|periodSeconds(?:为|是|:|：)?|探测间隔(?:为|是)?|检查间隔(?:为|是)?|探测周期(?:为|是)?) {time} ?(?:就)?${often}`,
    '{time} 一次',
  ]),
  ...timing('initialDelaySeconds', [
    '(?:初始)?(?:延迟|延时)(?:时间)?(?:为|是|：)? {time}(?: ?(?:后)?(?:开始|再)?(?:探测|检查)?)?',
    'initialDelaySeconds(?:为|是|：|:)? {time}',
    '(?:容器)?(?:启动|上线|起来)(?:后)? ?(?:等|过)? ?{time}(?: ?后)?(?:才|再)?(?:开始)?(?:探测|检查|查|探|执行)?',
    '(?:先|最初|初始|首次)(?:等待?|检查前等待?|延迟) {time}(?:后开始)?',
    '{time} 后(?:才)?开始(?:探测|检查|查|探)?',
  ]),
  ...timing('timeoutSeconds', [
    '超时(?:时间)?(?:为|是|：|设为)? {time}',
    'timeoutSeconds(?:为|是|：|:)? {time}',
    '{time} 超时',
  ]),
  ...counted('failureThreshold', [
    '(?:最多)?(?:允许|连续|累计)*(?:失败|不通|不过|出错)(?:最多)?(?:阈值|次数)?(?:为|是|：|达)? {n} ?次?(?:(?:才|就|后|则|算|判定|视为|认为)*(?:重启|失败|不健康|未就绪|不可用|重启容器|移出|摘除|摘掉))?',
    '(?:连续)? ?{n} 次(?:失败|不通|不过|探测失败|检查失败|不行)(?:(?:才|就|后|则|算|判定|视为)*(?:重启|失败|不健康|未就绪|不可用|重启容器)?)?',
    'failureThreshold(?:为|是|：|:)? {n}',
    '失败阈值(?:为|是|：|:)? {n}(?: ?次)?',
  ]),
  ...counted('successThreshold', [
    '成功(?:阈值)?(?:为|是|：|:)? {n}(?: ?次)?',
    'successThreshold(?:为|是|：|:)? {n}',
  ]),
  ...piece(
    [
      `(?:在)?(?:初始延迟|延迟|等待) ?(?<delay>\\d+) ?秒后?每(?:隔)? ?(?<every>\\d+) ?秒(?:执行|运行|跑|检查)(?:一次)? {command}`,
      `每(?:隔)? ?(?<every>\\d+) ?秒(?:执行|运行|跑)(?:一次)? {command}`,
    ],
    (sheet, { delay = '', every = '', command = '' }) => {
      if (sheet.probes.length === 0 || command === '') return false;
      if (delay !== '') set(sheet.probes, 'initialDelaySeconds', Number(delay));
      return set(sheet.probes, 'periodSeconds', Number(every)) && executed(sheet, commandOf(command));
    },
  ),
  ...idle(['(?<=次)，?(?:就|则|后)?(?:重启|重启容器|算失败|视为失败)']),
];

function keyOf(said: string): string {
  if (/就绪|readiness/iu.test(said)) return 'readinessProbe';
  return /启动|startup/iu.test(said) ? 'startupProbe' : 'livenessProbe';
}

function timing(key: string, phrases: readonly string[]): Piece[] {
  return piece(phrases, ({ probes }, { time = '' }) => set(probes, key, secondsOf(time)));
}

function counted(key: string, phrases: readonly string[]): Piece[] {
  return piece(phrases, ({ probes }, { n = '' }) => set(probes, key, countOf(n)));
}

function set(probes: readonly { [key: string]: Leaf }[], key: string, value: number): boolean {
  for (const one of probes) one[key] = value;
  return probes.length > 0 && Number.isInteger(value);
}

function lastPort(sheet: Sheet, action: string): Leaf | undefined {
  const box = sheet.box ?? {};
  const told = ['startupProbe', 'livenessProbe', 'readinessProbe'].flatMap((key) => {
    const one = box[key];
    const own = isTree(one) ? one[action] : undefined;
    return isTree(own) && own['port'] !== undefined ? [own['port']] : [];
  });
  return told.at(-1) ?? treesIn(box, 'ports')[0]?.['containerPort'];
}
