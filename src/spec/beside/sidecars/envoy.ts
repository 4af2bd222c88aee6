import type { Workload } from '../../spec.ts';
import { withSidecar, type Sidecar } from '../sidecar.ts';
import type { Note } from '../../note.ts';

const onPort =
  /(?:on|at|listens?\son|listening\son|port|监听|端口)\s?(?:the\s)?(?:port\s|端口\s?)?(?<port>\d{2,5})(?!\d)(?:\s?端口)?/iu;

/** Hands every connection on to the program; what it does besides is for people to say. */
export const envoy: Sidecar = {
  id: 'envoy',
  names: 'envoy(?:\\sproxy)?',
  tells: [
    onPort,
    /(?<![\w-])(?:listens?|listening|port|proxy|proxies|proxying|forwards?|traffic|hands?|program|requests?)(?![\w-])|监听|端口|代理|转发|流量/iu,
  ],
  goesOn: /^\s?(?:(?:it|which|that)\s){0,2}(?:should\s|must\s)?(?:listen|on\sport)|^\s?(?:监听|端口)/iu,
  make: (workload, said) => {
    const port = Number(onPort.exec(said)?.groups?.['port']);
    const isFree =
      port > 1023 && port !== workload.port && (workload.morePorts ?? []).every((one) => one.port !== port);
    if (workload.port === undefined || !isFree) return {};
    const named = { name: 'envoy', port };
    return {
      workload: {
        ...withSidecar(workload, {
          name: 'envoy',
          image: 'envoyproxy/envoy:distroless-v1.33.0',
          command: ['/usr/local/bin/envoy'],
          args: ['--log-level', 'warning', '--config-yaml', configOf(workload, port)],
          ports: [named],
          probes: { readiness: 'tcp', liveness: 'tcp' },
        }),
        morePorts: [...(workload.morePorts ?? []), named],
      },
      value: `envoy: ${port} → 127.0.0.1:${workload.port}`,
      notes: [onlyHandsOn(port)],
    };
  },
};

function configOf({ port: own }: Workload, port: number): string {
  return [
    'static_resources:',
    '  listeners:',
    '    - name: inbound',
    '      address:',
    `        socket_address: { address: 0.0.0.0, port_value: ${port} }`,
    '      filter_chains:',
    '        - filters:',
    '            - name: envoy.filters.network.tcp_proxy',
    '              typed_config:',
    '                "@type": type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy',
    '                stat_prefix: inbound',
    '                cluster: program',
    '  clusters:',
    '    - name: program',
    '      type: STATIC',
    '      connect_timeout: 1s',
    '      load_assignment:',
    '        cluster_name: program',
    '        endpoints:',
    '          - lb_endpoints:',
    '              - endpoint:',
    '                  address:',
    `                    socket_address: { address: 127.0.0.1, port_value: ${own} }`,
    '',
  ].join('\n');
}

function onlyHandsOn(port: number): Note {
  return {
    id: 'envoy-hands-on',
    severity: 'warning',
    says: 'name: envoy',
    text: {
      en: `Envoy takes connections on ${port} and hands them on to the program as they are, since the request says nothing of routes, TLS or limits; it has no admin interface${port === 9901 ? ', which is what 9901 usually is' : ''}. The Service offers ${port} beside the port of the program.`,
      zh: `Envoy 在 ${port} 端口接受连接并原样转发给程序，因为请求没有说明路由、TLS 或限流；没有开启管理接口${port === 9901 ? '（9901 通常是管理端口）' : ''}。Service 除程序端口外也提供 ${port}。`,
    },
    docs: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/overview/bootstrap',
  };
}
