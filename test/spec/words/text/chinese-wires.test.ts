import { expect, test } from '@jest/globals';
import { chineseWires } from '../../../../src/spec/words/text/chinese-wires.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  [
    '将环境变量 A_USER 设置为该 Secret 的 username 键的值，B_PASS 设置为 password 键的值',
    '将环境变量 A_USER 设置为该 Secret 的 username 键的值，B_PASS 设置为该 Secret 的 password 键的值',
  ],
  [
    'DB_USER/DB_PASS 取自 creds 的 user/pass',
    'DB_USER 取自 secret creds 的 user 键,DB_PASS 取自 secret creds 的 pass 键',
  ],
  [
    '建个 secret creds，DB_USER 从它的 username 取，DB_PASS 从 pg-auth 取',
    '建个 secret creds，DB_USER 取自 secret creds 的 username 键，DB_PASS 从 pg-auth 取',
  ],
  ['那个 cm 整个当环境变量灌进去', '将该 ConfigMap 中的所有键作为环境变量注入'],
  ['添加注解 example.com/size，其值为 20m', '添加注解 example.com/size=20m'],
  ['使用名为 shop-tls 的 Secret 为该主机启用 TLS', '启用 TLS,证书用 shop-tls'],
  [
    '以 /cart 开头的交给 cart 服务（8081），其余全部交给 front（80）',
    '/cart 打到 cart 的 8081，剩下的都给 front 80',
  ],
  ['出去只能到 10.0.0.0/8 的 5432', '出去只能到 10.0.0.0/8 的 5432 端口'],
  [
    'role a，用 a-binding 把俩绑一起',
    'role a，创建一个名为 a-binding 的 RoleBinding,将该 Role 绑定到该 ServiceAccount',
  ],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseWires)).toBe(plain);
});
