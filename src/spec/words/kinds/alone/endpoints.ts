import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { spelled } from './spelled.ts';

const protocol = 'TCP|UDP|SCTP';
const at = { port: ['at(?= \\d)', 'on(?= \\d)', '端口'] };

export const endpointSlice: Kind = {
  kind: 'EndpointSlice',
  apiVersion: 'discovery.k8s.io/v1',
  names: [spelled('EndpointSlice'), '端点切片'],
  tells: tellsOf(
    'EndpointSlice',
    {
      addressType: 'IPv4|IPv6|FQDN',
      ports: [{ name: 'text', protocol, port: 'int', appProtocol: 'text' }],
      endpoints: [
        {
          addresses: 'list',
          conditions: { ready: 'bool', serving: 'bool', terminating: 'bool' },
          hostname: 'text',
          nodeName: 'text',
          zone: 'text',
        },
      ],
    },
    { says: { ...at, addresses: ['endpoint(?= \\d)', '端点(?=\\s?\\d)'] } },
  ),
};

export const endpoints: Kind = {
  kind: 'Endpoints',
  apiVersion: 'v1',
  names: [
    '(?<=(?:an?|the|and|kind|create|define|write|kubernetes) )endpoints(?= (?:object|resource|named|called|for|with|should|must)(?!\\w)|,)',
    '(?<=(?:^|[.;\\n]|create|define|write|kind) ?)endpoints(?= (?!of |for the )[a-z])',
    '(?<=的|一个|创建|新建|定义)~Endpoints(?!Slice)',
  ],
  tells: tellsOf(
    'Endpoints',
    { subsets: [{ addresses: 'ips', ports: [{ name: 'text', port: 'int', protocol }] }] },
    { says: { ...at, addresses: ['ip(?:s| addresse?s?)?', 'IP(?:地址)?'] } },
  ),
};
