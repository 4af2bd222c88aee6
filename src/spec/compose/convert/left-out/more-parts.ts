import type { Bilingual } from '../../../../kernel/language.ts';
import type { Part } from './part.ts';

const building: Bilingual = {
  en: 'the image is built before anything runs here; pass it to the step that builds it.',
  zh: '镜像在此之前构建，请在构建步骤中传入。',
};

/** What a service says of how its image is built, of names and of runtimes. */
export const moreParts: readonly Part[] = [
  ...`secrets ssh additional_contexts extra_hosts network privileged entitlements labels tags platforms shm_size ulimits`
    .split(' ')
    .map((name) => ({ path: `build ${name}`, why: building })),
  {
    path: 'build dockerfile_inline',
    why: {
      en: 'what builds images reads a file; put these lines into a Dockerfile of the repository.',
      zh: '构建镜像需要文件，请把这些内容写入仓库中的 Dockerfile。',
    },
  },
  {
    path: 'pull_policy',
    when: /^(?!(?:always|never|missing|if_not_present|build)$)./u,
    why: {
      en: 'images are pulled Always, IfNotPresent or Never; a tag of its own for each release says the rest.',
      zh: '拉取策略只有 Always、IfNotPresent 和 Never；请为每个版本使用独立的标签。',
    },
  },
  {
    path: 'runtime',
    when: /^(?!(?:nvidia|runc)$)./u,
    why: {
      en: 'a pod names a RuntimeClass of the cluster; make one, and write it as runtimeClassName.',
      zh: 'Pod 使用集群的 RuntimeClass；请先创建，再写成 runtimeClassName。',
    },
  },
  {
    path: 'hostname',
    when: /[^a-z0-9.-]|^-|-$/iu,
    why: {
      en: 'the host name of a pod is made of letters, digits and hyphens.',
      zh: 'Pod 的主机名只能包含字母、数字和连字符。',
    },
  },
  {
    path: 'domainname',
    when: /[^a-z0-9-]|^-|-$/iu,
    why: {
      en: 'a pod bears one label of letters, digits and hyphens there, and answers below its namespace; the rest of it is gone.',
      zh: 'Pod 只能使用一个标签作为子域，并在其命名空间下解析，其余部分已略去。',
    },
  },
  {
    path: 'deploy mode',
    when: /^global-job$/u,
    why: {
      en: 'a Job runs on any node; a DaemonSet runs on each of them, and does not end.',
      zh: 'Job 在任意节点运行；DaemonSet 在每个节点运行且不会结束。',
    },
  },
  {
    path: 'depends_on * restart',
    when: /^(?:true|yes|on)$/iu,
    why: {
      en: 'nothing is started again because another was; the program must connect again.',
      zh: '一个服务重启不会带动另一个重启，程序需要自行重连。',
    },
  },
];
