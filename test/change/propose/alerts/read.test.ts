import { expect, test } from '@jest/globals';
import { readAlerts } from '../../../../src/change/propose/alerts/read.ts';

const called = [
  { service: 'api', names: ['api'] },
  { service: 'worker', names: ['worker'] },
];

test.each([
  [
    'Page us when it is down for 5 minutes and when memory is above 90% of its limit.',
    ['down for 5m critical', 'memory > 0.9 critical'],
  ],
  [
    'alerts for: crash loops, OOM kills, disk 85% full, api p95 latency above 1s for 10 minutes',
    ['crashes', 'killed', 'volumeFull > 0.85', 'latency p95 > 1 for 10m'],
  ],
  [
    'we need alerts when the worker restarts more than 3 times in 10 minutes, and 2 replicas',
    ['restarts > 3 in 10m'],
  ],
  ['alert when the deployment has fewer than 2 pods available', ['fewer < 2']],
  ['ping us when the backup has not run for 26 hours', ['jobLate > 93600']],
  ['when the api is down for 2 minutes page the on-call', ['down for 2m critical']],
  ['alert if the disk has less than 15% free', ['volumeFull > 0.85']],
  [
    '配置告警：Pod 重启、内存超过限制的 90%、服务不可用超过 5 分钟时通知我们',
    ['restarts', 'memory > 0.9', 'down for 5m'],
  ],
  ['错误率超过 5% 时告警，P99 延迟超过 500ms 时告警', ['errors > 0.05', 'latency p99 > 0.5']],
  ['任务失败时通知我们', ['jobFailed']],
  ['the server should warn users when they log in', []],
  ['a PrometheusRule that alerts when up == 0', []],
])('what somebody wants to hear of: %s', (words, values) => {
  const read = readAlerts(words, called);
  expect(read.understood.map(({ value }) => value)).toEqual(values);
  expect(read.unread).toEqual([]);
});

test('the rest stays, what nothing counts is named, and a service is whose name stands there', () => {
  const read = readAlerts('alert us on slack when the api restarts or the queue is long, 3 replicas', called);
  expect(read.wishes).toMatchObject([{ kind: 'restarts', names: ['api'] }]);
  expect(read.unread).toEqual(['the queue is long', 'on slack']);
  expect(read.words).toContain('3 replicas');
});
