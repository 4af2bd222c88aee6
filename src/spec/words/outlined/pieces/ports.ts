import { idle, loose, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { added, treesIn, type Tree } from '../tree.ts';
import { checkedAt, isOpenProbe } from './probe.ts';
import { portOf } from './said.ts';

const listens =
  '(?:公开|并|同时|对外|的|都|上|会|要|需要|应|应该|，)*(?:监听|暴露|开放|开|使用|声明|服务于|提供服务于|跑在|走)?(?:了|在)?(?:的)?(?:容器)?';
/** What is no name of a port. */
const known =
  /^(?:port|hostport|nodeport|targetport|containerport|partition|replicas|ttl|uid|gid|fsgroup)$/iu;
const named = '(?:端口名|端口名称|名称|名字|名)?(?:为|叫|是|：|:)?';

export const ports: readonly Piece[] = [
  ...piece(
    [
      `${listens}(?:端口|port|containerPort)(?:号)?(?:为|是|：|:|=|用)? {port} (?:/ ?{proto})?`,
      `${listens} {port} (?:/ ?{proto} )?(?:这个|号)?端口`,
      `${listens.replace('?(?:了', '(?:了').replace('声明|', '')} {port}(?:/{proto})?(?![\\d.])`,
      '(?:端口|port) {portName}(?:（|=|为|:| ){port}(?:/{proto})?）?',
    ],
    (sheet, { port = '', proto = '', portName = '' }) => opened(sheet, { port, proto, name: portName }),
  ),
  // `9200（rest）和 9300（inter-node）`
  ...piece(
    [
      '(?:端口|port)?(?:为|是|：|:)? {port}(?:/{proto})?（(?:{p@proto}，)?' + named + ' {portName}）',
      '(?:端口|port)?(?:为|是|：|:)? {port}(?:/{proto})?，?(?:端口名|名称|名字|名)(?:为|叫|是)? {portName}',
      `(?:端口|port)?(?:为|是)? {portName}（{port}(?:/{proto})?）`,
      '(?:名为|叫) {portName} 的(?:容器)?(?:端口)? {port}(?: ?端口)?',
      '以 {portName} 为名(?:称)?(?:暴露|监听|声明)(?:端口)? {port}(?: ?端口)?',
      '{port} (?:端口)?命名为 {portName}',
      '(?:和|、|并|，|公开|暴露|监听|端口|同时)+ ?(?:一个)?(?:名为|叫)? ?{portName} ?(?:的)?(?:容器)?(?:端口)? ?{port}(?:（hostPort(?:为)? ?{host@port}）)?',
    ],
    (sheet, { port = '', proto = '', p = '', portName = '' }) =>
      !known.test(portName) && opened(sheet, { port, proto: proto === '' ? p : proto, name: portName }),
  ),
  ...loose(
    ['(?:和|、|以及)?{portName} ?{port}(?=、|，|；|。|）|$|和)'],
    (sheet, { port = '', portName = '' }) =>
      !known.test(portName) && !isOpenProbe(sheet) && opened(sheet, { port, proto: '', name: portName }),
  ),
  ...piece(
    ['(?:和|、|以及|与|及|,)+ ?{port}(?:/{proto})?(?: ?(?:两个|三个|这两个)?端口)?'],
    (sheet, { port = '', proto = '' }) =>
      sheet.port !== undefined && opened(sheet, { port, proto, name: '' }),
  ),
  ...piece(
    ['(?:端口命名为|端口名(?:为|叫|是)?|端口名称(?:为|叫|是)?) {portName}'],
    (sheet, { portName = '' }) => {
      if (sheet.port === undefined || sheet.port['name'] !== undefined) return false;
      sheet.port['name'] = portName;
      return true;
    },
  ),
  ...piece(['(?:协议(?:为|是)?)? {proto} ?(?:协议)?'], (sheet, { proto = '' }) => {
    if (sheet.port === undefined) return false;
    sheet.port['protocol'] = proto.toUpperCase();
    return true;
  }),
  ...piece(
    [
      'hostPort(?:为|是|:|：)? {port}',
      '(?:同时占|占用|绑定)?(?:宿主机|主机|节点)(?:的)?(?:端口)? {port}(?: ?端口)?',
    ],
    (sheet, { port = '' }) => {
      if (sheet.port === undefined) return false;
      const isService = sheet.kind() === 'Service';
      sheet.port[isService ? 'nodePort' : 'hostPort'] = Number(port);
      return true;
    },
  ),
  // What leads where.
  ...piece(
    [
      '(?:TCP|UDP)? ?(?:将|把|用|以)?(?:端口)? {port} (?:端口)?(?:转发|映射|指向|转|导|→|->|对应|代理|(?=到))(?:到|至|给|向)?(?:容器|目标|它|它的|Pod|的)*(?:端口|的)*(?:（targetPort）)? {to@port}(?: ?端口)?',
      '(?:将|把|用|以)?(?:端口)? {port} (?:端口)?(?:转发|映射|指向|转|导|→|->|对应|代理)(?:到|至|给|向)?(?:容器|目标|Pod)*(?:的)?(?:端口|的)* {to@portName}(?: ?端口)?',
      '(?<![\\w:]){port}:{to@port}(?![\\w:])',
    ],
    (sheet, { port = '', to = '' }) => {
      if (
        sheet.kind() !== 'Service' ||
        !opened(sheet, { port, proto: '', name: '' }) ||
        sheet.port === undefined
      )
        return false;
      sheet.port['targetPort'] = portOf(to);
      return true;
    },
  ),
  ...piece(
    [
      '(?:并)?(?:转发到|转到|指向|映射到)?(?:目标|容器)端口(?:为|是|：|:)? {to@port}',
      '(?:转发到|转到|指向|目标|容器|端口|的|targetPort|为|是)+ {to@portName}(?: ?端口)?',
      'targetPort(?:为|是|：|:)? {to@port}',
      '(?:并)?(?:转发|映射|指向|转)(?:到|至) {to@port}',
    ],
    (sheet, { to = '' }) => {
      if (sheet.kind() !== 'Service' || sheet.port === undefined) return false;
      sheet.port['targetPort'] = portOf(to);
      return true;
    },
  ),
  ...piece(['(?:nodePort|节点端口)(?:为|是|：|:)? {port}'], (sheet, { port = '' }) => {
    if (sheet.kind() !== 'Service' || sheet.port === undefined) return false;
    sheet.port['nodePort'] = Number(port);
    const spec = sheet.spec();
    if (spec !== undefined) spec['type'] ??= 'NodePort';
    return true;
  }),
  ...piece(
    [
      '容器(?:上)?(?:也|同样)?(?:以|用)?(?:这[两三]个|同样的?|相同的?)?名字?(?:声明|暴露|开放)(?:这些|这[两三]个)?端口',
    ],
    (sheet) => {
      const named = treesIn(sheet.told('Service')?.['spec'] as Tree | undefined, 'ports');
      const box = sheet.container();
      if (box === undefined || named.length === 0) return false;
      box['ports'] = named.map(({ name = '', port = 0 }) => ({ name, containerPort: port }));
      return true;
    },
  ),
  ...idle(['(?:两|三)个端口', '端口(?=为|是|：)']),
];

type Port = { readonly port: string; readonly proto: string; readonly name: string };

function opened(sheet: Sheet, { port, proto, name }: Port): boolean {
  const number = Number(port);
  if (number < 1 || number > 65_535) return false;
  if (isOpenProbe(sheet)) return checkedAt(sheet, number);
  const isService = sheet.kind() === 'Service';
  const into = isService ? sheet.spec() : sheet.container();
  if (into === undefined) return false;
  const key = isService ? 'port' : 'containerPort';
  const known = sheet.ports.find((one) => one[key] === number && sheet.port !== undefined);
  const entry = known ?? added(into, 'ports', { [key]: number });
  if (name !== '') entry['name'] = name;
  if (proto !== '') entry['protocol'] = proto.toUpperCase();
  sheet.port = entry;
  sheet.ports.push(entry);
  return true;
}
