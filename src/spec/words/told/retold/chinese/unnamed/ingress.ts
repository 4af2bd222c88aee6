import { host, leads, name, type Unnamed } from './told-so.ts';

const port = '(?:的|:|,端口|端口| )(?:端口)?(\\d{2,5})(?:端口)?(?:上|处理|就行)?';
const asked = '(?:开头|前缀|路径|下面?)?的?(?:请求|流量|路径|接口|访问)?';
const annotation = 'nginx.ingress.kubernetes.io';

/** `shop.example.com 这个域名，/api 走 shop-api 的 8080，其他走 shop-web 的 80`. */
export const ingress: Unnamed = {
  kind: 'Ingress',
  named: /(?<![\w.-])ingress(?![\w.-]| ?class)|入口规则/iu,
  signs: [
    new RegExp(`(?<![\\w.@/-])${host}(?![\\w.]|/[\\w.-]+\\.git)`, 'iu'),
    new RegExp(`${asked}${leads}${name}${port}`, 'iu'),
  ],
  unless: /网关|gateway|istio|https?:\/\/|(?<![\w-])service(?![\w-])|启动|副本|容器/iu,
  says: [
    [
      new RegExp(
        `(?:把|将)?(?<![\\w./@-])${host}(?:这个|的|该)?(?:域名|站点)?${asked}${leads}${name}${port}`,
        'giu',
      ),
      '域名为$1,/转发到服务$2的$3端口',
    ],
    [
      new RegExp(
        `(?:域名(?:是|为|用)?)?(?<![\\w./@-])${host}(?:这个|该|的)?(?:域名|站点)?(?:下面?|上|里)?[,:的](?=/|其[他它余])`,
        'giu',
      ),
      '域名为$1,',
    ],
    [
      new RegExp(`(?<![\\w./-])(/[\\w./-]{0,60})${asked}${leads}${name}${port}`, 'giu'),
      '$1转发到服务$2的$3端口',
    ],
    [
      new RegExp(
        `(?:其[他它余]|剩下|剩余|别|默认|根路径|根目录|首页|所有)的?(?:所有|全部)?${asked}${leads}${name}${port}`,
        'giu',
      ),
      '/转发到服务$1的$2端口',
    ],
    [
      new RegExp(
        `(?:ingress ?)?(?<![\\w-])class(?:name)?(?:就|都|名|也)*(?:用|是|走|为|叫|选|填|写|:) ?${name}(?:的|这个)?`,
        'giu',
      ),
      'ingressClassName为$1',
    ],
    [
      new RegExp(
        `(?:tls|https|ssl)?的?证书(?:已经|就|都|也|直接)*(?:放|存|保存)?(?:在|用|走|是|来自|取|为)(?:名为|叫)? ?(?:secret ?)?${name}(?:这个|的)? ?(?:secret)?(?:里面?|中)?`,
        'giu',
      ),
      'TLS证书为$1',
    ],
    [
      /(?:强制|自动|必须)?(?:http)?(?:跳转?|重定向|转)(?:到|成)?https/giu,
      `注解${annotation}/ssl-redirect="true"`,
    ],
    [
      new RegExp(
        `(?:https|tls|ssl)?的?证书(?:就|都|也|直接)*(?:让|由|用|走|通过|找)(?:cert-?manager的?)? ?(?!secret)${name}(?:这个)?(?: ?(?:cluster)?issuer)?(?:来)?(?:自动)?(?:签发?|申请|颁发)`,
        'giu',
      ),
      '启用TLS,注解cert-manager.io/cluster-issuer=$1',
    ],
    [
      /(?:上传(?:的)?(?:文件)?|请求体|body|包体|文件)(?:的)?(?:大小|size)?(?:最大|最多|上限|限制|限|允许|不超过)*(?:放宽?|调|改|设|给|开|加)?(?:大)?(?:到|为|成|是|至)?(\d{1,5}[mgk])(?:b)?(?![\w])/giu,
      `注解${annotation}/proxy-body-size=$1`,
    ],
    [
      /(?:后端|读取?|响应|代理|read)的?超时(?:时间)?(?:放宽?|调|改|设置?|给)?(?:到|为|成|是|至)?(\d{1,5})(?:秒|s)/giu,
      `注解${annotation}/proxy-read-timeout="$1"`,
    ],
  ],
};
