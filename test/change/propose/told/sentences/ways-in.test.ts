import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../../../src/change/propose/told/sentences/sentences.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const called = [
  { service: 'api', names: ['api', 'backend'] },
  { service: 'web', names: ['web'] },
];
const plainly = (said: string): string => rewritten(said, sentencesOf(called));

test.each([
  ['The public address is going to be www.shop.example.com', 'host www.shop.example.com'],
  [
    'Customers reach us at shop.example.com and www.shop.example.com',
    'host shop.example.com and www.shop.example.com',
  ],
  ["We'd like to serve it on shop.example.com, under the path /shop", 'host shop.example.com/shop'],
  ['People open the web at https://www.example.com/', 'web: host www.example.com with https'],
  ['用户从 https://shop.example.com 访问', 'host shop.example.com with https'],
  ['网站放在 shop.example.com 的 /shop 路径下', 'host shop.example.com/shop'],
  ['Certificates are issued by letsencrypt-prod', 'TLS with the ClusterIssuer letsencrypt-prod'],
  ['Let cert-manager (ClusterIssuer corp-ca) issue the cert', 'TLS with the ClusterIssuer corp-ca'],
  ['HTTPS please, the issuer is called `corp-ca`', 'TLS with the ClusterIssuer corp-ca'],
  [
    '域名 shop.example.com，证书由 letsencrypt-prod 签发',
    'host shop.example.com, TLS with the ClusterIssuer letsencrypt-prod',
  ],
  ['Anyone coming by plain http should be sent to https', 'redirect http to https'],
  ['No unencrypted access, http gets forwarded to https', 'redirect http to https'],
  ['http 的请求全部跳转到 https', 'redirect http to https'],
  ['用 http 打开的要自动转到 https', 'redirect http to https'],
  ['The biggest file anyone may upload is 2 GB', 'max body size 2g'],
  ['Request bodies up to 20 MB have to get through', 'max body size 20m'],
  ['用户会传最大 200MB 的图片', 'max body size 200m'],
  ['要能上传 1G 的文件', 'max body size 1g'],
  ['No more than 10 requests per second from one address', 'rate limit 10 requests per second'],
  ['Limit the api to 5 rps per IP', 'api: rate limit 5 requests per second'],
  [
    'One client should not be able to make more than 100 calls a minute',
    'rate limit 100 requests per minute',
  ],
  ['每个 IP 每秒最多 10 个请求', 'rate limit 10 requests per second'],
  ['限流，每分钟 300 次', 'rate limit 300 requests per minute'],
  [
    'Ask for a user name and password, they are in the secret shop-auth',
    'basic auth with the secret shop-auth',
  ],
  [
    'Visitors have to log in with basic auth; the users are in secret shop-auth',
    'basic auth with the secret shop-auth',
  ],
  ['加上 basic auth，密码放在 shop-auth 这个 secret 里', 'basic auth with the secret shop-auth'],
  ['访问要用户名密码，在 secret shop-auth 里', 'basic auth with the secret shop-auth'],
  ['Nobody outside of 10.0.0.0/8 should get in', 'allow only 10.0.0.0/8'],
  ['Let nobody in except people from 198.51.100.0/24', 'allow only 198.51.100.0/24'],
  ['只放行 198.51.100.0/24，其他一律拒绝', 'allow only 198.51.100.0/24'],
  ['Whitelist 203.0.113.7/32, everybody else is turned away', 'allow only 203.0.113.7/32'],
  ['除了 VPN 10.8.0.0/16，其他人都不能打开', 'allow only 10.8.0.0/16'],
  ['We have two ingress controllers, use the one named nginx-public', 'ingress class nginx-public'],
  ['Route it through the ingress class named edge', 'ingress class edge'],
  ['Ingresses here use the nginx class', 'ingress class nginx'],
  ['我们的 ingress 控制器是 traefik', 'ingress class traefik'],
  ['Nobody from outside should get to the api', 'api: cluster-internal only'],
  ["It's an internal service, so no ingress please", 'no ingress'],
  ['Keep it private to the cluster', 'cluster-internal only'],
  ['不需要外网访问，集群里的服务调用就行', 'cluster-internal only'],
  ['外面不能访问到它', 'cluster-internal only'],
  ['Other pods call it on port 9000', 'service port 9000'],
  ['Inside the cluster it should answer on port 8080', 'service port 8080'],
  ['集群里别的服务通过 9000 端口调用它', 'service port 9000'],
])('%s', (said, plain) => {
  expect(plainly(said)).toBe(plain);
});

test.each([
  'It reaches users at users.example.com',
  'The database runs in the cluster, expose the app at shop.example.com',
  'Users come from ldap.example.com',
  'Our old site is reachable at old.example.com',
  'It asks for the password in the secret db-auth',
  'They use auth.example.com',
  'Its URL is https://tracing.example.com',
  'External name is db.example.com',
  'The web gets to the api via api.example.com',
  '程序从 https://pay.example.com 访问',
  '用户从 ldap.example.com 来',
  'People open it at index.html',
  'The image is signed by acme',
  'https requests should be sent to http',
  'Users upload up to 50 GB in total',
  'Uploads of more than 10 MB are slow',
  'We expect at most 20 requests per second',
  '平时每秒最多 20 个请求',
  'The api may call the bank at most 10 times per minute',
  'Users and passwords are in the secret shop-users',
  'It needs to log in with user name and password from the secret db-auth',
  'It can access only 10.0.0.0/8',
  'All except 10.0.0.0/8 may come in',
  '只允许访问 10.0.0.0/8',
  '除了 10.0.0.0/8 不能访问，其他都能访问',
  'Run nginx as the ingress controller',
  'The ingress class is not nginx',
  'The cluster is private',
  'The web must not be exposed to the outside, only the api',
  'It calls other services on port 9000',
  '它通过 9000 端口访问别的服务',
])('left to who reads more closely: %s', (said) => {
  expect(plainly(said)).toBe(said);
});
