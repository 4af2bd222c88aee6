import { idle, loose, opener, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { listIn, type Tree } from '../tree.ts';
import { executed, isOpenProbe } from './probe.ts';
import { bareOf, commandOf, countOf, secondsOf, wordsOf } from './said.ts';

const init = '(?:初始化容器|init ?(?:container|容器)s?|initContainers?)';
const is =
  '(?:也|同样|就)?(?:名称为|名字为|名字是|名为|名叫|名称|名|叫做?|为|是|:|：|，名为|，名称为|，名叫|，叫)?';
const main =
  '(?:主|应用|业务|普通|主要|工作|单个|其|该|唯一的?|另一个|第[一二三四]个|一个|边车|sidecar|辅助|它的|Pod 的|Pod 中的|里面的|里的|内的|中的|的)*';

export const containers: readonly Piece[] = [
  ...opener(
    'container',
    [
      `(?:一个|第[一二三]个|原生边车|原生 sidecar|先由|由|有|带|加|增加|添加|使用|通过)*(?:原生边车)? ?${init} ?${is} {name}`,
      `(?:名为|叫) {name} 的(?:原生边车)? ?${init}`,
    ],
    (sheet, { name = '' }) => sheet.called(name, 'initContainers') !== undefined,
  ),
  ...opener(
    'container',
    [`(?:一个|再加一个|有一个)? ?${init}`],
    (sheet) => sheet.called(undefined, 'initContainers') !== undefined,
  ),
  ...opener(
    'container',
    [
      `${main} ?容器(?:名称|名字|名)?${is} {name}`,
      `${main} ?(?:sidecar|边车) ?(?:容器)?${is} {name}`,
      `(?:名为|叫|名叫) {name} 的 ?${main} ?(?:容器|sidecar|边车)(?:容器)?`,
      `容器(?:名称|名字|名)(?:也|同样)?(?:为|是|叫|:|：|用|就?叫)? {name}`,
      `(?:其|它的|的|和|与|，)*{name} ?容器(?!镜像)`,
      `在 ?{name} ?(?:容器)?(?:中|里|内)(?=运行|执行|跑|使用|用)`,
      `(?:主的|边车|主容器|sidecar)(?:就)?叫 {name}`,
    ],
    (sheet, { name = '' }) => sheet.called(name) !== undefined,
  ),
  ...piece(
    [
      '(?:使用|采用|用|其|的|基于|运行|跑|，)*镜像(?:名称|名|地址)?(?:使用|采用|为|是|用|：|:|=|选用)? {image}',
      '(?:同样|也|都|由|应|来|，)*(?:使用|采用|用|运行|基于|跑) {image@tagged} (?:的)?(?:镜像)?',
      '(?:使用|采用|用|运行|基于|跑) {image} (?:的)?镜像',
      'image(?:为|是|用|:|：|=)? {image}',
      '(?<=容器 ?[a-z0-9-]{1,40}（){image@image}(?=[，、；）])',
      '(?<![:=])(?<image>[a-z0-9][\\w.-]{0,60}(?:/[\\w.-]{1,80}){0,6}:(?!\\d{4,5}(?!\\w))[\\w][\\w.-]{0,100})(?![\\w/:=])(?:镜像)?',
    ],
    (sheet, { image = '' }) => put(sheet, 'image', image.replace(/[.]$/u, '')),
  ),
  ...piece(['(?:包含|有|，)*{n} 个 {image} (?:的)?(?:副本|实例|成员)'], (sheet, { n = '', image = '' }) => {
    const spec = sheet.spec();
    if (spec === undefined || !sheet.isRunning()) return false;
    spec['replicas'] = countOf(n);
    return put(sheet, 'image', image);
  }),
  ...piece(
    [
      '(?:是)?(?:一个)? ?restartPolicy ?(?:设?为|=|:)? ?Always ?的 ?(?:初始化|Init) ?容器',
      '(?:是|作为)(?:一个)?(?:原生边车|原生 ?sidecar)(?:（?restartPolicy ?(?:设?为)? ?Always）?)?',
    ],
    (sheet) => firstInstead(sheet),
  ),
  ...loose(
    ['(?:使用|用|运行|跑) ?{image}(?=[，。；、）]|的容器|的初始化|$)', '{image} ?镜像'],
    (sheet, { image = '' }) => {
      const isOpen = sheet.box === undefined || sheet.box['image'] === undefined;
      return isOpen && /^[a-z0-9./:_-]+$/u.test(image) && put(sheet, 'image', image);
    },
  ),
  ...piece(['休眠 ?{time}'], (sheet, { time = '' }) =>
    put(sheet, 'command', ['sleep', String(secondsOf(time))]),
  ),
  ...opener(
    'container',
    ['(?:和|、|以及|与|容器|：|两个容器|包含|运行|，)+ ?{name}（{image@tagged}(?=[）；，])'],
    (sheet, { name = '', image = '' }) => sheet.called(name) !== undefined && put(sheet, 'image', image),
  ),
  ...piece(['(?:也|同样|使用|用)+(?:同样|相同|一样|同一个?)(?:的)?镜像'], (sheet) => {
    const last = sheet.boxes().findLast((box) => box !== sheet.box && box['image'] !== undefined);
    return last !== undefined && put(sheet, 'image', last['image'] ?? '');
  }),
  ...piece(
    [
      '(?:并|然后|里|中|，)*(?:运行|执行|启动|使用|跑|用|的)*(?:的)?(?:启动)?命令(?:行)?(?:为|是|设为|用|：|:|=)? {command}',
      '(?:启动时|并|，)*(?:运行|执行|跑) {command}',
      'command(?:为|是|设为|：|:|=)? {command}',
    ],
    (sheet, { command = '' }) => {
      if (command === '') return false;
      const isChecked = isOpenProbe(sheet);
      return isChecked ? executed(sheet, commandOf(command)) : put(sheet, 'command', commandOf(command));
    },
  ),
  ...piece(
    ['(?:带|使用|用|的|启动|传入|传)*(?:参数|args?)(?:依次|分别)?(?:为|是|设为|用|：|:|=)? {words}'],
    (sheet, { words = '' }) => {
      const command = sheet.container()?.['command'];
      const isScript = Array.isArray(command) && command.at(-1) === '-c' && /^["“'`]/u.test(words);
      return words !== '' && put(sheet, 'args', isScript ? [bareOf(words)] : argsOf(words));
    },
  ),
  ...piece(
    [
      '(?:镜像)?(?:拉取策略|imagePullPolicy)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|用|:|：)? (?<policy>Always|IfNotPresent|Never)',
      '(?<policy>Always) 拉取',
    ],
    (sheet, { policy = '' }) => put(sheet, 'imagePullPolicy', policy),
  ),
  ...piece(['(?:镜像)?(?:总是|始终|每次都?|每次启动都?)(?:重新)?拉取?(?:镜像)?'], (sheet) =>
    put(sheet, 'imagePullPolicy', 'Always'),
  ),
  ...piece(['(?:镜像)?(?:仅|只)?(?:在)?(?:本地)?(?:不存在|没有)时才?拉取?(?:镜像)?'], (sheet) =>
    put(sheet, 'imagePullPolicy', 'IfNotPresent'),
  ),
  ...piece(['(?:镜像)?(?:从不|绝不)拉取(?:镜像)?'], (sheet) => put(sheet, 'imagePullPolicy', 'Never')),
  ...piece(
    ['工作目录(?:为|是|设为|:|：)? {path}', 'workingDir(?:为|是|:|：)? {path}'],
    (sheet, { path = '' }) => put(sheet, 'workingDir', path),
  ),
  ...piece(
    ['(?:并)?(?:分配|打开|启用|开启)?(?:stdin|标准输入)(?:和|、)(?:tty|终端)'],
    (sheet) => put(sheet, 'stdin', true) && put(sheet, 'tty', true),
  ),
  ...piece(
    [
      '(?:两个容器|两者|二者|两边|所有容器|三个容器|双方|它们)(?:里|中)?(?:都|均|同时)',
      '每个容器(?:都|均|各)?',
    ],
    (sheet) => {
      sheet.isEveryone = true;
      return sheet.boxes().length > 1;
    },
  ),
  ...piece(['(?:有|包含|运行|带|放)*(?:两|三|[23]) ?个(?:普通|主)?容器'], (sheet) => {
    sheet.isSeveral = true;
    return sheet.pod() !== undefined;
  }),
  ...opener(
    'container',
    ['(?<=[：；。，]){name}(?=用|使用|运行)'],
    (sheet, { name = '' }) => sheet.isSeveral && sheet.called(name) !== undefined,
  ),
  ...idle([
    '单容器',
    '(?:启动)?(?:前|之前)，?',
    '主容器启动前，?(?:先)?',
    '使用原生(?:边车|Sidecar)特性',
    '原生(?:边车|Sidecar)',
    '是一个?(?=restartPolicy)',
  ]),
];

/** A container that turns out to run first, and on. */
function firstInstead(sheet: Sheet): boolean {
  const { box } = sheet;
  const pod = sheet.pod();
  if (box === undefined || pod === undefined) return false;
  const own = listIn(pod, 'containers');
  if (own.includes(box)) {
    own.splice(own.indexOf(box), 1);
    listIn(pod, 'initContainers').push(box);
  }
  box['restartPolicy'] = 'Always';
  return true;
}

/** Each word of a list is one argument; what is written as it is typed is as the shell parts it. */
function argsOf(said: string): string[] {
  if (/^["“']-[^"”'\s]*=[^"”']*["”']$/u.test(said)) return [bareOf(said)];
  return /、|和|以及/u.test(said.replaceAll(/"[^"]*"|'[^']*'/gu, '')) ? wordsOf(said) : commandOf(said);
}

function put(sheet: Sheet, key: string, value: Tree[string]): boolean {
  const box = sheet.container();
  if (box === undefined || (box[key] !== undefined && JSON.stringify(box[key]) !== JSON.stringify(value)))
    return false;
  box[key] = value;
  return true;
}
