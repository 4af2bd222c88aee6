import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const selector = { matchLabels: 'pairs' };
const chosen = {
  matchLabels: [
    '(?:selects? |selector |match(?:es|ing)? |labels? |appl(?:ies|y|ied) to |call |for |of |to |(?:the )?(?:workloads?|pods?|proxies) |(?:labell?ed )?with |that have |has |carrying |the |all )+(?=["\'`]?[\\w./-]+=)',
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
          ['strict mtls', 'strict mutual tls', '严格(?:的)?~(?:mTLS|双向~TLS)?', 'mtls is strict'],
          'mode',
          'STRICT',
        ],
      ],
    },
  ),
};

export const authorizationPolicy: Kind = {
  kind: 'AuthorizationPolicy',
  apiVersion: 'security.istio.io/v1',
  names: [spelled('AuthorizationPolicy'), '授权策略'],
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
      says: {
        ...chosen,
        action: ['动作|操作'],
        principals: ['(?:service )?accounts?(?= cluster\\.local)', '(?=cluster\\.local/ns/)', '主体'],
        methods: [
          '(?:http )?methods?',
          '(?:HTTP~)?方法',
          '(?=["\'`]?(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS)(?!\\w))',
        ],
        paths: ['(?:at|on|to)(?= ["\'`]?/)', '路径'],
        namespaces: ['from (?:the )?namespaces?', '来自~(?:命名空间)?'],
        ports: ['端口'],
      },
    },
  ),
};

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

export const serviceEntry: Kind = {
  kind: 'ServiceEntry',
  apiVersion: 'networking.istio.io/v1',
  names: [spelled('ServiceEntry'), '服务条目'],
  tells: tellsOf(
    'ServiceEntry',
    {
      spec: {
        hosts: 'list',
        addresses: 'list',
        ports: [{ number: 'int', name: 'text', protocol: 'HTTP|HTTPS|GRPC|HTTP2|MONGO|TCP|TLS' }],
        location: 'MESH_EXTERNAL|MESH_INTERNAL',
        resolution: 'DNS|STATIC|NONE|DNS_ROUND_ROBIN',
        endpoints: [{ address: 'text' }],
        exportTo: 'list',
      },
    },
    {
      says: {
        number: ['port(?: number)?(?= \\d)', '端口(?:号)?(?=\\s?\\d)'],
        hosts: ['主机'],
        location: ['位置'],
        resolution: ['resolved (?:by|via|with)', '解析(?:方式)?'],
        protocol: ['协议'],
      },
      asides: [
        [
          ['(?:is |lies |stands )*outside (?:of )?(?:the )?mesh', '(?:在)?网格(?:之)?外部?'],
          'location',
          'MESH_EXTERNAL',
        ],
      ],
    },
  ),
};
