import { overLines } from '../../../../kernel/over-lines.ts';
import type { Phrase } from '../../phrase.ts';
import { toList } from '../../values.ts';
import { host, name, path, said } from './phrases.ts';

/** Where requests go, and what is answered or rewritten on the way. */
export const routes: readonly Phrase[] = [
  [
    [
      `(?:uses? |using |with |and |the |as )*["'\`]?([a-z][\\w]{1,40})["'\`]? as (?:the |its )?stat[_ ]?prefix`,
      'stat[_ ]?prefix(?:{is}|~(?:为|是|:)~)["\'`]?([a-z][\\w]{1,40})["\'`]?',
    ],
    (value = '') => said({ statPrefix: value }),
  ],
  [
    [`virtual host(?: is)?(?: named| called|:)* ${name}`, `虚拟主机(?:名?为|:)?~${name}`],
    (value = '') => said({ virtualHost: value }),
  ],
  [
    [
      overLines`
        (?:for |with |the |all )*domains?(?: is| are|:|=)* (
          (?:\[[^\]]{1,200}\]|["'\x60*\w.-]{1,60}(?:(?:, ?and |, ?| and )["'\x60*\w.-]{1,60}){0,6})
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
    ],
    (value = '') => said({ action: { host_rewrite_literal: value } }),
  ],
  [
    [`(?:prefix[_ ]rewrite|rewrit\\w{1,3} (?:the |it |them )?(?:prefix |path )?to|rewritten to){is}${path}`],
    (value = '') => said({ action: { prefix_rewrite: value } }),
  ],
];
