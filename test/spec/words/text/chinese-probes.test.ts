import { expect, test } from '@jest/globals';
import { chineseProbes } from '../../../../src/spec/words/text/chinese-probes.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['连挂 3 次重启', '连续失败 3 次重启'],
  ['就绪就用 tcp 探一下 8080', '就绪探针使用 TCP 检查 8080 端口'],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseProbes)).toBe(plain);
});
