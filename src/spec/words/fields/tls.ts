import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const secure = (issuer = ''): Meaning => {
  const set = issuer === '' ? { tls: true } : { tls: true, issuer };
  return {
    ...oneOf(['Ingress', set], ['HTTPRoute', { tls: true }], ['Gateway', { tls: true }], ['workload', set]),
    value: issuer === '' ? 'TLS' : `TLS, cert-manager.io/cluster-issuer: ${issuer}`,
  };
};

const authority = "let'?s ?encrypt";
const manager = `(?:cert-?manager|${authority})`;
/** What its issuer is called, where nobody says more: as the authority. */
const named = `(${authority}(?:-[a-z]{1,20})?)`;
const tls = '(?<![\\w./-])(?:tls|ssl|https)(?![:/\\w-]|\\.\\w| ?\\d| listener| port| type(?!\\w))';
const certificates = '(?:tls |ssl |https )?cert(?:ificate)?s?(?!-)';
const lead = overLines`
  (?:
    with |w |using |and |via |over |on |by |from |enable |enabled |please |the |a |an |its |has |
    have |needs? |wants? |requires? |required |must |should |be |is |terminate |only |valid |also |
    \+ ?|& ?
  )*
`;
const tail = `(?: (?:enabled|termination|support|please|only|required|certs?|certificates?|from|by|via|through|using|with|the|a|our|is|are|comes?|provided|issued|managed|handled|for it|for that|should be|automatic(?:ally)?|auto))*`;
const issuer = `(?:,? ?\\(?(?:we |and |the |our |with |using |by |from |via |cluster |a |its |have |use |called |named )*(?:cluster ?-?issuer|issuer)(?:'s)?(?: name)?{is}{name}\\)?|,? ?\\(?(?:with |using |and |by |from |the |our |via )*(?!the |our |an? |cluster |no |existing )([a-z][a-z0-9-]{2,60}) (?:cluster ?-?)issuer\\)?)`;
const zhIssuer =
  '(?:,?~?(?:使用|用|的|通过|由)*(?:cluster ?-?)?(?:issuer|签发者|颁发者|签发机构)(?:名)?{is}{name})';

const reader: Reader = phrases('tls', { en: 'TLS', zh: 'TLS' }, [
  [
    [
      `${lead}(?:${tls}${tail},? ?)?\\(?(?:we (?:use|have|run|got) |with |via |using |by |from |through |and |the )*${manager}(?: (?:is )?(?:installed|there|in the cluster|already|certs?|certificates?|for (?:the )?certs?|for (?:the )?certificates?|for tls))*${issuer}`,
      `${lead}${tls}${tail}${issuer}`,
      `(?:with|using|by|from|via|through) (?:the |our )?((?!(?:cluster|the|our|an?)(?![\\w-]))[a-z][a-z0-9-]{2,60}) (?:cluster ?-?)?issuer`,
      `${lead}${issuer}`,
      `${lead}${manager} (?:with |and |using |by |from )*(?:the |our |a )*((?!(?:cluster|the|our|an?)(?![\\w-]))[a-z][a-z0-9-]{2,60}) (?:cluster ?-?)?issuer`,
      `(?:要|需要|开启|启用|使用|用|走|支持|配置|证书|由|通过|的|,|tls|https|~){0,6}cert-?manager~?(?:自动)?(?:签发|颁发|管理|申请|生成)?(?:的)?~?(?:tls|https)?~?(?:证书)?${zhIssuer}`,
    ],
    (a = '', b = '') => secure(a === '' ? b : a),
  ],
  [
    [
      `${lead}${certificates}(?: (?:is|are|come|comes|issued|provided|signed|from|by|via|through|using|with|managed|handled|should be))* ${named}(?: certs?| certificates?)?`,
      `${lead}${tls}${tail}(?:,? ?\\(?(?:we (?:use|have|run) )?(?:with |via |using |by |from |through )*${named}(?: certs?| certificates?)?\\)?)`,
      `${lead}${named} (?:certs?|certificates?|tls|https)(?! (?:named|called|object|resource|[a-z][a-z0-9]*-[a-z0-9-]+)(?!\\w))`,
      overLines`
        (?:要|需要|必须|开启|打开|开|启用|使用|用|走|支持|配置|强制|上|并|且)*~?
        (?:(?:tls|https|ssl)(?![:/\w-])(?:访问|加密|证书|支持)*|证书),?~?(?:证书)?(?:的)?(?:使用|用|由|通过|走|靠|找)~?${named}~?(?:自动)?(?:签发|颁发|管理|申请|生成)?(?:的)?(?:证书)?
      `,
      `(?:使用|用|由|通过|走)~?${named}~?(?:自动)?(?:签发|颁发|申请|生成)?(?:的)?~?(?:tls|https|ssl)?~?证书`,
      `(?:(?:and|with|using|via|by|from|through|plus|behind) )+${named}(?! (?:issuer|cluster))`,
      `(?:并|且|使用|用|由|通过|走|加上|配|带)+~?${named}`,
    ],
    (said = '') => secure(said.toLowerCase().replaceAll(/['\s]/gu, '')),
  ],
  [
    [
      `${lead}${certificates}(?: (?:is|are|come|comes|issued|provided|from|by|via|through|using|with|managed|handled|should be))* ${manager}(?: certs?| certificates?)?`,
      `${lead}${tls}${tail}(?:,? ?\\(?(?:we (?:use|have|run) )?(?:with |via |using |by |from |through )*${manager}(?: certs?| certificates?)?\\)?)?`,
      `${lead}${manager} (?:certs?|certificates?|tls|https)(?! (?:named|called|object|resource|[a-z][a-z0-9]*-[a-z0-9-]+)(?!\\w))`,
      overLines`
        (?:要|需要|必须|开启|打开|开|启用|使用|用|走|支持|配置|强制|上|并|且)*~?(?:tls|https)(?![:/\w-])(?:访问|加密|证书|支持)?
        (?:,?~?(?:证书)?(?:使用|用|由|通过)~?cert-?manager~?(?:自动)?(?:签发|颁发|管理|申请|生成)?)?
      `,
      `(?:证书|tls)(?:使用|用|由|通过)~?(?:cert-?manager|let'?s ?encrypt)~?(?:自动)?(?:签发|颁发|管理|申请|生成)?`,
    ],
    () => secure(),
  ],
]);

const host = /(?:(?<![\w@/.-])|(?<=https?:\/\/))(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?![\w./:-]*[:=])/iu;

/** Only a name that people call can have a certificate. */
export const tlsReader: Reader = {
  id: reader.id,
  read: (words) => (host.test(words) ? reader.read(words) : []),
};
