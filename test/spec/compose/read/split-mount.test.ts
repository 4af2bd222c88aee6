import { expect, test } from '@jest/globals';
import { splitMount } from '../../../../src/spec/compose/read/split-mount.ts';

test.each([
  ['data:/var/data', { source: 'data', target: '/var/data', options: [] }],
  ['d:/var/data', { source: 'd', target: '/var/data', options: [] }],
  ['d:/var/data:ro,z', { source: 'd', target: '/var/data', options: ['ro', 'z'] }],
  ['C:\\data:/var/data', { source: 'C:\\data', target: '/var/data', options: [] }],
  ['C:/data:/var/data:ro', { source: 'C:/data', target: '/var/data', options: ['ro'] }],
  ['./here:D:\\there', { source: './here', target: 'D:\\there', options: [] }],
  ['/var/data', { target: '/var/data', options: [] }],
  ['/var/data:ro', { target: '/var/data', options: ['ro'] }],
])('%s is read as %j', (text, mount) => {
  expect({ ...splitMount(text) }).toEqual(mount);
});
