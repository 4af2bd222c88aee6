import { around } from '../around.ts';
import { atHost } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const plain = '(?:plain|unencrypted|insecure|normal|bare|ordinary|clear ?text)';
const moved =
  '(?:(?:an? |the )?(?:30[1278]|permanent|automatic|http) ?)*redirect(?:s|ed|ing|ions?)?|(?:gets? |answered with |receives? )an? (?:30[1278])|forward(?:s|ed|ing)?|sent|send|sends|moved?|moves|taken|takes?|upgrade[sd]?|switch(?:ed|es)?|rewrit(?:e|ten|es)|bounced?|go|goes|ends? up|turn(?:s|ed)?|push(?:ed)?|led|leads?|rerouted?|jumps?';

/** From http to https: `anyone coming by plain http should be sent to https`. */
export const redirect = matter(
  'https|plain|unencrypt|insecure|tls',
  [
    host,
    // Without `plain` nobody knows whether there is a way in at all.
    piece(
      'plain',
      `(?:no |without )?${plain} (?:http|port 80)(?: (?:traffic|requests?|calls|connections?|access))?`,
    ),
    piece(
      'always',
      '(?:(?:must|should|has to|is to|shall|will) (?:only |always |ever )*(?:be |use |run on |go over )|always (?:be |use |uses |on |over |via )?)https|https (?:(?:is|must be|should be|has to be) )?(?:mandatory|required|enforced|compulsory|obligatory)|(?:make|force|enforce|require|insist on|demand) https(?: mandatory| everywhere)?|(?:over |via |by )?(?:https|tls) only|only (?:over |via |by |with )?tls',
    ),
    piece(
      'clear',
      '(?:unencrypted|unsecured|in (?:the clear|plain ?text)|without (?:encryption|ssl|tls|https))(?: (?:requests?|traffic|visitors?|calls|access|connections?))?',
    ),
    piece('barred', '(?:is|are|be) not (?:able|allowed|possible) to'),
    piece(
      'barred',
      '(?:is|are|be|must|should|may|will|can) (?:not|never) (?:be )?(?:allowed|accepted|permitted|served|possible|used|answered|wanted|offered)|(?:is|are|be) (?:forbidden|refused|disallowed)|(?:do not|don.t|never) (?:serve|offer|allow|accept|permit|serve|offer|answer)',
    ),
    piece(
      'only',
      `only (?:ever )?(?:be )?(?:reached|reachable|accessible|accessed|opened|open|used|served|visited|available|answers?) (?:over|via|through|by|with|using|on) https|(?:reached|reachable|accessible|accessed|opened|open|used|served|visited|available|answers?) (?:over|via|through|by|with|using|on) https only`,
    ),
    piece('nobody', '(?:nobody|no one)(?= (?:may|can|should|must|is|will|ever|gets) )'),
    piece('lacking', '(?:without|except (?:over|via|by|with)|other than (?:over|via|by|with)) (?:https|tls)'),
    piece(
      'onto',
      '(?:on ?to|over to|to|into|on|over) (?:the )?(?:https(?!://)|(?:encrypted|secure|secured|tls|https) (?:version|one|site|address|url))(?: (?:version|variant|site|endpoint))?',
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
    piece('over', 'over|via'),
    ...around,
    han('onto', '(?:跳转|重定向|转发|转|跳|升级|切换|引导|导)(?:到|至|成|为|去)? https'),
    han('http', '(?:明文|普通|不加密)?的? http'),
    han('comers', '谁|就|请求|流量|访问|打开|过来|进来|用户|来的|全部|自动|统一|一律|强制|用|走|从|域名'),
  ],
  (told: Told) => {
    const isMoved = told.has('onto') && told.hasOneOf('http', 'plain', 'clear');
    const isNone = told.has('none') && told.hasOneOf('https', 'onto');
    const isForced = isNone || [isAlways, isBarred, isOver].some((is) => is(told));
    if ((!isMoved && !isForced) || told.all('onto').length > 1) return undefined;
    return atHost(told.all('host'), 'redirect http to https');
  },
);

/** Whether a host is told of that must not be used in plain. */
function isBarred(told: Told): boolean {
  if (!told.has('host') || told.has('place')) return false;
  const isNot = told.has('barred') || told.all('plain').some((said) => /^(?:no|without)\s/iu.test(said));
  const isNobody = told.has('nobody') && told.hasOneOf('lacking', 'clear');
  return (told.has('plain') && isNot) || told.has('only') || isNobody;
}

/** `https://a.example.com` takes what comes to `http://a.example.com`. */
function isOver(told: Told): boolean {
  const [from, onto, ...more] = told.all('host');
  const isPair = /^http:/iu.test(from ?? '') && /^https:/iu.test(onto ?? '') && more.length === 0;
  return isPair && told.has('moved');
}

/** Nothing but https, at a host: without one nobody knows whether there is a way in at all. */
function isAlways(told: Told): boolean {
  return told.has('always') && told.has('host') && !told.hasOneOf('place', 'barred');
}
