import { coming, hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host, path as subPath } from '../values.ts';

const outside =
  '(?:from|to|on|for|over|in) (?:the )?(?:outside(?: world)?(?: of the cluster)?|internet|public|world)';

/** Under which name it is found from outside: `the public address is going to be www.shop.example.com`. */
export const address = matter(
  String.raw`[a-z0-9]\.[a-z]{2}`,
  [
    host,
    subPath,
    coming,
    piece(
      'open',
      '(?:be |is |are |gets? |being )?(?:opened|visited|exposed|served|reachable|accessible|reached|accessed)(?: (?:publicly|externally))?|(?:be |is )?(?:publicly|externally) (?:available|reachable|accessible|served|exposed)',
    ),
    piece(
      'open',
      '(?:should|will|must|shall|has to|is going to|ought to) (?:live|be found|be live|be online)',
    ),
    piece('open', '(?:serve|host|publish|expose) (?:it|this|the (?:site|shop|app|website|service))'),
    piece(
      'open',
      `(?:(?:public|external|official|outside|web|outward) (?:facing )?)(?:address|url|(?<=public )name|host(?: ?name)?|domain(?: name)?|dns name|endpoint)`,
    ),
    piece(
      'open',
      String.raw`(?:site|website|shop|app|web app)(?:['’]s) (?:own |public |external )?(?:address|url|host ?name|domain(?: name)?)|(?:address|url|host ?name|domain(?: name)?) (?:of|for) (?:it|this|(?:the|our) (?:site|website|shop|app|web app))`,
    ),
    String.raw`(?<open>name(?=\sis\s(?:https?://)?[a-z0-9-]{1,60}\.[a-z0-9-]))`,
    piece('open', '(?:domain|host|dns) ?names?|domains?|fqdn'),
    piece('open', 'our (?:public |own )?(?:url|address)'),
    piece(
      'open',
      '(?:must |should |has to |will |is to )?(?:be |go |goes |is )(?:up|live|online)|(?:have |has )?to (?:answer|respond|be served|work)(?: (?:there|here))?|arrives? at (?:this|the|our) (?:app|service|application)',
    ),
    piece(
      'open',
      '(?:what |where )?(?:people|users|visitors|customers|everyone|they) (?:will |can |should )?(?:type|enter|put)s?(?: in| into)?(?: (?:their|the|a) (?:browsers?|address bar))?',
    ),
    String.raw`(?<secure>(?:https|tls|ssl)\s?[:=]\s?(?:true|on|yes|enabled)(?![\w-]))`,
    piece(
      'secure',
      '(?:(?:with |over |via |on |using |of course )*(?:an? )?(?:valid |proper |trusted )?(?:https|tls|ssl|certificates?|certs?)(?: certificates?)?(?!://))(?: (?:enabled|please|for it|on top|on|true))?',
    ),
    piece('as_host', 'as (?:the|its) (?:public |ingress )?host(?: ?name)?'),
    // Where it was, or where somebody comes from, is no way in.
    piece(
      'other',
      'from(?= (?:the |our )?(?:https?://)?[a-z0-9-]{1,60}[.][a-z])|currently|right now|now|today|was|were|old|first|so far|still|later',
    ),
    han('other', '以前|现在|目前|原来|旧|曾经'),
    piece('outside', outside),
    piece('below', 'under|below|path|sub ?path|prefix|at the path'),
    piece('going', 'going to be|going|via|through|using|use|name|site|website|shop|web app|address'),
    piece(
      'dns',
      '(?:our |the )?dns (?:record |entry |name )?(?:already )?(?:points?|is pointing|resolves?|is set up|exists)(?: (?:to|there|at))*(?: (?:the|our) cluster)?',
    ),
    han('open', '(?:对外|公网|外部|线上|访问|公开)的?(?:地址|域名|网址|入口)|域名|网址'),
    han(
      'by',
      '(?:大家|用户|客户|顾客|访客|人们|所有人|外网|公网|外部|外面|浏览器)(?:都|就|要|能|可以|会|是|将){0,3}\\s?(?:通过|从|用|经由|走|在)',
    ),
    han(
      'open',
      '(?:网站|站点|页面|商城|应用|服务)(?:会|要|就|应该)?(?:放在|挂在|部署在|跑在|开在|发布在|发布到)',
    ),
    han('visited', '打开|访问到?|进来?|浏览|上线|对外|从外面|路径|前缀|下面|网站|站点'),
  ],
  found,
);

/** `db.example.com as the host` is where a database is. */
const behind =
  /(?<![\w-])(?:db|database|pg|postgres|mysql|mariadb|mongo|redis|cache|mail|smtp|mq|rabbit|kafka|sql)/iu;

function found(told: Told): string | undefined {
  const hosts = told.all('host').map(hostIn);
  if (!isVisited(told, hosts.join(' ')) || !isFew(hosts) || told.has('other') || told.all('who').length > 1)
    return undefined;
  const where = told.has('path') ? below(hosts.join(' '), told.one('path')) : `host ${hosts.join(' and ')}`;
  return where === undefined ? undefined : where + secure(told);
}

function isVisited(told: Told, hosts: string): boolean {
  const isHost = told.has('as_host') && !behind.test(hosts);
  return isHost || told.hasOneOf('coming', 'open') || (told.has('by') && told.has('visited'));
}

function isFew(hosts: readonly (string | undefined)[]): boolean {
  return hosts.length > 0 && hosts.length <= 3 && !hosts.includes(undefined);
}

function below(where: string, path: string | undefined): string | undefined {
  return path === undefined || /[\s/]/u.test(where) ? undefined : `host ${where}${path}`;
}

/** Who writes `https://` means it. */
function secure(told: Told): string {
  return told.has('secure') || told.all('host').some((said) => /^https:/iu.test(said)) ? ' with https' : '';
}
