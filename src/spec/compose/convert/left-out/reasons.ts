import type { Bilingual } from '../../../../kernel/language.ts';

/** Why a field of a service becomes nothing, and what to do instead. */
export const reasons: Readonly<Record<string, Bilingual>> = {
  logging: {
    en: 'Kubernetes keeps what goes to standard output; where it goes from there is the business of the cluster.',
    zh: 'Kubernetes 收集标准输出，后续去向由集群决定。',
  },
  ulimits: {
    en: 'limits of processes are those of the container runtime on the node.',
    zh: '进程限制由节点上的容器运行时决定。',
  },
  init: {
    en: 'nothing is put before the program; let the image begin with tini or dumb-init where it leaves dead children behind.',
    zh: '不会在程序前加入 init；若会留下僵尸进程，请在镜像中使用 tini 或 dumb-init。',
  },
  devices: {
    en: 'devices of a node are given out by device plugins; ask for the resource that the plugin names.',
    zh: '节点设备由设备插件分配，请按插件的资源名申请。',
  },
  stop_signal: {
    en: 'set STOPSIGNAL in the Dockerfile; Kubernetes sends that one.',
    zh: '请在 Dockerfile 中设置 STOPSIGNAL，Kubernetes 会发送该信号。',
  },
  mac_address: {
    en: 'pods get theirs from the network of the cluster.',
    zh: 'Pod 的 MAC 地址由集群网络分配。',
  },
  userns_mode: {
    en: 'set hostUsers where the cluster has user namespaces.',
    zh: '集群支持用户命名空间时请设置 hostUsers。',
  },
  external_links: {
    en: 'make a Service without a selector, or of the type ExternalName, for what runs elsewhere.',
    zh: '请为外部程序创建无选择器或 ExternalName 类型的 Service。',
  },
  credential_spec: {
    en: 'name a GMSACredentialSpec in the pod.',
    zh: '请在 Pod 中引用 GMSACredentialSpec。',
  },
  post_start: {
    en: 'write it as lifecycle.postStart of the container.',
    zh: '请写成容器的 lifecycle.postStart。',
  },
  pre_stop: { en: 'write it as lifecycle.preStop of the container.', zh: '请写成容器的 lifecycle.preStop。' },
  memswap_limit: { en: 'swap is a setting of the node.', zh: '交换空间由节点设置。' },
  pids_limit: {
    en: 'the kubelet limits processes for all pods of a node.',
    zh: '进程数由节点上的 kubelet 统一限制。',
  },
  cgroup_parent: { en: 'the kubelet decides on cgroups.', zh: 'cgroup 由 kubelet 决定。' },
};

/** Fields of compose for which there is no more to say than that Kubernetes has nothing for them. */
export const foreign = new Set(
  `blkio_config cgroup cpu_count cpu_percent cpu_rt_period cpu_rt_runtime cpu_shares cpuset device_cgroup_rules isolation
  mem_swappiness models oom_kill_disable oom_score_adj provider storage_opt use_api_socket uts volume_driver`.split(
    /\s+/u,
  ),
);

export const unknown: Bilingual = {
  en: 'there is nothing in Kubernetes that it could become; check whether it is needed.',
  zh: 'Kubernetes 中没有对应物，请确认是否需要。',
};
