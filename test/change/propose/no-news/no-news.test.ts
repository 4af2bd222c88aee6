import { expect, test } from '@jest/globals';
import { withoutNoNews } from '../../../../src/change/propose/no-news/no-news.ts';

const subject = { en: 'Setting', zh: '设置' };
const service = overLines(
  'apiVersion: v1',
  'kind: Service',
  'metadata:',
  '  name: web',
  '  namespace: shop',
  'spec:',
  '  selector:',
  '    app: web',
  '  ports:',
  '    - name: http',
  '      port: 80',
  '      targetPort: 8080',
);
const workload = overLines(
  'apiVersion: networking.istio.io/v1',
  'kind: VirtualService',
  'spec:',
  '  hosts:',
  '    - web.example.com',
  '  # mirror: true',
  '  imagePullPolicy: Always',
  '  updateStrategy: {type: OnDelete}',
);

function overLines(...lines: readonly string[]): string {
  return lines.join('\n');
}

/** What is still named of words of which `read` was understood. */
function named(words: string, leftover: readonly string[], read: readonly string[]): readonly string[] {
  const understood = read.map((said) => ({ said, subject, value: '' }));
  return withoutNoNews({ wish: { drafts: [] }, understood, leftover }, words, [service, workload]).leftover;
}

test.each([
  ['a name of a field that is written', 'a Service with the selector app=web', ['selector'], ['app=web']],
  ['its plural', 'it has the ports 80 -> 8080', ['ports'], ['80 -> 8080']],
  ['a verb that joins', 'it uses port 80', ['uses'], ['port 80']],
  ['what is done in passing', 'port 80 is shared with others', ['shared'], ['port 80']],
  [
    'several of them',
    'a host that the namespace uses in shop',
    ['host that the namespace uses'],
    ['in shop'],
  ],
  ['who made the kind', 'an Istio virtual service for web.example.com', ['Istio'], ['web.example.com']],
  ['a field with its value', 'the namespace is shop, port 80', ['namespace'], ['is shop']],
])('nobody is told of %s', (_, ...[words, leftover, read]) => {
  expect(named(words, leftover, read)).toEqual([]);
});

test.each([
  ['a field that is written nowhere', 'port 80 with a probe', ['probe'], ['port 80']],
  ['a field of which another value was said', 'the namespace is bank, port 80', ['namespace'], ['is bank']],
  ['a label of another name', 'the selector tier=db on port 80', ['selector'], ['tier=db on port 80']],
  ['what only a comment says', 'mirror port 80', ['mirror'], ['port 80']],
  ['an unknown word', 'a zorbly selector app=web', ['zorbly selector'], ['app=web']],
  ['what turns the rest', 'not the port 80', ['not the port'], ['80']],
  ['how many there are', 'two ports: 80', ['two ports'], ['80']],
  ['what is asked of somebody', 'who may use port 80', ['may'], ['port 80']],
  ['a number', 'ports 80 and 81', ['ports', '81'], ['80']],
  ['a clause of which nothing was read', 'port 80. Select the host', ['host'], ['port 80']],
])('%s is named', (_, ...[words, leftover, read]) => {
  expect(named(words, leftover, read)).toEqual(leftover.filter((one) => one !== 'ports'));
});

test.each([
  ['half of a word that says nothing', '给定以下 Service，端口 80', ['定'], ['以下 Service，端口 80']],
  ['a name of a field', '选择器为 app=web 的服务', ['选择器'], ['app=web']],
  ['names of two words', '镜像拉取策略为 Always', ['拉取策略'], ['Always']],
  ['a kind of joint', '此外，还要端口 80', ['外'], ['此外，还要端口 80']],
])('nobody is told of %s in Chinese', (_, ...[words, leftover, read]) => {
  expect(named(words, leftover, read)).toEqual([]);
});

test.each([
  ['a field that is written nowhere', '端口 80，加探针', ['探针'], ['端口 80，加']],
  ['a field of which another value was said', '拉取策略为 Never', ['拉取策略'], ['Never']],
  ['what turns the rest', '不要端口 80', ['不'], ['端口 80']],
  ['how many there are', '两个端口 80', ['两'], ['端口 80']],
])('%s is named in Chinese', (_, ...[words, leftover, read]) => {
  expect(named(words, leftover, read)).toEqual(leftover);
});

test('nothing is read of what is written where nothing is left', () => {
  const reading = { wish: { drafts: [] }, understood: [], leftover: [] };
  expect(withoutNoNews(reading, 'port 80', [service])).toBe(reading);
});

test('a number is read where it stands under the field that it is said of', () => {
  expect(named('a port 80 and more of web.example.com', ['port 80'], ['web.example.com'])).toEqual([]);
  expect(named('a port 81 and more of web.example.com', ['port 81'], ['web.example.com'])).toEqual([
    'port 81',
  ]);
});
