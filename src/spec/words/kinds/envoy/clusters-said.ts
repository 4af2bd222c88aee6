import { overLines } from '../../../../kernel/over-lines.ts';
import type { Phrase } from '../../phrase.ts';
import { ofCluster, secondsOf } from './clusters-told.ts';
import { clusterName, host, name, port, said } from './phrases.ts';

const types = 'STATIC|STRICT_DNS|LOGICAL_DNS|EDS|ORIGINAL_DST|strict dns|logical dns';
const clusters = '(?:the )?(?:clusters|of them|集群)';

export const clustersSaid: readonly Phrase[] = [
  [
    [
      '(?<=[.;,:] ?(?:and )?)(?:both|all|each)(?: clusters?| of them)?(?= (?:are|is|use|uses|have|has|with|should|must|speak|allow|get|take|balance))',
      `(?<=[.;,] ?(?:and )?)(?:both|all|each)?(?: of)? ?${clusters}(?=:? (?:are|use|have|should|must|speak|allow|get|is|static|strict|logical|both|connect|lb))`,
      '(?:两个|所有|全部|各|每个)(?:的)?集群(?:都|均)?',
      '(?<=[。;,])(?:两者|它们|二者)(?:都|均)?',
    ],
    () => said({ isAll: true }),
  ],
  [
    [
      overLines`
        (?:(?:of|with|the|a|looked up|found|resolved|discovered|by|via|through|uses?|using|is|are) )*(?:cluster )?(?:discovery )?(?:type )?["'\x60]?
        (${types})["'\x60]?
        (?: cluster| type| discovery| resolution)*
      `,
    ],
    (type = '') =>
      /^static$/u.test(type) ? undefined : ofCluster({ type: type.toUpperCase().replace(' ', '_') }),
  ],
  [
    [
      overLines`
        (?:(?:balance|balances|balanced|spread|the|load|in|by|with|and|take|takes|turns|using|uses?|its|their) )*
        (?:lb[_ ]?policy|load ?-?balanc(?:ing|er)(?: policy| algorithm)?|policy)?{is}["'\x60]?
        (ROUND_ROBIN|LEAST_REQUEST|RANDOM|RING_HASH|MAGLEV|round[ -]robin|least[ -]request)["'\x60]?
        (?: load[ -]balancing| policy| fashion| manner| way| style| algorithm)*
      `,
      '(轮询|随机|最少请求)(?:负载均衡|方式|策略)*',
    ],
    (policy = '') => ofCluster({ lb_policy: policyOf(policy) }),
  ],
  [
    [
      'connect(?:ion)?[_ ]?timeout{is}["\'`]?(\\d{1,5}(?:\\.\\d{1,3})?) ?(?:s|seconds?|秒)["\'`]?',
      '连接超时(?:时间)?(?:为|是|:)?~(\\d{1,5}(?:\\.\\d{1,3})?)~?(?:s|秒)',
    ],
    (seconds = '') => ofCluster({ connect_timeout: `${seconds}s` }),
  ],
  [
    [
      'dns_?(?:lookup_?)?family(?:{is})["\'`]?(V4_ONLY|V6_ONLY|V4_PREFERRED|AUTO|ALL)["\'`]?',
      '(V4_ONLY|V6_ONLY|V4_PREFERRED)',
    ],
    (family = '') => ofCluster({ dns_lookup_family: family }),
  ],
  [
    [
      '(?:health[ -]?check(?:s|ed|ing)?(?: is| are| done| run| performed| interval| by| http)*(?: every| each| interval(?: of| is|:)*)|(?<=health[^.;]{0,120})interval(?: of| is|:)*) (\\d{1,4} ?(?:s|seconds?|ms|m|minutes?))(?!\\w)(?:,? (?:at|on)(?: the path)? ["\'`]?(/[\\w./-]{0,60}\\w)["\'`]?)?',
    ],
    (interval = '', path = '') =>
      ofCluster({
        health: { interval: secondsOf(interval), ...(path !== '' && { http_health_check: { path } }) },
      }),
  ],
  [
    [
      '(?<=health[^.;]{0,160})(?:with |and |an? |the )*time ?-?out(?: of| is|:|=)* (\\d{1,4} ?(?:s|seconds?|ms))(?!\\w)',
    ],
    (timeout = '') => ofCluster({ health: { timeout: secondsOf(timeout) } }),
  ],
  [
    [
      'health[ -]?check(?:s|ed|ing)?[^.;/]{0,60}?(?:at|on|path|under|with|to)(?: the)?(?: path)?(?: of| is|:)* ["\'`]?(/[\\w./-]{0,60}\\w)["\'`]?',
      '健康检查[^。;/]{0,30}?["\'`]?(/[\\w./-]{0,60}\\w)["\'`]?',
    ],
    (path = '') => ofCluster({ health: { http_health_check: { path } } }),
  ],
  [
    [
      '(?:speaks?|uses?|talks?|with|over|using|supports?|enabled?|via)(?: the)? (?:HTTP/?2|h2|http2)(?: protocol)?(?: to| with| towards?)?(?: (?:its|their|the) (?:endpoints?|backends?|upstreams?))?',
      'http2_protocol_options',
    ],
    () => ofCluster({ isHttp2: true }),
  ],
  [
    [
      `(?:with |uses? |using |over |and |via |the |by |upstream |is |reached )*TLS(?: (?:with|and|context|transport|socket|to|upstream|using|the|an?|its|connections?)){0,6} (?:SNI|server name)(?: of| is|:|=| set to)* ${host}`,
      `(?:the )?SNI(?: of| is|:|=| set to)* ${host}`,
      `(?:使用)?~?SNI~?(?:为|是|:)~${host}(?:~?的~?TLS)?`,
    ],
    (sni = '') => ofCluster({ sni }),
  ],
  [
    [
      overLines`
        ${clusterName}(?: cluster)?,? ?(?:[(:=]|->)?(?:(?: |^)?(?:
          has|have|with|uses?|lives?|is|sits?|runs?|listens?|points?|serves?|served|reachable|reached|resolves?|goes|leads?|at|by|to|on|in|the|its|an?|one|single|and|
          endpoints?|upstreams?|address|backend|located|found|host|there|static|which|that|should|must|be|available|behind|,
        )(?=[ ,:])){0,9}:? ?${host}${port}\)?
      `,
      overLines`
        (?:the )?(?:endpoint|upstream|address|backend) (?:of|for|behind) (?:the )?(?:cluster )?${clusterName}(?: (?:is|at|should be|are)|:|=){1,3} ${host}${port}
      `,
      `(?:behind|for|of) (?:the )?(?:cluster )?${clusterName},?(?: (?:there|is|are|it|stands|the|an?|endpoint|lies|lives|one)){1,5} ${host}${port}`,
      `${clusterName}~(?:集群)?(?:的)?(?:端点|地址|后端|上游|指向|位于|在|为|是|:)+~${host}${port}`,
    ],
    (...[value = '', address = '', number = '']) =>
      said({ clusterName: value, endpoint: { address, port: Number(number) } }),
  ],
  [
    [
      `(?:call |name )(?:the |this )?cluster ${name}`,
      `(?:the |an? |one )?clusters?(?: is| should be)?(?: named| called|:)* ${name}`,
      `集群~(?:名?为|叫)?~${name}`,
      `(?<=[.;,:] ?(?:and )?(?:the )?)${clusterName}(?= (?:uses?|is|has|speaks?|should|must|gets?)(?!\\w))`,
    ],
    (value = '') => said({ clusterName: value }),
  ],
  [
    [
      overLines`
        (?:
          (?:with |at |the |an? |and |or |, |two |three |its )*
          (?:endpoints?|upstreams?|backends?|address(?:es)?|servers?)
          (?: are| is| at|:|=)* )?${host}${port}(?! ?as)
      `,
      `(?:端点|后端|上游|地址)(?:为|是|:)?~${host}${port}`,
      `(?<=[,(、] ?(?:and )?)${host}:(\\d{2,5})(?!\\d)`,
    ],
    (address = '', number = '') => said({ endpoint: { address, port: Number(number) } }),
  ],
];

function policyOf(policy: string): string {
  const names: Readonly<Record<string, string>> = {
    轮询: 'ROUND_ROBIN',
    随机: 'RANDOM',
    最少请求: 'LEAST_REQUEST',
  };
  return names[policy] ?? policy.toUpperCase().replaceAll(/[ -]/gu, '_');
}
