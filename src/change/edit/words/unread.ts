import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../../../spec/words/numbers.ts';
import { leftovers } from '../../../spec/words/text/leftover.ts';

/** What of a clause nothing that was made of it accounts for: a path behind a host, another number, another wish. */
export function unreadIn(words: string, made: unknown): readonly string[] {
  const text = JSON.stringify(made).toLowerCase();
  const numbers = new Set((text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number));
  const isMade = (word: string): boolean => {
    const said = toCount(/^(\d+(?:\.\d+)?)\p{L}{0,4}%?$/u.exec(word)?.[1] ?? word);
    return text.includes(word) || numbers.has(said) || numbers.has(said * 1000);
  };
  const open = words.replaceAll(usual, ' ');
  return leftovers(open, []).filter((word) => !isMade(word.toLowerCase().replace(/^(?:https|ssl)$/u, 'tls')));
}

/** By what people say that something is to be otherwise, and what that is: of these the value tells the rest. */
const usual = new RegExp(
  overLines`
    (?<![\w./@:=-])(?:
      (?:\d{1,3}|an?|one|two|three|four|five)\s(?:more|additional|extra|fewer|less)|
      chang(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|lower(?:ed|ing)?|(?:in|de)creas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|scal(?:e[sd]?|ing)|bump(?:ed|ing)?|
      (?:up|down)grad(?:e[sd]?|ing)|switch(?:e[sd])?|renam(?:e[sd]?|ing)|moved?|mov(?:es|ing)|grow|shrink|extend|suspend(?:ed)?|resumed?|pause[sd]?|
      let|too|also|as\swell|meant|
      enabled?|disabled?|double[sd]?|tripled?|halved?|pin(?:ned)?|replaced?|adjust(?:ed)?|turn(?:ed)?|limit(?:s|ed)?|allow(?:ed)?|append|attach|
      remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|drop(?:ped)?|rm|unset|kill|scrap|ditch|skip|omit|rid|take|away|out|off|up|down|back|no|not|without|
      longer|any|anymore|
      needed|wanted|twice|thrice|times|half|more|less|many|few|enough|instead|rather|again|please|after|over|under|above|below|from|than|between|
      among|around|about|least|most|
      replicas?|cop(?:y|ies)|instances?|pods?|memory|mem|ram|cpus?|cores?|requests?|cap|ceiling|min(?:imum)?|max(?:imum)?|autoscal(?:e[sd]?|er|ing)|
      hpa|fixed|load|usage|utili[sz]ation|target|percent|
      hosts?|hostnames?|domains?|addresses|address|url|reach(?:able)?|available|answers?|respond|listens?|env(?:ironment)?|vars?|variables?|values?|
      keys?|
      images?|tags?|versions?|releases?|ports?|targetport|probes?|checks?|health|readiness|liveness|startup|paths?|delay|period|interval|timeout|
      threshold|
      schedules?|cron|storage|volumes?|disks?|claims?|sizes?|labels?|annotations?|types?|class|loadbalancer|nodeport|clusterip|
      overlap(?:s|ping)?|concurrent(?:ly)?|parallel|seconds?|secs?|minutes?|mins?|megabytes?|gigabytes?|another|second|third|additional|extra|further|besides|new|old|others?|bit|single|running|
      identical
    )(?![\w-]|[./:@=]\w)|
    (?:再|多|增加|少|减少?)加?\s?[\d一二两三四五]{1,3}\s?个|设置?|改回|改|换|更新|升级|降级|调整|调|扩容|缩容|扩|缩|提高|提升|降低|增加|减少|减|升|降|修改|暂停|恢复|启用|停用|限制|追加|新增|删除|移除|去掉|删掉|去除|拿掉|取消|
    不要|不用|不需要|不再|翻倍|加倍|减半|翻|倍|
    创建一个|开启?|打开|固定|
    回|只|从|由|为|成|至|再|又|太|多|少|大|小|高|低|够|有点|比较|现在|目前|原来|之前|刚才|最少|最多|最小|最大|至少|上限|下限|请求|内存|处理器|核心?|域名|主机名?|地址|环境变量|变量|的值|值|标签|注解|
    端口|探针|健康检查|就绪|存活|路径|延迟|周期|间隔|超时|阈值|存储|磁盘|容量|自动|扩缩容?|伸缩|弹性|使用率|利用率|负载|超过|达到|时|份|台|秒|次|点|即可|就行|就好|吧|了
  `,
  'giu',
);
