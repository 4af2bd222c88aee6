import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w.-]{0,60}\\w)?["\'\x60]?';
const begins =
  '(?<=^|[.;] |\\n|(?<![\\w-])(?:create|add|make|need|want|give me|have) )((?:an?|one|another) )?';
const pem = '[\\w./-]{0,60}\\w\\.(?:crt|cert|pem|cer)';
const key = '[\\w./-]{0,60}\\w\\.(?:key|pem)';

/** Secrets that are called by what they are for. */
export const secretsTold: readonly Rewriting[] = [
  // `tls secret t from tls.crt and tls.key`: what one is made of stands under keys that are always called so.
  [
    spaced(
      `${begins}tls ?-?secret (?:(?:named|called) )?(?!for|from|of|with|in|that|which|and|is)(${name})(?:,?:? (?:(?:made |created )?(?:from|of|with|out of|holding|containing)(?: the)?(?: files?| keys?)? )?${pem}(?: and |, (?:and )?)(?:the )?(?:(?:private )?key )?${key})?(?=[.;,)](?: |$)| ?$| in )`,
    ),
    (...[, article = '', own = '']) =>
      `${article === '' ? 'A ' : article}Secret named ${own} of type kubernetes.io/tls with keys tls.crt and tls.key`,
  ],
  // `a Secret pull and an account that uses it as an image pull secret`
  [
    spaced(
      `(?<=(?<!pull )secrets? (?:(?:named|called) )?((?!(?:named|called|of|in|for|with|that|which|and|is|keys?)(?![\\w-]))${name})(?![\\w-])[^]{1,400})(?:(?:that|which|and|it) )+(?:uses?|takes?|has) (?:it|that secret|this secret) as (?:an? |its |the )?(?:image )?pull ?secret`,
    ),
    'with the image pull secret $1',
  ],
  [
    /(?<=名为\s?([a-z0-9][\w.-]{0,60})\s?的\s?(?:Secret|密钥)(?!\w)[^]{1,400})[,，]?\s?(?:并且?|且)?(?:将其|把它|将该\s?Secret|使用它|用它|使用其)\s?(?:用?作|作为|当作)\s?(?:为)?(?:其)?\s?(?:镜像拉取|拉取镜像|image\s?pull)(?:的)?\s?(?:密钥|凭[据证]|Secret)/giu,
    '，使用镜像拉取密钥 $1',
  ],
  // `一个名字 a 的 Secret ... 还要一个 Ingress b 用它`
  [
    /(?<=kubernetes\.io\/tls[^]{1,80}(?:名字|名为|名称|名叫)\s?(?:为|是|叫)?\s?([a-z0-9][\w.-]{0,60})(?![\w.-])[^]{1,200}Ingress\s[a-z0-9-]{1,60})\s?(?:使用|引用|用)(?:它|该\s?Secret|这个\s?Secret)/giu,
    '，TLS 使用 Secret $1',
  ],
  [spaced(`(?<=secret[^.;]{1,80}? (?:of|with) (?:the )?type )tls(?=[ .;,)]|$)`), 'kubernetes.io/tls'],
];
