import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { clock, known, runs } from './wordings/jobs-last.ts';
import type { Ground, Telling } from './telling.ts';

const when = String.raw`(?:\s(?:every|each|at|once|on|daily|nightly|weekly|hourly|regularly|periodically)(?:\s[\w:]{1,12}){0,4})`;

/** What sounds like something else that is done, and is not: restarts by the clock, values that a program of others keeps. */
const says: readonly RegExp[] = [
  overLines`
    (?<![\w-])(?:(?:please|and|also)\s)?(?:restart|reboot|recreate|bounce)s?\s(?:
      it|them|this|(?:the|its|all)\s(?:app|application|pods?|service|deployment|server|container)s?
    )${when}
  `,
  // Of which file it is nobody says, and of which variable the Secret is.
  overLines`
    (?<![\w-])(?:(?:also|it|please|and)\s)?(?:(?:needs?|wants?|gets?|with|mount)\s)?(?:the|its|our|an?)\s(?:config(?:uration)?|settings|properties|license)(?:\sfile)?,?\s(?:(?:to\sbe|is|should\sbe)\s)?(?:mounted\s)?(?:at|under|to|into)\s
    ["'\x60]?/[\w./-]{2,100}["'\x60]?(?:,?\s(?:mounted\s)?(?:as\s)?read-?only)?(?![^.\n]{0,80}(?:secret|config\s?map|volume|pvc|claim))
  `,
  String.raw`(?<=(?:^|[.;\n])\s{0,4})(?:and\s)?the\ssecret(?:'s\sname)?\s(?:is|should\sbe)\s(?:called\s|named\s)?["'\x60]?[a-z0-9][\w.-]{0,60}["'\x60]?(?:,?\s(?:and\s|with\s)?(?:the\s)?key\s(?:is\s)?["'\x60]?[\w.-]{1,60}["'\x60]?)?(?=\s?(?:[.;\n]|$))`,
  // What a change of something else does to the pods is no policy for those that end.
  overLines`
    (?<![\w-])(?:(?:it|they|pods?)\s)?(?:(?:must|should|shall|may|do|does)(?:\snot|n't|\snever)|never|without)\s(?:be\s)?restart(?:s|ed|ing)?\s
    (?:for|on|when(?:ever)?|if|because\sof|after|upon|with)\s[^,;.\n]{1,60}(?:config|secret|chang|rotat|updat|redeploy|edit)[^,;.\n]{0,40}
  `,
  overLines`
    (?:每天|每晚|每周|每小时|每日|定期|每隔[\d一二两三]{1,3}\s?(?:小时|天|分钟))(?:的)?(?:凌晨|早上|晚上|夜里)?(?:[\d一二两三四五六]{1,2}\s?点)?(?:自动)?(?:重启|重建)(?:一次|一下)?(?:它|服务|应用|pod|容器)?
  `,
  overLines`
    (?<![\w-])(?:(?:the|our|its|all)\s)?(?:[a-z][\w-]{1,30}\s){1,4}(?:
      (?:is|are|be|should|must|stored|kept|come|comes|taken|read|fetched|lives?|sits?|held)\s
    ){1,4}(?:in|from|by|inside)\s(?:the\s|our\s|hashicorp\s)?vault(?=\s?(?:[.,;\n]|$))
  `,
  overLines`
    (?<![\w-])(?:read|take|fetch|get|load)s?\s(?:(?:the|our|its|all)\s)?(?:[a-z][\w-]{1,30}\s){1,3}
    (?:from|out\sof)\s(?:the\s|our\s|hashicorp\s)?vault(?=\s?(?:[.,;\n]|$))
  `,
  // No cluster calls those the same, and no policy knows hosts by their names.
  overLines`
    (?<![\w-])(?:(?:please|and|let|make|use|keep|expose\sit\s(?:by|with|via))\s){0,3}(?:an?\s|the\s)?(?:(?:internal|private)(?:-facing)?\s(?:load\s?-?balancer|lb|nlb|alb)|(?:load\s?-?balancer|lb)\s(?:(?:must|should|has\sto|shall|is|be|stay|stays)\s){1,3}(?:internal|private))(?:\sonly)?(?![\w-])
  `,
  // What people run while they write it is nothing that runs here.
  String.raw`(?<=^\s{0,4}|[.;,\n]\s{0,4}(?:[-*•]\s)?)(?:lint(?:ing)?|(?:unit\s|e2e\s|integration\s)?tests?|dev(?:elopment)?|format(?:ting)?|type-?check|watch)\s?:\s?["'\x60]?(?:npm|yarn|pnpm|bun|npx|make|python3?|pytest|poetry|uv|go|cargo|mvn|gradle|bundle|rake|rspec|php|composer|mix|dotnet)(?:\s[\w:./@=-]{1,40}){0,6}["'\x60]?`,
  // Where a database of somebody else is, is no way in.
  String.raw`(?:数据库|(?<![\w-])(?:the\s|our\s)?(?:database|db))\s?(?:在|是|is\s|lives\s|runs\s)?(?:外面|外部|集群外|云上|external|outside(?:\s(?:of\s)?the\scluster)?)(?:的|部署)?\s?[：:,，(（]\s?(?:host|地址|主机|at)\s?(?:是|为|is|:|：)?\s?(?:[a-z0-9-]{1,60}\.){1,5}[a-z0-9-]{1,60}(?::\d{2,5})?`,
  // Another program before ours, and another image below it.
  overLines`
    (?<![\w-])(?:(?:and|please|also)\s){0,3}(?:(?:put|with|use|using|add|have|run|have)\s)?(?:an?\s)?(?:nginx|traefik|caddy|haproxy|envoy|apache|httpd|varnish)\s
    (?:in\sfront(?:\sof\s(?:it|them|the\s[a-z]{2,20}))?|as\s(?:an?\s|the\s|our\s)?(?:reverse\s?-?\s?|caching\s)?proxy(?:\s(?:in\sfront(?:\sof\sit)?|before\sit))?|before\sit)(?![\w-])
  `,
  String.raw`(?:前面|前端|前置)?(?:再)?(?:用|放|加|挂|套)?(?:一个|一层)?\s?(?:nginx|traefik|caddy|haproxy|envoy|apache)\s?(?:放|挂|在)*(?:最)?前面|(?:用|使用|加)?(?:一个)?\s?(?:nginx|traefik|caddy|haproxy|envoy|apache)\s?(?:来)?(?:做|作为?|当)(?:一?层)?(?:反向)?代理|前面(?:再)?(?:用|放|加|挂|套)(?:一个|一层)?\s?(?:nginx|traefik|caddy|haproxy|envoy)`,
  overLines`
    (?<![\w-])(?:(?:and|please|use|with|on|build|using|based|from|make|it)\s){0,5}(?:an?\s|the\s)?(?:distroless|alpine|slim|debian|ubuntu|ubi\d?|wolfi|chainguard|scratch)(?:[\s-]based)?\s(?:base\s?-?\s?|docker\s)?image(?![\w-])|
    (?<![\w-])(?:the\s)?(?:base\s?-?\s?image)\s(?:(?:should|must|is|be|from|has|to|:)\s){0,4}(?!["'\x60])[a-z][\w.:/-]{1,60}(?![\w-])
  `,
  String.raw`(?:用|使用|基于|以)?\s?(?:distroless|alpine|slim|debian|ubuntu|ubi\d?)\s?(?:的)?(?:基础)?镜像|基础镜像(?:用|是|为|选|改成|换成)?\s?[a-z][\w.:/-]{1,60}`,
  String.raw`(?:用|使用|通过)?(?:内网|内部|私网)(?:的)?(?:负载均衡器?|lb|slb|clb|load ?balancer)(?:暴露|访问|对外)?`,
  // Of what shall be kept, and nobody says where, it is no memory: 上传的文件要存起来，20G.
  String.raw`(?<!/\w[^。;；\n]{0,60})(?<=^|[,，.。;；\n]\s?|(?:^|\n)[-*•]\s)[^,，.。;；\n/]{0,40}(?:存起来|持久化?|保存|上传|落盘|(?<!\w)(?:keep|kept|persist\w{0,3}|survive|uploads?)(?!\w))[^,，.。;；\n/]{0,30}[,，]\s?\d{1,5}\s?[GT]i?B?(?=\s?(?:$|[,，。;；\n]|\.(?:\s|$)))`,
].map((source) => anyCase(source));

const clause = /(?:[^,;，；。\n.]|\.(?=\S))+/gu;
const another =
  /(?<![\w-])(?:an?|one|another|new|second|cron\s?-?job)\s(?:[\w-]{1,20}\s){0,3}?(?:cron\s?-?)?(?:job|cronjob)|cron\s?-?job|schedulers?(?!\w)|(?:一个|新的?|定时)[^,，]{0,12}任务|定时任务|["'\x60]/iu;
/** No job runs by the second. */
const otherClock =
  /prob(?:e|ing)|health|scrap|liveness|readiness|every\s(?:\d{1,3}\s?)?(?:s|secs?|seconds?)(?!\w)|探针|健康|存活|就绪|抓取|秒/iu;

/** How often something happens that is no program: a server that answers is not turned into a job by it. */
function happening(words: string, services: Ground['services']): string[] {
  if (!clock.test(words) || services.some(({ kind }) => kind !== 'web')) return [];
  return (words.match(clause) ?? []).filter(
    (said) => clock.test(said) && ![runs, known, another, otherClock].some((one) => one.test(said)),
  );
}

/** Takes out of the words what would be taken for a schedule of the program itself; it is named as not understood. */
export const undone: Telling = (words, { services }) => {
  const told = says.flatMap((pattern) => [...words.matchAll(pattern)].map(([one]) => one));
  const said = told.length > 0 ? told : happening(words, services);
  return {
    rest: said.reduce((text, one) => text.replace(one, ' '), words),
    rows: [],
    leftover: said.map((one) => one.trim()),
    over: (spec) => spec,
  };
};
