import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { holders } from './role-holders.ts';

export const serviceAccount: Kind = {
  kind: 'ServiceAccount',
  apiVersion: 'v1',
  names: ['service ?-?accounts?', '服务[账帐][号户]'],
  local: { near: ['Role'], reader: holders('RoleBinding', 'ClusterRoleBinding') },
  body: ({ automount, secrets, imagePullSecrets }) => ({
    ...(automount === undefined ? {} : { automountServiceAccountToken: automount }),
    ...(secrets === undefined ? {} : { secrets }),
    ...(imagePullSecrets === undefined ? {} : { imagePullSecrets }),
  }),
  reader: phrases('account', { en: 'Account', zh: '账户' }, [
    [
      [
        overLines`
          (?:without|no|not|disabl(?:e|es|ing)|does not|should not|do not|don't)
          (?: auto ?-?mount(?:ing|ed)?| mount(?:ing)?)?(?: of| the| its| a| any| api| service account)* ?
          (?:auto ?-?mount(?:ing|ed)?(?: of)?(?: the| its| api)* )?(?:service ?account )?(?:api )?tokens?
          (?: auto ?-?mount(?:ing|ed)?)?
        `,
        'automountServiceAccountToken{is}false',
        'auto-?mount(?:ing)?(?: is)? (?:off|disabled|false)',
        "(?:whose |its |the |api )*tokens? (?:is|are|should|must|will)(?: not|n't| never)(?: be)? (?:auto-?)?mounted(?: automatically)?",
        '(?:不|禁用|禁止|关闭)(?:自动)?挂载(?:服务账[号户])?(?:的)?(?:API)?~(?:令牌|token)?',
      ],
      () =>
        oneOf(
          ['ServiceAccount', { automount: false }],
          ['workload', { pod: { automountServiceAccountToken: false } }],
        ),
    ],
  ]),
};
