import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from '../delivery/environment-sayings.ts';
import type { Rewriting } from '../text/rewriting.ts';

const { alone: place, nameOf } = environmentNames;
const named = `(?:${place})(?:\\s?环境)?`;
const value = '[A-Za-z0-9][\\w.:/-]{0,80}|[一二两三四五六七八九十]';
const pair = `${named}\\s?(?:[:：]|用|是|为|给|开|跑|设为|设成|起|要|上)?\\s?(?:${value})(?:[ \\t]?(?:个|份|台)?(?:副本|实例|pod)|[ \\t]?(?:个|份|台))?`;
const programs = 'kafka|redis|rabbitmq|mysql|mongo(?:db)?|postgres(?:ql)?|nats|pulsar|rocketmq|elasticsearch';
const also = '\\s?(?:[,，、;；/]|和|而)\\s?';
const variable = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+';
const counts = '副本数?量?|实例数?|pod\\s?数';
const subject = `(?:${counts}|日志级别|日志等级|log ?level|域名|内存|cpu|CPU|${variable})`;
const lead = `(?<!(?:\\d|[一二两三四五六七八九十])\\s?个?\\s?)(${subject})\\s?(?:[(（]\\s?(?:环境变量\\s?)?(${variable})\\s?[)）])?\\s?(?:(?:按|在|就|都|则|各|是|为|设为|设成|分别|[:：,，])\\s?){0,3}`;

/** What is said of one environment, each for itself. */
function each(what: string, name: string, amount: string): string {
  const where = `${nameOf(name)} 环境`;
  if (new RegExp(`^(?:${counts})`, 'iu').test(what)) return `${where} ${amount} 个副本`;
  if (/^(?:日志|log)/iu.test(what)) return `${where} LOG_LEVEL=${amount}`;
  return /^[A-Z][A-Z0-9]*_/u.test(what) ? `${where} ${what}=${amount}` : `${where} ${what} ${amount}`;
}

/** What counts everywhere, and what one of them has instead. */
function besides(usual: string, own: string, what: string): string {
  return `${/^[A-Z][A-Z0-9]*_/u.test(what) ? `${what}=${usual}` : `${what} ${usual}`}，${own}`;
}

function listed(what: string, list: string): string {
  const pairs = list.matchAll(
    new RegExp(
      `(${place})(?:\\s?环境)?\\s?(?:[:：]|[\\p{Script=Han}](?<![一二两三四五六七八九十])){0,2}\\s?(${value})`,
      'giu',
    ),
  );
  return [...pairs].map(([, name = '', amount = '']) => each(what, name, amount)).join('，');
}

/** `域名分别是 a、b、c`: in the order in which the environments were named. */
function inTurn(...[said = '', before = '', what = '', values = '']: readonly string[]): string {
  const names = [...new Set([...before.matchAll(new RegExp(place, 'giu'))].map(([name]) => name))];
  const own = values.split(/[、,，/和]\s?/u).map((one) => one.trim());
  if (names.length !== own.length) return said;
  return `${before}${names.map((name, at) => each(what, name, own[at] ?? '')).join('，')}`;
}

/** What Chinese tells of several environments in one breath, for each of them: before anything is read of what shall run. */
export const requested: readonly Rewriting[] = [
  // Whose cluster it is changes nothing of what shall run there.
  [
    /\s(?:on|in|at|to|for)\s(?:the\s|our\s|an?\s|my\s)?(?:(?:managed|existing|small|own)\s)?(?:GKE|EKS|AKS|DOKS|LKE|OKE|TKE|ACK|OpenShift|[Kk]3[Ss]|microk8s|RKE2?|Hetzner|DigitalOcean|Linode|Scaleway)(?:\s(?:[Aa]utopilot))?(?:\s(?:clusters?|box|server))?(?=\s?(?:[,;)?!\n]|\.(?:\s|$)|$|(?:and|with)\s))/gu,
    '',
  ],
  [
    new RegExp(
      `(?:base\\s?(?:加上?|和|\\+|、)\\s?)?((?:${place})(?:\\s?[、,，/和]\\s?(?:${place})){1,4})\\s?(?:[两三四]\\s?[个套])?\\s?overlays?`,
      'giu',
    ),
    '$1 环境',
  ],
  [
    new RegExp(
      `(${subject})\\s?(${place})(?:\\s?环境)?\\s?(?:用|是|为|给|设为|设成|要)?\\s?(${value})\\s?[,，、]\\s?(?:其[他余它]|别的|剩下)的?(?:环境)?(?:都|就|全部?)?(?:用|是|为|给|设为|设成|要)?\\s?(${value})`,
      'giu',
    ),
    (...[, what = '', name = '', own = '', usual = '']) => besides(usual, each(what, name, own), what),
  ],
  [
    new RegExp(
      `(${place})(?:\\s?环境)?\\s?的?\\s?(${subject})\\s?(?:用|是|为|给|设为|设成|要)?\\s?(${value})\\s?[,，、]\\s?(?:其[他余它]|别的|剩下)的?\\s?(?:环境)?(?:都|就|全部?)?(?:用|是|为|给|设为|设成|要)?\\s?(${value})`,
      'giu',
    ),
    (...[, name = '', what = '', own = '', usual = '']) => besides(usual, each(what, name, own), what),
  ],
  [
    new RegExp(
      `(?:消费|订阅|对接|监听)\\s?(?:${programs})(?:\\s?(?:的)?\\s?(?:消息|topic|队列|数据))?`,
      'giu',
    ),
    '',
  ],
  [
    new RegExp(
      `(?:${programs})\\s?(?:我们)?(?:已经?|早就|本来就|是)(?:有|装好|部署好|搭好|现成的)(?:了|的)?\\s?[,，]?\\s?(?:连接)?(?:地址|连接串)?(?:是|为|在|[:：])?\\s?(?=[a-z]{3,12}://)`,
      'giu',
    ),
    '连接 ',
  ],
  // Which there are, before each is told of.
  [
    new RegExp(
      `((?:${place})(?:${also}(?:${place})){1,4}\\s?(?:这)?(?:[两二三四五]\\s?[套个])?\\s?环境)\\s?[:：](?=\\s?(?:${place}))`,
      'giu',
    ),
    '$1。',
  ],
  [
    new RegExp(
      `(?:一共|共|总共|要|有|分|上|需要|部署|到){0,4}[两二三四五]\\s?[套个]\\s?环境\\s?[:：](?=\\s?(?:${place}))`,
      'giu',
    ),
    '',
  ],
  // 只有生产对外，域名 shop.example.com
  [
    new RegExp(
      `(?:只有?|仅有?)\\s?(${place})(?:\\s?环境)?\\s?(?:才|要|需要|能)?(?:对外|对公网)(?:开放|暴露|访问|提供)?\\s?[,，]\\s?域名\\s?(?:是|为|用|[:：])?\\s?((?:[a-z0-9-]{1,60}\\.){1,5}[a-z]{2,20})`,
      'giu',
    ),
    '域名 $2 只在 $1 环境',
  ],
  // What scales there alone, told behind the rest of it.
  [
    new RegExp(
      `(?<=(?:^|[。;；\\n])\\s?(${place})(?:\\s?环境)?(?:(?!${place})[^。;；\\n]){1,120}[,，]\\s?)(?:并且?|同时|还要?|再|也)*\\s?(?=(?:开启|启用|打开|使用|用|配置?|加上?|设置)?\\s?(?:HPA|自动扩缩容?|自动扩容|自动伸缩|弹性伸缩|弹性扩缩容?))`,
      'giu',
    ),
    (...[, name = '']) => `${nameOf(name)} 环境`,
    (words) => new Set(words.match(new RegExp(place, 'giu'))).size > 1,
  ],
  [new RegExp(`(?<=(?:副本|实例)\\s?)、(?=\\s?${named})`, 'giu'), '，'],
  [
    new RegExp(
      `((?:${place})[^。\\n]{0,60}?${also}(?:${place})[^。\\n]{0,200}?[,，;；。]\\s?)(${subject})\\s?(?:分别|依次)(?:是|为|用|[:：])?\\s?((?:${value})(?:${also}(?:${value})){1,4})`,
      'giu',
    ),
    inTurn,
  ],
  // The namespaces in the order of the environments.
  [
    new RegExp(
      `((?:${place})[^。\\n]{0,60}?${also}(?:${place})[^。\\n]{0,200}?[,，;；。]\\s?)分别(?:放|部署|跑|发布)?[在到进用]?\\s?((?:[a-z0-9][\\w-]{0,61}?)(?:\\s?[、,，/和与]\\s?[a-z0-9][\\w-]{0,61}?){1,3})\\s?(?:这)?(?:[两三四]个)?(?:命名空间|namespaces?)(?:里|中|下)?`,
      'giu',
    ),
    (...[said = '', before = '', values = '']) => inTurn(said, before, '命名空间', values),
  ],
  [
    new RegExp(`${lead}(${pair}(?:${also}${pair}){1,4})`, 'giu'),
    (...[, what = '', own, list = '']) => listed(own ?? what, list),
  ],
  [
    new RegExp(
      overLines`
        (?<=(?:${place})(?:\s?环境)?\s?(?:[:：]|用|是|为|给|开|跑|起|要)?\s?(?:\d{1,3}|[一二两三四五六七八九十])\s?个?(?:副本|实例|pod)[^。\n]{0,40}[,，;；、]\s?)
        (${place})(?:\s?环境)?\s?(?:[:：]|用|是|为|给|开|跑|起|要)?\s?(\d{1,3}|[一二两三四五六七八九十])\s?个?(?=\s?(?:$|[,，;；。、\n]))
      `,
      'giu',
    ),
    (...[, name = '', amount = '']) => `${nameOf(name)} 环境 ${amount} 个副本`,
  ],
  // One of them alone, while the others keep what they have.
  [
    new RegExp(
      `(?<![\\w.-])(${variable})\\s?在?\\s?(${place})(?:\\s?环境)?\\s?(?:用|是|为|给|设置?为|设置?成|改成|改为|配成)\\s?([A-Za-z0-9][\\w.:/-]{0,80})(?:\\s?[,，]\\s?(?:${place}|其[他余它])(?:\\s?环境)?\\s?(?:就|都|则|仍|还是)?(?:保持|维持|用|走|是)?\\s?默认(?:值|的)?(?:就行|就好|即可|不变)?)?`,
      'giu',
    ),
    (...[, what = '', name = '', own = '']) => each(what, name, own),
  ],
];
