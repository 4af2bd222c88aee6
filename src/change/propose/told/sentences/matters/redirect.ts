import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const plain = '(?:plain|unencrypted|insecure|normal|bare|ordinary|clear ?text)';
const moved =
  'redirect(?:s|ed|ing)?|forward(?:s|ed|ing)?|sent|send|sends|moved?|moves|taken|takes?|upgrade[sd]?|switch(?:ed|es)?|rewrit(?:e|ten|es)|bounced?|go|goes|ends? up|turn(?:s|ed)?|push(?:ed)?|led|leads?|rerouted?|jumps?';

/** From http to https: `anyone coming by plain http should be sent to https`. */
export const redirect = matter(
  'https|plain|unencrypted|insecure',
  [
    // Without `plain` nobody knows whether there is a way in at all.
    piece(
      'plain',
      `(?:no |without )?${plain} (?:http|port 80)(?: (?:traffic|requests?|calls|connections?|access))?`,
    ),
    piece(
      'barred',
      '(?:is|are|be|must|should|may|will|can) (?:not|never) (?:be )?(?:allowed|accepted|permitted|served|possible|used|answered|wanted|offered)|(?:is|are|be) (?:forbidden|refused|disallowed)|(?:do not|don.t|never) (?:serve|offer|allow|accept|permit|serve|offer|answer)',
    ),
    piece(
      'only',
      `only (?:ever )?(?:be )?(?:reached|reachable|accessible|accessed|opened|open|used|served|visited|available|answers?) (?:over|via|through|by|with|using|on) https|(?:reached|reachable|accessible|accessed|opened|open|used|served|visited|available|answers?) (?:over|via|through|by|with|using|on) https only`,
    ),
    piece('nobody', '(?:nobody|no one)(?= (?:may|can|should|must|is) )'),
    piece('lacking', '(?:without|except (?:over|via|by|with)|other than (?:over|via|by|with)) (?:https|tls)'),
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
    piece('over', 'over|via'),
    han('onto', '(?:跳转|重定向|转发|转|跳|升级|切换|引导|导)(?:到|至|成|为|去)? https'),
    han('http', '(?:明文|普通|不加密)?的? http'),
    han('comers', '谁|就|请求|流量|访问|打开|过来|进来|用户|来的|全部|自动|统一|一律|强制|用|走|从|域名'),
  ],
  (told: Told) => {
    const isMoved = told.has('onto') && told.hasOneOf('http', 'plain');
    const isForced = (told.has('none') && told.hasOneOf('https', 'onto')) || isBarred(told);
    const [first, ...more] = told.all('host');
    if ((!isMoved && !isForced) || told.all('onto').length > 1 || more.length > 0) return undefined;
    if (first === undefined) return 'redirect http to https';
    const where = hostIn(first);
    return where === undefined ? undefined : `host ${where}, redirect http to https`;
  },
);

/** Whether a host is told of that must not be used in plain. */
function isBarred(told: Told): boolean {
  if (!told.has('host') || told.has('place')) return false;
  const isNot = told.has('barred') || told.all('plain').some((said) => /^(?:no|without)\s/iu.test(said));
  return (told.has('plain') && isNot) || told.has('only') || (told.has('nobody') && told.has('lacking'));
}
