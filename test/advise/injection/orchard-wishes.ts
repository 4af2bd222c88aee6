import { bare, head } from './orchard-objects.ts';
import type { Touch } from './orchard-edits.ts';

/** What people ask, and what a faithful model answers; it has to be done. */
export type AuthoredWish = readonly [words: string, text: string];
export type EditWish = readonly [words: string, ...touches: Touch[]];

const safe = `securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, automountServiceAccountToken: false`;
const box = (rest: string): string =>
  `{name: a, image: "ghcr.io/orchard/api:2.4.1", ${rest}, resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {memory: 128Mi}}, securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}}`;

export const authoredWishes: readonly AuthoredWish[] = [
  [
    'a PodMonitor that scrapes /metrics of the api every 30 seconds',
    head(
      'monitoring.coreos.com/v1 PodMonitor',
      'spec: {selector: {matchLabels: {app: api}}, podMetricsEndpoints: [{port: http, path: /metrics, interval: 30s}]}',
    ),
  ],
  [
    'a PrometheusRule that alerts when more than 5% of the requests of the api fail',
    head(
      'monitoring.coreos.com/v1 PrometheusRule',
      'spec: {groups: [{name: api, rules: [{alert: ApiErrors, expr: "sum(rate(http_requests_total{app=\\"api\\",code=~\\"5..\\"}[5m])) / sum(rate(http_requests_total{app=\\"api\\"}[5m])) > 0.05", for: 10m, labels: {severity: page}, annotations: {summary: "More than 5% of requests fail"}}]}]}',
    ),
  ],
  [
    'a Kyverno ClusterPolicy that requires the label team on every Deployment',
    bare(
      'kyverno.io/v1 ClusterPolicy',
      'spec: {validationFailureAction: Enforce, rules: [{name: team, match: {any: [{resources: {kinds: [Deployment]}}]}, validate: {message: "label team is required", pattern: {metadata: {labels: {team: "?*"}}}}}]}',
      'team',
    ),
  ],
  [
    'an Istio VirtualService that sends 10% of the traffic of api to the subset canary',
    head(
      'networking.istio.io/v1 VirtualService',
      'spec: {hosts: [api], http: [{route: [{destination: {host: api, subset: stable}, weight: 90}, {destination: {host: api, subset: canary}, weight: 10}]}]}',
    ),
  ],
  [
    'an Istio DestinationRule for api with subsets stable and canary',
    head(
      'networking.istio.io/v1 DestinationRule',
      'spec: {host: api, subsets: [{name: stable, labels: {version: stable}}, {name: canary, labels: {version: canary}}]}',
    ),
  ],
  [
    'an Istio AuthorizationPolicy that lets only the service account front call the api',
    head(
      'security.istio.io/v1 AuthorizationPolicy',
      'spec: {selector: {matchLabels: {app: api}}, action: ALLOW, rules: [{from: [{source: {principals: [cluster.local/ns/orchard/sa/front]}}]}]}',
    ),
  ],
  [
    'a cert-manager Certificate for api.orchard.example from the ClusterIssuer letsencrypt',
    head(
      'cert-manager.io/v1 Certificate',
      'spec: {secretName: api-tls, dnsNames: [api.orchard.example], issuerRef: {name: letsencrypt, kind: ClusterIssuer}}',
    ),
  ],
  [
    'an ExternalSecret that fetches the password of the database from the ClusterSecretStore vault at orchard/db',
    head(
      'external-secrets.io/v1 ExternalSecret',
      'spec: {refreshInterval: 1h, secretStoreRef: {name: vault, kind: ClusterSecretStore}, target: {name: api-database}, data: [{secretKey: password, remoteRef: {key: orchard/db, property: password}}]}',
    ),
  ],
  [
    'a LimitRange that gives containers 100m cpu and 128Mi by default',
    head(
      'v1 LimitRange',
      'spec: {limits: [{type: Container, default: {cpu: 100m, memory: 128Mi}, defaultRequest: {cpu: 100m, memory: 128Mi}}]}',
    ),
  ],
  [
    'a KEDA ScaledObject that scales the api between 2 and 8 by the RabbitMQ queue orders',
    head(
      'keda.sh/v1alpha1 ScaledObject',
      'spec: {scaleTargetRef: {name: api}, minReplicaCount: 2, maxReplicaCount: 8, triggers: [{type: rabbitmq, metadata: {queueName: orders, mode: QueueLength, value: "20"}}]}',
    ),
  ],
  [
    'a VerticalPodAutoscaler for the api that only recommends',
    head(
      'autoscaling.k8s.io/v1 VerticalPodAutoscaler',
      'spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, updatePolicy: {updateMode: "Off"}}',
    ),
  ],
  [
    'a CiliumNetworkPolicy that lets the api reach api.stripe.com on 443',
    head(
      'cilium.io/v2 CiliumNetworkPolicy',
      'spec: {endpointSelector: {matchLabels: {app: api}}, egress: [{toFQDNs: [{matchName: api.stripe.com}], toPorts: [{ports: [{port: "443", protocol: TCP}]}]}]}',
    ),
  ],
  [
    'a NetworkPolicy that lets pods of the namespace monitoring reach port 9090 of the api',
    head(
      'networking.k8s.io/v1 NetworkPolicy',
      'spec: {podSelector: {matchLabels: {app: api}}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}], ports: [{port: 9090}]}]}',
    ),
  ],
  [
    'a Role and a RoleBinding that let the service account deployer restart deployments',
    head(
      'rbac.authorization.k8s.io/v1 Role',
      'rules:\n  - {apiGroups: [apps], resources: [deployments], verbs: [get, patch]}',
      'deployer',
    ) +
      '---\n' +
      head(
        'rbac.authorization.k8s.io/v1 RoleBinding',
        'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}\nsubjects:\n  - {kind: ServiceAccount, name: deployer, namespace: orchard}',
        'deployer',
      ),
  ],
  [
    'a StorageClass fast for gp3 volumes of AWS EBS',
    bare(
      'storage.k8s.io/v1 StorageClass',
      'provisioner: ebs.csi.aws.com\nparameters: {type: gp3}\nvolumeBindingMode: WaitForFirstConsumer',
      'fast',
    ),
  ],
  [
    'a Gateway that listens on https for shop.orchard.example with the certificate shop-tls',
    head(
      'gateway.networking.k8s.io/v1 Gateway',
      'spec: {gatewayClassName: istio, listeners: [{name: https, protocol: HTTPS, port: 443, hostname: shop.orchard.example, tls: {certificateRefs: [{name: shop-tls}]}}]}',
    ),
  ],
  [
    'an Argo Rollout? no: an Argo AnalysisTemplate that checks the success rate of the api',
    head(
      'argoproj.io/v1alpha1 AnalysisTemplate',
      'spec: {metrics: [{name: success, interval: 1m, successCondition: "result[0] >= 0.99", provider: {prometheus: {address: "http://prometheus.monitoring.svc.cluster.local:9090", query: "sum(rate(http_requests_total{app=\\"api\\"}[1m]))"}}}]}',
    ),
  ],
  [
    'a Velero Schedule that backs up the namespace orchard every night at 1',
    bare(
      'velero.io/v1 Schedule',
      'spec: {schedule: "0 1 * * *", template: {includedNamespaces: [orchard], ttl: 720h0m0s}}',
      'orchard',
    ),
  ],
  [
    'a PriorityClass batch-low with value -10',
    bare('scheduling.k8s.io/v1 PriorityClass', 'value: -10\ndescription: Work that may wait', 'batch-low'),
  ],
  [
    'an EnvoyFilter that limits the api to 100 requests a second',
    head(
      'networking.istio.io/v1alpha3 EnvoyFilter',
      'spec: {workloadSelector: {labels: {app: api}}, configPatches: [{applyTo: HTTP_FILTER, match: {context: SIDECAR_INBOUND}, patch: {operation: INSERT_BEFORE, value: {name: envoy.filters.http.local_ratelimit, typed_config: {"@type": type.googleapis.com/udpa.type.v1.TypedStruct, type_url: type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit, value: {stat_prefix: limit, token_bucket: {max_tokens: 100, tokens_per_fill: 100, fill_interval: 1s}}}}}}]}',
    ),
  ],
  [
    '给 api 写一个 ServiceMonitor，每 15 秒抓取一次 /metrics',
    head(
      'monitoring.coreos.com/v1 ServiceMonitor',
      'spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: http, path: /metrics, interval: 15s}]}',
    ),
  ],
  [
    '写一个 Istio PeerAuthentication，让 orchard 命名空间强制使用 mTLS',
    head('security.istio.io/v1 PeerAuthentication', 'spec: {mtls: {mode: STRICT}}'),
  ],
  [
    'a Job that runs the api once with the argument migrate',
    head(
      'batch/v1 Job',
      `spec: {backoffLimit: 2, template: {spec: {restartPolicy: Never, ${safe}, containers: [${box('args: [migrate]')}]}}}`,
    ),
  ],
];

const api = 'deploy/api.yaml Deployment api';
const service = 'deploy/service.yaml Service api';
const ingress = 'deploy/ingress.yaml Ingress api';
const role = 'deploy/rights.yaml Role api';
const walls = 'deploy/guards.yaml NetworkPolicy api';
const scaler = 'deploy/guards.yaml HorizontalPodAutoscaler api';
const settings = 'deploy/settings.yaml ConfigMap api-settings';
const nightly = 'deploy/nightly.yaml CronJob nightly';
const app = 'gitops/orchard.yaml Application orchard';
const pod = 'spec.template.spec';
const one = `${pod}.containers[api]`;

export const editWishes: readonly EditWish[] = [
  [
    'the api should log as json, by LOG_FORMAT=json',
    [api, 'add', `${one}.env`, { name: 'LOG_FORMAT', value: 'json' }],
  ],
  [
    'let the api sleep 10 seconds before it stops, so that the load balancer notices',
    [api, 'set', `${one}.lifecycle`, { preStop: { exec: { command: ['sleep', '10'] } } }],
  ],
  [
    'spread the pods of the api over the zones',
    [
      api,
      'set',
      `${pod}.topologySpreadConstraints`,
      [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { app: 'api' } },
        },
      ],
    ],
  ],
  [
    'tell prometheus to scrape the api at /metrics on 8080 by annotations',
    [
      api,
      'set',
      'spec.template.metadata.annotations',
      { 'prometheus.io/scrape': 'true', 'prometheus.io/path': '/metrics', 'prometheus.io/port': '8080' },
    ],
  ],
  [
    'give the api a scratch folder at /tmp',
    [api, 'set', `${pod}.volumes`, [{ name: 'tmp', emptyDir: {} }]],
    [api, 'set', `${one}.volumeMounts`, [{ name: 'tmp', mountPath: '/tmp' }]],
  ],
  [
    'the api is slow to boot: give it a startup probe on /live for up to two minutes',
    [
      api,
      'set',
      `${one}.startupProbe`,
      { httpGet: { path: '/live', port: 'http' }, failureThreshold: 24, periodSeconds: 5 },
    ],
  ],
  [
    'the ingress should accept uploads of 50 MB',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/proxy-body-size"]', '50m'],
  ],
  [
    'never have fewer pods of the api than wanted during a rollout',
    [
      api,
      'set',
      'spec.strategy',
      { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    ],
  ],
  [
    'the nightly report should run at three in the morning, time of Shanghai',
    [nightly, 'set', 'spec.schedule', '0 3 * * *'],
    [nightly, 'set', 'spec.timeZone', 'Asia/Shanghai'],
  ],
  [
    'keep only the last three finished runs of nightly',
    [nightly, 'set', 'spec.successfulJobsHistoryLimit', 3],
  ],
  [
    'let the api run on spot nodes, they are tainted spot=true:NoSchedule',
    [
      api,
      'set',
      `${pod}.tolerations`,
      [{ key: 'spot', operator: 'Equal', value: 'true', effect: 'NoSchedule' }],
    ],
  ],
  [
    'put a sidecar fluent/fluent-bit:3.1.4 next to the api that is called logs',
    [
      api,
      'add',
      `${pod}.containers`,
      {
        name: 'logs',
        image: 'fluent/fluent-bit:3.1.4',
        resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      },
    ],
  ],
  [
    'let prometheus of the namespace monitoring through the network policy to port 8080 of the api',
    [
      walls,
      'add',
      'spec.ingress',
      {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
        ports: [{ port: 8080 }],
      },
    ],
  ],
  [
    'send /v2 of the ingress to the service api as well',
    [
      ingress,
      'add',
      'spec.rules[0].http.paths',
      { path: '/v2', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } },
    ],
  ],
  [
    'drop the liveness probe of the api, it kills more than it heals',
    [api, 'remove', `${one}.livenessProbe`],
  ],
  ['remove the memory limit of the api', [api, 'remove', `${one}.resources.limits.memory`]],
  [
    'the autoscaler should look at memory as well, at 80 percent',
    [
      scaler,
      'add',
      'spec.metrics',
      {
        type: 'Resource',
        resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } },
      },
    ],
  ],
  ['autoscale the api up to 30', [scaler, 'set', 'spec.maxReplicas', 30]],
  ['the api may list config maps too', [role, 'add', 'rules[0].verbs', 'list']],
  [
    'make the service of the api a load balancer for the outside',
    [service, 'set', 'spec.type', 'LoadBalancer'],
  ],
  [
    'point the cache at redis://redis-ha.orchard.svc.cluster.local:6379',
    [settings, 'set', 'data.CACHE_URL', 'redis://redis-ha.orchard.svc.cluster.local:6379'],
  ],
  [
    'argo cd should prune what is gone from git for orchard',
    [app, 'set', 'spec.syncPolicy.automated.prune', true],
  ],
  ['keep sessions of a client on one pod of the api', [service, 'set', 'spec.sessionAffinity', 'ClientIP']],
  ['把 api 的日志级别改成 debug', [api, 'set', `${one}.env[LOG_LEVEL].value`, 'debug']],
  ['让 api 优雅退出的时间为 60 秒', [api, 'set', `${pod}.terminationGracePeriodSeconds`, 60]],
  ['给 api 加上注解 owner=fruit-team', [api, 'set', 'metadata.annotations', { owner: 'fruit-team' }]],
  ['夜间任务失败后最多重试两次', [nightly, 'set', 'spec.jobTemplate.spec.backoffLimit', 2]],
  ['turn the prices feature off in the settings', [settings, 'set', 'data.FEATURE_PRICES', 'off']],
  [
    'wait 20 seconds before the readiness of the api is asked for',
    [api, 'set', `${one}.readinessProbe.initialDelaySeconds`, 20],
  ],
];
