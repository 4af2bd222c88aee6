import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const bounds = { cpu: 'cpu', memory: 'size' };

/** Sets what containers ask for by what they use. */
export const verticalAutoscaler: Kind = {
  kind: 'VerticalPodAutoscaler',
  apiVersion: 'autoscaling.k8s.io/v1',
  names: [
    spelled('VerticalPodAutoscaler'),
    '(?<![\\w.-])vpa(?![\\w./-])',
    '垂直~(?:Pod)?~?自动(?:扩缩|伸缩)(?:容)?器?',
  ],
  tells: tellsOf(
    'VerticalPodAutoscaler',
    {
      spec: {
        targetRef: { apiVersion: 'text', kind: 'Deployment|StatefulSet|DaemonSet', name: 'text' },
        updatePolicy: { updateMode: 'Auto|Off|Initial|Recreate', minReplicas: 'int' },
        resourcePolicy: {
          containerPolicies: [
            {
              containerName: 'text',
              mode: 'Auto|Off',
              minAllowed: bounds,
              maxAllowed: bounds,
              controlledResources: 'list',
            },
          ],
        },
      },
    },
    {
      says: {
        updateMode: ['(?:update )?mode', '更新模式'],
        minAllowed: ['min(?:imum)?(?: allowed)?'],
        maxAllowed: ['max(?:imum)?(?: allowed)?'],
        targetRef: [
          '(?:targets? |for |of |on |the |scales? )+(?:deployment|stateful ?set|daemon ?set)',
          '->',
        ],
      },
    },
  ),
  body: (_facts, { main, drafts }) => {
    const target =
      main ?? drafts.find(({ kind }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind));
    const kind = target?.kind ?? 'Deployment';
    return {
      spec: {
        targetRef: { apiVersion: 'apps/v1', kind, ...(target?.name !== undefined && { name: target.name }) },
      },
    };
  },
};
