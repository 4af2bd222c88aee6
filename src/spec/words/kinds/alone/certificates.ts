import type { Kind } from '../../kind.ts';
import { tellsOf, type Told } from '../../tells/tells.ts';
import type { Shape } from '../../tells/shape.ts';
import { among, spelled } from './spelled.ts';

/** An issuer that somebody uses is there. */
const notUsed =
  '(?<!certificate (?:[^.;\\n]|\\.(?=\\w)){1,200}, ?(?:and )?)(?<!(?:us(?:es?|ing)|by|from|with|issuer:?(?: is)?|issuerRef|issuing|为|是|由|用)~(?:the |a )?)';
const apiVersion = 'cert-manager.io/v1';

export const certificate: Kind = {
  kind: 'Certificate',
  apiVersion,
  names: [
    ...among('Certificate', 'cert-?manager', 'dns ?names?', 'common ?name', 'issuer', '签发者|颁发者'),
    '证书(?=[^\\n]{1,160}(?:cert-manager|Issuer))',
  ],
  tells: tellsOf(
    'Certificate',
    {
      spec: {
        secretName: 'text',
        duration: 'duration',
        renewBefore: 'duration',
        commonName: 'text',
        dnsNames: 'hosts',
        isCA: 'bool',
        usages: 'list',
        privateKey: {
          algorithm: 'RSA|ECDSA|Ed25519',
          encoding: 'PKCS1|PKCS8',
          size: 'int',
          rotationPolicy: 'Always|Never',
        },
        issuerRef: { name: 'text', kind: 'ClusterIssuer|Issuer', group: 'text' },
      },
    },
    {
      says: {
        dnsNames: [
          '(?:covers?|covering|valid for|for(?: the)?(?: hosts?| domains?| names?)?)(?= ["\'`]?(?:\\*\\.)?[a-z0-9-]{1,60}\\.[a-z0-9.-]{2,60})',
        ],
        issuerRef: ['(?<=Cluster ?Issuer|Issuer)', '(?:颁发者|签发者)(?:为|是)?(?!~(?:Cluster)?Issuer)'],
        duration: ['(?:is )?(?:valid |lasts? )(?:for )?', '有效期'],
        renewBefore: [
          'renew(?:ed|al|s)?(?: (?:at|before))?',
          '(?:is |gets )?renewed(?= \\d)',
          '(?:提前)(?=\\s?\\d)',
          '续期时间',
        ],
        size: ['key size', '(?<=(?:RSA|ECDSA)~)(?=\\d)', '(?:密钥)?(?:大小|长度)'],
        algorithm: ['(?:私钥|密钥)?算法'],
      },
    },
  ),
};

const issuerShape: Shape = {
  spec: {
    acme: {
      server: 'text',
      email: 'text',
      privateKeySecretRef: { name: 'text' },
      solvers: [{ http01: { ingress: { class: 'text', ingressClassName: 'text' } } }],
    },
    selfSigned: {},
    ca: { secretName: 'text' },
  },
};

const issuerSays: Told = {
  says: {
    server: ['(?:acme )?server(?: url)?', '(?:to |at )?(?=https://acme)', '(?:ACME~)?服务器(?:地址)?'],
    email: ['e-?mail(?: address)?', '(?=[\\w.+-]{1,60}@[\\w-]{1,40}\\.)', '(?:电子)?邮箱|邮件'],
    privateKeySecretRef: [
      'private key secret(?: ref(?:erence)?)?',
      '(?:account |stores? |keeps? |its )*(?:private )?key (?:is )?(?:stored |kept |saved )*in (?:the )?secret',
      '私钥(?:存储|保存)?在?(?:Secret|密钥)?',
    ],
    class: ['(?:http ?-?01 )?(?:solver )?(?:with |via |using |by )?(?:the )?ingress class', 'Ingress~类'],
    secretName: ['(?:ca )?secret(?: ?name)?', '密钥'],
  },
  asides: [
    [['(?<!(?:issuer|named|called|name|from|by|is|为|名为)~)self ?-?signed', '自签名'], 'selfSigned', {}],
  ],
};

export const clusterIssuer: Kind = {
  kind: 'ClusterIssuer',
  example: 'with the ca secret root-ca',
  apiVersion,
  isClusterWide: true,
  names: [`${notUsed}${spelled('ClusterIssuer')}`],
  tells: tellsOf('ClusterIssuer', issuerShape, issuerSays),
};

export const issuer: Kind = {
  kind: 'Issuer',
  apiVersion,
  names: among('Issuer', 'cert-?manager', 'acme', 'self-?signed', 'letsencrypt').map(
    (one) => `(?<!cluster[ -]?)${notUsed}${one}(?!~(?:用|使用|是|为|选|走|:)~Cluster)`,
  ),
  tells: tellsOf('Issuer', issuerShape, issuerSays),
};
