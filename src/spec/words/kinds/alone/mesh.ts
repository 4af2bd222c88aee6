import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Kind } from '../../kind.ts';
import { mapOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf } from '../../tells/tells.ts';
import { accessSaid } from './access-said.ts';
import type { Meaning } from '../../wish.ts';
import { spelled } from './spelled.ts';

export const selector = { matchLabels: 'pairs' };
export const chosen = {
  matchLabels: [
    '(?:selects? |selector |match(?:es|ing)? |labels? |appl(?:ies|y|ied) to |call |for |of |on |to |traffic |requests? |(?:the )?(?:workloads?|pods?|proxies) |labell?ed |with |that have |has |carrying |the |all |only )+(?=["\'`]?[\\w./-]+(?:=|: ?["\'`]?[a-z]))',
    '(?:选择|匹配|应用于|作用于|适用于)(?:器)?(?:带有|具有)?(?:标签)?(?:为|是)?',
  ],
};

export const peerAuthentication: Kind = {
  kind: 'PeerAuthentication',
  apiVersion: 'security.istio.io/v1',
  names: [spelled('PeerAuthentication'), '对等认证'],
  tells: tellsOf(
    'PeerAuthentication',
    { spec: { selector, mtls: { mode: 'STRICT|PERMISSIVE|DISABLE|UNSET' } } },
    {
      says: { ...chosen, mode: ['mtls(?: mode)?', 'mTLS~模式', '模式'] },
      asides: [
        [
          [
            '(?:(?:enforc(?:es?|ing)|requir(?:es?|ing)|only|accepts?|uses?|in|with|sets?|mode) )*strict (?:mtls|mutual tls)(?: (?:mode|mesh[ -]?wide|for the whole mesh|for all workloads))*',
            '(?:(?:that|which|it|and|must|should|to) )*(?:demand(?:s|ing)?|insist(?:s|ing)? on|enforc(?:es?|ing)|requir(?:es?|ing)|(?:only|exclusively|solely) (?:accept(?:s|ing)?|allow(?:s|ing)?|us(?:es?|ing)|permit(?:s|ting)?)|accept(?:s|ing)? (?:only|nothing but)|mandat(?:es?|ing)) (?:only |nothing but |strict )?(?:mtls|mutual tls|mutually authenticated tls)(?: (?:traffic|connections|everywhere|for everything))*',
            '(?:mtls|mutual tls) (?:is|must be|should be|has to be) (?:mandatory|obligatory|required|enforced|strict|compulsory)',
            '(?:必须|只|仅|强制)(?:接受|使用|允许|要求)?~(?:mTLS|双向~TLS)',
            '严格(?:的)?~(?:mTLS|双向~TLS)?',
            'mtls is strict',
          ],
          'mode',
          'STRICT',
        ],
        [
          [
            '(?:(?:with|in|uses?|allows?) )*permissive (?:mtls|mutual tls)(?: (?:mode|mesh[ -]?wide))*',
            '(?:both )?(?:plain ?-?text|unencrypted)(?: traffic| connections| requests)? (?:and|as well as|or) (?:mtls|mutual tls)',
            '(?:both )?(?:mtls|mutual tls)(?: traffic| connections| requests)? (?:and|as well as|or) (?:plain ?-?text|unencrypted)',
          ],
          'mode',
          'PERMISSIVE',
        ],
        [
          '(?<!port \\d{1,5},? )disabl(?:es?|ing) (?:mtls|mutual tls)(?! (?:on|for|at) (?:the )?port)',
          'mode',
          'DISABLE',
        ],
      ],
    },
  ),
  local: {
    near: ['PeerAuthentication'],
    reader: phrases('port-mtls', { en: 'Port', zh: '端口' }, [
      [
        overLines`
          (?:(?:but|except|and|that|with|mtls|mutual tls) )*(?:on|for|at) port (\d{1,5}),? ?
          (?:(?:it|mtls|mutual tls|is|be|should|must|the|mode|uses?|set|to) )*
          (disable|permissive|strict)d?(?: (?:mtls|mutual tls))?
        `,
        (port = '', mode = '') => portMode(port, mode),
      ],
      [
        '(?:but |except |and )*(disable|permissive|strict)d? (?:mtls|mutual tls) (?:on|for|at) (?:the )?port (\\d{1,5})',
        (mode = '', port = '') => portMode(port, mode),
      ],
    ]),
  },
};

function portMode(port: string, mode: string): Meaning {
  const portLevelMtls = { [port]: { mode: mode.toUpperCase() } };
  return on('PeerAuthentication', { body: { spec: { portLevelMtls } } });
}

export const authorizationPolicy: Kind = {
  kind: 'AuthorizationPolicy',
  apiVersion: 'security.istio.io/v1',
  names: [spelled('AuthorizationPolicy'), '授权策略'],
  completed: allowing,
  tells: tellsOf(
    'AuthorizationPolicy',
    {
      spec: {
        selector,
        action: 'ALLOW|DENY|AUDIT|CUSTOM',
        rules: [
          {
            from: [
              {
                source: {
                  principals: 'list',
                  requestPrincipals: 'list',
                  namespaces: 'list',
                  ipBlocks: 'list',
                  notNamespaces: 'list',
                },
              },
            ],
            to: [{ operation: { methods: 'capitals', paths: 'list', ports: 'list', hosts: 'list' } }],
            when: [{ key: 'text', values: 'list' }],
          },
        ],
      },
    },
    {
      turns: accessSaid,
      says: {
        ...chosen,
        action: ['动作|操作'],
        principals: ['(?:service )?accounts?(?= cluster\\.local)', '(?=cluster\\.local/ns/)', '主体'],
        requestPrincipals: ['(?:jwt )?request principals?(?: is| are| of)?'],
        methods: [
          '(?:http )?methods?',
          '(?:HTTP~)?方法',
          '(?=["\'`]?(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)(?!\\w))',
        ],
        paths: ['(?:at|on|to)(?= ["\'`]?/)', '路径'],
        namespaces: ['from (?:the )?namespaces?', '来自~(?:命名空间)?'],
        ports: ['端口'],
      },
      asides: [
        [
          '(?:that |and |only |to |should |must )*(?:allow(?:s|ing)?|permit(?:s|ting)?|lets?|letting)(?: only)?(?! ?-?(?:nothing|deny|policy)|-)',
          'action',
          'ALLOW',
        ],
        [
          '(?:that |and |to |should |must )*(?:den(?:y|ies|ying)|reject(?:s|ing)?|block(?:s|ing)?|forbids?)(?! ?-?policy|-| by default| (?:everything|anything|all|any|every|the)(?: (?:else|others?|rest)))',
          'action',
          'DENY',
        ],
      ],
    },
  ),
};

function allowing(body: JsonMap): JsonMap {
  const spec = mapOf(body['spec']);
  const isRuled = spec['rules'] !== undefined && spec['action'] === undefined;
  return isRuled ? { ...body, spec: { ...spec, action: 'ALLOW' } } : body;
}

export const requestAuthentication: Kind = {
  kind: 'RequestAuthentication',
  apiVersion: 'security.istio.io/v1',
  names: [spelled('RequestAuthentication')],
  tells: tellsOf(
    'RequestAuthentication',
    {
      spec: {
        selector,
        jwtRules: [{ issuer: 'text', jwksUri: 'text', audiences: 'list', forwardOriginalToken: 'bool' }],
      },
    },
    { says: { ...chosen, issuer: ['签发者|颁发者'], jwksUri: ['jwks(?: url)?', 'JWKS~(?:地址)?'] } },
  ),
};
