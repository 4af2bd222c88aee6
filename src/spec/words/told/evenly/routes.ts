import type { Rewriting } from '../../text/rewriting.ts';
import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { name } from './values.ts';

const isNoService = '(?!(?:https?|tls|ssl|service|svc|ingress|host|path|prefix|exact|secret|port)(?![\\w-]))';

/** A path that goes where the one before it goes, which says its port. */
export const alsoRouted: Rewriting = [
  new RegExp(
    `(?<=[,;、]\\s?)(/[\\w./-]{1,60})\\s?也(?:给|到|走|转|去)(?:给|到)?\\s?(${name})(?=\\s?(?:[,;。\\n]|$))(?<=(?:给|到|走|转|去)\\s?\\2\\s?(?:的|:)\\s?(\\d{2,5})(?!\\d)[^]{1,400})`,
    'giu',
  ),
  '$1 给 $2 的 $3',
  (text) => /ingress/iu.test(text),
];

/** Which service answers a path, whichever of both stands first. */
export const routes = evened({
  about: /走|交给|转给|转到|转发|打到|指向|处理|路由到|→|->|=>|给|(?<!\p{Script=Han})(?:进|到)|由/u,
  where:
    /^(?![^]*(?:http ?route|gateway api|virtual ?service|istio|网格))[^]*(?:ingress|域名|主机名|路由|入口)/iu,
  pieces: piecesOf(
    piece('host', '(?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,10}(?![\\w.:-])(?=/|[ 下的的上,])'),
    piece('path', '/[\\w./-]{0,60}'),
    piece('rest', '(?:其[余他它]|剩下|剩余|别|默认)的?(?:所有|全部)?'),
    `(?:名为|服务|(?:service|svc)(?![\\w-]))\\s?["'\`]?(?<named>${name})["'\`]?`,
    `(?<=(?:走|交给|转给|转到|转发[到至给]?|打到|指向|路由到|→|->|=>|给|进|到|由)\\s?)["'\`]?${isNoService}(?<service>${name})["'\`]?`,
    piece('port', '(?<![\\w.])\\d{2,5}(?![\\w.])'),
    piece('verb', '走|交给|转给|转到|转发[到至给]?|打到|指向|处理|路由到|→|->|=>|给|进|到|由'),
    '对于?|主机名?|域名|其中|并|凡是|类型|均|请求|流量|路径|前缀|开头|匹配|访问|服务|service|svc|端口|后端|这个|所有|全部|都|会|时|下|以|为|的|将|把|上|里|在|也|全|一律|统统|:|prefix|就',
  ),
  write: (told) => {
    const [service, port] = [told.one('named') ?? told.one('service'), told.one('port')];
    const [path, host] = [pathOf(told), told.one('host')];
    const isOne = told.every('named').length + told.every('service').length === 1 && told.has('verb');
    if (!isOne || service === undefined || port === undefined || path === undefined) return undefined;
    if (told.every('host').length > 1) return undefined;
    return `${host === undefined ? '' : `主机名为${host},`}路径${path}转发到服务${service}的${port}端口`;
  },
});

function pathOf(told: Told): string | undefined {
  if (!told.has('path')) return told.every('rest').length === 1 ? '/' : undefined;
  return told.has('rest') ? undefined : told.one('path');
}
