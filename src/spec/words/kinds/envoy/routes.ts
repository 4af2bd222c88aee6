import { overLines } from '../../../../kernel/over-lines.ts';
import type { Phrase } from '../../phrase.ts';
import { toList } from '../../values.ts';
import { percentOf, portion } from '../istio/portions.ts';
import { clusterName, host, name, path, said } from './phrases.ts';

const leads = overLines`
  (?:to|->|=>|→|in|on|with|at|by|into)(?: the)?(?: cluster)?
`;
const from = overLines`
  (?:requests?|paths?|everything|anything|whatever|traffic|routes?|all|calls?|urls?|those|the)(?: (?:that|which|whose|path|paths|is|are|else|start\w*|begin\w*|under|below|beneath|for|with|to|the|prefix|url|uri|lies|lie|in|of|a|having|matching|match\w*|prefixed|by|route|requests?))*
`;
const domain = '["\'`]?((?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})["\'`]?';
const others = overLines`
  (?:(?:everything|anything|all|any|whatever|and|the|for) ){0,3}(?:the )?(?:rest|remainder|remaining|others?|else|(?:other|remaining) (?:requests?|paths?|traffic|calls?|ones?))(?: (?:of (?:the |it|them)?(?:requests?|traffic)?|requests?|paths?|traffic))?
`;
const verb =
  '(?:,? (?:and |which |that |it |they |should |must |shall |will |is |are |be |gets? |goes |go |ends? |lands? |up |handed |sent |passed |routed |forwarded |directed |proxied |delivered |served |handled |answered |over |on |forward |route |led |leads? ){0,5})';

/** Where requests go, and what is answered or rewritten on the way. */
export const routes: readonly Phrase[] = [
  [
    [
      `(?:uses? |using |with |and |the |as )*["'\`]?([a-z][\\w]{1,40})["'\`]? as (?:the |its )?stat(?:istic)?s?[_ ]?prefix`,
      'stat(?:istic)?s?[_ ]?prefix(?:{is}|~(?:为|是|:)~)["\'`]?(?!(?:and|for|with|print|in|that)[^\\w])([a-z][\\w]{1,40})["\'`]?',
      '(?:uses? |using |with |and |take |name )*["\'`]?([a-z]\\w*_\\w{1,40})["\'`]? (?:for|in) (?:the |its )?(?:statistics|stats|metrics)',
    ],
    (value = '') => said({ statPrefix: value }),
  ],
  [
    [`virtual host(?: is)?(?: named| called|:)* ${name}`, `虚拟主机(?:名?为|:)?~${name}`],
    (value = '') => said({ virtualHost: value }),
  ],
  [
    [
      `(?:requests?|traffic|calls|those)? ?(?:to|for|with|of) (?:the )?(?:domains?|hosts?|host ?names?)(?: name| header| of| is|:)* ${domain}${verb} ?${leads} ${clusterName}`,
      `(?:requests?|traffic|calls|those) (?:to|for) ${domain}${verb} ?${leads} ${clusterName}`,
    ],
    (one = '', cluster = '') => said({ ownDomains: [one], route: { match: { prefix: '/' }, cluster } }),
  ],
  [
    [
      overLines`
        (?:for |with |the |all )*domains?(?: is| are|:|=)* (
          (?:\[[^\]]{1,200}\]|["'\x60*\w.-]{1,60}(?:(?:, ?and |, ?| and )(?=["'\x60]?[\w-]*[.*])["'\x60*\w.-]{1,60}){0,6})
        )
      `,
      '域名(?:为|是|:)?~(["\'`*\\w.-]{1,60})',
    ],
    (list = '') => said({ domains: toList(list.replaceAll(/^\[|\]$/gu, '')) }),
  ],
  [
    [
      overLines`
        (?:direct response|responds?|returns?)(?: with| of| a| an| the| status| code| http| directly)* (\d{3})
        (?:[^.;]{0,30}?body{is}("[^"]{0,300}"|'[^']{0,300}'))?
      `,
      `(?:直接)?(?:返回|响应)(?:状态码)?~(\\d{3})(?:[^。;]{0,20}?("[^"]{0,300}"))?`,
    ],
    (status = '', body = '') =>
      said({ direct: { status: Number(status), ...(body === '' ? {} : { body: { inline_string: body } }) } }),
  ],
  [
    [
      `${portion}(?: (?:of|the|all|requests?|traffic|calls|go|goes|is|are|sent|routed|should|must|be|to|cluster|land|end|up|in|on|at|with)){0,9} ${clusterName}`,
    ],
    (weight = '', one = '') => said({ shares: [{ name: one, weight: percentOf(weight) }] }),
  ],
  [
    [
      `${clusterName},? \\(?(?:with |a |the |gets? |receives? |has |of )*(?:weight(?: of| is|:)* )?(\\d{1,3})~%?\\)?(?=[ ,.;)]|$)(?! ?(?:s|ms|seconds?)(?!\\w))`,
    ],
    (one = '', weight = '') => said({ shares: [{ name: one, weight: Number(weight) }] }),
  ],
  [
    [
      `(?:(?<=[.;:,] ?|and )|${from} )(?:(?:the )?(?:path )?prefix(?: of| is|:|=)* )?${path}${verb} ?${leads} ${clusterName}`,
      `(?:route|send|forward|pass|hand|map|direct)s? (?:the )?(?:requests? |traffic |everything |all |paths? |prefix |for |to |under |with |below |that |starts? |starting |begin\\w* )*${path} ?${leads} (?:the )?(?:cluster )?${clusterName}`,
      `(?:路径)?(?:前缀(?:为|是)?|以)?~?${path}~?(?:开头)?(?:的)?~?(?:请求|路径|流量)?~?(?:都|应|将|会|被)?(?:路由|转发|发送|代理|转|交)(?:到|至|给)~?(?:集群)?~?${clusterName}`,
    ],
    (prefix = '', cluster = '') =>
      said({ route: { match: { prefix: prefix.replace(/\*$/u, '') }, cluster } }),
  ],
  [
    [
      `${clusterName}(?: (?:serves?|handles?|gets?|receives?|answers?|takes?|is for|is responsible for))(?: (?:requests?|everything|anything|whatever|traffic|all|paths?|that|which|starts?|begins?|starting|with|under|below|beneath|for|to|the|prefix|else|on|at)){0,6} ${path}`,
    ],
    (cluster = '', prefix = '') => said({ route: { match: { prefix }, cluster } }),
  ],
  [
    [
      `${others}${verb} ?${leads} ${clusterName}`,
      `(?:其余|其他|其它|剩余|所有其他)(?:的)?(?:所有)?(?:请求|流量|路径)?~?(?:都|则|应|将|会|被)*(?:路由|转发|发送|代理|转|交)?(?:到|至|给)~?(?:集群)?~?${clusterName}`,
      `${clusterName}(?: (?:serves?|handles?|gets?|receives?|answers?|takes?))? ${others}`,
    ],
    (cluster = '') => said({ route: { match: { prefix: '/' }, cluster } }),
  ],
  [
    [
      `(?:all|every|any|everything|anything|whatever|each|the)(?: (?:incoming|http|request|requests|traffic|calls?|of|it|them|connections?|arrives?|comes?|in|there)){0,4}${verb} ?${leads} ${clusterName}`,
      `(?:所有|全部)(?:的)?(?:请求|流量)~?(?:都|应|将|会|被)*(?:路由|转发|发送|代理|转|交)(?:到|至|给)~?(?:集群)?~?${clusterName}`,
    ],
    (cluster = '') => said({ route: { match: { prefix: '/' }, cluster } }),
  ],
  [
    [
      '(?:requests?|traffic|everything|all|clients?|visitors?|http|it|is|are|gets?|should|must|be| )*redirect(?:s|ed|ing)?(?: (?:all|requests?|traffic|everything|it|them|http|to|the)){0,5} https',
    ],
    () => said({ redirect: { https_redirect: true } }),
  ],
  [
    [
      '(?:as (?:a )?|plain |simple )?tcp[ _-]?proxy(?: filter)?',
      'envoy\\.filters\\.network\\.tcp_proxy',
      'TCP~代理',
    ],
    () => said({ tcp: true }),
  ],
  [
    [
      `(?:path )?prefix(?: of| is|:|=)* ${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}`,
      overLines`
        (?:requests?|paths?|everything|anything|traffic|routes?|others?)(?: that)?
        (?: else| start\w*| begin\w*| under| for| with| to| the| prefix| path|,? i\.e\.|,)* \(?
        (?:prefix )?${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}
      `,
      `(?:前缀(?:为|是)?|以)~${path}~[^。;,]{0,24}?(?:路由|转发|发送|代理)(?:到|至)(?:集群)?~${name}`,
    ],
    (prefix = '', cluster = '') => said({ route: { match: { prefix }, cluster } }),
  ],
  [
    [`(?:exact )?path(?: of| is|:|=)* ${path}[^.;,]{0,60}?(?:to|->|=>|→)(?: the)?(?: cluster)? ${name}`],
    (exact = '', cluster = '') => said({ route: { match: { path: exact }, cluster } }),
  ],
  [
    [
      `(?:rout(?:es?|ed|ing)|prox(?:y|ies|ied)|forwards?|sends?|all requests|all traffic|everything)[^.;]{0,40}?(?:to|->)(?: the)? cluster ${name}`,
      `(?:路由|转发|代理)(?:到|至)(?:集群)~${name}`,
    ],
    (cluster = '') => said({ route: { match: { prefix: '/' }, cluster } }),
  ],
  [
    [
      overLines`
        (?:prox(?:y|ies|ied)|forwards?|sends?|routes?)
        (?: every| all| any| the| incoming| requests?| paths?| traffic| it| everything| anything| each| path)* to ${host}
        (?::| port | on port )(\d{2,5})
      `,
    ],
    (address = '', number = '') =>
      said({ route: { match: { prefix: '/' } }, endpoint: { address, port: Number(number) } }),
  ],
  [
    [
      `(?:host[_ ]rewrite(?:[_ ]literal)?|rewrit\\w{1,3} the host(?: header)?(?: to)?){is}${host}`,
      `重写主机(?:头)?(?:为|到)~${host}`,
      `主机(?:头|名)?(?:重写|改写)(?:为|成|到)~${host}`,
      `(?:with )?(?:the )?host(?: header| name)? (?:is )?(?:rewritten|changed|set) to ${host}`,
    ],
    (value = '') => said({ action: { host_rewrite_literal: value } }),
  ],
  [
    [`(?:prefix[_ ]rewrite|rewrit\\w{1,3} (?:the |it |them )?(?:prefix |path )?to|rewritten to){is}${path}`],
    (value = '') => said({ action: { prefix_rewrite: value } }),
  ],
];
