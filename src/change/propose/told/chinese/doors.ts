import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const host = String.raw`((?<![\w.@/-])(?:[a-z0-9-]{1,60}\.){1,5}(?:com|cn|net|org|io|dev|app|cloud|top|xyz|example)(?![\w-]|\.\w))`;
const begin = String.raw`(?<=^|[,，。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const own = String.raw`["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?`;

/** Under which name it is found, with or without a certificate, in the words in which hosts are read. */
export const chineseDoors: readonly Rewriting[] = [
  // Who wants none gets none.
  [
    anyCase(
      String.raw`[,，;；]\s?(?:先|暂时|目前|现在|但|且)*(?:不(?:上|配|需要|启用|开启|开|走|做|要|用)|无需|不必)\s?(?:配置?|上|启用)?\s?(?:https|tls|ssl|证书)(?:证书)?${end}`,
    ),
    '',
    (text) => new RegExp(host, 'iu').test(text) && !/cert-manager|签发|issuer|letsencrypt/iu.test(text),
  ],
  [
    anyCase(
      String.raw`[,，;；]\s?(?:先|只|就)?(?:走|用)\s?(?:明文)?\s?http\s?(?:明文)?(?:就行|即可|就好|就可以)?${end}`,
    ),
    '',
    (text) => new RegExp(host, 'iu').test(text),
  ],
  // `shop.acme.cn 指到这个服务`
  [
    anyCase(
      String.raw`${begin}(?:帮我|请|麻烦)?(?:把|将)?\s?${host}\s?(?:这个域名)?\s?(?:指到|指向|解析到|绑到|绑定到?|挂到|对应)\s?(?:这个|该|本|此|我们的?)?\s?(?:服务|应用|项目|程序|网站|它)(?:上)?${end}`,
    ),
    '域名 $1',
  ],
  [
    anyCase(
      String.raw`${begin}(?:帮我|请|麻烦)?(?:把|将)\s?(?:它|服务|应用|这个服务)\s?(?:挂到|绑到|绑定到|发布到|放到)\s?${host}(?:上|下)?${end}`,
    ),
    '域名 $1',
  ],
  [
    anyCase(
      String.raw`${begin}用\s?${host}\s?(?:这个)?域名(?:来)?(?:对外)?(?:提供)?(?:服务|访问|暴露)*${end}`,
    ),
    '域名 $1',
  ],
  // Its certificate stands already.
  [
    anyCase(
      String.raw`${begin}${host}\s?(?:要|得)?(?:走|上|用|启用|开启)\s?(?:https|tls)\s?[,，]\s?(?:泛域名)?证书(?:已经|都)?(?:放|存|准备好|建好)?(?:在|是|用)\s?(?:secret\s?)?${own}\s?(?:这个)?\s?(?:secret)?\s?(?:里面?|中)?(?:了)?${end}`,
    ),
    '域名 $1，证书用 Secret $2',
  ],
  [
    anyCase(
      String.raw`secret\s?${own}\s?(?:里面?|中)?(?:已经)?(?:有|是|放着|存着)(?:了)?(?:一?个)?(?:泛域名)?(?:的)?证书\s?[,，]\s?给\s?${host}\s?(?:用|使用)?${end}`,
    ),
    '域名 $2，证书用 Secret $1',
  ],
];
