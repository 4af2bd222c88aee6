import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { piece } from './route-pieces.ts';

const zhIt = '(?:它|其|上述|前述|刚才)?(?:该|此|这个|上述|前述|刚创建的)?(?:的)?(?:Service|服务)?';

/** `route http://shop.example.com/cart to it`: where to is the Service that was spoken of. */
export const toIt: Phrase = [
  [
    overLines`
      (?:rout(?:es?|ing)|send(?:s|ing)?|forward(?:s|ing)?|direct(?:s|ing)?|point(?:s|ing)?|map(?:s|ping)?)
      (?: all| any| the| http| incoming| external| requests?| traffic| url| for| from| on| to| of| host)* {host}{path}?
      (?= to ) to (?:it|this|that|the|that same|this same)(?: service| one)?(?= ?(?:[,.;:)]|$)| (?:with|using|and|via|on)(?!\w))
    `,
    `(?:将|把|对|使)?(?:访问|发往|到)?{host}~(?:下|上)?的?~{path}?~(?:路径)?(?:下)?的?(?:所有|全部)?(?:请求|流量|访问)?(?:都)?(?:路由|转发|映射|指向|发送|代理|导向|转)(?:到|至|给)(?=[它其该此这上前刚])${zhIt}(?=[,.;。)]|$)`,
  ],
  (host = '', path = '') => piece({ host: host.toLowerCase(), path: path === '' ? '/' : path }),
];

/** `exposing the service hi on the path /hi using the service port 5678` */
export const exposedAt: Phrase = [
  [
    'expos(?:es?|ing) (?:the |a )?(?:service|svc) {name},? (?:on|at|under|via) (?:the )?path {path}(?:,? (?:using|with|on|at|through|and) (?:the |its )?(?:service )?port(?: number)?{is}{port})?',
  ],
  (service = '', path = '', port = '') =>
    piece({ path, service, ...(port !== '' && { port: Number(port) }) }),
];

/** `在路径 /hello 上公开服务 hello` */
export const shownAt: Phrase = [
  [
    '(?:在|通过|于)(?:路径)?~{path}~(?:路径)?(?:上|下|处)?~?(?:公开|暴露|提供|发布)(?:名为)?(?:服务|Service)~{name}',
    '(?:公开|暴露|发布)(?:名为)?(?:服务|Service)~{name}~(?:到|在|于)(?:路径)?()~{path}',
  ],
  (...[a = '', b = '', c = '']) => {
    const [path, service] = a.startsWith('/') ? [a, b] : [c, a];
    return piece({ path, service });
  },
];
