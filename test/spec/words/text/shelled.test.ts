import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';
import { shelled } from '../../../../src/spec/words/text/shelled.ts';

test.each([
  ['prints with `tail -f /x` (run it through sh -c).', 'prints with ["sh","-c","tail -f /x"].'],
  ['bash -c `echo "I am $I"`', ' ["bash","-c","echo \\"I am $I\\""]'],
  [
    'By means of /bin/sh -c its nginx:1.25 container executes `ls /x`',
    ' its nginx:1.25 container executes ["/bin/sh","-c","ls /x"]',
  ],
  ['使用/bin/sh -c执行`ls /x`', '执行 ["/bin/sh","-c","ls /x"]'],
  ['the command sh -c and the args `ls /x`', 'the command ["sh","-c"] and the args ["ls /x"]'],
  ['its liveness probe runs `ls /x` via sh -c', "its liveness probe runs `sh -c 'ls /x'`"],
])('%s: a shell that is told apart from its command', (said, written) => {
  expect(rewritten(said, shelled)).toBe(written);
});

test.each([
  "runs sh -c 'ls /x' and listens on 80",
  'an init container `init-a` should run `sh -c "ls /x"`, and `b` too',
  'the shell is sh -c. The container `web` listens',
])('%s stays as it is', (said) => {
  expect(rewritten(said, shelled)).toBe(said);
});
