import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

/** A certificate that is there: `the certificate is already there as the secret shop-tls`. */
export const certificate = matter(
  'secret',
  [
    host,
    String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)(?!(?:for|of|is|which|that|called|named|exists?|with|and|in|has|there|already|to|it|must|should)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])|(?<=(?<![\w-])secret\sfor\s[^,;\n]{1,80}\sis\s(?:called\s|named\s)?["'\x60]?)[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])|(?<=["'\x60])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=["'\x60]\ssecret))`,
    piece(
      'certificate',
      '(?:(?:wildcard|tls|ssl|https|existing|own|server) )*(?:certificates?|certs?|tls|ssl|https)(?: and (?:its )?key)?',
    ),
    piece(
      'there',
      'bought|purchased|got|there|exists?|existing|present|available|stored|lives?|sits?|found|find|kept|held|provided|created|comes?|use|uses|using|host(?: name)?|domain|serve[ds]?|called|named',
    ),
    han('certificate', '证书|https|tls'),
    han('there', '有了|现成|存在|放在|存在|叫做?|域名|用|使用|名字'),
    piece('secret_', 'secrets?'),
  ],
  (told: Told) => {
    const [name, where] = [told.one('secret'), told.one('host')];
    if (name === undefined || !told.has('certificate') || told.all('host').length > 1) return undefined;
    return where === undefined ? `TLS with secret ${name}` : `TLS with secret ${name}, host ${where}`;
  },
);
