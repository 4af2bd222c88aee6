import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const apiVersion = 'monitoring.coreos.com/v1';

export const prometheusRule: Kind = {
  kind: 'PrometheusRule',
  example: 'with a group named load and the alert HighLoad with the expression node_load1 > 5',
  apiVersion,
  names: [spelled('PrometheusRule'), 'Prometheus~规则'],
  tells: tellsOf(
    'PrometheusRule',
    {
      spec: {
        groups: [
          {
            name: 'text',
            interval: 'duration',
            rules: [
              {
                alert: 'text',
                record: 'text',
                expr: 'free',
                for: 'duration',
                labels: { severity: 'text', team: 'text' },
                annotations: { summary: 'free', description: 'free', message: 'free', runbook_url: 'text' },
              },
            ],
          },
        ],
      },
    },
    {
      says: {
        alert: ['alert (?:me|us) \\(', '(?:告警|警报)(?:规则)?'],
        expr: [
          'expression',
          '(?:which |that )?(?:fires?|triggers?|alerts?|alert me)(?: when| if)',
          '(?<=[,)] |(?<!\\w)alert [A-Za-z]\\w{1,60} )(?:fires? )?(?:if|when|while)',
          '(?<=^|[.;\\n] ?)(?:if|when|whenever|while)(?= [^,;\\n]{1,160}[<>=!]=? ?\\d)',
          '(?:当)?表达式',
          '当',
        ],
        for: ['(?:holds? |lasts? |is true |true )+for', '(?:至少)?持续(?:时间)?'],
        severity: ['severity label', '(?:严重性|严重程度|级别)(?:标签)?'],
        summary: ['summary annotation', '摘要'],
        description: ['description annotation', '描述'],
        groups: ['rule ?groups?', '规则组|组'],
      },
    },
  ),
};

export const podMonitor: Kind = {
  kind: 'PodMonitor',
  example: 'with matchLabels app=web',
  apiVersion,
  names: [spelled('PodMonitor')],
  tells: tellsOf(
    'PodMonitor',
    {
      spec: {
        selector: { matchLabels: 'pairs' },
        namespaceSelector: { matchNames: 'list', any: 'bool' },
        podMetricsEndpoints: [{ port: 'text', path: 'text', interval: 'duration', scheme: 'http|https' }],
      },
    },
    {
      says: {
        port: ['(?:metrics )?port', '端口'],
        path: ['路径'],
        matchNames: ['(?:in )?(?:the )?namespaces?', '命名空间'],
      },
    },
  ),
};
