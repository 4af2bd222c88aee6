import { around } from '../around.ts';
import { coming, hostIn, network } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const inward =
  '(?:get|come|comes|be let|let) in(?:to it)?|(?:open|access|reach|use|see|call|visit|connect to|get to|come to) (?:it|us|this|the (?:app|site|shop|page|service))|(?:be |is )?(?:reachable|accessible|reached|opened|accessed|open|visited|(?<=be )used) (?:only )?(?:from|for|to|within|inside)|access (?:is|should be|must be|has to be|(?:only )?from|to (?:it|us|this|the (?:app|site|shop)))|enter|come';
const denied = '(?:refused|rejected|denied|turned away|blocked|shut out|kept out|locked out|forbidden)';

/** From which networks alone one may come: `nobody outside of 10.0.0.0/8 should get in`. */
export const networks = matter(
  String.raw`\d\.\d`,
  [
    network,
    host,
    piece('only', 'only(?: ones?)?|exclusively|solely|nothing but|no one but|nobody but'),
    piece(
      'shut',
      '(?:let|allow|admit) (?:nobody|no one)(?: else)?(?: in)? (?:but|except(?: for)?|other than|outside(?: of)?|besides|apart from)|(?:nobody|no one|none)(?: else)?(?: (?:but|except(?: for)?|other than|outside(?: of)?|besides|apart from|from outside(?: of)?))|(?:block|deny|reject|refuse|turn away) (?:everyone|everybody|all|anyone|everything)(?: else)? (?:but|except(?: for)?|outside(?: of)?|not (?:in|from))',
    ),
    piece(
      'list',
      '(?:allowed|permitted) (?:source )?(?:ranges?|ips?|addresses|networks?|cidrs?|clients?)|whitelist-source-range',
    ),
    piece(
      'shut',
      `(?:whoever|who|anyone who|everyone who|anybody who|everybody who|those who|everything) (?:is|are|comes?|sits?) (?:not|from elsewhere|outside)(?: in| from| inside| of)?`,
    ),
    piece(
      'rest',
      "(?:but )?(?:not )?from (?:elsewhere|anywhere else|outside|other (?:networks|addresses|places))(?: (?:(?:they|people|users|nobody|it) )?(?:can['’]?t|cannot|can not|may not|must not|is(?: not|n['’]t)|are(?: not|n['’]t)))?(?: possible| allowed)?",
    ),
    piece('list', '(?:white|allow) ?list(?:ed)?|(?:ip )?allow ?list'),
    piece(
      'rest',
      `(?:and |but )?(?:everybody|everyone|anybody|anyone|all|the|nobody|no one) (?:else|others?|rest)(?: (?:is|are|gets?|must be|should be|has to be|may|can|to be))*(?: (?:${denied}|get in|come in|come|enter|in))?`,
    ),
    // Of whom it is told ahead.
    String.raw`(?<inward>(?<=\d\.\d[^;\n]{1,80}\s)(?:use|open|visit|reach|access|see|enter|get\sto|connect\sto|call)(?=\s(?:https?://)?[a-z0-9-]{1,60}\.[a-z0-9]))`,
    String.raw`(?<let>(?<=[a-z0-9]\.[a-z]{2,20}\s(?:(?:is|are|must|should|has|to|be)\s){1,3})(?:reserved\sfor|restricted\sto|limited\sto|closed\sto\sall\sbut)(?![\w-]))`,
    piece('inward', inward),
    piece('refused', `(?:is |are |be |gets? )*${denied}`),
    piece('closed', '(?:be |is |are )?(?:restrict|limit)(?:s|ed)?(?: (?:access|it))? to'),
    String.raw`(?<inward>(?<=^\s?|[.,;]\s|(?<![\w-])(?:restrict|limit|allow|public|external|the)\s)(?:access|entry)\sto(?![\w-]))`,
    coming,
    piece(
      'ours',
      '(?:is |are |be )?(?:only |just )?(?:meant |there |intended |open )?for (?:people in |those in )?(?:our |the |my )?(?:office|vpn|company|corporate|internal|head ?quarters?|intranet|staff|colleagues|employees)(?: (?:network|range|vpn|ip|ips|addresses|subnet|net|staff))*',
    ),
    piece(
      'whose',
      'people|users|clients|callers|staff|employees|colleagues|(?:our |the |company )*(?:office|vpn|company|corporate|internal|home|head ?quarters?|intranet|partner|admin(?:istration)?|management|ops)(?: (?:network|range|vpn|ip|ips|addresses|subnet|net))*|networks?|range|ranges|subnets?|ips?|addresses|cidrs?|ip range',
    ),
    piece(
      'allow',
      'allow(?:s|ed)?|permit(?:s|ted)?|lets?|accept(?:s|ed)?|admit(?:s|ted)?|restrict(?:s|ed)?(?: to)?|limit(?:s|ed)?(?: to)?',
    ),
    ...around,
    han('let', '只放行|仅放行|只允许|仅允许|只让'),
    han('only', '只有|仅有?|只能从|只给|只对'),
    han(
      'shut',
      '(?:其他|其它|别的|其余|任何|外面)的?(?:人|ip|地址|网段|来源)?(?:都|一律|全部)?(?:不能|不准|不许|不可以|禁止|无法|拒绝)(?:访问|打开|进来?|连接?)?|都?不能(?:访问|打开|进来?)(?=$|[。，,])',
    ),
    han('except', '除了?|除开'),
    han('list', '(?:ip)?白名单'),
    han('whose', 'vpn|办公室|公司|内网|办公|网段|地址段?|网络|ip|办公网|以外|之外'),
    han('outward', '(?:访问|连接?到?|调用|打开)(?= (?:vpn|公司|内网)? \\d)'),
    han('inward', '访问|打开|进来?|连进?来?|开放|放行|加|来自|来的|从'),
  ],
  allowed,
);

function allowed(told: Told): string | undefined {
  const [from, hosts] = [told.all('network'), told.all('host').map(hostIn)];
  if (from.length === 0 || told.has('outward') || !isClosed(told)) return undefined;
  const [where, ...more] = hosts;
  if (more.length > 0 || (where === undefined && hosts.length > 0)) return undefined;
  return `${where === undefined ? '' : `host ${where}, `}allow only ${from.join(' and ')}`;
}

/** To all others. */
function isClosed(told: Told): boolean {
  const isOurs = told.all('ours').some((said) => /only|just/iu.test(said));
  if (isOurs || told.hasOneOf('list', 'let', 'rest', 'closed')) return true;
  if (told.has('only'))
    return told.hasOneOf('inward', 'coming', 'allow', 'ours') || (told.has('except') && told.has('shut'));
  return told.has('shut');
}
