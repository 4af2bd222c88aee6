import type { Kind } from '../../kind.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

/** Somebody asks the cluster to sign a certificate. */
export const signingRequest: Kind = {
  kind: 'CertificateSigningRequest',
  apiVersion: 'certificates.k8s.io/v1',
  isClusterWide: true,
  names: [spelled('CertificateSigningRequest'), '(?<![\\w.-])csrs?(?![\\w./-])', '证书签名请求'],
  tells: tellsOf(
    'CertificateSigningRequest',
    {
      spec: {
        request: 'text',
        signerName: 'text',
        expirationSeconds: 'seconds',
        usages: 'list',
        groups: 'list',
        username: 'text',
      },
    },
    {
      asides: ['client auth', 'server auth', 'digital signature', 'key encipherment'].map((usage) => [
        `(?:and |with |for )*(?:key )?(?:usages?(?: of| is|:)* )?["'\`]?${usage}["'\`]?`,
        'usages',
        [usage],
      ]),
      says: {
        request: [
          '(?:the |its |base64 |encoded )*(?:csr|request)(?: content| data| value)?(?=[: ](?:is |of )?["\'`]?[A-Za-z0-9+/=]{12,})',
        ],
        signerName: ['(?:signed by |the |with )*signer(?: ?name)?', '(?=kubernetes\\.io/kube)', '签名者'],
        expirationSeconds: [
          '(?:which |that |it |and )*(?:expir(?:es|ing|ation)|valid)(?: after| in| for| seconds)*',
          '(?:过期|有效)(?:时间|期)?',
        ],
        usages: ['(?:key )?usages?', '用途'],
      },
    },
  ),
  local: {
    near: ['CertificateSigningRequest'],
    reader: phrases('signed-for', { en: 'User', zh: '用户' }, [
      [
        ['(?:for |of |the )+user(?: named| called)? {name}', '用户~{name}'],
        (user = '') => on('CertificateSigningRequest', { user }),
      ],
    ]),
  },
  body: ({ user }) => ({
    ...(user === undefined ? {} : { metadata: { name: user } }),
    spec: { request: unknown, signerName: 'kubernetes.io/kube-apiserver-client', usages: ['client auth'] },
  }),
};

/** Nobody but its owner has the request; it reads as what to put there, and is base64 as the API asks. */
const unknown = 'REPLACE/WITH/YOUR/BASE64/ENCODED/CSR';
