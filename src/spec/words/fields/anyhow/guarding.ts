import { container, on, pod } from '../../say.ts';
import type { Frame } from './anyhow.ts';

const security = { en: 'Security', zh: '安全' };
const never =
  /(?<![\w-])(?:no|not|never|without|non|isn't|don't|doesn't|mustn't|shouldn't|can't|cannot|unprivileged|forbid(?:den)?|nobody)(?![\w])|不要?|禁止|别|非|不能|不得|不以/giu;

/** How people speak of what it must not be able to do. */
export const guarding: readonly Frame[] = [
  {
    id: 'root-anyhow',
    subject: security,
    topics: [/(?<![\w-])(?:root|superuser)(?:[ -]user)?(?![\w-])|root用户|超级用户/giu, never],
    sense: /(?<![\w-])(?:user|run(?:s|ning)?|start(?:s|ed)?|process|as|uid 0)(?![\w-])|运行|启动|身份/giu,
    unless:
      /(?<![\w-])root[ -]?(?:file|fs|path|dir|folder|cert|ca|domain|disk|password|account)|as root|根/iu,
    mean: () => pod({ securityContext: { runAsNonRoot: true } }),
  },
  {
    id: 'read-only-anyhow',
    subject: security,
    topics: [
      /(?<![\w-])(?:read[ -]?only|immutable|unwrit(?:e)?able|locked)(?![\w-])|只读/giu,
      /(?<![\w-])(?:root )?(?:file ?-?systems?|rootfs|fs)(?![\w-])|文件系统/giu,
    ],
    unless: /volume|mount|claim|(?<![\w-])(?:pvc?|config ?map|secret)(?![\w-])|卷|挂载/iu,
    mean: () => container({ securityContext: { readOnlyRootFilesystem: true } }),
  },
];

/** What a namespace lets its pods do, by the levels of Kubernetes. */
export const admitted: Frame = {
  id: 'pod-security-anyhow',
  subject: { en: 'Pod Security', zh: 'Pod 安全' },
  topics: [
    /安全|强制|卡住?|准入|级别|等级|档|标准|严格|宽松|最严|审计|警告|告警|enforce|audit|warn|pod ?security/giu,
  ],
  value: /(?<![\w-])(restricted|baseline|privileged)(?![\w-])/giu,
  sense: /pod|命名空间|namespace|模式|策略|要求|执行|住|最|的|security|standards?|level|at|to/giu,
  mean: (level, clause) => {
    const mode = /审计|audit/iu.test(clause) ? 'audit' : /警告|告警|warn/iu.test(clause) ? 'warn' : 'enforce';
    return on('Namespace', {
      metadata: { labels: { [`pod-security.kubernetes.io/${mode}`]: level.toLowerCase() } },
    });
  },
};
