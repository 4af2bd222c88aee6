import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';
import { soleDoor } from './sole-door.ts';

const hosted = String.raw`(?:https?://)?${host}`;
const controller = String.raw`(nginx|traefik|haproxy|kong|contour|apisix|higress|alb)`;
const ours = String.raw`(?:(?:the|an?|our|my|existing|shared|its|usual|central)\s){0,3}`;
const end = String.raw`(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s|with\s|for\s))`;
/** Who may come is no way in. */
const noCaller = String.raw`(?<!(?<!\w)(?:from|only|but|than|except|let|by|allow|lets|allows|behind|via|through|using|in|of)\s(?:the\s|our\s|an?\s){0,2})`;

const callers = String.raw`(?:(?:only|other|the|our|all|some|any)\s){0,3}(?:teams?|services?|apps?|applications?|pods?|clients?|callers?|consumers?|workloads?|programs?|people|users)`;
const space = String.raw`(?:the\s|our\s)?(?:namespaces?\s["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?|["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\snamespace)`;
const nobody = String.raw`(?:[,.;]?\s?(?:and\s|but\s)?(?:nobody|no\sone|nothing|none)\selse(?:\s(?:may|can|should|is\sallowed(?:\sto)?))?)?`;

/** Which controller serves what leads in, which is no program to run: `traefik ingress on a.example.com`, `(nginx ingress, letsencrypt)`. */
export const doorWordings: readonly Rewriting[] = [
  ...soleDoor,
  // Where it is, and nothing else in its clause: web: 2 pods, https://www.example.com.
  [
    anyCase(
      String.raw`(?<=(?:^|\n)\s{0,4}(?:[-*•]\s)?[a-z][\w -]{1,30}:\s[^\n]{1,60},\s)https?://(${host})/?(?=\s?(?:[,;)\n]|\.(?:\s|$)|$))`,
    ),
    'at $1',
  ],
  // Both under hono.acme.io, api below /api.
  [
    anyCase(
      String.raw`(?<![\w-])((?:both|all(?:\sof\sthem)?|everything)\s(?:(?:are|is|lives?|reachable|go|goes|should|be)\s){0,3}(?:under|at|on|below)\s)(${host})(\s?[,;:]\s(?:with\s|and\s)?(?:the\s)?[a-z][\w-]{0,40})\s(?:below|under|at|on)\s(?:the\s(?:path|prefix)\s)?(/[a-z][\w/-]{0,60})(?![\w/]|\.\w)`,
    ),
    '$1$2$3 at $2$4',
  ],
  // TLS comes from cert-manager's letsencrypt issuer.
  [
    anyCase(
      String.raw`(?:(?:the|its|a|with|and|whose)\s){0,3}(?:tls|https|certificates?|certs?)\s(?:(?:should|must|shall|will|has\sto|be|is|are|comes?|gets?|issued|signed|provided)\s){0,4}(?:from|by|via|with|through|using)\s(?:the\s)?cert-?\s?manager(?:['’]s)?\s["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?\s(?:cluster[\s-]?)?issuer(?!\w)`,
    ),
    'TLS with the issuer $1',
  ],
  // https://shop.acme.dev (cert-manager, issuer letsencrypt)
  [
    anyCase(
      String.raw`,?\s?(?:[(]|(?<=,)\s)(?:(?:with|via|using|by|through|tls|https|certificates?|certs?|from|and|the)\s){0,4}cert-?\s?manager(?:['’]s)?,?\s(?:(?:with|the|and|cluster|its|our)[\s-]){0,3}issuer:?\s(?:(?:is|named|called)\s)?["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?:[)]|(?=\s?(?:[.,;\n]|$)))`,
    ),
    ', TLS with the issuer $1',
  ],
  // host shop.acme.io, class nginx
  [
    anyCase(
      String.raw`(?<=[,(]\s?)(?<=(?:ingress|host|domain|tls|affinity|upload|timeout)[^;\n]{0,80})(?:with\s)?class\s["'\x60]?(nginx|traefik|haproxy|kong|contour|alb|apisix|higress|cilium|istio|public|internal|external)["'\x60]?(?=\s?(?:[,;.)\n]|$))`,
    ),
    'ingressClassName $1',
  ],
  // Which one stands there already: host shop.acme.io, we use traefik.
  [
    anyCase(
      overLines`
        (?=(?:and|where|as|we|they|the|our|it)[\s'])(?<![\w-])(?<=(?:ingress|host|domain|tls|https?:|${host})[^;\n]{0,80}[,.]?\s?)(?:and\s|where\s|as\s){0,2}(?:(?:we|they|the\scluster|our\scluster)\s(?:(?:do|all|already|have|run|runs|use|uses|using|are|on|is|has)\s){1,3}|it(?:'s|\sis)\s(?:on\s)?)
        (traefik|haproxy|kong|contour|apisix|higress)(?:\s(?:here|there|already|for\s(?:it|that|ingress(?:es)?)))?(?=\s?(?:[,;)\n]|\.(?:\s|$)|$))
      `,
    ),
    ' ingressClassName $1',
  ],
  [
    anyCase(
      String.raw`(?=我们|集群|ingress)(?<=(?:ingress|域名|${host})[^;。；\n]{0,60}[,，。]?\s?)(?:(?:我们|集群)(?:里|上|中)?(?:的\s?ingress\s?(?:controller|控制器)?)?|ingress(?:\s?controller|控制器)?)\s?(?:用|使用|跑|装|是|有)(?:的)?(?:是)?\s?(nginx|traefik|haproxy|kong|contour|apisix|higress)(?=\s?(?:[,，.。;；\n]|$))`,
    ),
    ' ingressClassName $1',
  ],
  // Who signs, named before what it is.
  [
    anyCase(
      String.raw`["'\x60]?(?<![\w./-])([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?\s?(?:这个|那个)\s?((?:cluster\s?)?issuer)(?![\w-])(?:\s?(?:来)?(?:签发|颁发|申请))?`,
    ),
    ' $2 $1',
  ],
  [/(?:这)?[两三四几]个(?:域名|站点|入口|网站)(?=都)/gu, ''],
  // Where those are who call it is no namespace of its own; where others may call it too, they are no one alone.
  [
    anyCase(
      overLines`
        (?<![\w-]|(?:only|nobody|nothing)\s[^.;\n]{1,120})(?:(?:it|this)(?:'s|\sis|\sgets|\swill\sbe|\scan\sbe|\sshould\sbe|\smust\sbe)\s(?:only\s)?(?:called|used|reached|accessed|consumed)\s(?:only\s)?(?:by|from)\s(?:${callers}\s(?:in|from|of)\s)?|
        ${callers}\s(?:(?:who|that|which|are|is|live|living|running|run|all|sit)\s){0,3}(?:in|from|of)\s(?=${space}\s(?:(?:will|can|may|should|must|shall|needs?\sto|wants?\sto|has\sto|have\sto|be\sable\sto|also)\s){0,3}(?:calls?|uses?|reach(?:es)?|access(?:es)?|talks?\sto|connects?\sto|consumes?)(?![\w-]))|
        (?:the\s|its\s|our\s)?(?:callers|clients|consumers)\s(?:are|live|run|sit)\s(?:all\s)?in\s|
        (?:please\s)?(?:allow|let|permit)\s(?:only\s)?${callers}\s(?:in|from|of)\s)
        ${space}(?:\s(?:(?:to|will|can|may|should|must|shall|needs?\sto|wants?\sto|has\sto|have\sto|be\sable\sto|also)\s){0,3}(?:calls?|uses?|reach(?:es)?|access(?:es)?|talks?\sto|connects?\sto|consumes?|in)(?:\s(?:it|this|us|them|the\s(?:app|service|api)))?)?${nobody}(?=\s?(?:[.,;)\n]|$|and\s))
      `,
    ),
    (_, ...names) =>
      `only pods in namespace ${names.find((one) => one !== undefined && one !== '') ?? ''} may reach it`,
  ],
  [
    anyCase(
      String.raw`["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\s?(?:这个)?(?:命名空间|namespace)\s?(?:里面?|下面?|中)?的?(?:其[他它])?(?:服务|应用|团队|pod|程序|业务)(?:们)?(?:都)?(?:会|要|需要|可以|能|来)(?:来)?(?:调用|访问|使用|调|连接?)(?:到)?(?:它|这个服务|我们|该服务)?(?:[,，。；]\s?(?:其[他它](?:人|服务|的)?(?:都)?(?:不行|不能|不可以|不允许|禁止)(?:访问|调用)?))?`,
    ),
    '只允许 $1 命名空间访问',
  ],
  // What is done to a name is done on the way in that has it.
  [
    anyCase(
      String.raw`(?<![\w./-])((?:please\s|and\s)?(?:rate[\s-]?limit|throttle|protect|secure|guard|restrict))\s(${hosted})\s(?=to|with|by|behind|so\sthat)`,
    ),
    (_, verb = '', name = '') => `host ${name}, ${verb} `,
  ],
  [
    anyCase(
      overLines`
        (?<![\w./-])(?:and\s)?(?:we\s(?:use|run|have|are\son|got)\s|(?:the\s|our\s)?cluster\s(?:uses|runs|has)\s|using\s)?${ours}
        (?:ingress-)?${controller}\s(?:is|as|for|serves\sas|acts\sas)\s${ours}ingress(?:es)?(?:[\s-]controller|[\s-]class)?${end}
      `,
    ),
    (_, name = '') => `ingressClassName ${name.toLowerCase()}`,
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])${ours}ingress(?:[\s-]controller|[\s-]class)?\s(?:is|:)\s${ours}(?:ingress-)?${controller}(?:[\s-]ingress)?${end}`,
    ),
    (_, name = '') => `ingressClassName ${name.toLowerCase()}`,
  ],
  [
    anyCase(
      String.raw`(?<=${hosted}[,;]?\s)(?:behind|via|through|on|using|with)\s${ours}(?:ingress-)?${controller}(?:[\s-]ingress)?(?:[\s-]controller)?${end}`,
    ),
    (_, name = '') => `with ingressClassName ${name.toLowerCase()}`,
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])${noCaller}${ours}(?:(?:ingress-)?${controller}[\s-]ingress(?:[\s-](?:controller|class))?)(?:\s?[:,]?\s(?:(?:on|at|for|under|with|host|the|hosts?)\s){1,3}(?=${hosted})|${end})`,
    ),
    (said, name = '') =>
      `ingressClassName ${name.toLowerCase()}${/\s(?:on|at|for|under|with|host)\s$/iu.test(said) ? ', host ' : ''}`,
  ],
  // reachable inside the cluster on port 80: where others call it, and not what it listens on
  [
    anyCase(
      String.raw`(?<=(?:inside|within|in)\s(?:the\s|our\s)?cluster(?:\sonly)?|(?<!\w)(?:expose|publish|offer)\s(?:it|this|the\s(?:app|service|api))(?:\s(?:only|internally))?),?\s(?:on|at|under)\sport\s(\d{2,3})(?![\d.])`,
    ),
    ', service port $1',
  ],
  // expose it through the nginx ingress class at shop.acme.io
  [
    anyCase(
      String.raw`(?<![\w-])(?:through|via|behind|using|with|by)\s${ours}(?:ingress-)?${controller}[\s-]ingress(?:[\s-](?:controller|class))?\s(?:on|at|for|under|as)\s(?=${hosted})`,
    ),
    (_, name = '') => `with ingressClassName ${name.toLowerCase()}, host `,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:an?\s|the\s)?ingress\s(?:on|at|for|under|with\shost)\s(${hosted})\s?[(]\s?(?:with\s|using\s|class\s)?${controller}(?:[\s-]ingress)?(?:,\s?|(?=[)]))`,
    ),
    (_, on = '', name = '') => `ingressClassName ${name.toLowerCase()}, host ${on} (`,
  ],
  [anyCase(String.raw`(?<=[(,]\s?)(?:with\s)?ingress-${controller}(?=\s?[,)])`), 'ingressClassName $1'],
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:use|using|with|via|through)\s(?:the\s)?gateway\sapi)\s(?:instead\sof|rather\sthan|and\snot|not)\s(?:an?\s|the\s)?ingress(?:es)?(?![\w-])`,
    ),
    '',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:please|and)\s)?(?:only\s(?:allow|let\sin|accept|permit)|(?:allow|accept|permit)\sonly)\s(?:traffic|requests|connections|calls)\s(?:from|by)\s(?:the\s|our\s)?(ingress(?:[\s-]controller|[\s-]nginx)?|nginx[\s-]ingress(?:[\s-]controller)?)(?=\s?(?:[.,;)\n]|$))`,
    ),
    'only pods from namespace ingress-nginx may reach it',
  ],
  [
    /(?:只|仅)(?:允许|让|能由|开放给|放行)\s?(?:来自\s?)?(?:nginx[\s-]?)?(?:ingress(?:[\s-]?controller|[\s-]?nginx)?|入口(?:网关|控制器)?)\s?(?:控制器)?(?:的)?(?:流量|请求)?(?:来)?(?:访问|进来|进入|调用|通过)?(?:它|服务|应用)?(?=\s?(?:[,，.。;；\n]|$))/giu,
    'only pods from namespace ingress-nginx may reach it',
  ],
  [anyCase(String.raw`(?<![\w-])cert-?manager\s(?=(?:cluster[\s-]?)?issuer\s["'\x60]?[a-z0-9])`), ''],
  // What a request is opened with says where all of it goes, and wishes nothing.
  [
    anyCase(
      overLines`
        (?<=^\s{0,4}|[.\n]\s{0,4})(?:please\s)?(?:set|get|make|put|deploy|ship|prepare)\s(?:this|it|everything)\s(?:up\s|ready\s)?(?:for|in|to|on)\s(?:production|prod|(?:the|our)\scluster|kubernetes|k8s)\s?:\s|
        (?<=^\s{0,4}|[.\n]\s{0,4})(?:(?:i|we)(?:'d|\swould)?\s(?:need|want|like|have)\s(?:to\s(?:run|have|deploy|host|put)\s)?)(?:this|it|that|everything|all\sof\s(?:it|this))\s(?:to\s(?:run|be|live)\s)?
        (?:(?:deployed|running|hosted|up)\s)?(?:(?:on|in|to)\s(?:the|our|my|an?)\s(?:[\w-]{1,20}\s){0,3}?(?:cluster|box|server|machine|nodes?|k8s|k3s|kubernetes|environment|setup))?\s?:\s
      `,
    ),
    '',
  ],
];
