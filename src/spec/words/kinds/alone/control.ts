import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { among, spelled } from './spelled.ts';

export const apiService: Kind = {
  kind: 'APIService',
  apiVersion: 'apiregistration.k8s.io/v1',
  isClusterWide: true,
  names: ['apiservices?', 'api services?(?= (?:object|resource|registration|v\\d))'],
  tells: tellsOf(
    'APIService',
    {
      spec: {
        service: { name: 'text', namespace: 'text', port: 'int' },
        group: 'text',
        version: 'text',
        groupPriorityMinimum: 'int',
        versionPriority: 'int',
        insecureSkipTLSVerify: 'bool',
        caBundle: 'text',
      },
    },
    {
      says: {
        group: ['(?:api )?group', '(?:API~)?组'],
        version: ['版本'],
        service: ['(?:served |handled |provided )?(?:by )?(?:the )?service', '服务'],
        namespace: ['命名空间'],
        groupPriorityMinimum: ['(?:minimum )?group priority(?: minimum)?', '组(?:最小)?优先级'],
        versionPriority: ['版本优先级'],
        insecureSkipTLSVerify: [
          '(?:skips? |skipping )(?:the )?tls(?: verification| verify)?',
          '跳过~TLS~(?:验证|校验)',
        ],
      },
    },
  ),
};

export const lease: Kind = {
  kind: 'Lease',
  apiVersion: 'coordination.k8s.io/v1',
  names: [...among('Lease', 'holder', 'held by', 'lease ?duration', 'coordination', '持有者'), '租约'],
  tells: tellsOf(
    'Lease',
    {
      spec: {
        holderIdentity: 'text',
        leaseDurationSeconds: 'seconds',
        leaseTransitions: 'int',
        acquireTime: 'text',
        renewTime: 'text',
      },
    },
    {
      says: {
        holderIdentity: ['(?:held by|holder(?: identity)?)(?: is)?', '持有者'],
        leaseDurationSeconds: ['(?:lease )?duration', 'lasts?(?: for)?', '(?:租约)?(?:时长|期限|持续时间)'],
      },
    },
  ),
};

export const flowSchema: Kind = {
  kind: 'FlowSchema',
  apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
  isClusterWide: true,
  names: [spelled('FlowSchema')],
  tells: tellsOf(
    'FlowSchema',
    {
      spec: {
        matchingPrecedence: 'int',
        priorityLevelConfiguration: { name: 'text' },
        distinguisherMethod: { type: 'ByUser|ByNamespace' },
        rules: [
          {
            subjects: [
              {
                kind: 'User|Group|ServiceAccount',
                group: { name: 'text' },
                user: { name: 'text' },
                serviceAccount: { name: 'text', namespace: 'text' },
              },
            ],
            resourceRules: [
              {
                verbs: 'list',
                apiGroups: 'list',
                resources: 'list',
                namespaces: 'list',
                clusterScope: 'bool',
              },
            ],
            nonResourceRules: [{ verbs: 'list', nonResourceURLs: 'list' }],
          },
        ],
      },
    },
    {
      says: {
        priorityLevelConfiguration: ['priority ?-?level(?: ?configuration)?', '优先级(?:级别)?'],
        matchingPrecedence: ['precedence', '(?:匹配)?优先(?:顺序|次序)'],
      },
    },
  ),
};

export const priorityLevel: Kind = {
  kind: 'PriorityLevelConfiguration',
  apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
  isClusterWide: true,
  names: [spelled('PriorityLevelConfiguration')],
  tells: tellsOf('PriorityLevelConfiguration', {
    spec: {
      type: 'Limited|Exempt',
      limited: {
        nominalConcurrencyShares: 'int',
        lendablePercent: 'int',
        limitResponse: {
          type: 'Queue|Reject',
          queuing: { queues: 'int', handSize: 'int', queueLengthLimit: 'int' },
        },
      },
    },
  }),
};
