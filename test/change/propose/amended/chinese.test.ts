import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const pod = (env = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: acme/web:5.2
${env}`;
const variables = `    env:
    - name: LOG_LEVEL
      value: info
    - name: DEBUG
      value: "true"
`;
const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  LEVEL: info\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  rules:\n  - host: a.example.com\n';

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  ['把下面的 Pod 改一下：重启策略用 Never。', '重启策略用 Never。'],
  ['重启策略用 Never，其它字段不要动。', '重启策略用 Never。'],
  ['麻烦修改这份 Pod，重启策略用 Never', '重启策略用 Never'],
  ['这是现有的 Pod，重启策略用 Never，其余保持原样，输出完整 YAML。', '重启策略用 Never。'],
])('that something changes, and nothing else, is no wish: %s', (words, left) => {
  expect(amended(words, pod()).left).toBe(`该 Pod。${left}`);
});

test('a kind that is named stands for itself', () => {
  expect(amended('这个 Pod 的重启策略用 Never。', pod()).left).toBe('这个 Pod 的重启策略用 Never。');
});

test.each([
  ['移除容器 web 的环境变量 DEBUG。', '"env":[{"name":"LOG_LEVEL","value":"info"}]'],
  ['环境变量 DEBUG 不要了。', '"env":[{"name":"LOG_LEVEL","value":"info"}]'],
  ['LOG_LEVEL 由 info 调整为 warn。', '{"name":"LOG_LEVEL","value":"warn"}'],
  ['LOG_LEVEL 要设为 debug。', '{"name":"LOG_LEVEL","value":"debug"}'],
  ['LOG_LEVEL 应为 warn 而不是 info。', '{"name":"LOG_LEVEL","value":"warn"}'],
])('parts of a Pod as Chinese names them: %s', (words, want) => {
  expect(amended(words, pod(variables)).text).toContain(want);
});

test.each([
  ['再新增一项 CACHE，值为 300。', '"CACHE":"300"'],
  ['添加 CACHE（值 300）。', '"CACHE":"300"'],
  ['给这个 ConfigMap 加个 CACHE，值是 300。', '"CACHE":"300"'],
])('another entry: %s', (words, want) => {
  expect(amended(words, config).text).toContain(want);
});

test('who was not what they say it was is left as it is', () => {
  expect(amended('LOG_LEVEL 由 trace 调整为 warn。', pod(variables)).text).toContain('"value":"info"');
});

const wrong = pod().replace('    image: acme/web:5.2\n', '    image: acme/web:5.2\n    cmd: ["sh"]\n');

test.each([
  ['cmd 改为 command。'],
  ['字段 cmd 应该是 command。'],
  ['启动命令放到正确的 command 字段。'],
  ['Rename cmd to command.'],
])('a field by its right name: %s', (words) => {
  const { text } = amended(words, wrong);
  expect(text).toContain('"command":["sh"]');
  expect(text).not.toContain('"cmd"');
});

const two =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  ports:\n  - port: 5672\n  - port: 80\n';

test.each([
  ['第一个端口命名为 amqp，第二个叫 web，再加第三个端口 metrics，9419 转发到目标端口 15692。'],
  ['把 5672 端口命名为 amqp，80 端口命名为 web，另外增加一个 metrics 端口（9419，目标端口 15692）。'],
  ['两个端口分别命名为 amqp 和 web。再新增端口 metrics，9419 -> 15692。'],
])('ports get their names: %s', (words) => {
  const { text, left } = amended(words, two);
  expect(text).toContain(
    '"ports":[{"port":5672,"name":"amqp"},{"port":80,"name":"web"},{"name":"metrics","port":9419,"targetPort":15692}]',
  );
  expect(left).toBe('');
});

test('a value is no name of a field', () => {
  const yaml = ingress.replace('spec:\n', 'spec:\n  ingressClassName: nginx\n');
  expect(amended('把 ingressClassName 改成 traefik。', yaml).text).not.toContain('"traefik":');
});
