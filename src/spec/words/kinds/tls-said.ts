import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { either } from './route-pieces.ts';

/** Which Secret holds the certificate, and for whom. */
export const secure: readonly Phrase[] = [
  [
    [
      overLines`
        (?:with |using |and |enable |add |the |a |by )*(?:tls|https|ssl)
        (?: section| termination| certificate)?(?: for(?: the)?(?: host(?:name)?)? {host})?,?
        (?: is| are| should| be| must| gets?| terminated| secured| served| enabled| provided)* (?:with|using|by|from|and|in|stored in|kept in) (?:the |a )?
        secret{is}{name}(?: for (?:the )?(?:host(?:name)?s? )?{host})?
      `,
      overLines`
        (?:with |using |and |enable |add |the |a |by )*(?:tls|https|ssl)()
        (?: section| termination| certificate)? secret{is}{name} for (?:the )?
        (?:host(?:name)?s? )?{host}
      `,
      '(?:为)?(?:主机|域名)?~{host}~(?:添加|启用|配置|使用)~(?:TLS|HTTPS),?~?(?:并)?(?:使用)?(?:的)?(?:密钥|Secret)(?:名)?(?:为|是|:)?~{name}()',
      '使用(?:TLS)?~?(?:密钥|Secret)~()(?:名为)?{name}~(?:终止|为|启用|提供|配置)~{host}~?的?~?(?:TLS|HTTPS)?',
      'tls()(?: from| with| by)? ([a-z0-9]+(?:-[a-z0-9]+){0,5}-(?:tls|ssl|certs?|crt|certificate|secret|key))(?: for (?:the )?(?:hosts? )?{host}(?=[,;)]|[.](?: |$)|$| and)|(?=[,;)]|[.](?: |$)|$))',
      'tls:? {host},? (?:with |from |in )?secret{is}{name}()',
      '(?:使用)(?:密钥|Secret)~()(?:名为)?{name}~(?:启用|提供|配置|添加)~(?:TLS|HTTPS)()',
    ],
    (...[before = '', tlsSecret = '', after = '']) => {
      const host = before === '' ? after : before;
      const hosts = [host.toLowerCase()];
      const own = { tlsHosts: hosts, tlsBlocks: [{ hosts, secretName: tlsSecret }] };
      const set = { tlsSecret, ...(host === '' ? {} : own) };
      return either(set, set);
    },
  ],
  [
    [
      '(?:with |using |and |enable |the |by |from |secured |terminated )*(?:tls|https|ssl)(?: is| uses?| both| all| these| two| every| each| hosts?| domains?| takes?| comes| enabled| termination| certificates?| secured?| for| using| with| by| from| in| the| a| support| stored| provided| should| be| secret| configured)* secret(?: named| called| name| is|:)*~{name}',
      '(?:tls|certificate) secret{is}{name}',
      '(?<=(?:tls|https)[^.;\\n]{0,80})secret ?-?name{is}{name}',
      '(?:the |its |tls )*certificate (?:lies|lives|sits|stands|can be found|comes) (?:in|from) (?:the )?secret {name}',
      '(?:the |its |a )*certificate (?:is |stored |kept )*(?:in|from) (?:the )?secret {name}',
      '(?:启用~?)?(?:TLS|HTTPS|证书|SSL)(?:证书|终止|加密|的)*(?:应该?|需要?|由|使用|用|存储在|放在|存在|在|来自|通过|保存在|为|是|,)*(?:名为)?(?:的)?(?:密钥|Secret|secret){is}{name}(?:~?(?:中|里)的证书)?(?:~?(?:进行)?终止)?',
      '(?:使用)?(?:名为)~{name}~的?(?:TLS)?~(?:密钥|Secret)(?:的)?(?:进行|启用|提供|配置)*(?:TLS|HTTPS)?',
      '(?:TLS)?~?证书{is}{name}',
    ],
    (tlsSecret = '') => either({ tlsSecret }, { tlsSecret }),
  ],
  [
    [
      '(?:并且?)?(?:启用|使用|通过|支持|开启|配置|带|用)+~?(?:TLS|HTTPS(?!:| ?\\d| listener))(?:加密|支持|证书|终止|访问)?',
      '(?:with |using |and |enable |the |by |over |via )*(?:tls|https(?!:| ?\\d| listener))(?: enabled| termination| support|加密|支持|证书|终止|访问)?',
    ],
    () => either({ tls: true }, { tls: true }),
  ],
];
