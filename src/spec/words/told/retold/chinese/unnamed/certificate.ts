import { host, name, type Unnamed } from './told-so.ts';

const issue = '(?:签发?|申请|颁发|办|弄|搞|生成)(?:一?[个张份])?(?:https|tls|ssl|通配符|泛域名)?的?证书';
const hosts = `${host}(?:(?:、|和|与|,|以及|还有)${host})?(?:(?:、|和|与|,|以及|还有)${host})?`;

/** `用 letsencrypt-prod 这个 ClusterIssuer 给 api.example.com 签一张证书，存到 site-tls`. */
export const certificate: Unnamed = {
  kind: 'Certificate',
  named: /(?<![\w-])certificate(?![\w-])/iu,
  signs: [new RegExp(`(?:给|为)[^,。]{0,120}${issue}`, 'iu'), /issuer|cert-?manager|letsencrypt/iu],
  unless: /ingress|副本|网关/iu,
  says: [
    [
      new RegExp(`(?:给|为)(?:域名)?${hosts}(?:这[两三]?个域名)?(?:都|各|一起)?${issue}`, 'giu'),
      (...[, ...found]) =>
        `,dnsNames为${found.filter((one) => /^[a-z*][^\s,]*\.[a-z]+$/iu.test(one ?? '')).join('、')},`,
    ],
    [
      new RegExp(
        `(?:用|走|由|通过|使用|找)(?:名为|叫)?${name}(?:这个|的| ) ?(clusterissuer|issuer)(?:来)?`,
        'giu',
      ),
      (...[, one = '', kind = '']) => `issuerRef为${issuerOf(kind)} ${one},`,
    ],
    [
      new RegExp(
        `(?:(?<![\\w-])issuer(?:用|是|为|选|:)? ?)?(?:用|走|由|通过|使用|找)?(?<![\\w-])(clusterissuer|issuer)(?:名)?(?:用|是|为|叫|:|选)? ?(?!(?:cluster)?issuer(?![\\w-]))${name}(?:来)?`,
        'giu',
      ),
      (...[, kind = '', one = '']) => `issuerRef为${issuerOf(kind)} ${one},`,
    ],
    [
      new RegExp(
        `(?:证书)?(?:结果)?(?:存|放|保存|写|落)(?:到|在|进)(?:名为|叫)? ?(?:secret ?)?${name}(?:这个|的)? ?(?:secret)?(?:里面?|中)?`,
        'giu',
      ),
      'secretName为$1',
    ],
    [
      /(?:到期|过期|失效)(?:之)?前(?:提前)?(\d{1,3})天(?:就|自动|内|开始)*(?:续期?|续签|更新|轮换|重签)?/giu,
      (_, days = '') => `renewBefore为${Number(days) * 24}h`,
    ],
    [
      /提前(\d{1,3})天(?:就|自动)*(?:续期?|续签|更新|轮换|重签)/giu,
      (_, days = '') => `renewBefore为${Number(days) * 24}h`,
    ],
    [/有效期?(?:是|为|设|给)*(\d{1,4})天/giu, (_, days = '') => `duration为${Number(days) * 24}h`],
  ],
};

function issuerOf(kind: string): string {
  return /^cluster/iu.test(kind) ? 'ClusterIssuer' : 'Issuer';
}
