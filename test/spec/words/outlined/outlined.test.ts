import { expect, test } from '@jest/globals';
import { outlined } from '../../../../src/spec/words/outlined/outlined.ts';

/** A pod of one container of which one thing more is said. */
function podOf(said: string): unknown {
  return outlined(`创建 Pod a，容器 b，镜像 c:1，${said}。`)?.documents[0]?.['spec'];
}

function documentsOf(words: string): readonly unknown[] | undefined {
  return outlined(words)?.documents;
}

const inPod: readonly (readonly [said: string, spec: object])[] = [
  ['以用户 1500、组 1600 运行', { containers: [{ securityContext: { runAsUser: 1500, runAsGroup: 1600 } }] }],
  [
    'fsGroup 为 2500，附加组 3000 和 4000',
    { securityContext: { fsGroup: 2500, supplementalGroups: [3000, 4000] } },
  ],
  [
    '设置 sysctl net.core.somaxconn 为 2048',
    { securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '2048' }] } },
  ],
  [
    '禁止提权，去掉所有能力，只增加 NET_BIND_SERVICE',
    {
      containers: [
        {
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
          },
        },
      ],
    },
  ],
  [
    '整个 Pod 使用节点上的 seccomp 配置 profiles/strict.json（类型 Localhost）',
    { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/strict.json' } } },
  ],
  [
    'args 为 --port=5432 和 proj:europe-west3:db',
    { containers: [{ args: ['--port=5432', 'proj:europe-west3:db'] }] },
  ],
  [
    'args 为 clone --depth=1 https://git.example.com/a/b.git /work',
    { containers: [{ args: ['clone', '--depth=1', 'https://git.example.com/a/b.git', '/work'] }] },
  ],
  ["命令 sh -c 'date; sleep 5'", { containers: [{ command: ['sh', '-c', 'date; sleep 5'] }] }],
  [
    '环境变量 HOST_IP 取节点 IP，NODE 取节点名称，MY.NAME=x',
    {
      containers: [
        {
          env: [
            { name: 'HOST_IP', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } },
            { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
            { name: 'MY.NAME', value: 'x' },
          ],
        },
      ],
    },
  ],
  [
    '通过环境变量得到 Pod IP（POD_IP）和自身的内存上限（MEM，divisor 为 1Mi）',
    {
      containers: [
        {
          env: [
            { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
            { name: 'MEM', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
          ],
        },
      ],
    },
  ],
  [
    '环境变量 TOKEN 取自 Secret auth 的 token 键',
    {
      containers: [{ env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'auth', key: 'token' } } }] }],
    },
  ],
  [
    '用 envFrom 引入 ConfigMap settings',
    { containers: [{ envFrom: [{ configMapRef: { name: 'settings' } }] }] },
  ],
  [
    '就绪探针：对 7001 的 /ready 做 HTTP 探测，周期 4 秒，失败阈值 2',
    {
      containers: [
        {
          readinessProbe: { httpGet: { path: '/ready', port: 7001 }, periodSeconds: 4, failureThreshold: 2 },
        },
      ],
    },
  ],
  [
    '启动探针：HTTPS GET 8443 端口的 /health，每 10 秒一次，允许失败 60 次；之后用同样的检查作存活探针，每 30 秒一次',
    {
      containers: [
        {
          startupProbe: {
            httpGet: { path: '/health', port: 8443, scheme: 'HTTPS' },
            periodSeconds: 10,
            failureThreshold: 60,
          },
          livenessProbe: { httpGet: { path: '/health', port: 8443, scheme: 'HTTPS' }, periodSeconds: 30 },
        },
      ],
    },
  ],
  [
    '存活探针：对 50051 做 gRPC 探测，初始延迟 15 秒；就绪探针：同一端口的 gRPC 探测，service 为 ready',
    {
      containers: [
        {
          livenessProbe: { grpc: { port: 50051 }, initialDelaySeconds: 15 },
          readinessProbe: { grpc: { port: 50051, service: 'ready' } },
        },
      ],
    },
  ],
  [
    '存活探针在容器内执行 cat /tmp/alive，启动 8 秒后开始探测，连续失败 2 次就重启容器',
    {
      containers: [
        {
          livenessProbe: {
            exec: { command: ['cat', '/tmp/alive'] },
            initialDelaySeconds: 8,
            failureThreshold: 2,
          },
        },
      ],
    },
  ],
  [
    '停止前容器先执行 preStop 命令 sleep 5，终止宽限期 40 秒',
    {
      terminationGracePeriodSeconds: 40,
      containers: [{ lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } } }],
    },
  ],
  [
    '把主机目录 /proc 只读挂载到 /host/proc（卷名 proc）',
    {
      volumes: [{ name: 'proc', hostPath: { path: '/proc' } }],
      containers: [{ volumeMounts: [{ name: 'proc', mountPath: '/host/proc', readOnly: true }] }],
    },
  ],
  [
    '把一个基于内存、最大 8Gi 的 emptyDir（名为 shm）挂载到 /dev/shm',
    { volumes: [{ name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '8Gi' } }] },
  ],
  [
    '名为 keys 的投射卷只读挂载到 /keys，里面包括：audience 为 api、有效期 3600 秒、路径为 token 的服务账号令牌；ConfigMap ca 的 root.crt 键，路径 ca.crt；以及 Secret own 的全部键',
    {
      volumes: [
        {
          name: 'keys',
          projected: {
            sources: [
              { serviceAccountToken: { audience: 'api', expirationSeconds: 3600, path: 'token' } },
              { configMap: { name: 'ca', items: [{ key: 'root.crt', path: 'ca.crt' }] } },
              { secret: { name: 'own' } },
            ],
          },
        },
      ],
    },
  ],
  [
    '再通过名为 info 的 downwardAPI 卷把 Pod 注解写到 /etc/info 下的 annotations 文件',
    {
      volumes: [
        {
          name: 'info',
          downwardAPI: { items: [{ path: 'annotations', fieldRef: { fieldPath: 'metadata.annotations' } }] },
        },
      ],
    },
  ],
  [
    'DNS 策略 None，域名服务器 10.2.0.10 和 10.2.0.11，搜索域 corp.lan，选项 ndots 为 3',
    {
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers: ['10.2.0.10', '10.2.0.11'],
        searches: ['corp.lan'],
        options: [{ name: 'ndots', value: '3' }],
      },
    },
  ],
  [
    'Pod 的 /etc/hosts 中加入 10.9.0.7 对应 a.corp.lan 和 b.corp.lan',
    { hostAliases: [{ ip: '10.9.0.7', hostnames: ['a.corp.lan', 'b.corp.lan'] }] },
  ],
  [
    '容忍污点 gpu=true:NoExecute，但最多 300 秒',
    {
      tolerations: [
        { key: 'gpu', operator: 'Equal', value: 'true', effect: 'NoExecute', tolerationSeconds: 300 },
      ],
    },
  ],
  [
    '必须调度到已经运行着 app=cache Pod 的节点上',
    {
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { labelSelector: { matchLabels: { app: 'cache' } }, topologyKey: 'kubernetes.io/hostname' },
          ],
        },
      },
    },
  ],
];

test.each(inPod)('%s', (said, spec) => {
  expect(podOf(said)).toMatchObject(spec);
});

const clocks: readonly (readonly [said: string, cron: string])[] = [
  ['每天凌晨 2:30', '30 2 * * *'],
  ['每晚 11 点半', '30 23 * * *'],
  ['每天晚上 12 点', '0 0 * * *'],
  ['周一至周五 6:30', '30 6 * * 1-5'],
  ['工作日 7:00 和 19:00', '0 7,19 * * 1-5'],
  ['每周日凌晨三点', '0 3 * * 0'],
  ['每月 1 号凌晨 4 点', '0 4 1 * *'],
  ['每五分钟', '*/5 * * * *'],
  ['每隔两小时', '0 */2 * * *'],
];

test.each(clocks)('%s', (said, cron) => {
  expect(documentsOf(`创建 CronJob a，镜像 b:1，${said}运行。`)).toMatchObject([
    { spec: { schedule: cron } },
  ]);
});

test('a day that nobody says is no day', () => {
  expect(documentsOf('创建 CronJob a，镜像 b:1，每周 3 点运行。')).toBeUndefined();
});

test('what runs first and goes on says so of itself, and what stands beside it has its own port', () => {
  const words =
    '我们想给老系统加个边车。写一个 Deployment ledger，2 个副本，标签 app=ledger：初始化容器 proxy，镜像 envoyproxy/envoy:v1.30.1，restartPolicy 为 Always，启动探针对 9901 端口的 /ready 做 HTTP GET，每 3 秒一次；应用容器 app，镜像 acme/ledger:2024.11，端口 8080。';
  expect(outlined(words)).toMatchObject({
    unread: ['我们想给老系统加个边车'],
    documents: [
      {
        spec: {
          replicas: 2,
          template: {
            spec: {
              initContainers: [
                {
                  name: 'proxy',
                  restartPolicy: 'Always',
                  startupProbe: { httpGet: { path: '/ready', port: 9901 }, periodSeconds: 3 },
                },
              ],
              containers: [{ name: 'app', image: 'acme/ledger:2024.11', ports: [{ containerPort: 8080 }] }],
            },
          },
        },
      },
    ],
  });
});

test('a volume that two share is mounted where each reads and writes', () => {
  const words =
    '创建 Pod mirror，标签 run=mirror。先由初始化容器 pull（镜像 alpine/git:2.45.2）拉取代码，args 为 clone https://git.corp.example/m.git /src。主容器 serve 使用镜像 caddy:2.8，从 /srv 提供文件。两者共用一个 emptyDir 卷 code，大小限制 200Mi，在初始化容器中挂载到 /src。';
  expect(documentsOf(words)).toMatchObject([
    {
      spec: {
        volumes: [{ name: 'code', emptyDir: { sizeLimit: '200Mi' } }],
        initContainers: [{ name: 'pull', volumeMounts: [{ name: 'code', mountPath: '/src' }] }],
        containers: [{ name: 'serve', volumeMounts: [{ name: 'code', mountPath: '/srv' }] }],
      },
    },
  ]);
});

test('a set is renewed from a member on, and keeps its claims or not', () => {
  const words =
    '在 data 命名空间写一个 StatefulSet kafka，3 个副本，serviceName 为 kafka-hs。滚动更新只影响序号大于等于 2 的 Pod。删除 StatefulSet 时保留 PVC，缩容时一并删除。容器 broker，镜像 bitnami/kafka:3.7，数据目录 /bitnami/kafka 使用卷申领模板 kdata，100Gi，ReadWriteOnce，存储类 fast。';
  expect(documentsOf(words)).toMatchObject([
    {
      metadata: { name: 'kafka', namespace: 'data' },
      spec: {
        serviceName: 'kafka-hs',
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2 } },
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
        template: {
          spec: { containers: [{ volumeMounts: [{ name: 'kdata', mountPath: '/bitnami/kafka' }] }] },
        },
        volumeClaimTemplates: [
          {
            metadata: { name: 'kdata' },
            spec: { storageClassName: 'fast', resources: { requests: { storage: '100Gi' } } },
          },
        ],
      },
    },
  ]);
});

test('labels that are told once are those of all objects and pods', () => {
  const words =
    '所有对象和 Pod 都带标签 app=forum、tier=db：Secret forum-pass，stringData 中 root 为 abc-123；PVC forum-data，10Gi，ReadWriteOnce；无头 Service forum-db，端口 5432；Deployment forum-db，更新策略 Recreate，容器 pg，镜像 postgres:16，环境变量 POSTGRES_PASSWORD 取自该 Secret，端口 5432（名为 pg），PVC 通过卷 data 挂载到 /var/lib/postgresql/data。';
  const labels = { app: 'forum', tier: 'db' };
  const env = [
    { name: 'POSTGRES_PASSWORD', valueFrom: { secretKeyRef: { name: 'forum-pass', key: 'root' } } },
  ];
  expect(documentsOf(words)).toMatchObject([
    { kind: 'Secret', metadata: { labels } },
    { kind: 'PersistentVolumeClaim', metadata: { labels } },
    { kind: 'Service', metadata: { labels }, spec: { clusterIP: 'None', selector: labels } },
    {
      kind: 'Deployment',
      metadata: { labels },
      spec: {
        strategy: { type: 'Recreate' },
        template: {
          metadata: { labels },
          spec: { containers: [{ env, ports: [{ name: 'pg', containerPort: 5432 }] }] },
        },
      },
    },
  ]);
});

test('what is told between is said of what runs, and not of the service before it', () => {
  const words =
    '用 StatefulSet 部署三节点的 etcd 集群，名为 etcd，Pod 标签 app=etcd，配套一个同名的无头 Service，端口为 2379（端口名 client）和 2380（端口名 peer）。容器名 etcd，镜像 quay.io/coreos/etcd:v3.5.13，申请 300m CPU 和 512Mi 内存。每个副本有自己的 8Gi ReadWriteOnce 卷 data，挂载到 /var/lib/etcd。';
  expect(documentsOf(words)).toMatchObject([
    {
      kind: 'StatefulSet',
      spec: {
        replicas: 3,
        template: { spec: { containers: [{ resources: { requests: { cpu: '300m', memory: '512Mi' } } }] } },
      },
    },
    {
      kind: 'Service',
      spec: {
        clusterIP: 'None',
        ports: [
          { name: 'client', port: 2379 },
          { name: 'peer', port: 2380 },
        ],
      },
    },
  ]);
});

test('what is said of all containers is said of each', () => {
  const words =
    '写一个 Pod limited：容器 a，镜像 nginx:1.27，内存请求和上限均为 128Mi；容器 b，镜像 redis:7，内存上限 64Mi。两个容器都以用户 1000 运行，根文件系统只读。';
  const securityContext = { runAsUser: 1000, readOnlyRootFilesystem: true };
  expect(documentsOf(words)).toMatchObject([
    {
      spec: {
        containers: [
          { resources: { requests: { memory: '128Mi' }, limits: { memory: '128Mi' } }, securityContext },
          { resources: { limits: { memory: '64Mi' } }, securityContext },
        ],
      },
    },
  ]);
});

/** Nothing is made where a clause that asks for something is not understood, or what is needed is not said. */
test.each([
  '创建 Pod a，容器 b，镜像 c:1，会话保持按客户端 IP。',
  '创建 Pod a，容器 b，镜像 c:1，不要挂载到 /data。',
  '创建 Pod a，容器 b，端口 80。',
  '创建 CronJob a，镜像 b:1。',
  '创建 Pod a，容器 b，镜像 c:1，卷 d 挂载到 /d。',
  '创建 Pod a，容器 b，镜像 c:1，探针每 5 秒一次。',
  '创建 Pod a，容器 b，镜像 c:1，enableServiceLinks 为 false。',
  '写一个 Pod a，容器 b，镜像 c:1，不监听 80 端口。',
  '写一个 Deployment a，3 个副本，镜像 b:1，除了 kube-system 以外的命名空间都可以。',
  '写一个 Pod a，镜像 b:1，端口 80，但不要特权模式。',
  '写一个 Pod a，镜像 b:1，内存上限不要超过 1Gi。',
  '写一个 Pod a，镜像 b:1，CPU 上限不设。',
  '写一个 Deployment a，镜像 b:1，副本数不要超过 3。',
  '写一个 Pod a，镜像 b:1，不要只读根文件系统。',
  '写一个 Pod a，镜像 b:1，存活探针 GET /x 8080，不需要就绪探针。',
  '写一个 Pod a，镜像 b:1，环境变量 X=1，不要设置 Y=2。',
  '写一个 Pod a，镜像 b:1，端口 80 或 8080。',
  '写一个 Deployment a，镜像 b:1，2 到 4 个副本。',
  '写一个 Pod a，镜像 b:1，如果可能就以用户 1000 运行。',
  '写一个 Pod a，镜像 b:1，把卷 d 挂载到 /d，但先不建。',
  '写一个 CronJob a，镜像 b:1，每天 3 点运行，周末除外。',
  '写一个 Deployment a，镜像 b:1，端口 80，晚上缩到 1 个副本。',
  '写一个 Pod a，镜像 b:1，容忍除 gpu=true:NoSchedule 以外的污点。',
  '写一个 Deployment a，镜像 b:1，3 个副本，不是 5 个副本。',
  '把 web 的镜像改成 nginx:1.27。',
])('%s', (words) => {
  expect(documentsOf(words)).toBeUndefined();
});
