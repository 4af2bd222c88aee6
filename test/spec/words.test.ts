import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWish } from '../../src/spec/words/read.ts';
import { readers } from '../../src/spec/words/readers.ts';

group('words are understood', () => {
  test.each([
    ['部署一个包含3个副本的Nginx服务', { replicas: 3, app: 'nginx' }],
    [
      '一个包含Python 3.8和Flask框架的容器镜像',
      { runtime: { language: 'python', version: '3.8', framework: 'flask' }, onlyImage: true },
    ],
    ['two replicas on port 8080', { replicas: 2, port: 8080 }],
    ['3 nginx replicas behind a service', { replicas: 3, app: 'nginx' }],
    ['deploy nginx:1.27 with five copies', { app: 'nginx', appVersion: '1.27', replicas: 5 }],
    ['十二个副本，端口9000，域名 shop.example.com', { replicas: 12, port: 9000, host: 'shop.example.com' }],
    ['half a core and 512Mi memory', { cpu: '500m', memory: '512Mi', memoryLimit: '512Mi' }],
    ['半核，内存1G', { cpu: '500m', memory: '1Gi', memoryLimit: '1Gi' }],
    ['memory limit 300 MB', { memoryLimit: '300Mi' }],
    ['autoscale 2-10 at 60% CPU', { autoscale: { min: 2, max: 10, cpu: 60 } }],
    ['2到6个副本自动扩缩', { autoscale: { min: 2, max: 6, cpu: 70 } }],
    ['no ingress, without a service account', { without: ['ingress', 'serviceAccount'] }],
    ['不要网络策略', { without: ['networkPolicy'] }],
    ['with a network policy and a PDB', { extras: ['networkPolicy', 'podDisruptionBudget'] }],
    ['named web, in namespace shop', { name: 'web', namespace: 'shop' }],
    ['名为 web，在 shop 命名空间', { name: 'web', namespace: 'shop' }],
    ['run ghcr.io/acme/web:1.2 on port 3000', { image: 'ghcr.io/acme/web:1.2', port: 3000 }],
    ['2 replicas, no, 4 replicas', { replicas: 4 }],
    [
      'an image with Python 3.12 and FastAPI',
      { runtime: { language: 'python', version: '3.12', framework: 'fastapi' }, onlyImage: true },
    ],
    ['给这个项目生成Dockerfile和k8s部署文件', {}],
    ['call it web', { name: 'web' }],
    ['', {}],
  ])('%s', (words, wish) => {
    expect(readWish(words, readers).wish).toEqual(wish);
  });
});

group('what is not understood', () => {
  test('is named, never dropped', () => {
    expect(readWish('two replicas and a red button', readers).leftover).toEqual(['red', 'button']);
    expect(readWish('部署三个副本并且播放音乐', readers).leftover).toEqual(['播放音乐']);
  });

  test('every word is claimed, carries nothing or is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const { understood } = readWish(words, readers);
        for (const { said } of understood) expect(words.replaceAll(/\s+/gu, ' ')).toContain(said);
      }),
    );
    expect(readWish('frobnicate xyzzy', readers).leftover).toEqual(['frobnicate', 'xyzzy']);
  });

  test('long runs of white space cost nothing', () => {
    expect(readWish(`副本数${' '.repeat(100_000)}3`, readers).wish).toEqual({ replicas: 3 });
  });
});
