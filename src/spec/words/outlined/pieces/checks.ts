import { loose, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below, isTree, type Tree } from '../tree.ts';

const does = '(?:对|向|做|用|以|通过|执行|发起|进行|发送|发|走|类型|方式|为|是|：|的)*';

/** What a probe does, where its way, its port and its path are told in any order. */
export const checks: readonly Piece[] = [
  ...loose(
    [`${does}(?<way>HTTPS?)(?: ?GET)?(?:的)?(?:探测|检查|请求|检测|方式)*`, `${does}(?:GET)(?:请求)?`],
    (sheet, { way = '' }) =>
      acted(sheet, 'httpGet', (own) => {
        if (way.toUpperCase() === 'HTTPS') own['scheme'] = 'HTTPS';
      }),
  ),
  ...loose([`${does}TCP(?:的)?(?:探测|检查|连接|检测|套接字|方式)*`], (sheet) => acted(sheet, 'tcpSocket')),
  ...loose([`${does}gRPC(?:的)?(?:健康)?(?:探测|检查|检测|方式)*`], (sheet) => acted(sheet, 'grpc')),
  ...loose([`${does}(?:请求|访问|路径)?(?:为|是)? ?{path} ?(?:路径|接口|端点)?`], (sheet, { path = '' }) =>
    acted(sheet, 'httpGet', (own) => {
      own['path'] = path;
    }),
  ),
  ...piece([`${does}(?:同一个?|相同的?|同样的?|该|这个)端口(?:上|的)?`], (sheet) => {
    const port = lastPort(sheet);
    if (port === undefined || sheet.probes.length === 0) return false;
    for (const one of sheet.probes) below(one, actionOf(one) ?? 'tcpSocket')['port'] = port;
    return true;
  }),
];

function acted(sheet: Sheet, action: string, write?: (own: Tree) => void): boolean {
  if (sheet.probes.length === 0 || !sheet.probes.every((one) => canBe(one, action))) return false;
  for (const one of sheet.probes) {
    const before = one[actionOf(one) ?? ''];
    if (action !== 'tcpSocket' && isTree(before) && one['tcpSocket'] === before) {
      delete one['tcpSocket'];
      one[action] = before;
    }
    const own = below(one, action);
    write?.(own);
  }
  return true;
}

/** Where only a port is known, nothing is settled. */
function canBe(probe: Tree, action: string): boolean {
  const own = actionOf(probe);
  return own === undefined || own === action || own === 'tcpSocket';
}

function actionOf(probe: Tree): string | undefined {
  return ['httpGet', 'tcpSocket', 'grpc', 'exec'].find((key) => probe[key] !== undefined);
}

function lastPort(sheet: Sheet): Tree[string] | undefined {
  const box = sheet.box ?? {};
  const ports = ['startupProbe', 'livenessProbe', 'readinessProbe'].flatMap((key) => {
    const one = box[key];
    const own = isTree(one) && !sheet.probes.includes(one) ? one[actionOf(one) ?? ''] : undefined;
    return isTree(own) && own['port'] !== undefined ? [own['port']] : [];
  });
  const listed = box['ports'];
  const [first] = Array.isArray(listed) ? listed : [];
  return ports.at(-1) ?? (isTree(first) ? first['containerPort'] : undefined);
}
