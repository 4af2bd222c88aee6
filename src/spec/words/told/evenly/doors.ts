import type { Rewriting } from '../../text/rewriting.ts';
import { evened, piece, piecesOf } from './pieces.ts';
import { name } from './values.ts';

/** Where the certificate of an Ingress is kept: its Secret is none that is made. */
const certificates = evened({
  about: /(?:tls|https|证书)[^。;\n]{0,40}secret/iu,
  where: /ingress/iu,
  pieces: piecesOf(
    `secret ?(?:名?为|是|叫)? ?["'\`]?(?<name>${name})["'\`]?`.replaceAll(' ', '\\s?'),
    `(?:名为|叫做?) ?["'\`]?(?<called>${name})["'\`]?(?= ?的? ?secret)`.replaceAll(' ', '\\s?'),
    piece('tls', 'tls|https|证书|加密'),
    '(?:该|此|这个|上述)?(?:域名|主机名?|站点|host(?![a-z]))',
    'secret|为|的|启用|开启|打开|配置|需要?|要|走|用|使用|存放?|保存|放|在|于|来自|取自|引用|是|由|从|里面?|中|内|取|其|它|并且?|且|同时|提供|名为|叫做?|已有的?|现有的?|请|都',
  ),
  write: (told) => {
    const own = told.first('name', 'called');
    const isOne = told.every('name').length + told.every('called').length === 1;
    return own === undefined || !isOne || !told.has('tls') ? undefined : `,证书在Secret ${own}里`;
  },
});

/** `用 nginx 这个 IngressClass`. */
const classes: Rewriting = [
  new RegExp(
    `(?:使?用|采用|通过)\\s?["'\`]?(${name})["'\`]?\\s?(?:这个|作为|当|做)\\s?ingress\\s?class(?:\\s?name)?\\s?(?=([\\p{Script=Han}]?))`,
    'giu',
  ),
  (...[, own = '', next = '']) => `ingressClassName为${own}${next === '' ? '' : ','}`,
];

export const doors: readonly Rewriting[] = [certificates, classes];
