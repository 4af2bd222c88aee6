import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { apart } from '../../../../../src/spec/words/told/apart/apart.ts';

const said = (words: string): string => rewritten(words, apart);

test.each([
  'web和api两个Deployment都放prod命名空间,副本数分别为3和2,镜像分别是nginx:1.27和acme/api:1.4。',
  '创建两个Deployment:web和api,镜像分别为nginx:1.27和acme/api:1.4,副本数分别为3、2,都放prod命名空间。',
  '请创建名为 web 和 api 的两个 Deployment,镜像分别为 nginx:1.27 和 acme/api:1.4,前者副本数为3,后者副本数为2,都放prod命名空间。',
])('%s: each object in a sentence of its own', (words) => {
  const [web = '', api = ''] = said(words).split('。');
  expect(web).toMatch(/^创建名为 web 的 Deployment,.*nginx:1\.27/u);
  expect(web).toMatch(/副本数为3/u);
  expect(api).toMatch(/^创建名为 api 的 Deployment,.*acme\/api:1\.4/u);
  expect(api).toMatch(/副本数为2/u);
  expect([web, api].every((one) => one.includes('放prod命名空间'))).toBe(true);
});

test('where values and names do not go together nothing is parted', () => {
  const words = 'web和api两个Deployment,镜像分别是nginx:1.27、acme/api:1.4和redis:7';
  expect(said(words)).toBe(words);
});

test('what is made besides stands in a sentence of its own', () => {
  expect(
    said('创建两个Deployment:web和api,镜像分别为nginx:1.27和acme/api:1.4,再创建一个名为gw的Service'),
  ).toMatch(/。再创建一个名为gw的Service$/u);
});

test('the same in each of two namespaces', () => {
  expect(said('在 dev 和 prod 两个命名空间里各建一个名为 q 的 ResourceQuota,Pod 数上限分别为 10 和 50')).toBe(
    '创建一个名为 q 的 ResourceQuota,命名空间 dev,Pod 数上限为 10。创建一个名为 q 的 ResourceQuota,命名空间 prod,Pod 数上限为 50',
  );
});

test('the same name in another namespace is another object', () => {
  expect(
    said(
      '在 dev 命名空间创建名为 q 的 ResourceQuota,最多 10 个 Pod。在 prod 命名空间创建名为 q 的 ResourceQuota',
    ),
  ).toContain('创建一个名为 q 的 ResourceQuota,命名空间 prod');
});

test.each([
  '名为 c 的 Pod,里面两个容器:redis用redis:7.2;log用acme/log:1,内存上限分别是256Mi和64Mi',
  '名为 c 的 Pod,两个容器,redis(redis:7.2)和log(acme/log:1),内存上限分别是256Mi和64Mi',
  '名为 c 的 Pod,其中包含容器 redis 和 log,镜像分别为 redis:7.2 和 acme/log:1,内存上限分别是256Mi和64Mi',
])('%s: containers by their names, and what is told of each', (words) => {
  expect(said(words)).toMatch(/名为 redis 的容器使用镜像 ?redis:7\.2.*名为 log 的容器使用镜像 ?acme\/log:1/u);
  expect(said(words)).toMatch(/内存上限是64Mi/u);
});

test.each([
  ['一个emptyDir到两个容器的/w目录,卷名s', '挂'],
  ['emptyDir 卷 s 挂载到 /w', '都把 '],
])('%s: one volume, mounted in both', (volume, before) => {
  const words = `Pod p,名为 app 的容器使用镜像 a:1;名为 log 的容器使用镜像 b:1,${before}${volume}`;
  expect(said(words).match(/把emptyDir卷 s 挂载到 \/w/gu)).toHaveLength(2);
});

test.each([
  [
    'Service s 选 a=b,对外80和443两个端口,分别转到容器的8080和8443',
    '端口80,目标端口8080,端口443,目标端口8443',
  ],
  ['Service s,开两个端口:mqtt 端口 1883 转到 1884', '名为mqtt的端口1883,目标端口1884'],
  [
    'LoadBalancer 的 Service s,只放行 203.0.113.0/24 这个来源网段',
    'loadBalancerSourceRanges为203.0.113.0/24',
  ],
])('%s: ports and who may come in', (words, written) => {
  expect(said(words)).toContain(written);
});

test('the value of a label stands before no port', () => {
  expect(said('Service s,选择器 app: web,端口 8080 转发到容器端口 3000')).toContain('app: web');
});

test.each([
  ['HPA h,最小和最大副本数分别为 2 和 8', '最小副本数为 2,最大副本数为 8'],
  ['Deployment d,maxSurge 和 maxUnavailable 分别为 1 和 0', 'maxSurge 为 1,maxUnavailable 为 0'],
  [
    'Pod p,把 pod 名字和 pod IP 分别放到环境变量 A_NAME、A_IP',
    'A_NAME 来自 metadata.name,A_IP 来自 status.podIP',
  ],
  [
    'Ingress i,x.cn.com下的/a和/b分别转给s-a服务的80端口和s-b服务的90端口',
    '路径/a转发到服务s-a的80端口,路径/b转发到服务s-b的90端口',
  ],
  [
    'Service s,80 开在 30080,443 开在 30443',
    '名为port-80的端口80,目标端口80,nodePort 30080,名为port-443的端口443,目标端口443,nodePort 30443',
  ],
  ['两个 Pod:a 用 nginx:1,端口 80;b 用 redis:7', '创建名为 b 的 Pod,用 redis:7'],
])('%s: fields, variables, routes and ports, each with its own', (words, written) => {
  expect(said(words)).toContain(written);
});

test.each([
  [
    '写两个 PVC:data 申请 10Gi,logs 申请 5Gi,存储类都是 fast',
    ['data', '10Gi', 'fast'],
    ['logs', '5Gi', 'fast'],
  ],
  [
    'PDB 两个:a 选择 app=a,minAvailable 2;b 选择 app=b,maxUnavailable 1',
    ['a', '2'],
    ['b', 'maxUnavailable 1'],
  ],
  [
    '在 dev 里建两个 HPA:a(2-10 个副本)和 b(3-6 个副本),CPU 70%',
    ['a', 'dev', '2-10', '70%'],
    ['b', 'dev', '3-6', '70%'],
  ],
  ['PriorityClass high 值 1000,low 值 10', ['high', '1000'], ['low', '值 10']],
  ['Deployment a(x:1,3 副本)和 Deployment b(y:1,2 副本)', ['a', 'x:1', '3 副本'], ['b', 'y:1', '2 副本']],
])('%s: one object a sentence', (words, one, other) => {
  const [first = '', second = '', ...more] = said(words).split('。');
  expect(more).toEqual([]);
  for (const part of one) expect(first).toContain(part);
  for (const part of other) expect(second).toContain(part);
});

test.each(['两个 PVC,data 申请 10Gi,logs 申请 5Gi,存储类 fast', '三个 PVC:data 申请 10Gi,logs 申请 5Gi'])(
  '%s: where it is not told whose a clause is, or how many there are, nothing is parted',
  (words) => {
    expect(said(words)).toBe(words);
  },
);

test('who is given which role is told of each', () => {
  expect(said('建两个 Role:a(get pods)和 b(get secrets),再把前者绑定给用户 x,后者绑定给用户 y')).toContain(
    '将 Role a 绑定给用户 x。创建名为 b-binding 的 RoleBinding,将 Role b 绑定给用户 y',
  );
});

test.each([
  [
    '将 Role reader 绑定给用户 ann,将 Role keeper 绑定给用户 bob',
    '创建名为 reader-binding 的 RoleBinding,将 Role reader 绑定给用户 ann。创建名为 keeper-binding 的 RoleBinding,将 Role keeper 绑定给用户 bob',
  ],
  ['把角色 reader 绑定给用户 ann 和 bob', '用户 ann 和用户 bob'],
  ['ClusterRole v,对 nodes 只有 get 和 list 权限', '对 nodes 有 get 和 list 权限'],
  ['ClusterRole v,只能 get、list 核心组的 nodes', '对 核心 组的 nodes 有 get、list 权限'],
  [
    'Pod p,只把 ConfigMap c 里的 app.conf 挂载到 /etc/app 目录,卷名 conf',
    '将 ConfigMap c 作为卷 conf 挂载到 /etc/app,其中键 app.conf 投射为文件 app.conf',
  ],
  ['Pod p,环境变量整体来自 ConfigMap c 和 Secret s', 'envFrom ConfigMap c,envFrom Secret s'],
  ['Secret s 里有 a=b。Pod p 用 envFrom 引入这个 Secret', 'Pod p envFrom Secret s'],
])('%s: who is given which role, and what is of a ConfigMap or Secret', (words, written) => {
  expect(said(words)).toContain(written);
});

test('one role that is given to somebody is bound as ever', () => {
  const words = '将 Role reader 绑定给用户 ann';
  expect(said(words)).toBe(words);
});
