import type { Json } from '../../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf, scalar } from '../../merge.ts';
import { callsSaid } from './admission-said.ts';
import type { Kind } from '../../kind.ts';
import type { Shape } from '../../tells/shape.ts';
import { tellsOf, type Told } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const shape: Shape = {
  webhooks: [
    {
      name: 'text',
      rules: [
        {
          apiGroups: 'list',
          apiVersions: 'list',
          operations: 'capitals',
          resources: 'list',
          scope: 'Namespaced|Cluster|\\*',
        },
      ],
      clientConfig: {
        url: 'text',
        caBundle: 'text',
        service: { name: 'text', namespace: 'text', path: 'text', port: 'int' },
      },
      admissionReviewVersions: 'list',
      sideEffects: 'None|NoneOnDryRun',
      timeoutSeconds: 'seconds',
      failurePolicy: 'Fail|Ignore',
      matchPolicy: 'Exact|Equivalent',
      reinvocationPolicy: 'Never|IfNeeded',
      namespaceSelector: { matchLabels: 'pairs' },
    },
  ],
};

/** The API asks for both, and knows no default. */
const completed: Kind['completed'] = (body) => ({
  ...body,
  webhooks: listOf(body['webhooks']).map((one) =>
    isMap(one)
      ? {
          sideEffects: 'None',
          admissionReviewVersions: ['v1'],
          ...one,
          ...(isList(one['rules']) && { rules: one['rules'].map(grouped) }),
        }
      : one,
  ),
});

const core = new Set(
  'pods services secrets configmaps namespaces serviceaccounts persistentvolumeclaims persistentvolumes nodes endpoints'.split(
    ' ',
  ),
);
const apps = new Set(['deployments', 'statefulsets', 'daemonsets', 'replicasets']);

/** Where nobody says of which group resources are, their names do. */
function grouped(rule: Json): Json {
  const { apiGroups, resources } = mapOf(rule);
  const names = listOf(resources).map(scalar);
  const own = [core, apps].findIndex((set) => names.length > 0 && names.every((one) => set.has(one)));
  const known = own === -1 ? {} : { apiGroups: [own === 0 ? '' : 'apps'], apiVersions: ['v1'] };
  return apiGroups === undefined ? { ...known, ...mapOf(rule) } : rule;
}

const operation = '(?:CREATE|UPDATE|DELETE|CONNECT)';
const told: Told = {
  says: {
    operations: [`(?:called |for |on |the |at )*(?=["'\`]?${operation}(?!\\w))`],
    resources: [
      `(?<=${operation}(?: operations?| requests?)? (?:(?:of|on|for) )?)(?!operations|requests)(?=[a-z]{3,20}s(?!\\w))`,
      '(?<=core (?:api )?v1 )(?=pods|services|secrets)',
      '(?:for|of|on)(?= (?:pods|deployments|services|configmaps|secrets|ingresses|namespaces|jobs)(?!\\w))',
      '资源',
    ],
    apiVersions: ['(?<!review )(?:api )?versions?', '版本'],
    apiGroups: ['(?:in |of )*(?:the )?(?:api ?)groups?', 'API~组'],
    service: ['(?:asks? |calls? |sent to |by )*(?:the )?service', '服务'],
    admissionReviewVersions: ['(?:admission ?)?reviews?(?: versions?)?(?: in| of)?'],
    timeoutSeconds: ['time ?-?out', '超时(?:时间)?'],
    failurePolicy: ['失败策略'],
    namespace: ['命名空间'],
    path: ['路径'],
    scope: ['作用域|范围'],
  },
  asides: [
    [
      [
        '(?:it |that |which |and |has |have |with |without |no |any )*(?:no|without(?: any)?) side ?-?effects?',
        '(?:没有|无)副作用',
      ],
      'sideEffects',
      'None',
    ],
    [['namespaced(?: (?:scope|resources?))?(?= |[,.;]|$)'], 'scope', 'Namespaced'],
    [['(?:in )?(?:the )?core (?:api )?group', 'core(?= v1)', '核心~(?:API~)?组'], 'apiGroups', ['']],
    ['api ?groups?[ :=]*""', 'apiGroups', ['']],
    ['(?<=core )v1', 'apiVersions', ['v1']],
    [
      ['(?:is |gets )?refused (?:if|when) (?:it|the (?:webhook|service)) (?:fails|cannot be reached)'],
      'failurePolicy',
      'Fail',
    ],
  ],
};

export const validatingWebhook: Kind = {
  kind: 'ValidatingWebhookConfiguration',
  apiVersion: 'admissionregistration.k8s.io/v1',
  isClusterWide: true,
  names: [
    spelled('ValidatingWebhookConfiguration'),
    'validating(?: admission)? webhook(?! ?configuration)',
    '验证(?:性)?(?:准入)?~webhook',
  ],
  completed,
  tells: tellsOf('ValidatingWebhookConfiguration', shape, {
    ...told,
    turns: callsSaid('ValidatingWebhookConfiguration'),
  }),
};

export const mutatingWebhook: Kind = {
  kind: 'MutatingWebhookConfiguration',
  apiVersion: 'admissionregistration.k8s.io/v1',
  isClusterWide: true,
  names: [
    spelled('MutatingWebhookConfiguration'),
    'mutating(?: admission)? webhook(?! ?configuration)',
    '变更(?:性)?(?:准入)?~webhook',
  ],
  completed,
  tells: tellsOf('MutatingWebhookConfiguration', shape, {
    ...told,
    turns: callsSaid('MutatingWebhookConfiguration'),
  }),
};
