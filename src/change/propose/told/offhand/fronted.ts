import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;

/** What a server is set up for, in the file that it reads. */
export const frontedOffhand: readonly Rewriting[] = [
  // nginx 反代到后端 backend:8080，配置放 configmap
  [
    new RegExp(
      String.raw`${start}(?:反向?代理?|转发|代理)(?:到|给)?\s?(?:后端|上游|服务)?(?:的)?\s?(?:http:\/\/)?([a-z0-9][a-z0-9.-]{0,80}:\d{2,5})(?:\s?[，,]\s?(?:nginx)?(?:的)?配置(?:文件)?(?:就)?(?:放|写|存)(?:在|到|进)?\s?configmap\s?(?:里面?|中)?)?${end}`,
      'giu',
    ),
    '创建 ConfigMap nginx-conf，包含 default.conf: "server { listen 80; location / { proxy_pass http://$1; } }"，ConfigMap nginx-conf 挂载到 /etc/nginx/conf.d',
    (words) => /^\s{0,8}(?:用 DaemonSet )?部署 nginx/iu.test(words) && !/proxy_pass/u.test(words),
  ],
  // 抓取配置放 configmap，能看到集群里的 pod 和 node
  [
    new RegExp(
      String.raw`${start}(?:抓取|采集|scrape)?配置(?:文件)?(?:就)?(?:放|写|存)(?:在|到|进)?\s?configmap\s?([a-z][a-z0-9-]{0,60})?\s?(?:里面?|中)?${end}`,
      'giu',
    ),
    (...[, name]) => `ConfigMap ${name ?? 'prometheus-config'} 挂载到 /etc/prometheus`,
    (words) => /^\s{0,8}部署 prometheus/iu.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:要)?(?:能|可以)(?:看|发现|读|抓|监控)到?(?:整个)?集群(?:里面?|内|中)?的?(?:所有)?\s?pods?\s?(?:和|、|跟|以及)\s?nodes?(?:节点)?${end}`,
      'giu',
    ),
    '创建 ServiceAccount prometheus，创建 ClusterRole prometheus，允许 get、list、watch pods、nodes，创建 ClusterRoleBinding prometheus，绑定到 ServiceAccount prometheus',
    (words) => /^\s{0,8}部署 prometheus/iu.test(words),
  ],
];
