import { expect, test } from '@jest/globals';
import { toldAs } from '../../../../src/spec/words/told/told.ts';

test.each([
  [
    '| key | value |\n|---|---|\n| replicas | 3 |\n| host | `a.example.org` |',
    'replicas: 3;\nhost: a.example.org;',
  ],
  ['| name | image | port |\n|--|--|--|\n| api | acme/api:1 | - |', '- api: image acme/api:1'],
  ['幫我部署一個 nginx,三個副本,連接埠 8080', '部署一个 nginx,三个副本,端口 8080'],
  ['## Deploy\n- [ ] **3** replicas', 'Deploy.\n- 3 replicas'],
])('%j is read as sentences', (written, words) => {
  expect(toldAs(written)).toEqual({ words, rows: [] });
});

test('what is no wish is told apart, and said', () => {
  const written =
    'We have been running this on EC2 for years.\n\n```\nError: connect ECONNREFUSED\n    at TCP.after (node:net:1:1)\n```\nDeploy it.';
  const { words, rows } = toldAs(written);
  expect(words.trim()).toBe('Deploy it.');
  expect(rows.map(({ said }) => said)).toEqual([
    'Error: connect ECONNREFUSED',
    'We have been running this on EC2 for years.',
  ]);
});

test('a path within a command is no word for what somebody was told', () => {
  const given = '\n```yaml\napiVersion: v1\nkind: Pod\n```\n';
  const written = 'On start `sh -c "date > /var/message"`, before it stops `sh -c "sleep 5; nginx -s quit"`.';
  expect(toldAs(`${written}${given}`).rows).toEqual([]);
});

test('what tells a wish is no background', () => {
  const written = 'It has been running with 3 replicas on port 8080. 在它之前运行两个 Init 容器。';
  expect(toldAs(written)).toEqual({ words: written, rows: [] });
});
