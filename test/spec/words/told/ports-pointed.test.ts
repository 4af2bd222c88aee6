import { expect, test } from '@jest/globals';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';
import { toldAs } from '../../../../src/spec/words/told/told.ts';

const run = 'Deployment web with nginx:1.27 ports 8080 named http and 9090 named metrics. ';

test.each([
  `${run}Service web-svc: 443 -> named port http`,
  `${run}Service web-svc routes traffic from its port 443 to the port of the container named http`,
  `${run}Service web-svc, port 443, forwards to the named container port http`,
  '部署 web，镜像 nginx:1.27，端口 8080 名为 http，端口 9090 名为 metrics。Service web-svc 把 443 端口的流量转发到容器中名为 http 的端口',
])('a port of the container is meant by its name: %s', (words) => {
  const { wish } = readWish(toldAs(words).words, readers);
  const service = wish.drafts.find(({ kind }) => kind === 'Service');
  const { ports, targetPort, portNames } = service?.facts ?? {};
  expect({ targetPort, ...(ports as readonly object[])[0] }).toEqual({ port: 443, targetPort: 'http' });
  expect(portNames).toBeUndefined();
});
