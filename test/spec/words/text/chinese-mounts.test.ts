import { expect, test } from '@jest/globals';
import { chineseMounts } from '../../../../src/spec/words/text/chinese-mounts.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['宿主机的 /var/log 只读挂进去（路径一样）', '将宿主机的 /var/log 以只读方式挂载到 /var/log'],
  ['key NoSchedule 那个污点要容忍一下', '容忍污点 key:NoSchedule'],
  ['名为 a 的初始化容器，该容器使用 busybox', '名为 a 的初始化容器使用 busybox'],
  [
    '一个 emptyDir 叫 workdir，init 里挂到 /work',
    '一个名为 workdir 的 emptyDir 卷，在初始化容器中挂载到 /work',
  ],
  [
    'StatefulSet：每个副本都应拥有一个大小为 20Gi、存储类为 ssd 的持久卷声明，该声明名为 data，挂载到 /data',
    'StatefulSet：卷声明模板名为 data,大小为 20Gi、存储类为 ssd，挂载到 /data',
  ],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseMounts)).toBe(plain);
});
