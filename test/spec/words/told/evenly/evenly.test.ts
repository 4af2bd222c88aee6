import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { evenly } from '../../../../../src/spec/words/told/evenly/evenly.ts';

const said = (words: string): string => rewritten(words, evenly);

test.each([
  [
    'ResourceQuota q,Pod 不超过三十个,CPU 请求合计不超过八核、内存请求合计不超过 16Gi',
    'pods为30,requests.cpu为8,requests.memory为16Gi',
  ],
  [
    '配额 q,最多 30 个 Pod,CPU 最多申请 8 核、内存最多申请 16Gi,CPU 上限总共 16 核',
    'pods为30,requests.cpu为8,requests.memory为16Gi,limits.cpu为16',
  ],
  ['配额 q,cpu request共8核、limit共16核', 'requests.cpu为8,limits.cpu为16'],
  ['配额 q,限制 Pod 最多 30 个,每个 Pod 最多 1 核', 'pods为30。创建一个 LimitRange,每个Pod的CPU最大为1'],
  ['配额 q,pvc 最多 10 个,一共不超过 500Gi', 'persistentvolumeclaims为10,requests.storage为500Gi'],
])('%s: each amount of a quota with what it is of', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each(['配额 q,最多 30 个 Pod,一共不超过 500Gi', '镜像 a/b:1,CPU 配额申请 100m 限制 200m'])(
  '%s: an amount that is of something else goes to no quota',
  (words) => {
    expect(said(words)).not.toMatch(/(?:cpu|memory)为/u);
  },
);

test.each([
  ['Pod a,/data 挂一个名为 tmp 的 emptyDir', '将emptyDir卷tmp挂载到/data'],
  [
    'Pod a,/work 由 emptyDir 卷 dir 提供,大小限制 500Mi',
    '将emptyDir卷dir挂载到/work,emptyDir卷dir大小限制为500Mi',
  ],
  [
    'Pod a,大小上限为 500Mi 的 emptyDir 卷 dir 挂载到 /work',
    '将emptyDir卷dir挂载到/work,emptyDir卷dir大小限制为500Mi',
  ],
])('%s: a directory of its pod, whatever is told first', (words, written) => {
  expect(said(words)).toContain(written);
});

test('of several containers it is not guessed whose directory it is', () => {
  const words = 'Pod a,初始化容器 i 用 b:1,emptyDir dir 挂载到 /work';
  expect(said(words)).toContain('emptyDir dir 挂载到 /work');
});

test.each([
  ['ingress i,/api 走 api 服务的 8080', '路径/api转发到服务api的8080端口'],
  [
    'Ingress i 将 a.example.com 下以 /api 开头的请求交给 Service api(端口 8080)',
    '主机名为a.example.com,路径/api转发到服务api的8080端口',
  ],
  ['ingress i,其余请求交给 Service web(端口 80)', '路径/转发到服务web的80端口'],
  ['ingress i,/ 给 h5 的 80,/static 也给 h5', '路径/static转发到服务h5的80端口'],
])('%s: which service answers', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    '网络策略 p,role=db 的 Pod 只让 role=api 的 Pod 连 5432',
    '应用于标签为role=db的Pod,允许来自标签为role=api的Pod访问TCP端口5432',
  ],
  [
    '网络策略 p,允许 role=api 的 Pod 访问 role=db 的 Pod',
    '应用于标签为role=db的Pod,允许来自标签为role=api的Pod',
  ],
  ['网络策略 p,往外只能去 10.0.0.0/24 的 5978', '允许出站到10.0.0.0/24的TCP端口5978'],
  ['网络策略 p,入站:role=api 的 pod,TCP 5432', '允许来自标签为role=api的Pod访问TCP端口5432'],
])('%s: who may come and go', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  '网络策略 p,app=a 的 pod 只让 backend 命名空间里 app=b 的 pod 连 5432',
  '网络策略 p,只允许 app=a 的 Pod 连接到 app=a,role=api 的 Pod',
])('%s: what is told of more than that is left to others', (words) => {
  expect(said(words)).toBe(words);
});

test.each([
  ['Pod a,用 1000 用户、3000 组跑,卷的组是 2000', 'runAsUser为1000,runAsGroup为3000,fsGroup为2000'],
  ['创建 Pod a,UID 1000,GID 3000', 'runAsUser为1000,runAsGroup为3000'],
  ['svc s,http 走 80 端口转到 8080,节点上是 30080', '名为http的端口80,目标端口8080,nodePort 30080'],
  ['service s,https 端口 443 映射到目标端口 8443', '名为https的端口443,目标端口8443'],
  ['backoffLimit 改成 2', 'backoffLimit为2'],
  ['ingressClassName 设为 nginx', 'ingressClassName为nginx'],
  ['DB_PASS 由 Secret db 的键 password 提供', '环境变量 DB_PASS 来自 Secret db 的键 password'],
  ['POD_NAME 用 Pod 自己的名字', 'POD_NAME 来自 metadata.name'],
  [
    'StorageClass fast 由 ebs.csi.aws.com 提供,允许扩容',
    'StorageClass fast,provisioner为ebs.csi.aws.com,allowVolumeExpansion为true',
  ],
  ['PV disk 由主机目录 /mnt/data 提供', 'hostPath为/mnt/data'],
  ['ConfigMap c 存 LEVEL(值为 debug)和 REGION(值为 cn)', '创建名为 c 的ConfigMap,包含LEVEL=debug,REGION=cn'],
  ['把 LEVEL=debug、REGION=cn 放进 c 这个 ConfigMap', '创建名为 c 的ConfigMap,包含LEVEL=debug,REGION=cn'],
  ['ConfigMap c,Deployment a,全部配置以环境变量方式注入', '将ConfigMap c 的所有键作为环境变量注入'],
  [
    '给 jane 看 dev 命名空间里的 Pod(get、list),角色叫 reader,绑定叫 readers',
    '创建Role reader,命名空间 dev,对pods执行get、list操作;RoleBinding readers,命名空间 dev,把角色reader绑定给用户jane',
  ],
])('%s: said in the words of those who read it', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  ['部署 a,镜像 a/b:1,更新时一次多起一个', 'maxSurge为1'],
  ['部署 a,镜像 a/b:1,滚动更新,不可用数为 0', 'maxUnavailable为0'],
  ['部署 a,镜像 a/b:1,五分钟没更新完就算失败', 'progressDeadlineSeconds为300'],
  ['任务 pi,一共跑五遍,同时最多跑两个', 'completions为5,parallelism为2'],
  ['任务 pi,跑完 100 秒后自动删掉', 'ttlSecondsAfterFinished为100'],
  ['PDB p,驱逐的时候最多只能少一个', 'maxUnavailable为1'],
  ['PDB p,hpa h,最多 10 个副本', 'PDB p,hpa h,最多 10 个副本'],
  ['hpa h,缩容前先稳定观察五分钟', 'scaleDown的stabilizationWindowSeconds为300'],
])('%s: how fast and how often', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    'Job:pi;镜像:perl:5;完成数:5;并行数:2;重试:4',
    'Job pi;镜像为perl:5;completions为5;parallelism为2;backoffLimit为4',
  ],
  [
    'HPA:web;目标:Deployment web;副本:2-10;CPU:50%',
    'HPA web;目标 Deployment web;最少2个副本,最多10个副本;CPU使用率50%',
  ],
  [
    'NetworkPolicy:wall;目标:role=db;入站:role=api,TCP 5432;出站:10.0.0.0/24,TCP 5978',
    '应用于标签为role=db的Pod;允许来自标签为role=api的Pod访问TCP端口5432;允许出站到10.0.0.0/24的TCP端口5978',
  ],
  [
    'LimitRange l,limit 默认 500m/512Mi,request 默认 250m/256Mi',
    '默认限制 CPU 500m、内存 512Mi,默认请求 CPU 250m、内存 256Mi',
  ],
  [
    'Role:reader,命名空间 dev,pods 可 get、list;RoleBinding:readers,用户 jane',
    '对pods执行get、list操作;RoleBinding readers,命名空间 dev,把角色reader绑定给用户jane',
  ],
])('%s: a list of fields with their labels', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  'Deployment a,策略为 Recreate,环境变量 A_B=c,镜像 a/b:1',
  '在 qa 命名空间里建一个 ServiceAccount,imagePullSecrets 为 key',
  'Pod a,主容器 nginx 使用 nginx:1.25,初始化容器 i 用 b:1',
  'pod a with an emptyDir at /work, Ingress /api -> api:80',
])('%s: nothing of that is told here', (words) => {
  expect(said(words)).toBe(words);
});

test.each([
  [
    'Secret db。SMTP_USER 取 Secret 的 username 键,SMTP_PASS 取 password 键',
    '环境变量 SMTP_PASS 来自 Secret db 的键 password',
  ],
  ['Secret db。将 Secret 中的 pass 键作为环境变量 DB_PASS 注入', '环境变量 DB_PASS 来自 Secret db 的键 pass'],
  ['Pod a,SMTP_HOST直接设为smtp.example.com', 'SMTP_HOST设为smtp.example.com'],
])('%s: whose keys variables are', (words, written) => {
  expect(said(words)).toContain(written);
});

test('of two Secrets it is not guessed which is meant', () => {
  const words = 'Secret a,Secret b。SMTP_USER 取 Secret 的 username 键';
  expect(said(words)).toBe(words);
});

test.each([
  ['优先级类 x,值为一百二十万', '值为1200000'],
  ['优先级类 x 的值是负一千', 'PriorityClass x,值为-1000'],
  ['Job j,十分钟跑不完就算失败', 'activeDeadlineSeconds为600'],
  ['Pod p,用1块nvidia.com/gpu', '资源限制为 1 个 nvidia.com/gpu'],
  ['Pod p,内存五百兆', '内存500Mi'],
])('%s: numbers in characters and measure words', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    'ClusterRole c:对核心组的 nodes 和 pods 允许 get、list,对 metrics.k8s.io 组的 nodes 允许 get',
    ',对nodes、pods执行get、list操作,对metrics.k8s.io组的nodes执行get操作',
  ],
  ['Role r,能对deployments做增删改查(get、create)', '对deployments执行get、create操作'],
  ['Role r:pods 可以 get、list,configmaps 只能 get', '对pods执行get、list操作,对configmaps执行get操作'],
])('%s: the verbs of each group', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  ['一个包含键 password 的值为 x1 的 Secret db', '名为 db 的 Secret,包含password=x1'],
  ['ConfigMap f,包含 beta 和 theme 两个键,值分别为 true 和 dark', '包含beta=true,theme=dark'],
  ['Ingress i,并加上注解 a.io/b: "true"', '注解a.io/b="true"'],
  ['申请一个5Gi、存储类为rbd的PVC,名字叫u', '名为 u 的 PVC,请求 5Gi,存储类为 rbd'],
])('%s: what it holds stands before its name', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    'NetworkPolicy n:data 命名空间里 app=db 的 Pod 只接受 web 命名空间里 app=api 的 Pod 连 5432 端口',
    '命名空间 data,应用于标签为app=db的Pod,只允许来自web命名空间中标签为app=api的Pod访问TCP端口5432',
  ],
  [
    'NetworkPolicy n,放行app=web的Pod的80和443端口,来源只能是name=in的命名空间里的Pod',
    '应用于标签为app=web的Pod,只允许来自标签为name=in的命名空间的Pod访问TCP端口80、TCP端口443',
  ],
])('%s: whose pods are let in where', (words, written) => {
  expect(said(words).replaceAll(/,+/gu, ',')).toContain(written);
});

test.each([
  ['Pod p,只能调度到 zone 为 a 或 b 的节点', 'nodeAffinity required zone@In@a|b'],
  ['Pod p,尽量调度到 disktype=ssd 的节点上(权重 50)', 'nodeAffinity preferred disktype@In@ssd weight 50'],
  ['Pod p,不能跑在 env 为 test 的节点上(节点亲和)', 'nodeAffinity required env@NotIn@test'],
  ['Ingress i,该域名启用 TLS,证书存在 Secret a-tls 里', '证书在Secret a-tls里'],
  ['用 nginx 这个 IngressClass 写一个 Ingress i', 'ingressClassName为nginx,写一个 Ingress i'],
])('%s: where runs had better be, and how a door is closed', (words, written) => {
  expect(said(words)).toContain(written);
});

test('a label that nodes must have is a selector still', () => {
  const words = 'Pod p,必须调度到 disktype=ssd 的节点上';
  expect(said(words)).toBe(words);
});

test.each([
  [
    'Pod a,容忍键为 gpu、值为 yes、效果为 NoExecute 的污点,容忍时间为 5 分钟',
    '容忍污点 gpu=yes:NoExecute(300 秒)',
  ],
  ['Pod a,容忍度:键 a/b 存在即可,NoSchedule', '容忍污点 a/b:NoSchedule'],
])('%s: a taint that pods bear, whatever is told first', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    '网络策略 p,来源是标签为 app=a 的 Pod,或者 10.0.0.0/8,端口 UDP 53',
    'policyRule@ingress@pod%app=a|cidr%10.0.0.0/8@UDP/53',
  ],
  ['网络策略 p,只有 ops 命名空间的 Pod 可以访问其 9090 端口', 'policyRule@ingress@ns%ops@TCP/9090'],
])('%s: who may come in, and through which port', (words, written) => {
  expect(said(words)).toContain(written);
});

test('a pod of a namespace is none of the namespace, and none of the label alone', () => {
  expect(said('网络策略 p,只允许来自 ops 命名空间里标签为 app=a 的 Pod')).not.toContain('policyRule');
});

test('a file has as many lines as are counted', () => {
  expect(said('ConfigMap c,a.conf 里有两行 x=1 和 y=2,mode=prod')).toContain(
    '文件a.conf包含以下行:"x=1"、"y=2"',
  );
});
