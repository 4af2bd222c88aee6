import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const plain = '(?:plain|unencrypted|insecure|normal|bare|ordinary|clear ?text)';
const moved =
  'redirect(?:s|ed|ing)?|forward(?:s|ed|ing)?|sent|send|sends|moved?|moves|taken|takes?|upgrade[sd]?|switch(?:ed|es)?|rewrit(?:e|ten|es)|bounced?|go|goes|ends? up|turn(?:s|ed)?|push(?:ed)?|led|leads?|rerouted?|jumps?';

/** From http to https: `anyone coming by plain http should be sent to https`. */
export const redirect = matter(
  'https',
  [
    piece(
      'onto',
      '(?:on ?to|over to|to|into|on) (?:the )?(?:https|encrypted (?:version|one|site))(?: (?:version|variant|site|endpoint))?',
    ),
    piece(
      'none',
      `(?:no|never|without|not allow|do not allow|don't allow|forbid|disallow) ${plain}? ?(?:http|access|traffic|connections)(?: (?:traffic|access|connections|requests))?`,
    ),
    piece('http', `(?:${plain} )?(?:http|port 80)(?: (?:traffic|requests?|calls|connections?|visitors?))?`),
    piece('moved', moved),
    piece(
      'comers',
      'everyone|everybody|anyone|anybody|who(?:ever)?|requests?|traffic|visitors?|calls|connections?',
    ),
    piece(
      'coming',
      '(?:comes?|coming|arriv(?:es?|ing)|opens?|opening|uses?|using|connect(?:s|ing)?|visit(?:s|ing)?|enter(?:s|ing)?)(?: (?:it|us|in))?(?: (?:by|over|via|with|through|on|using))?',
    ),
    piece('automatic', 'automatically|straight|immediately|permanently|transparently'),
    piece('https', '(?:only (?:over |via |through |by |with )?|force |enforce |require )https'),
    host,
    han('onto', '(?:跳转|重定向|转发|转|跳|升级|切换|引导|导)(?:到|至|成|为|去)? https'),
    han('http', '(?:明文|普通|不加密)?的? http'),
    han('comers', '谁|就|请求|流量|访问|打开|过来|进来|用户|来的|全部|自动|统一|一律|强制|用|走|从|域名'),
  ],
  (told: Told) => {
    const isMoved = told.has('onto') && told.has('http');
    const isForced = told.has('none') && (told.has('https') || told.has('onto'));
    const [first, ...more] = told.all('host');
    if ((!isMoved && !isForced) || told.all('onto').length > 1 || more.length > 0) return undefined;
    if (first === undefined) return 'redirect http to https';
    const where = hostIn(first);
    return where === undefined ? undefined : `host ${where}, redirect http to https`;
  },
);
