/** What people say of what was generated for them a moment ago: it names little, and nothing else may change. */
export const followUps: readonly (readonly [words: string, differs: readonly string[]])[] = [
  [
    'set the cpu threshold to 60%',
    ['HorizontalPodAutoscaler/api spec.metrics[0].resource.target.averageUtilization=60'],
  ],
  [
    'CPU 阈值 60%，最大副本改成 10',
    [
      'HorizontalPodAutoscaler/api spec.maxReplicas=10',
      'HorizontalPodAutoscaler/api spec.metrics[0].resource.target.averageUtilization=60',
    ],
  ],
  ['max replicas 10', ['HorizontalPodAutoscaler/api spec.maxReplicas=10']],
  ["we don't need the autoscaler any more", ['-HorizontalPodAutoscaler/api']],
  ['the autoscaler is no longer needed', ['-HorizontalPodAutoscaler/api']],
  ['HPA 不要了', ['-HorizontalPodAutoscaler/api']],
  ['no ingress after all', ['-Ingress/shop']],
  ['drop the host', ['-Ingress/shop']],
  ['域名不要了', ['-Ingress/shop']],
  ...['also answer on b.example.com', 'add a second host b.example.com', '再加一个域名 b.example.com'].map(
    (words) =>
      [
        words,
        [
          'Ingress/shop spec.rules[1]={"host":"b.example.com","http":{"paths":[{"path":"/","pathType":"Prefix","backend":{"service":{"name":"web","port":{"name":"http"}}}}]}}',
        ],
      ] as const,
  ),
  ['bump web to 4 replicas', ['Deployment/web spec.replicas=4']],
  ['also i dont need the ingress', ['-Ingress/shop']],
  ['the autoscaler can go', ['-HorizontalPodAutoscaler/api']],
  ['remove shop.example.com again', ['-Ingress/shop']],
  ['worker 不变', []],
  ['scale web to 5, leave worker as it is', ['Deployment/web spec.replicas=5']],
  ['web 改成 5 个副本，其他不变', ['Deployment/web spec.replicas=5']],
  ['健康检查改成 /healthz', ['Deployment/web containers[web].readinessProbe.httpGet.path=/healthz']],
  [
    'give web a liveness probe at /alive',
    ['Deployment/web containers[web].livenessProbe={"httpGet":{"path":"/alive","port":"http"}}'],
  ],
  ['worker 跑 3 个副本', ['Deployment/worker spec.replicas=3']],
];
