import type { Program } from '../../../../spec/words/mentions/programs.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { anyWordOf, byClause, isOnly, programsIn, type Around } from './clauses.ts';

const host = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,5}[a-z]{2,12}`;
const lone = String.raw`(?<![\w./@:-])${host}(?![\w/@-]|[.:]\w)`;
const hosts = new RegExp(lone, 'giu');
const anyHost = new RegExp(lone, 'iu');
/** All that is said around a host where that is how something is reached. */
const surroundings = anyWordOf(
  `域名 网址 地址 入口 访问 对外 公网 外网 内网 浏览器 网页 页面 站点 api 接口 前台 主站 能 可以 要 就 都 用 使用 通过 经 走 在 从 到 上 给 是 为 叫
   绑定 绑 挂 暴露 打开 来 也 且 全站 启用 开启 开 自动 证书 https http tls ssl 的 和 与 、 ： : 443 80 端口`,
);
const isSecure = /https|tls|ssl|证书|443/iu;
/** Whoever names the way knows what it is called. */
const isTold = /[Ii]ngress|HTTPRoute|(?<![\w/-])Gateway|VirtualService|ExternalName|NetworkPolicy|FQDN/u;

const consoles: Readonly<Record<string, number>> = { rabbitmq: 15_672, minio: 9001, emqx: 18_083 };
const boardNames = '管理(?:界面|后台|页面|控制台)|控制台|dashboard|console|后台';
const board = new RegExp(`(?:${boardNames})`, 'iu');
/** The console has a host of its own. */
const boards = new RegExp(
  String.raw`(?:${boardNames})[^，,。；;\n]{0,12}${lone}|转发到 [a-z-]+ 的 \d+ 端口`,
  'iu',
);

/** `blog.example.com 访问`, `kibana 走 kibana.example.com`, `域名 a.example.com 要 https`. */
export const reachedOffhand: readonly Rewriting[] = [
  byClause(anyHost, (clause, around) => {
    const [named] = programsIn(clause);
    const rest = clause.replaceAll(hosts, '').replace(named?.app ?? ' ', '');
    if (isTold.test(around.words) || !isOnly(rest.replace(board, ''), surroundings)) return clause;
    const said = (clause.match(hosts) ?? []).join(' 和 ');
    const secure = isSecure.test(rest) ? '，启用 TLS' : '';
    const port = portIn(around, board.test(rest));
    if (port === undefined) return `${ownerOf(around, named)}域名 ${said}${secure}`;
    const made = board.test(rest) ? '创建 Ingress，' : '';
    return `${made}域名 ${said}，路径 / 转发到 ${port}${secure}`;
  }),
];

/** Beside a console each host leads to a port of its own. */
function portIn({ words, program }: Around, isConsole: boolean): string | undefined {
  const inside = consoles[program?.app ?? ''];
  if (program === undefined || inside === undefined) return undefined;
  const port = isConsole ? inside : program.port;
  return isConsole || boards.test(words) ? `${program.app} 的 ${port} 端口` : undefined;
}

/** Who is not the first of those that are named. */
function ownerOf({ before }: Around, named: Program | undefined): string {
  const [first] = programsIn(before);
  return named !== undefined && first !== undefined && named.app !== first.app ? `${named.app} 的` : '';
}

const clauseEnd = String.raw`(?=\s?(?:$|[，,。；;！!\n]))`;
const clauseStart = String.raw`(?<=^|[，,。；;！!\n]\s{0,2})`;
const issuer = String.raw`([a-z][a-z0-9]{0,20}(?:-[a-z0-9]{1,20}){1,5})`;

function isOfHosts(words: string): boolean {
  return !/ClusterIssuer|Issuer|Certificate/u.test(words);
}

/** Certificates, and who signs them. */
export const securedOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`${clauseStart}(?:并|且|而且)?(?:https\s?)?证书(?:就|请)?(?:用|走|由|让)\s?(?:cert-manager\s?的\s?)?${issuer}\s?(?:来)?(?:自动)?(?:签发?|申请|颁发|管理)${clauseEnd}`,
      'giu',
    ),
    '启用 TLS，ClusterIssuer $1',
    isOfHosts,
  ],
  [
    new RegExp(
      String.raw`${clauseStart}(?:全站|全部|都|也|要|需要|得|必须|并|且|走|用|使用|启用|开启?|上|加|支持|强制|\s){0,6}(?:https|tls|ssl)(?:证书|加密|访问)?${clauseEnd}`,
      'giu',
    ),
    '启用 TLS',
    (words) => anyHost.test(words) && !isTold.test(words),
  ],
  [
    new RegExp(
      String.raw`${clauseStart}(?:要|用|并|且|https|\s){0,6}(?:自动(?:申请|签发?|颁发|续期|的){0,6}证书|证书(?:要|都|也)?自动(?:申请|签发?|颁发|续期|管理|搞定){0,6})${clauseEnd}`,
      'giu',
    ),
    '启用 TLS，用 cert-manager 自动签发证书',
    (words) => isOfHosts(words) && !isTold.test(words),
  ],
];
