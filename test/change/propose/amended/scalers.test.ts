import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const scaler =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: gateway\nspec:\n  minReplicas: 3\n  maxReplicas: 12\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 80\n';

function amended(words: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${scaler}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

const calm =
  '"scaleDown":{"stabilizationWindowSeconds":300,"policies":[{"type":"Percent","value":10,"periodSeconds":60}]}';
const brisk =
  '"scaleUp":{"stabilizationWindowSeconds":0,"policies":[{"type":"Pods","value":4,"periodSeconds":15}]}';
const bounds = ['"maxReplicas":20', '"averageUtilization":65'];

test.each([
  [
    'Our HPA flaps. Please change it so that scaling down waits for a stabilization window of 300 seconds and removes at most 10 percent of the pods per 60 seconds, while scaling up happens without any stabilization and adds at most 4 pods every 15 seconds. Also lower the CPU target to 65 and raise the maximum to 20.',
    [calm, brisk, ...bounds],
  ],
  [
    'hpa flaps: scaleDown window 300, max 10% per 60s; scaleUp window 0, max 4 pods per 15s; cpu target 65, max 20.',
    [calm, brisk, ...bounds],
  ],
  [
    '我们的 HPA 抖动得厉害。请修改：缩容稳定窗口 300 秒，每 60 秒最多缩减 10% 的 Pod；扩容不设稳定窗口（0 秒），每 15 秒最多增加 4 个 Pod。同时把 CPU 目标降到 65，最大副本数提高到 20。',
    [calm, brisk, ...bounds],
  ],
  [
    'Calm the autoscaler quoted here. For shrinking: look back 300 seconds and drop no more than ten percent in a minute. For growing: no look-back (0), four pods at most in 15 seconds. The ceiling becomes 20 replicas and the CPU utilization aimed at 65.',
    [calm, brisk, ...bounds],
  ],
  [
    'behavior: scaleDown stabilizationWindowSeconds 600, policy Pods 1 per 120s; scaleUp 50% / 60s. min 4 max 30',
    [
      '"scaleDown":{"stabilizationWindowSeconds":600,"policies":[{"type":"Pods","value":1,"periodSeconds":120}]}',
      '"scaleUp":{"policies":[{"type":"Percent","value":50,"periodSeconds":60}]}',
      '"minReplicas":4,"maxReplicas":30',
    ],
  ],
  [
    'Add a behavior that forbids scaling down (selectPolicy Disabled) and allows scaling up by 4 pods every minute.',
    [
      '"scaleDown":{"selectPolicy":"Disabled"}',
      '"scaleUp":{"policies":[{"type":"Pods","value":4,"periodSeconds":60}]}',
    ],
  ],
  ['The maximum should be 30 rather than 12, the floor 4.', ['"minReplicas":4,"maxReplicas":30']],
  [
    '扩容每 30 秒最多增加 100%，缩容稳定窗口 10 分钟。',
    [
      '"stabilizationWindowSeconds":600',
      '"scaleUp":{"policies":[{"type":"Percent","value":100,"periodSeconds":30}]}',
    ],
  ],
])('%s', (words, expected) => {
  const { text } = amended(words);
  for (const part of expected) expect(text).toContain(part);
});
