import type { Kind } from '../../kind.ts';
import type { Shape } from '../../tells/shape.ts';
import { tellsOf, type Told } from '../../tells/tells.ts';
import { answered } from './admission-said.ts';
import { spelled } from './spelled.ts';

const apiVersion = 'admissionregistration.k8s.io/v1';
const matched: Shape = {
  namespaceSelector: { matchLabels: 'pairs' },
  objectSelector: { matchLabels: 'pairs' },
  resourceRules: [
    {
      apiGroups: 'list',
      apiVersions: 'list',
      operations: 'capitals',
      resources: 'list',
      resourceNames: 'list',
    },
  ],
};

const operation = '(?:CREATE|UPDATE|DELETE|CONNECT)';
const expression =
  '(?:["\'`]?(?=(?:!?has\\(|!?object|oldObject|request|params|variables|namespaceObject)[.(]))';
const requests: NonNullable<Told['says']> = {
  operations: [`(?:for |on |the |of |at )*(?=["'\`]?${operation}(?!\\w))`],
  resources: [
    `(?<=${operation}(?: operations?| requests?)? (?:(?:of|on|for) )?)(?=[a-z]{3,20}s(?!\\w))`,
    `(?:for|of|on|matches)(?= (?:pods|deployments|services|configmaps|secrets|ingresses|namespaces|jobs)(?!\\w))`,
    '(?<=/v1 )(?=[a-z]{3,20}s(?!\\w))',
  ],
  apiVersions: ['(?:api )?versions?', '版本'],
  apiGroups: ['(?:in |of )*(?:the )?(?:api ?)groups?', 'groups?(?= [a-z])', 'API~组'],
  'namespaceSelector.matchLabels': [
    '(?:to |in |for |all |only |the |selects? |with |a )*namespaces?(?: ?-?selector)?(?: that| which| are| is| with| have| labell?ed| labels?| the|:)*(?= ["\'`]?[\\w./-]+[=:])',
  ],
  'objectSelector.matchLabels': [
    '(?:for |all |only |the |with |a )*object ?-?selector(?: with| labels?| the|:)*(?= ["\'`]?[\\w./-]+[=:])',
  ],
};

const asides: Told['asides'] = [
  [['(?:in )?(?:the )?core (?:api )?group', '核心~(?:API~)?组'], 'apiGroups', ['']],
  ['(?<![\\w./])apps/(?=v1 )', 'apiGroups', ['apps']],
  ['(?<=(?:apps|batch)/)v1|(?<![\\w./])v1(?= [a-z]{3,20}s(?!\\w))', 'apiVersions', ['v1']],
  ['fails? closed', 'failurePolicy', 'Fail'],
  ['fails? open', 'failurePolicy', 'Ignore'],
];

/** Rules that the API server itself holds requests against. */
export const validatingPolicy: Kind = {
  kind: 'ValidatingAdmissionPolicy',
  apiVersion,
  isClusterWide: true,
  names: [`${spelled('ValidatingAdmissionPolicy')}(?! ?-?bindings?)`, '验证准入策略(?!绑定)'],
  tells: tellsOf(
    'ValidatingAdmissionPolicy',
    {
      spec: {
        failurePolicy: 'Fail|Ignore',
        paramKind: { apiVersion: 'text', kind: 'text' },
        matchConstraints: matched,
        validations: [
          {
            expression: 'free',
            message: 'free',
            messageExpression: 'free',
            reason: 'Unauthorized|Forbidden|Invalid|RequestEntityTooLarge',
          },
        ],
      },
    },
    {
      says: {
        ...requests,
        expression: [
          '(?:validation |cel )*expression',
          `(?:checks? |requires? |validates? )?(?:that )?(?=${expression})`,
        ],
        message: ['(?:validation )?message', '消息'],
      },
      asides,
      turns: answered('ValidatingAdmissionPolicy'),
    },
  ),
};

export const validatingPolicyBinding: Kind = {
  kind: 'ValidatingAdmissionPolicyBinding',
  example: 'for the policy my-policy',
  apiVersion,
  isClusterWide: true,
  names: [
    spelled('ValidatingAdmissionPolicyBinding'),
    '(?<=validating ?admission ?policy[^\\n]{1,400}(?:[.;\\n]|and|an?|the) ?)(?:policy ?)?binding(?= ["\'`]?[a-z])',
    '验证准入策略绑定',
  ],
  tells: tellsOf(
    'ValidatingAdmissionPolicyBinding',
    {
      spec: {
        policyName: 'text',
        validationActions: 'list',
        paramRef: { name: 'text', namespace: 'text', parameterNotFoundAction: 'Allow|Deny' },
        matchResources: matched,
      },
    },
    {
      says: {
        ...requests,
        policyName: ['(?:for |to |of |binds? |the )*policy(?: name)?'],
        validationActions: ['(?:validation )?actions?', '(?:with )?(?=(?:Deny|Warn|Audit)(?!\\w))'],
      },
      asides,
    },
  ),
  body: (_facts, { drafts }) => {
    const policy = drafts.find(({ kind }) => kind === 'ValidatingAdmissionPolicy')?.name;
    return {
      spec: { ...(policy === undefined ? {} : { policyName: policy }), validationActions: ['Deny'] },
    };
  },
};
