import { around } from '../around.ts';
import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const name = String.raw`(?!(?:cluster|ingress|new|same|right|own|existing|default|what|which|who|is|in|of|for|and|to|that|which|called|named|with|from|by|our|the|we|it|an?|cert-manager|there)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?![\w-])(?!\.\w)`;

/** Who makes its certificate: `certificates are issued by letsencrypt-prod`. */
export const issuer = matter(
  'issu|cert|sign|acme|签|证书',
  [
    String.raw`(?<issuer>(?<=(?<![\w-])(?:cluster[\s-]?)?issuer(?:\s(?:is\s)?(?:called|named|is))?[\s:=]{1,2}["'\x60]?)${name}|(?<=(?<![\w-])(?:issued|signed|provided|obtained|generated|minted)\s(?:by|from|through|via)\s(?:(?:the|our|cert-manager|cert-manager's|cluster)\s){0,2}["'\x60]?)${name}|(?<![\w-])${name}(?=["'\x60]?\s(?:(?:is|will\sbe|should\sbe)\s(?:the\s|our\s)?(?:cert-manager\s)?)?(?:cluster[\s-]?)?issuer(?![\w-])))`,
    String.raw`(?<issuer>letsencrypt-[a-z0-9-]{1,40}|(?<=(?:由|issuer|叫做?|名为|名字是|用)\s?["'\x60]?)[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?=["'\x60]?\s?(?:来|自动|签发|颁发|发|$|[，。,]))(?![\w-]))`,
    host,
    piece('issuer_', '(?:cluster ?)?issuers?'),
    piece('certificate', '(?:(?:tls|ssl|https|valid|proper|server) )*(?:certificates?|certs?)|https|tls|ssl'),
    piece('manager', String.raw`cert-manager(?:['’]s)?`),
    piece(
      'issue',
      'issued?|issues|issuing|signed?|signs|provided?|provides|obtain(?:ed)?|generate[sd]?|request(?:ed)?|fetched|fetches|minted|get|comes?|use|using|uses|called|named|automatically|host(?: ?name)?|domain|take|taken|done|handed out|managed|handled|terminated|renewed|created|lets?|through|via|encrypted|secured?|served|requested|ask|asks|make|makes|made',
    ),
    ...around,
    han('certificate', '证书|https|tls'),
    han('issue', '自动|签发|颁发|申请|发|由|叫做?|名为|名字|用|域名|颁发者|签发者|来|走|加|启用|开启'),
  ],
  (told: Told) => {
    const by = told.one('issuer');
    const [first, ...more] = told.all('host');
    if (by === undefined || more.length > 0 || !isCertificate(told)) return undefined;
    const plain = `TLS with the ClusterIssuer ${by}`;
    if (first === undefined) return plain;
    const where = hostIn(first);
    return where === undefined ? undefined : `host ${where}, ${plain}`;
  },
);

function isCertificate(told: Told): boolean {
  return (
    told.hasOneOf('certificate', 'manager') || told.all('issuer_').some((said) => /cluster/iu.test(said))
  );
}
